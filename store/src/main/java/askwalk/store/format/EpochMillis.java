package askwalk.store.format;

import java.time.Instant;

/** Times in whole milliseconds since 1970, as databases store them, so that they can be compared. */
public final class EpochMillis {

    private EpochMillis() {}

    /**
     * Rounds a time down.
     *
     * @param time the time
     * @return milliseconds since 1970; for a time outside their range, the first or the last one
     */
    public static long of(Instant time) {
        try {
            return time.toEpochMilli();
        } catch (ArithmeticException e) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
