package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocatedPairsTest {

    @Test
    void rowsOfOtherFilesKeepThemWhenEarlierRowsAreDropped() {
        LocatedPairs pairs = new LocatedPairs("own");
        pairs.add(1, 1, 1, 0);
        pairs.add(1, 1, "other", 2, 7);
        pairs.add(2, 1, "other", 3, 8);
        pairs.add(2, 1, 4, 0);
        pairs.add(3, 1, 5, 0);

        LocatedPairs.dropRepeats(List.of(pairs), repeat -> {});
        pairs.add(4, 1, 6, 0);

        assertThat(places(pairs)).containsExactly("own:1", "other:3:8", "own:5", "own:6");
    }

    @Test
    void ascendingRowsGoByTheFirstAndThenTheSecondIdAndKeepEqualPairsInOrder() {
        LocatedPairs pairs = new LocatedPairs("own");
        pairs.add(2, 0, 1, 0);
        pairs.add(1, 9, 2, 0);
        pairs.add(2, 0, 3, 0);
        pairs.add(1, 3, 4, 0);
        pairs.add(2, 0, 5, 0);

        assertThat(pairs.ascending()).containsExactly(3, 1, 0, 2, 4);
    }

    @Test
    void ascendingRowsAreAPermutationInOrder() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LocatedPairs pairs = new LocatedPairs("own");
            int size = random.nextInt(60);
            for (int row = 0; row < size; row++) {
                pairs.add(random.nextInt(5), random.nextInt(5), row + 1, 0);
            }

            int[] rows = pairs.ascending();

            assertThat(rows).as("seed %d", seed).hasSize(size).doesNotHaveDuplicates();
            for (int index = 1; index < size; index++) {
                assertThat(rank(pairs, rows[index])).as("seed %d", seed).isGreaterThan(rank(pairs, rows[index - 1]));
            }
        }
    }

    private static int rank(LocatedPairs pairs, int row) {
        return (pairs.from(row) * 5 + pairs.to(row)) * 60 + row;
    }

    private static List<String> places(LocatedPairs pairs) {
        return IntStream.range(0, pairs.size())
                .mapToObj(row -> pairs.file(row) + pairs.place(row))
                .toList();
    }
}
