package askwalk.learning;

import askwalk.conversation.Seed;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import java.util.stream.IntStream;

/**
 * Validation tuples in two parts: one to train a policy on, one to choose among checkpoints by. Which part a tuple is
 * in depends on the seed and its index alone. Immutable, hence safe for concurrent use.
 */
public final class HeldOut {

    private final int[] training;
    private final int[] chosen;

    private HeldOut(int[] training, int[] chosen) {
        this.training = training;
        this.chosen = chosen;
    }

    /**
     * Divides tuples.
     *
     * @param tuples validation tuples
     * @param share how many of them are held out, from 0 to 1
     * @param seed decides which
     * @return the parts
     * @throws IllegalArgumentException if these are no validation tuples
     */
    public static HeldOut of(Tuples tuples, double share, Seed seed) {
        if (tuples.role() != Role.VALIDATION) {
            throw new IllegalArgumentException("policies are trained on validation tuples, not on "
                    + tuples.role().word() + " tuples");
        }
        Seed own = seed.derive("held out");
        return new HeldOut(
                IntStream.range(0, tuples.size())
                        .filter(i -> own.uniform(i) >= share)
                        .toArray(),
                IntStream.range(0, tuples.size())
                        .filter(i -> own.uniform(i) < share)
                        .toArray());
    }

    /**
     * Returns the tuples to train on.
     *
     * @return their indices, ascending, as a new array
     */
    public int[] training() {
        return training.clone();
    }

    /**
     * Returns the tuples that are held out.
     *
     * @return their indices, ascending, as a new array
     */
    public int[] chosen() {
        return chosen.clone();
    }
}
