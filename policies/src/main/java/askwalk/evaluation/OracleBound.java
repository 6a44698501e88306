package askwalk.evaluation;

import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An oracle: for each dialogue, the best outcome among several policies. No policy can choose like this, so it is an
 * upper bound and not a result. For one thread at a time.
 */
public final class OracleBound {

    private List<DialogueRow> rows = List.of();

    /** Creates a bound without policies. */
    public OracleBound() {}

    /**
     * Adds the dialogues of a policy.
     *
     * @param other rows of the same dialogues in the same order as those added before
     * @throws IllegalArgumentException if they are not
     */
    public void add(List<DialogueRow> other) {
        Objects.requireNonNull(other, "other");
        if (rows.isEmpty()) {
            rows = List.copyOf(other);
            return;
        }
        if (rows.size() != other.size()) {
            throw new IllegalArgumentException("expected " + rows.size() + " dialogues as before, not " + other.size());
        }
        List<DialogueRow> best = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            best.add(better(rows.get(i), other.get(i)));
        }
        rows = List.copyOf(best);
    }

    /**
     * Returns the best outcome of each dialogue: a success before a failure, then the one with fewer actions; of equal
     * outcomes the first.
     *
     * @return one row for each dialogue
     */
    public List<DialogueRow> rows() {
        return rows;
    }

    private static DialogueRow better(DialogueRow a, DialogueRow b) {
        if (a.index() != b.index()) {
            throw new IllegalArgumentException("expected dialogue " + a.index() + " as before, not " + b.index());
        }
        Outcome first = a.outcome();
        Outcome second = b.outcome();
        boolean more = second.success() && (!first.success() || second.actions() < first.actions());
        return more ? b : a;
    }
}
