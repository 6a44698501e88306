package askwalk.cli.chat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.ChangedAnswer;
import askwalk.conversation.Conversation;
import askwalk.conversation.Turn;
import askwalk.conversation.WhatIf;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** The commands about other answers: {@code what if N ANSWER} and {@code why not ITEM}. They change nothing. */
final class ChatAlternatives {

    private final Wording wording;
    private final Catalogue catalogue;
    private final ChatWords words;
    private final ChatAnswer answers;

    ChatAlternatives(Wording wording, Catalogue catalogue, ChatWords words) {
        this.wording = wording;
        this.catalogue = catalogue;
        this.words = words;
        answers = new ChatAnswer(words);
    }

    /** Returns what to print for a typed line; empty if it is neither command. */
    Optional<List<String>> lines(Conversation conversation, String typed) {
        Optional<Matcher> whatIf = words.whatIf(typed);
        if (whatIf.isPresent()) {
            int number = Integer.parseInt(whatIf.get().group(1));
            return Optional.of(whatIf(conversation, number, whatIf.get().group(2)));
        }
        return words.whyNot(typed).map(found -> List.of(whyNot(conversation, found.group(1))));
    }

    private List<String> whatIf(Conversation conversation, int number, String typed) {
        Turn turn = turn(conversation, number);
        if (turn == null) {
            return List.of(wording.text(Message.WHAT_IF_NO_ANSWER, "number", number));
        }
        Answer answer = answers.parse(typed, turn.action());
        if (answer == null) {
            return List.of(wording.text(Message.CHAT_NOT_UNDERSTOOD, "line", typed));
        }
        WhatIf result;
        try {
            result = conversation.whatIf(number, answer);
        } catch (IllegalArgumentException e) {
            return List.of(wording.text(Message.WHAT_IF_CONTRADICTION));
        }
        List<String> lines = new ArrayList<>();
        result.nothingFits().ifPresent(nothing -> lines.add(nothing.text(wording, catalogue)));
        lines.add(result.next()
                .map(next -> text(next, result.candidates()))
                .orElseGet(() -> wording.text(Message.WHAT_IF_OVER)));
        return lines;
    }

    private String text(Action action, int items) {
        if (!(action instanceof Ask ask)) {
            String names = wording.names(VertexType.ITEM, action.subjects(), catalogue);
            return wording.text(Message.WHAT_IF_SHOW, "names", names, "items", items);
        }
        String names = ask.coarse() == Ask.NO_COARSE
                ? wording.names(VertexType.ATTRIBUTE, ask.attributes(), catalogue)
                : wording.attribute(ask.coarse(), catalogue);
        return wording.text(Message.WHAT_IF_ASK, "names", names, "items", items);
    }

    private String whyNot(Conversation conversation, String name) {
        Ids found = catalogue.idsOfName(VertexType.ITEM, name);
        if (found.isEmpty()) {
            return wording.text(Message.NAME_UNKNOWN, "name", name);
        }
        int item = found.get(0);
        String unmet = conversation.fits(Ids.of(item)).get(0).unmetText(wording, catalogue);
        String title = catalogue.itemName(item) + (unmet.isEmpty() ? "" : " (" + unmet + ")");
        Optional<List<ChangedAnswer>> changes = conversation.changesFor(item);
        if (changes.isEmpty()) {
            return wording.text(Message.WHY_NOT_NO_CHANGE, "item", title);
        }
        if (changes.get().isEmpty()) {
            return wording.text(Message.WHY_NOT_LISTED, "item", title);
        }
        String changed = wording.list(changes.get().stream()
                .map(change -> text(turn(conversation, change.turn()), change))
                .toList());
        return wording.text(Message.WHY_NOT_CHANGES, "item", title, "changes", changed);
    }

    private String text(Turn turn, ChangedAnswer change) {
        List<String> parts = new ArrayList<>();
        VertexType type = turn.action() instanceof Ask ? VertexType.ATTRIBUTE : VertexType.ITEM;
        for (int i = 0; i < turn.action().subjects().size(); i++) {
            Response response = change.answer().responses().get(i);
            if (response != turn.answer().responses().get(i)) {
                String name =
                        wording.name(new Vertex(type, turn.action().subjects().get(i)), catalogue);
                parts.add(wording.text(Message.WHY_NOT_RESPONSE, "response", word(response), "name", name));
            }
        }
        String responses = wording.commas(parts);
        return change.turn() == 0
                ? wording.text(Message.WHY_NOT_IN_OPENING, "responses", responses)
                : wording.text(Message.WHY_NOT_IN_TURN, "responses", responses, "turn", change.turn());
    }

    private String word(Response response) {
        return wording.text(
                switch (response) {
                    case ACCEPTED -> Message.RESPONSE_YES;
                    case REJECTED -> Message.RESPONSE_NO;
                    default -> Message.RESPONSE_UNKNOWN;
                });
    }

    /** Returns a turn; null if there is none. */
    private static Turn turn(Conversation conversation, int number) {
        if (number == 0) {
            return conversation.transcript().opening().orElse(null);
        }
        return number <= conversation.turns().size() ? conversation.turns().get(number - 1) : null;
    }
}
