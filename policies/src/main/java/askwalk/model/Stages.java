package askwalk.model;

/** Shows training as one stage after the other, each with a progress of its own. */
@FunctionalInterface
public interface Stages {

    /** Shows nothing. */
    Stages NONE = (name, steps) -> Progress.NONE;

    /**
     * Begins a stage.
     *
     * @param name what is done, for people
     * @param steps how many steps it has
     * @return is told how it goes on; to be closed at the end of the stage
     */
    Progress begin(String name, long steps);
}
