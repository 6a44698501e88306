package askwalk.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void staysBelowTheBoundAndReachesAll() {
        Draws draws = new Draws(1);
        int[] counts = new int[3];
        for (int i = 0; i < 3_000; i++) {
            counts[draws.below(3)]++;
        }

        // The standard deviation is 26.
        assertThat(counts)
                .satisfies(all ->
                        Arrays.stream(all).forEach(count -> assertThat(count).isBetween(890, 1_110)));
        assertThat(draws.below(Integer.MAX_VALUE)).isNotNegative();
    }

    @Test
    void permutesAll() {
        int[] order = new Draws(1).permutation(20);

        assertThat(order).isNotEqualTo(IntStream.range(0, 20).toArray());
        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 20).toArray());
    }

    @Test
    void drawsByWeight() {
        // Weights 1, 0, 3 from position 1 on; what stands before does not count.
        double[] sums = {9, 1, 1, 4};
        Draws draws = new Draws(2);
        int[] counts = new int[4];
        for (int i = 0; i < 4_000; i++) {
            counts[Cumulative.draw(draws, sums, 1, 4)]++;
        }

        assertThat(counts[0]).isZero();
        assertThat(counts[1]).isCloseTo(1_000, within(110));
        assertThat(counts[2]).isZero();
        assertThat(counts[3]).isCloseTo(3_000, within(110));
    }

    @Test
    void weighsByTheRank() {
        double[] weights = Cumulative.zipf(new Draws(3), 4, 2, 1);

        // Ranks 1 to 4, shifted by 1: one over 4, 9, 16 and 25.
        assertThat(Arrays.stream(weights).sorted()).containsExactly(1 / 25.0, 1 / 16.0, 1 / 9.0, 1 / 4.0);
    }

    @Test
    void drawsDegreesThatAddUp() {
        for (long seed = 1; seed <= 200; seed++) {
            Draws draws = new Draws(seed);
            int count = 1 + draws.below(30);
            int min = draws.below(4);
            int max = min + draws.below(10);
            int total = count * min + draws.below(count * (max - min) + 1);
            int[] degrees = Degrees.draw(draws, count, total, min, max, 1.5);

            assertThat(Arrays.stream(degrees).sum()).as("seed %d", seed).isEqualTo(total);
            assertThat(Arrays.stream(degrees)).as("seed %d", seed).allMatch(degree -> degree >= min && degree <= max);
        }
    }

    @Test
    void givesNoPositionTwiceToAnOwnerHoweverUnevenTheWeights() {
        Distinct distinct = new Distinct(new double[] {1, 1, 1, 1});
        Draws draws = new Draws(4);
        for (int owner = 0; owner < 3; owner++) {
            distinct.next();
            assertThat(distinct.take(2)).isTrue();
            assertThat(distinct.take(2)).isFalse();
            assertThat(new int[] {distinct.draw(draws), distinct.draw(draws), distinct.draw(draws)})
                    .containsExactlyInAnyOrder(0, 1, 3);
        }
    }

    @Test
    void remembersPairs() {
        for (int capacity : new int[] {0, 1, 2, 3, 45}) {
            PairSet set = new PairSet(capacity);
            Set<Integer> expected = new HashSet<>();
            Draws draws = new Draws(capacity);
            while (expected.size() < capacity) {
                int smaller = draws.below(9);
                int larger = smaller + 1 + draws.below(9);
                assertThat(set.add(smaller, larger)).isEqualTo(expected.add(100 * smaller + larger));
            }
        }
    }
}
