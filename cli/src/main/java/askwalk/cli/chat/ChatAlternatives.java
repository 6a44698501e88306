package askwalk.cli.chat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.ChangedAnswer;
import askwalk.conversation.Conversation;
import askwalk.conversation.Turn;
import askwalk.conversation.WhatIf;
import askwalk.experiment.text.FigureText;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands about other answers: {@code what if N ANSWER} and {@code why not ITEM}. They change nothing. */
final class ChatAlternatives {

    private static final Pattern WHAT_IF = Pattern.compile("what if ([0-9]{1,6}) (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHY_NOT = Pattern.compile("why not (.+)", Pattern.CASE_INSENSITIVE);

    private final Catalogue catalogue;
    private final WishText wishes;

    ChatAlternatives(Catalogue catalogue) {
        this.catalogue = catalogue;
        wishes = new WishText(catalogue);
    }

    /** Returns what to print for a typed line; empty if it is neither command. */
    Optional<List<String>> lines(Conversation conversation, String typed) {
        Matcher whatIf = WHAT_IF.matcher(typed);
        if (whatIf.matches()) {
            return Optional.of(whatIf(conversation, Integer.parseInt(whatIf.group(1)), whatIf.group(2)));
        }
        Matcher whyNot = WHY_NOT.matcher(typed);
        return whyNot.matches() ? Optional.of(List.of(whyNot(conversation, whyNot.group(1)))) : Optional.empty();
    }

    private List<String> whatIf(Conversation conversation, int number, String typed) {
        Turn turn = turn(conversation, number);
        if (turn == null) {
            return List.of("There is no answer [" + number + "].");
        }
        Answer answer = ChatAnswer.parse(typed.toLowerCase(Locale.ROOT), turn.action());
        if (answer == null) {
            return List.of("I did not understand '" + typed + "'.");
        }
        WhatIf result;
        try {
            result = conversation.whatIf(number, answer);
        } catch (IllegalArgumentException e) {
            return List.of("Then a later answer would be about an item that is gone.");
        }
        List<String> lines = new ArrayList<>();
        result.nothingFits().map(wishes::line).ifPresent(lines::add);
        lines.add(
                result.next().isEmpty()
                        ? "Then we would be done."
                        : FigureText.format(
                                "Then I would %s; %,d items would remain.",
                                text(result.next().get()), result.candidates()));
        return lines;
    }

    private String text(Action action) {
        if (action instanceof Ask ask) {
            return "ask about "
                    + (ask.coarse() == Ask.NO_COARSE
                            ? names(VertexType.ATTRIBUTE, ask.attributes())
                            : catalogue.name(VertexType.ATTRIBUTE, ask.coarse()));
        }
        return "show " + names(VertexType.ITEM, action.subjects());
    }

    private String whyNot(Conversation conversation, String name) {
        Ids found = catalogue.idsOfName(VertexType.ITEM, name);
        if (found.isEmpty()) {
            return "I don't know '" + name + "'.";
        }
        int item = found.get(0);
        String title = catalogue.name(VertexType.ITEM, item)
                + wishes.unmet(conversation.fits(Ids.of(item)).get(0));
        Optional<List<ChangedAnswer>> changes = conversation.changesFor(item);
        if (changes.isEmpty()) {
            return title + ": no change of one or two answers would put it on my list.";
        }
        if (changes.get().isEmpty()) {
            return title + " is on the list that I would show now.";
        }
        return title + " would be on my list with "
                + changes.get().stream()
                        .map(change -> text(turn(conversation, change.turn()), change))
                        .collect(Collectors.joining(" and "))
                + ".";
    }

    private String text(Turn turn, ChangedAnswer change) {
        List<String> parts = new ArrayList<>();
        boolean asks = turn.action() instanceof Ask;
        for (int i = 0; i < turn.action().subjects().size(); i++) {
            Response response = change.answer().responses().get(i);
            if (response != turn.answer().responses().get(i)) {
                parts.add("'" + word(response) + "' to "
                        + catalogue.name(
                                asks ? VertexType.ATTRIBUTE : VertexType.ITEM,
                                turn.action().subjects().get(i)));
            }
        }
        return String.join(", ", parts) + " in " + (change.turn() == 0 ? "the opening" : "[" + change.turn() + "]");
    }

    private static String word(Response response) {
        return switch (response) {
            case ACCEPTED -> "yes";
            case REJECTED -> "no";
            default -> "don't know";
        };
    }

    /** Returns a turn; null if there is none. */
    private static Turn turn(Conversation conversation, int number) {
        if (number == 0) {
            return conversation.transcript().opening().orElse(null);
        }
        return number <= conversation.turns().size() ? conversation.turns().get(number - 1) : null;
    }

    private String names(VertexType type, Ids ids) {
        return ids.stream().mapToObj(id -> catalogue.name(type, id)).collect(Collectors.joining(", "));
    }
}
