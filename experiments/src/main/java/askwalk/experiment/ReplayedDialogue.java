package askwalk.experiment;

import java.util.Objects;
import java.util.Optional;

/**
 * A stored dialogue that was held again with the stored answers.
 *
 * @param id the id of the dialogue
 * @param policy the name of the policy that held it
 * @param turns the number of turns with the stored action
 * @param divergence the first difference; empty if there is none
 */
public record ReplayedDialogue(String id, String policy, int turns, Optional<Divergence> divergence) {

    /** Creates a replayed dialogue. */
    public ReplayedDialogue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(divergence, "divergence");
    }
}
