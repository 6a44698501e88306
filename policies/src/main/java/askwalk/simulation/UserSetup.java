package askwalk.simulation;

import askwalk.random.Seed;
import java.util.Objects;

/**
 * The dialogue for which a simulated user is created. Policies never see it.
 *
 * @param testbed the graph, the protocol and the lists of the users
 * @param user the user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
 * @param target the item of the dialogue's tuple
 * @param index index of the tuple in the full list
 * @param seed the seed of the user's random streams; each model derives its own
 */
public record UserSetup(Testbed testbed, int user, int target, int index, Seed seed) {

    /** Creates a setup. */
    public UserSetup {
        Objects.requireNonNull(testbed, "testbed");
        Objects.requireNonNull(seed, "seed");
    }

    /**
     * Returns a truthful user with another target.
     *
     * @param item item id
     * @return the user
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public UserTruth truthful(int item) {
        return TruthfulUser.of(testbed, user, item);
    }
}
