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
 */
public record DialogueRow(int index, int user, int item, Outcome outcome) {

    /**
     * Makes a row.
     *
     * @param index index of its tuple in the full list
     * @param user the user's id
     * @param item the target's id
     * @param outcome what came of it
     */
    public DialogueRow {
        Objects.requireNonNull(outcome, "outcome");
    }
}
