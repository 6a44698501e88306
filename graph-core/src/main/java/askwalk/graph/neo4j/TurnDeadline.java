package askwalk.graph.neo4j;

import java.time.Duration;
import java.util.Objects;

/**
 * How much time the queries of a turn have, all of them together. A turn may ask the database several times; a slow
 * server would else be waited for as often. It belongs to one conversation and, like that, to one thread at a time.
 */
public final class TurnDeadline {

    private final Duration length;
    private long end;

    /**
     * Makes a deadline whose first turn begins now.
     *
     * @param length how long the queries of one turn may take
     * @throws IllegalArgumentException if that is not positive
     */
    public TurnDeadline(Duration length) {
        Objects.requireNonNull(length, "length");
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a turn takes longer than nothing, not " + length);
        }
        this.length = length;
        begin();
    }

    /** A turn begins: what follows has the whole time. To be called when the user has spoken. */
    public void begin() {
        end = System.nanoTime() + length.toNanos();
    }

    Duration length() {
        return length;
    }

    /** What is left of the turn's time, which is nothing or less when it is over. */
    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
