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
 * @param trace its turns; null if they were not recorded
 */
public record DialogueRow(int index, int user, int item, Outcome outcome, PathFigures path, DialogueTrace trace) {

    /**
     * Creates a row.
     *
     * @throws IllegalArgumentException if the turns contradict the outcome: a success has a list with an accepted item,
     *     and as many questions as the turns up to the first such list; a failure has no such list, and as many
     *     questions as all its turns; neither has more actions than these turns
     */
    public DialogueRow {
        Objects.requireNonNull(outcome, "outcome");
        String contradiction = trace == null ? null : trace.contradiction(outcome);
        if (contradiction != null) {
            throw new IllegalArgumentException("the turns '" + trace.turns() + "' are not those of a "
                    + (outcome.success() ? "success: " : "failure: ") + contradiction);
        }
    }

    /**
     * Creates a row without turns.
     *
     * @param index index of its tuple in the full list
     * @param user the user's id
     * @param item the target's id
     * @param outcome its outcome
     * @param path figures of its path; null if they were not recorded
     */
    public DialogueRow(int index, int user, int item, Outcome outcome, PathFigures path) {
        this(index, user, item, outcome, path, null);
    }

    /**
     * Creates a row without turns and figures of the path.
     *
     * @param index index of its tuple in the full list
     * @param user the user's id
     * @param item the target's id
     * @param outcome its outcome
     */
    public DialogueRow(int index, int user, int item, Outcome outcome) {
        this(index, user, item, outcome, null, null);
    }
}
