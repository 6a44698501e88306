package askwalk.policy.cpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;

/**
 * The consultation step, which decides between asking and recommending. Immutable, so shared by concurrent
 * conversations.
 */
@FunctionalInterface
public interface Consultation {

    /**
     * Creates the decider of a new conversation.
     *
     * @param context the context of the conversation, valid for all of its turns
     * @param scores the attribute scores, up to date whenever {@link Decider#asks} is called
     * @return the decider
     */
    Decider start(Policy.Context context, AttributeScore.Scoring scores);

    /** The decisions of one conversation. Not safe for concurrent use. */
    @FunctionalInterface
    interface Decider {

        /**
         * Returns whether to ask, without side effects. Calls within the same turn return the same decision.
         *
         * @param possible whether there is a question to ask; if not, the decision is ignored
         * @return {@code true} to ask, {@code false} to recommend
         */
        boolean asks(boolean possible);

        /**
         * Receives an answer. The opening, if any, comes first. This method must not throw, because other components
         * have already processed the answer; access to the graph is deferred to {@link #asks}.
         *
         * @param action the question or recommendation
         * @param answer the answer of the user
         */
        default void observe(Action action, Answer answer) {}
    }
}
