package askwalk.conversation;

import java.time.Duration;

/**
 * An observer of conversations, for metrics, logs and analytics. {@link Conversations#withListener} sets it.
 *
 * <p>It is called by the thread of the conversation, after the conversation has changed; it may read the conversation
 * but must not call {@code next}, {@code answer} or {@code undo}. An exception of a listener is logged and otherwise
 * ignored. One listener observes all conversations of a {@link Conversations}, so it must be safe for concurrent use.
 *
 * <p>With a {@link StoredConversation}, each resumption is a start, and an answer is notified before it is stored: if
 * storing it fails and the call is repeated, it is notified again. Failures of the store are not notified. The events
 * in the store are exact.
 */
public interface ConversationListener {

    /** A listener that does nothing. */
    ConversationListener NONE = new ConversationListener() {};

    /**
     * Notifies that a conversation was started or resumed. A start that fails is not reported.
     *
     * @param conversation the conversation, with its opening and its earlier turns
     * @param time the duration of the start
     */
    default void started(Conversation conversation, Duration time) {}

    /**
     * Notifies that the policy has decided on an action.
     *
     * @param conversation the conversation
     * @param action the action
     * @param time the duration of the decision
     */
    default void proposed(Conversation conversation, Action action, Duration time) {}

    /**
     * Notifies that an answer was received.
     *
     * @param conversation the conversation, which includes the turn
     * @param turn the action and its answer
     * @param time the duration of the update of walk and policy
     */
    default void answered(Conversation conversation, Turn turn, Duration time) {}

    /**
     * Notifies that the last answer was undone.
     *
     * @param conversation the conversation, which is without the turn
     */
    default void undone(Conversation conversation) {}

    /**
     * Notifies that a conversation is over, after {@link #answered}.
     *
     * @param conversation the conversation; its {@linkplain Conversation#acceptedItem() accepted item} is the outcome
     */
    default void ended(Conversation conversation) {}

    /**
     * Notifies that a call has failed and changed nothing.
     *
     * @param conversation the conversation
     * @param failure the exception that the caller receives
     */
    default void failed(Conversation conversation, RuntimeException failure) {}
}
