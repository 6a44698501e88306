package askwalk.policy.rule;

import askwalk.conversation.Policy;

/**
 * A decision rule between asking and recommending. Immutable; calls within the same turn must return the same result.
 */
@FunctionalInterface
public interface AskRule {

    /**
     * Returns whether to ask in the current turn.
     *
     * @param context the conversation
     * @return {@code true} to ask, if there is a useful question; {@code false} to recommend
     */
    boolean asks(Policy.Context context);
}
