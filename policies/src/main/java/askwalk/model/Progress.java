package askwalk.model;

import java.util.concurrent.CancellationException;

/** Is told how work goes on, and may stop it. Called from several threads at a time. */
@FunctionalInterface
public interface Progress extends AutoCloseable {

    /** Says nothing and stops nothing. */
    Progress NONE = steps -> {};

    /**
     * Is told that more is done.
     *
     * @param steps how many more dialogues, batches or whatever is counted
     */
    void advance(int steps);

    /**
     * Says whether to stop early.
     *
     * @return true to stop
     */
    default boolean cancelled() {
        return false;
    }

    /**
     * Goes on unless the work is to stop.
     *
     * @throws CancellationException if it is
     */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("stopped");
        }
    }

    /** Is told that the work is over, done or not. */
    @Override
    default void close() {}
}
