package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnTimesTest {

    /** Turns take 2, 1 and 9 ms on the wall and 1, 1 and 3 ms of CPU; the last start has no stop. */
    @Test
    void recordsTheTimeFromEachStartToItsStop() {
        TurnTimes times = new TurnTimes(clock(10, 12, 20, 21, 30, 39, 50), clock(0, 1, 4, 5, 6, 9, 9), 3);
        for (int turn = 0; turn < 3; turn++) {
            times.start();
            times.stop();
        }
        times.start();

        assertThat(times.size()).isEqualTo(3);
        assertThat(times.wall()).isEqualTo(new Latency(2, 9, 9, 9));
        assertThat(times.cpu()).isEqualTo(new Latency(1, 3, 3, 3));
    }

    /** A start that is not followed by a stop is discarded at the next one. */
    @Test
    void aTurnBeginsAtItsLastStart() {
        TurnTimes times = new TurnTimes(clock(1, 100, 104), clock(1, 50, 51), 1);
        times.start();
        times.start();
        times.stop();
        assertThat(times.wall().max()).isEqualTo(4);
        assertThat(times.cpu().max()).isEqualTo(1);
    }

    @Test
    void growsToAnyNumberOfTurns() {
        for (int capacity : new int[] {0, 1, 3, 1000}) {
            long[] now = {0};
            LongSupplier clock = () -> now[0];
            TurnTimes times = new TurnTimes(clock, () -> 2 * now[0], capacity);
            for (int turn = 1; turn <= 1000; turn++) {
                times.start();
                now[0] += turn * 1_000_000L;
                times.stop();
            }
            assertThat(times.size()).isEqualTo(1000);
            assertThat(times.wall()).as("capacity %d", capacity).isEqualTo(new Latency(500, 950, 990, 1000));
            assertThat(times.cpu()).as("capacity %d", capacity).isEqualTo(new Latency(1000, 1900, 1980, 2000));
        }
    }

    @Test
    void withoutTimesAllIsNaN() {
        TurnTimes times = new TurnTimes(clock(1), clock(1), 5);
        times.start();
        assertThat(times.wall()).isEqualTo(Latency.NOT_MEASURED);
        assertThat(times.cpu()).isEqualTo(Latency.NOT_MEASURED);
    }

    /** The slow CPU clock is read outside the wall clock, so that it is not part of the wall-clock time. */
    @Test
    void theWallClockIsReadInside() {
        List<String> read = new ArrayList<>();
        TurnTimes times = new TurnTimes(note(read, "wall"), note(read, "cpu"), 1);
        times.start();
        times.stop();
        assertThat(read).containsExactly("cpu", "wall", "wall", "cpu");
    }

    private static LongSupplier note(List<String> read, String name) {
        return () -> {
            read.add(name);
            return 0;
        };
    }

    private static LongSupplier clock(long... millis) {
        var times = LongStream.of(Arrays.copyOf(millis, millis.length))
                .map(milli -> milli * 1_000_000)
                .iterator();
        return times::nextLong;
    }
}
