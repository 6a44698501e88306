package askwalk.model;

/** A reporter of the stages of training, which run one after the other. Each stage has its own progress. */
@FunctionalInterface
public interface Stages {

    /** A reporter that shows nothing and never cancels. */
    Stages NONE = (name, steps) -> Progress.NONE;

    /**
     * Begins a stage.
     *
     * @param name a short description of the work, for display
     * @param steps the number of steps
     * @return the progress of the stage, which the caller closes at its end
     */
    Progress begin(String name, long steps);
}
