package askwalk.model;

import java.util.concurrent.CancellationException;

/** An observer of the progress of a task, which may also cancel the task. Called concurrently from several threads. */
@FunctionalInterface
public interface Progress extends AutoCloseable {

    /** A progress that reports nothing and never cancels. */
    Progress NONE = steps -> {};

    /**
     * Reports completed steps.
     *
     * @param steps the number of steps completed since the last call, such as dialogues or mini-batches
     */
    void advance(int steps);

    /**
     * Returns whether the task is to be cancelled.
     *
     * @return {@code true} to cancel
     */
    default boolean cancelled() {
        return false;
    }

    /**
     * Throws an exception if the task is to be cancelled.
     *
     * @throws CancellationException if {@link #cancelled} returns {@code true}
     */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("stopped");
        }
    }

    /** Reports the end of the task, whether it completed or not. */
    @Override
    default void close() {}
}
