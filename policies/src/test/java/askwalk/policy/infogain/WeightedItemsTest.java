package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.Ids;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedItemsTest {

    private static final long SEED = 77;

    @Test
    void selectTopReordersOnlyItsRange() {
        WeightedItems weighted = ItemWeights.of(9, 1, 5, 3, 8, 7);

        assertThat(weighted.selectTop(1, 5, 2)).isEqualTo(13);

        assertThat(weighted.weights[0]).isEqualTo(9);
        assertThat(weighted.weights[5]).isEqualTo(7);
        assertThat(Arrays.copyOfRange(weighted.weights, 1, 3)).containsExactlyInAnyOrder(8, 5);
        assertThat(weighted.items[0]).isZero();
        assertThat(Arrays.copyOfRange(weighted.items, 1, 3)).containsExactlyInAnyOrder(4, 2);
    }

    /** Compared with sorting, with many equal weights and ranges of every length. */
    @Test
    void selectingEqualsSorting() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2000; round++) {
            int size = random.nextInt(1, 40);
            int kinds = random.nextInt(1, 30);
            WeightedItems weighted =
                    ItemWeights.of(random.ints(size, 0, kinds).asDoubleStream().toArray());
            double[] before = weighted.weights.clone();
            int from = random.nextInt(size);
            int to = random.nextInt(from, size) + 1;
            int count = random.nextInt(1, 12);
            double[] sorted = Arrays.stream(before, from, to)
                    .map(weight -> -weight)
                    .sorted()
                    .map(weight -> -weight)
                    .limit(count)
                    .toArray();

            assertThat(weighted.selectTop(from, to, count))
                    .as("seed %d, round %d", SEED, round)
                    .isCloseTo(Arrays.stream(sorted).sum(), within(1e-9));
            for (int i = 0; i < size; i++) {
                assertThat(weighted.weights[i]).isEqualTo(before[weighted.items[i]]);
            }
            assertThat(IntStream.range(0, size).filter(i -> i < from || i >= to))
                    .allMatch(i -> weighted.items[i] == i);
            assertThat(Arrays.stream(weighted.items).distinct()).hasSize(size);
        }
    }

    @Test
    void findsTheHeaviestItemsWithoutMovingAny() {
        WeightedItems weighted = ItemWeights.of(2, 9, 4, 1, 8, 3);
        assertThat(weighted.findHeaviest(3)).isEqualTo(21);
        assertThat(weighted.heaviest(3)).isEqualTo(Ids.of(1, 4, 2));
        assertThat(weighted.items).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(weighted.findHeaviest(9)).isEqualTo(27);
        assertThat(weighted.heaviest(9)).isEqualTo(Ids.of(1, 4, 2, 5, 0, 3));
        assertThat(weighted.findHeaviest(0)).isZero();
        weighted.size = 1;
        assertThat(weighted.findHeaviest(3)).isEqualTo(2);
        assertThat(weighted.heaviest(3)).isEqualTo(Ids.of(0));
    }

    @Test
    void sortTopSortsTheFirstItems() {
        WeightedItems weighted = ItemWeights.of(2, 9, 4, 1, 8);
        weighted.sortTop(4);
        assertThat(weighted.weights).containsExactly(9, 4, 2, 1, 8);
        assertThat(weighted.items).containsExactly(1, 2, 0, 3, 4);
    }
}
