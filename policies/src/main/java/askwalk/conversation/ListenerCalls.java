package askwalk.conversation;

import java.time.Duration;
import java.util.function.Consumer;

/** The calls of a listener. They cost nothing without a listener, and an exception of a listener ends here. */
final class ListenerCalls {

    private static final System.Logger LOG = System.getLogger(ConversationListener.class.getName());

    private final ConversationListener listener;
    private final boolean silent;

    ListenerCalls(ConversationListener listener) {
        this.listener = listener;
        silent = listener == ConversationListener.NONE;
    }

    /** Returns the time before a call, for {@link #proposed} and the others. */
    long now() {
        return silent ? 0 : System.nanoTime();
    }

    void started(Conversation conversation, long start) {
        if (!silent) {
            Duration time = since(start);
            call(each -> each.started(conversation, time));
        }
    }

    void proposed(Conversation conversation, Action action, long start) {
        if (!silent) {
            Duration time = since(start);
            call(each -> each.proposed(conversation, action, time));
        }
    }

    void answered(Conversation conversation, Turn turn, long start) {
        if (!silent) {
            Duration time = since(start);
            call(each -> each.answered(conversation, turn, time));
            if (conversation.isOverForGood()) {
                call(each -> each.ended(conversation));
            }
        }
    }

    void undone(Conversation conversation) {
        if (!silent) {
            call(each -> each.undone(conversation));
        }
    }

    void failed(Conversation conversation, RuntimeException failure) {
        if (!silent) {
            call(each -> each.failed(conversation, failure));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void call(Consumer<ConversationListener> notification) {
        try {
            notification.accept(listener);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a conversation listener failed: " + listener.getClass().getName(),
                    e);
        }
    }
}
