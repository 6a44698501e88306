package askwalk.training;

import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A split of the validation tuples into a training split and a held-out selection split, which selects among
 * checkpoints and is never trained on. The split of a tuple depends on the seed, the share, the number of tuples and
 * its index, but not on its contents.
 *
 * @param training the indices of the training tuples, ascending
 * @param selection the indices of the held-out tuples, ascending; empty if there are too few tuples
 */
public record HeldOut(Ids training, Ids selection) {

    /**
     * The maximum number of held-out tuples. With that many, the standard error of a success rate is below one percent.
     */
    private static final int MAX_SELECTION = 5000;

    /**
     * Splits tuples. With the same tuples, share and seed, a policy and its preference model hold out the same tuples.
     *
     * @param tuples the validation tuples
     * @param share the share that is held out, from 0 to 1; at most 5,000 tuples
     * @param seed the seed of training
     * @return the split
     * @throws IllegalArgumentException if these are not validation tuples
     */
    public static HeldOut of(Tuples tuples, double share, Seed seed) {
        if (tuples.role() != Role.VALIDATION) {
            throw new IllegalArgumentException(
                    "training divides validation tuples, not " + tuples.role().word() + " tuples");
        }
        Seed splitSeed = seed.derive("held out");
        int count = Math.min(MAX_SELECTION, (int) (tuples.size() * share));
        int[] byHash = IntStream.range(0, tuples.size())
                .boxed()
                .sorted(Comparator.comparingLong(splitSeed::hash))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] selection = Arrays.copyOf(byHash, count);
        int[] training = Arrays.copyOfRange(byHash, count, byHash.length);
        Arrays.sort(selection);
        Arrays.sort(training);
        return new HeldOut(Ids.of(training), Ids.of(selection));
    }
}
