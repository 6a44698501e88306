package askwalk.evaluation;

import askwalk.conversation.Seed;
import askwalk.conversation.TupleSet;
import askwalk.graph.Ids;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws which tuples are evaluated: all of them, or as many as asked for, without repetition. */
final class TupleSample {

    private TupleSample() {}

    /** Indices into the full list, ascending. */
    static Ids draw(int tuples, int wanted, Seed seed) {
        int[] indices = new int[tuples];
        Arrays.setAll(indices, i -> i);
        if (wanted == TupleSet.ALL || wanted >= tuples) {
            return Ids.of(indices);
        }
        SplittableRandom random = seed.derive("tuple sample").random();
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(tuples - i);
            int index = indices[other];
            indices[other] = indices[i];
            indices[i] = index;
        }
        int[] sample = Arrays.copyOf(indices, wanted);
        Arrays.sort(sample);
        return Ids.of(sample);
    }
}
