package askwalk.experiment;

import askwalk.conversation.event.KeyedAction;
import java.util.Objects;
import java.util.Optional;

/**
 * The first difference between a stored dialogue and its replay.
 *
 * @param turn the number of the turn, from 1; 0 if the dialogue cannot be started
 * @param stored the stored action; empty if the stored dialogue has no such turn
 * @param now the action that is proposed now; empty if there is none
 * @param problem what is different
 */
public record Divergence(int turn, Optional<KeyedAction> stored, Optional<KeyedAction> now, String problem) {

    /** Creates a divergence. */
    public Divergence {
        Objects.requireNonNull(stored, "stored");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(problem, "problem");
    }
}
