package askwalk.evaluation;

import java.util.Arrays;

/**
 * The latency of turns, in milliseconds. Percentiles are by nearest rank: the smallest of the measured times that at
 * least this share of all times does not exceed. All are NaN if nothing was measured.
 *
 * @param p50 the latency that half of the turns do not exceed
 * @param p95 the latency that 95 % of the turns do not exceed
 * @param p99 the latency that 99 % of the turns do not exceed
 * @param max the largest latency
 */
public record Latency(double p50, double p95, double p99, double max) {

    static final Latency NOT_MEASURED = new Latency(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static final double NANOS_PER_MILLI = 1e6;

    /** Summarises times in nanoseconds, in any order. */
    static Latency ofNanos(long[] times) {
        if (times.length == 0) {
            return NOT_MEASURED;
        }
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Latency(millis(sorted, 50), millis(sorted, 95), millis(sorted, 99), millis(sorted, 100));
    }

    /** The percentile has the rank percent / 100 * count, rounded up, in whole numbers, so that none is off by one. */
    private static double millis(long[] sorted, int percent) {
        int rank = (int) (((long) percent * sorted.length + 99) / 100);
        return sorted[rank - 1] / NANOS_PER_MILLI;
    }
}
