package askwalk.simulation;

/**
 * The outcome of a dialogue, which is that of its part up to the first accepted item if the dialogue goes on after it.
 *
 * @param success whether an item was accepted
 * @param actions the number of actions counted by the protocol's {@linkplain askwalk.conversation.Protocol#accounting()
 *     accounting}, which is the turn of a success before any offset; at least 1 after a success, even if that was free
 * @param rank the rank of the target in the accepted list, from 1; 0 without success
 * @param questions the number of questions
 */
public record Outcome(boolean success, int actions, int rank, int questions) {}
