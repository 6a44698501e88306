package askwalk.explanation;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an explanation for the user. It does not depend on the domain, and states only facts of the explanation.
 */
final class ConversationText {

    private final Explanation explanation;
    private final List<NamedVertex> accepted = new ArrayList<>();

    private ConversationText(Explanation explanation) {
        this.explanation = explanation;
    }

    static String of(Explanation explanation) {
        return new ConversationText(explanation).text();
    }

    private String text() {
        List<String> clauses = new ArrayList<>();
        for (FilterStep step : explanation.filterSteps()) {
            clauses.add(accepted.isEmpty() ? first(step) : next(step));
            accepted.addAll(step.accepted());
        }
        clauses.add(item() + known());
        return String.join("; ", clauses) + ".";
    }

    private static String first(FilterStep step) {
        return (step.opening() ? "You said " : "You accepted ") + Phrases.list(step.accepted());
    }

    private String next(FilterStep step) {
        String what = " you accepted " + Phrases.list(step.accepted());
        if (step.candidatesBefore() == 0) {
            return "with no item left" + what;
        }
        String left = ", which left " + (step.candidatesAfter() == 0 ? "none" : Phrases.number(step.candidatesAfter()));
        return step.candidatesBefore() == 1
                ? "with 1 item left" + what + left
                : "among the " + Phrases.items(step.candidatesBefore()) + " with " + Phrases.all(accepted)
                        + notTurnedDown(step.rejectedBefore()) + what + left;
    }

    private String item() {
        String name = explanation.item().name();
        if (accepted.isEmpty()) {
            return "You said yes to nothing so far, so " + name + " " + Phrases.isOneOf(explanation.candidates())
                    + (explanation.rejectedBefore() > 0 ? " that you have not turned down" : " there are");
        }
        if (explanation.missing().isEmpty()) {
            FilterStep first = explanation.filterSteps().get(0);
            return accepted.size() > 1
                    ? name + " has " + Phrases.all(accepted)
                    : name + " " + Phrases.isOneOf(first.candidatesAfter()) + " with " + Phrases.all(accepted)
                            + notTurnedDown(first.rejectedBefore());
        }
        return explanation.candidates() > 0
                ? name + " " + hasSome()
                : "no item with " + Phrases.all(accepted) + " was left, so " + name + " is one of the others"
                        + (accepted.size() > 1 ? ": it " + hasSome() : "");
    }

    private String hasSome() {
        List<NamedVertex> carried = new ArrayList<>(accepted);
        carried.removeAll(explanation.missing());
        if (!carried.isEmpty()) {
            return "has " + Phrases.list(carried) + ", but not " + Phrases.list(explanation.missing());
        }
        return accepted.size() == 1 ? "does not have " + Phrases.all(accepted) : "has none of them";
    }

    private String known() {
        KnownItem known = explanation.known();
        return known == null
                ? ""
                : ", and has " + known.common() + (known.common() == 1 ? " attribute" : " attributes")
                        + " in common with " + known.item().name() + ", which you know";
    }

    private static String notTurnedDown(int rejectedItems) {
        return rejectedItems > 0 ? " that you had not turned down" : "";
    }
}
