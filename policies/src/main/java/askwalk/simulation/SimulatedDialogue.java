package askwalk.simulation;

import askwalk.conversation.Transcript;
import askwalk.random.Seed;
import java.util.Objects;

/**
 * A finished dialogue as the system has seen it, without the target item. With the same policy, graph and protocol, its
 * seed, user, opening and answers lead to the same actions. Immutable.
 *
 * @param index index of the tuple in the full list
 * @param transcript the user, the opening and the turns
 * @param seed the seed of all randomness in the conversation
 * @param acceptedItem the accepted item; -1 if there is none
 */
public record SimulatedDialogue(int index, Transcript transcript, Seed seed, int acceptedItem) {

    /** Creates a dialogue. */
    public SimulatedDialogue {
        Objects.requireNonNull(transcript, "transcript");
        Objects.requireNonNull(seed, "seed");
    }
}
