package askwalk.policy.rule;

import askwalk.conversation.Policy;

/** Decides between asking and recommending. Immutable; it must give the same verdict when asked again in a turn. */
@FunctionalInterface
public interface AskRule {

    /**
     * Says whether to ask now.
     *
     * @param context the conversation
     * @return true to ask, if there is something worth asking; false to recommend
     */
    boolean asks(Policy.Context context);
}
