package askwalk.graph.neo4j;

import java.time.Duration;
import java.util.Objects;

/**
 * The common deadline of all queries of a turn. A turn may query the database several times, and otherwise a slow
 * server would be waited for each time. It belongs to one conversation and therefore to one thread at a time.
 */
public final class TurnDeadline {

    private final Duration length;
    private long end;

    /**
     * Creates a deadline whose first turn begins now.
     *
     * @param length the maximum time of the queries of one turn
     * @throws IllegalArgumentException if that is not positive
     */
    public TurnDeadline(Duration length) {
        Objects.requireNonNull(length, "length");
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("the time of a turn must be positive, not " + length);
        }
        this.length = length;
        begin();
    }

    /** Starts a turn, which has the whole time again. Called when the user has answered. */
    public void begin() {
        end = System.nanoTime() + length.toNanos();
    }

    Duration length() {
        return length;
    }

    /** Returns the remaining time of the turn; zero or negative after the deadline. */
    Duration remaining() {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
