package askwalk.simulation;

/**
 * What came of a dialogue.
 *
 * @param success whether the target was recommended
 * @param actions how many actions the system took that cost one under the protocol's
 *     {@linkplain askwalk.conversation.Protocol#accounting() accounting}, which is the turn of a success before any
 *     offset: so at least 1 after a success, even if that was free
 * @param rank the place of the target in the successful list, from 1; 0 without success
 * @param questions how many of the actions were questions
 */
public record Outcome(boolean success, int actions, int rank, int questions) {}
