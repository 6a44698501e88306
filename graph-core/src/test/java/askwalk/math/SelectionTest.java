package askwalk.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void movesTheLargestAndTheirIdsToTheFront() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 500; round++) {
            int size = random.nextInt(1, 60);
            int range = random.nextInt(1, 80); // few different numbers give ties
            double[] original = random.ints(size, 0, range).asDoubleStream().toArray();
            int from = random.nextInt(size);
            int to = random.nextInt(from + 1, size + 1);
            int cut = random.nextInt(from + 1, to + 1);

            double[] values = original.clone();
            int[] ids = IntStream.range(0, size).toArray();
            Selection.largestFirst(values, ids, from, to, cut);
            double[] alone = original.clone();
            Selection.largestFirst(alone, from, to, cut);

            assertThat(alone).isEqualTo(values);
            for (int i = 0; i < size; i++) {
                assertThat(values[i]).isEqualTo(original[ids[i]]);
                assertThat((i >= from && i < to) || ids[i] == i).isTrue();
            }
            double[] sorted = Arrays.copyOfRange(original, from, to);
            Arrays.sort(sorted);
            double[] front = Arrays.copyOfRange(values, from, cut);
            Arrays.sort(front);
            assertThat(front).isEqualTo(Arrays.copyOfRange(sorted, to - cut, to - from));
        }
    }
}
