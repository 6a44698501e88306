package askwalk.policy.reinforce;

import askwalk.conversation.Seed;
import askwalk.graph.Ids;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which tuples are trained on and which choose among checkpoints, by a seeded hash of their index.
 *
 * @param training indices of tuples to train on
 * @param choosing indices of tuples that are never trained on; none if there are too few tuples
 */
record HeldOut(Ids training, Ids choosing) {

    /** More than so many tell no more: the error of a success rate is below one percent then. */
    private static final int MOST = 5000;

    static HeldOut of(int tuples, double share, Seed seed) {
        int count = Math.min(MOST, (int) (tuples * share));
        int[] byHash = IntStream.range(0, tuples)
                .boxed()
                .sorted((a, b) -> Long.compare(seed.hash(a), seed.hash(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] choosing = Arrays.copyOf(byHash, count);
        int[] training = Arrays.copyOfRange(byHash, count, tuples);
        Arrays.sort(choosing);
        Arrays.sort(training);
        return new HeldOut(Ids.of(training), Ids.of(choosing));
    }
}
