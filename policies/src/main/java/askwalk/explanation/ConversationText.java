package askwalk.explanation;

import java.util.ArrayList;
import java.util.List;

/** Says an explanation for people. It knows nothing of the domain, and says nothing that is not in the explanation. */
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
        for (FilterStep narrowing : explanation.narrowings()) {
            clauses.add(accepted.isEmpty() ? first(narrowing) : next(narrowing));
            accepted.addAll(narrowing.accepted());
        }
        clauses.add(item() + known());
        return String.join("; ", clauses) + ".";
    }

    private static String first(FilterStep narrowing) {
        return (narrowing.opening() ? "You said " : "You accepted ") + Phrases.list(narrowing.accepted());
    }

    private String next(FilterStep narrowing) {
        String what = " you accepted " + Phrases.list(narrowing.accepted());
        if (narrowing.before() == 0) {
            return "with no item left" + what;
        }
        String left = ", which left " + (narrowing.left() == 0 ? "none" : Phrases.number(narrowing.left()));
        return narrowing.before() == 1
                ? "with 1 item left" + what + left
                : "among the " + Phrases.items(narrowing.before()) + " with " + Phrases.all(accepted)
                        + notTurnedDown(narrowing.turnedDown()) + what + left;
    }

    private String item() {
        String name = explanation.item().name();
        if (accepted.isEmpty()) {
            return "You said yes to nothing so far, so " + name + " " + Phrases.isOneOf(explanation.candidates())
                    + (explanation.turnedDown() > 0 ? " that you have not turned down" : " there are");
        }
        if (explanation.missing().isEmpty()) {
            FilterStep first = explanation.narrowings().get(0);
            return accepted.size() > 1
                    ? name + " has " + Phrases.all(accepted)
                    : name + " " + Phrases.isOneOf(first.left()) + " with " + Phrases.all(accepted)
                            + notTurnedDown(first.turnedDown());
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

    private static String notTurnedDown(int turnedDown) {
        return turnedDown > 0 ? " that you had not turned down" : "";
    }
}
