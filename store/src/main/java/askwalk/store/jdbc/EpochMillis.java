package askwalk.store.jdbc;

import java.time.Instant;

/** Times in whole milliseconds since 1970, as they are stored. */
final class EpochMillis {

    private EpochMillis() {}

    /** Rounds a time down; a time outside the range of 64 bits becomes its end. */
    static long of(Instant time) {
        try {
            return time.toEpochMilli();
        } catch (ArithmeticException e) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
