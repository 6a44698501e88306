package askwalk.evaluation;

import askwalk.simulation.Outcome;
import java.util.Objects;

/**
 * One simulated dialogue and what came of it.
 *
 * @param index index of its tuple in the full list
 * @param user the user's id
 * @param item the target's id
 * @param outcome what came of it
 * @param path figures of the path that it walked; null if they were not kept
 */
public record DialogueRow(int index, int user, int item, Outcome outcome, PathFigures path) {

    /** Makes a row. */
    public DialogueRow {
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Makes a row without figures of the path.
     *
     * @param index index of its tuple in the full list
     * @param user the user's id
     * @param item the target's id
     * @param outcome what came of it
     */
    public DialogueRow(int index, int user, int item, Outcome outcome) {
        this(index, user, item, outcome, null);
    }
}
