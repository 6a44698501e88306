package askwalk.simulation;

/**
 * What came of a dialogue.
 *
 * @param success whether the target was recommended
 * @param actions how many actions the system took; after a success, the index of that action from 1
 * @param rank the place of the target in the successful list, from 1; 0 without success
 * @param questions how many of the actions were questions
 */
public record Outcome(boolean success, int actions, int rank, int questions) {}
