package askwalk.cli.chat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.walk.Response;
import java.util.Arrays;

/** Parses a typed line as an answer. */
final class ChatAnswer {

    private ChatAnswer() {}

    /** Returns the answer, or null if the lower-case line is not an answer. Skipped items are not shown again. */
    static Answer parse(String line, Action action) {
        switch (line) {
            case "no", "n", "none" -> {
                return Answer.none(action);
            }
            case "?", "skip", "don't know", "dont know", "unknown" -> {
                return action instanceof Ask ? Answer.skip(action) : Answer.none(action);
            }
            case "yes", "y" -> {
                return action.subjects().size() == 1 ? Answer.all(Response.ACCEPTED, 1) : null;
            }
            default -> {
                Answer ofItems = action instanceof Recommend list ? itemAnswer(line, list) : null;
                return ofItems == null ? numbers(line, action) : ofItems;
            }
        }
    }

    /** Parses "seen 2" or "later 1, 3"; without a number it is about all items. The other items may be shown again. */
    private static Answer itemAnswer(String line, Recommend list) {
        Response response = line.startsWith("seen") ? Response.SEEN : Response.NOT_NOW;
        if (!line.matches("(seen|later)([ ,]+[0-9]{1,6})*")) {
            return null;
        }
        String[] words = line.split("[, ]+", -1);
        if (words.length == 1) {
            return Answer.all(response, list.items().size());
        }
        Response[] responses = new Response[list.items().size()];
        Arrays.fill(responses, Response.UNKNOWN);
        for (int i = 1; i < words.length; i++) {
            int number = Integer.parseInt(words[i]);
            if (number < 1 || number > responses.length) {
                return null;
            }
            responses[number - 1] = response;
        }
        return new Answer(Arrays.asList(responses));
    }

    private static Answer numbers(String line, Action action) {
        int size = action.subjects().size();
        if (action instanceof Ask && size == 1) {
            return null;
        }
        Response[] responses = new Response[size];
        Arrays.fill(responses, Response.REJECTED);
        String[] words = line.split("[,\\s]+", -1);
        if (words.length > 1 && !(action instanceof Ask)) {
            return null;
        }
        for (String word : words) {
            if (!word.matches("[0-9]{1,6}")) {
                return null;
            }
            int number = Integer.parseInt(word);
            if (number < 1 || number > size) {
                return null;
            }
            responses[number - 1] = Response.ACCEPTED;
        }
        return new Answer(Arrays.asList(responses));
    }
}
