package askwalk.training;

import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Validation tuples in two parts: those to train a policy on, and those that choose among checkpoints and are never
 * trained on. Which part a tuple is in depends on the seed, the share, how many tuples there are and its index, and not
 * on what it is.
 *
 * @param training indices of the tuples to train on, ascending
 * @param choosing indices of the tuples that choose, ascending; none if there are too few tuples
 */
public record HeldOut(Ids training, Ids choosing) {

    /** More than so many tell no more: the error of a success rate is below one percent then. */
    private static final int MOST = 5000;

    /**
     * Divides tuples. With the same tuples, share and seed, a policy and its preference model hold out the same.
     *
     * @param tuples validation tuples
     * @param share which part of them is held out, from 0 to 1; never more than 5,000
     * @param seed all of training's
     * @return the parts
     * @throws IllegalArgumentException if these are no validation tuples
     */
    public static HeldOut of(Tuples tuples, double share, Seed seed) {
        if (tuples.role() != Role.VALIDATION) {
            throw new IllegalArgumentException(
                    "training divides validation tuples, not " + tuples.role().word() + " tuples");
        }
        Seed own = seed.derive("held out");
        int count = Math.min(MOST, (int) (tuples.size() * share));
        int[] byHash = IntStream.range(0, tuples.size())
                .boxed()
                .sorted(Comparator.comparingLong(own::hash))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] choosing = Arrays.copyOf(byHash, count);
        int[] training = Arrays.copyOfRange(byHash, count, byHash.length);
        Arrays.sort(choosing);
        Arrays.sort(training);
        return new HeldOut(Ids.of(training), Ids.of(choosing));
    }
}
