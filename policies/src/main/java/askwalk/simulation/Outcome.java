package askwalk.simulation;

/**
 * The outcome of a dialogue.
 *
 * @param success whether the target was recommended
 * @param actions the number of actions counted by the protocol's {@linkplain askwalk.conversation.Protocol#accounting()
 *     accounting}, which is the turn of a success before any offset; at least 1 after a success, even if that was free
 * @param rank the rank of the target in the accepted list, from 1; 0 without success
 * @param questions the number of questions
 */
public record Outcome(boolean success, int actions, int rank, int questions) {}
