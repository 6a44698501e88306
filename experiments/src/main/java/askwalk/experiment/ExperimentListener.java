package askwalk.experiment;

import askwalk.model.Progress;
import askwalk.model.Stages;

/**
 * Follows an experiment, and may stop it. Training and evaluation are pieces of work with stages, each with a number of
 * steps. Notices are single lines for people, such as what tuning found. Called from one thread, but for the progress
 * of a stage, which several threads advance.
 */
public interface ExperimentListener {

    /** Shows nothing and stops nothing. */
    ExperimentListener NONE = new ExperimentListener() {};

    /** A piece of work that takes long. What it has finished is kept when it is cancelled. */
    interface Work extends Stages, AutoCloseable {

        /** Shows nothing and is never cancelled. */
        Work SILENT = (name, steps) -> Progress.NONE;

        /** Returns whether the work is to stop; the progress of its stages says the same. */
        default boolean cancelled() {
            return false;
        }

        /** Ends the work, whether it is done or not. */
        @Override
        default void close() {}
    }

    /**
     * Begins a piece of work.
     *
     * @return the work, which is closed at its end
     */
    default Work begin() {
        return Work.SILENT;
    }

    /**
     * Receives a notice.
     *
     * @param message a sentence, which may hold names from the data
     */
    default void notice(String message) {}
}
