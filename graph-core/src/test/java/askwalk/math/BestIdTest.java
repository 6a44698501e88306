package askwalk.math;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.random.Seed;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestIdTest {

    @Test
    void theLargestScoreWinsAndTheSmallestHashAmongEquals() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 200; round++) {
            Seed ties = new Seed(round);
            double[] scores = random.ints(12, 0, 4).asDoubleStream().toArray();
            int expected = IntStream.range(0, scores.length)
                    .boxed()
                    .max(Comparator.<Integer>comparingDouble(id -> scores[id])
                            .thenComparing(Comparator.<Integer>comparingLong(ties::hash)
                                    .reversed()))
                    .orElseThrow();
            BestId best = new BestId(ties);
            for (int i = 0; i < scores.length; i++) {
                int id = (i + round) % scores.length; // the order of offers does not matter
                assertThat(best.offer(id, scores[id])).isEqualTo(best.id() == id);
            }
            assertThat(best.id()).isEqualTo(expected);
            assertThat(best.score()).isEqualTo(scores[expected]);
        }
    }

    @Test
    void withAThresholdOnlyScoresAboveItWin() {
        BestId best = new BestId(new Seed(1), 0);
        assertThat(best.offer(7, 0)).isFalse();
        assertThat(best.offer(8, -1)).isFalse();
        assertThat(best.isFound()).isFalse();
        assertThat(best.id()).isEqualTo(BestId.NONE);
        assertThat(best.score()).isZero();
        assertThat(best.offer(9, 0.1)).isTrue();
        assertThat(best.id()).isEqualTo(9);
    }

    @Test
    void withoutAThresholdTheFirstScoreWinsHoweverSmall() {
        BestId best = new BestId(new Seed(1));
        assertThat(best.offer(7, Double.NEGATIVE_INFINITY)).isTrue();
        assertThat(best.isFound()).isTrue();
        best.start(new Seed(1));
        assertThat(best.isFound()).isFalse();
        assertThat(best.offer(7, Double.NaN)).isTrue();
        assertThat(best.offer(8, Double.NaN)).isFalse();
    }
}
