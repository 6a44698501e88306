package askwalk.evaluation;

import askwalk.simulation.Outcome;
import java.util.Objects;

/**
 * One simulated dialogue and its outcome.
 *
 * @param index index of its tuple in the full list
 * @param user the user's id
 * @param item the target's id
 * @param outcome its outcome
 * @param path figures of its path; null if they were not recorded
 */
public record DialogueRow(int index, int user, int item, Outcome outcome, PathFigures path) {

    /** Creates a row. */
    public DialogueRow {
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Creates a row without figures of the path.
     *
     * @param index index of its tuple in the full list
     * @param user the user's id
     * @param item the target's id
     * @param outcome its outcome
     */
    public DialogueRow(int index, int user, int item, Outcome outcome) {
        this(index, user, item, outcome, null);
    }
}
