package askwalk.cli.chat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.walk.Response;
import askwalk.wording.Message;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;

/** Parses a typed line as an answer. */
final class ChatAnswer {

    private final ChatWords words;

    ChatAnswer(ChatWords words) {
        this.words = words;
    }

    /** Returns the answer, or null if the line is not an answer. Skipped items are not shown again. */
    Answer parse(String line, Action action) {
        if (words.is(Message.COMMAND_NO, line)) {
            return Answer.none(action);
        }
        if (words.is(Message.COMMAND_UNKNOWN, line)) {
            return action instanceof Ask ? Answer.skip(action) : Answer.none(action);
        }
        if (words.is(Message.COMMAND_YES, line)) {
            return action.subjects().size() == 1 ? Answer.all(Response.ACCEPTED, 1) : null;
        }
        Answer ofItems = action instanceof Recommend list ? itemAnswer(line, list) : null;
        return ofItems == null ? numbers(line, action) : ofItems;
    }

    /** Parses "seen 2" or "later 1, 3"; without a number it is about all items. The other items may be shown again. */
    private Answer itemAnswer(String line, Recommend list) {
        Optional<Matcher> matched = words.itemAnswer(line);
        if (matched.isEmpty()) {
            return null;
        }
        Response response = matched.get().group(1) == null ? Response.NOT_NOW : Response.SEEN;
        String[] numbers = matched.get().group(2).split("[, ]+", -1);
        if (numbers.length == 1) {
            return Answer.all(response, list.items().size());
        }
        Response[] responses = new Response[list.items().size()];
        Arrays.fill(responses, Response.UNKNOWN);
        for (int i = 1; i < numbers.length; i++) {
            int number = Integer.parseInt(numbers[i]);
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
