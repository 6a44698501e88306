package askwalk.experiment;

import askwalk.model.Progress;
import askwalk.model.Stages;

/**
 * An observer of an experiment, which may cancel it. Training and evaluation are units of work with stages, each with a
 * number of steps. Notices are single lines for people, such as tuned values. All methods are called from one thread,
 * except for the progress of a stage, which several threads advance.
 */
public interface ExperimentListener {

    /** A listener that shows nothing and cancels nothing. */
    ExperimentListener NONE = new ExperimentListener() {};

    /** A long-running unit of work. Its finished parts are kept when it is cancelled. */
    interface Work extends Stages, AutoCloseable {

        /** Work that shows nothing and is never cancelled. */
        Work SILENT = (name, steps) -> Progress.NONE;

        /** Returns whether the work has to stop; the progress of its stages returns the same. */
        default boolean cancelled() {
            return false;
        }

        /** Ends the work, finished or not. */
        @Override
        default void close() {}
    }

    /**
     * Begins a unit of work.
     *
     * @return the work, to be closed at its end
     */
    default Work begin() {
        return Work.SILENT;
    }

    /**
     * Receives a notice.
     *
     * @param message a sentence, which may contain names from the data
     */
    default void notice(String message) {}
}
