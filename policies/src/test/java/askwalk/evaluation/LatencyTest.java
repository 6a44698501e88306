package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    private static final long MILLI = 1_000_000;

    /** Of 100 times the percentile is the one of that rank, of 101 the next one: 0.99 * 101 is 99.99. */
    @Test
    void percentilesAreByNearestRank() {
        assertThat(ofMillis(LongStream.rangeClosed(1, 100))).isEqualTo(new Latency(50, 95, 99, 100));
        assertThat(ofMillis(LongStream.rangeClosed(1, 101))).isEqualTo(new Latency(51, 96, 100, 101));
        assertThat(ofMillis(LongStream.rangeClosed(1, 10))).isEqualTo(new Latency(5, 10, 10, 10));
        assertThat(ofMillis(LongStream.rangeClosed(1, 200))).isEqualTo(new Latency(100, 190, 198, 200));
    }

    @Test
    void aFewTimesHaveTheirOwnPercentiles() {
        assertThat(ofMillis(LongStream.of(7))).isEqualTo(new Latency(7, 7, 7, 7));
        assertThat(ofMillis(LongStream.of(3, 9))).isEqualTo(new Latency(3, 9, 9, 9));
        assertThat(ofMillis(LongStream.of(3, 9, 4))).isEqualTo(new Latency(4, 9, 9, 9));
    }

    @Test
    void theOrderOfTheTimesDoesNotMatterAndIsKept() {
        long[] times = {5 * MILLI, MILLI, 2_500_000};
        assertThat(Latency.ofNanos(times)).isEqualTo(new Latency(2.5, 5, 5, 5));
        assertThat(times).containsExactly(5 * MILLI, MILLI, 2_500_000);
    }

    @Test
    void withoutTimesAllPercentilesAreNaN() {
        assertThat(Latency.ofNanos(new long[0])).isEqualTo(new Latency(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    private static Latency ofMillis(LongStream millis) {
        return Latency.ofNanos(millis.map(time -> time * MILLI).toArray());
    }
}
