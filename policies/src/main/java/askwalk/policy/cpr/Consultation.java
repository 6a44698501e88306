package askwalk.policy.cpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;

/** Decides between asking and recommending. Immutable, hence shared by any number of conversations at a time. */
@FunctionalInterface
public interface Consultation {

    /**
     * Starts on a conversation.
     *
     * @param context the conversation, now and in every later turn
     * @param scores the scores of attributes, up to date whenever {@link Decider#asks} is called
     * @return decides in this conversation
     */
    Decider start(Policy.Context context, AttributeScore.Scoring scores);

    /** Decides in one conversation. For one thread at a time. */
    @FunctionalInterface
    interface Decider {

        /**
         * Decides. Changes nothing: asked again in a turn, it decides the same.
         *
         * @param possible whether there is anything to ask; if not, the answer does not count
         * @return true to ask, false to recommend
         */
        boolean asks(boolean possible);

        /**
         * Takes in an answer, the opening first. This must not fail, since others were told of it before; what needs
         * the graph is asked of it later, in {@link #asks}.
         *
         * @param action what the user was asked or shown
         * @param answer what the user said
         */
        default void observe(Action action, Answer answer) {}
    }
}
