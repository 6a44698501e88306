package askwalk.conversation.tools;

import askwalk.conversation.tools.TurnView.State;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Views in words, for assistants that read only the text of a result. */
final class ToolTexts {

    private ToolTexts() {}

    static String turn(TurnView turn) {
        List<String> lines = new ArrayList<>();
        turn.nothingFits().ifPresent(nothing -> lines.add(nothing.text()));
        lines.addAll(turn.setAside());
        turn.text().ifPresent(lines::add);
        turn.hint().ifPresent(lines::add);
        turn.reason().ifPresent(reason -> lines.add("Reason: " + reason));
        for (int i = 0; i < turn.options().size(); i++) {
            lines.add(option(i + 1, turn.options().get(i)));
        }
        turn.effects().forEach(lines::add);
        lines.add("conversation " + turn.id() + ", version " + turn.version() + ": " + expected(turn));
        return String.join("\n", lines);
    }

    private static String option(int number, OptionView option) {
        return number + ". " + option.name() + " (key " + option.key() + ")"
                + wishes("; meets: ", option.met())
                + wishes("; does not meet: ", option.unmet())
                + wishes("; not known: ", option.open());
    }

    private static String wishes(String label, List<WishView> wishes) {
        return wishes.isEmpty()
                ? ""
                : wishes.stream()
                        .map(wish -> wish.wanted() ? wish.name() : "not " + wish.name())
                        .collect(Collectors.joining(", ", label, ""));
    }

    private static String expected(TurnView turn) {
        int options = turn.options().size();
        String each = options == 1 ? "one response" : options + " responses in the order of the options";
        return switch (turn.state()) {
            case ASKS -> "answer with " + each + ": accepted, rejected or unknown";
            case RECOMMENDS -> "answer with " + each + ": " + Response.WORDS;
            case ACCEPTED -> "over, an item was accepted";
            case ENDED -> "over, no item was accepted";
            case PAUSED -> "paused, no item may be shown now; show continues it later";
        };
    }

    static String why(WhyView why) {
        List<String> lines = new ArrayList<>();
        lines.add(why.reason());
        why.expectedBits()
                .ifPresent(bits -> lines.add("expected information: " + rounded(bits) + " bits"
                        + why.missingBits()
                                .map(missing -> " of " + rounded(missing) + " that are missing")
                                .orElse("")));
        why.probability().ifPresent(probability -> lines.add("probability: " + rounded(probability)));
        why.candidates()
                .ifPresent(candidates -> lines.add("candidates: " + candidates
                        + why.carriers()
                                .map(carriers -> ", of which " + carriers + " carry the attribute")
                                .orElse("")));
        lines.add("path: " + String.join(" → ", why.path()));
        if (!why.rejected().isEmpty()) {
            lines.add("rejected: " + names(why.rejected()));
        }
        return String.join("\n", lines);
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    static String transcript(TranscriptView transcript) {
        List<String> lines = new ArrayList<>();
        for (TranscriptView.AnsweredTurn turn : transcript.turns()) {
            lines.add(turn.turn() + ". " + turn.text() + " "
                    + turn.answers().stream()
                            .map(answer ->
                                    answer.name() + ": " + answer.response().word())
                            .collect(Collectors.joining(", ")));
        }
        lines.add(transcript
                .accepted()
                .map(item -> "accepted: " + item.name())
                .orElse(lines.isEmpty() ? "nothing is answered yet" : "no item is accepted"));
        return String.join("\n", lines);
    }

    static String names(NamesView names) {
        return names.names().isEmpty()
                ? "no attribute begins so; an empty prefix lists the most frequent ones"
                : names(names.names());
    }

    private static String names(List<NamedKey> names) {
        return names.stream()
                .map(each -> each.name() + " (key " + each.key() + ")")
                .collect(Collectors.joining(", "));
    }

    static String problem(ToolProblem problem) {
        return problem.current()
                .map(turn -> problem.problem() + "\n" + (turn.state() == State.PAUSED ? "" : "The current turn:\n")
                        + turn(turn))
                .orElse(problem.problem());
    }
}
