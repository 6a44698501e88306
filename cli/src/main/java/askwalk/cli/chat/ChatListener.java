package askwalk.cli.chat;

import askwalk.conversation.StoredConversation;

/** An observer of a conversation in the terminal. */
public interface ChatListener {

    /** A listener that does nothing. */
    ChatListener NONE = new ChatListener() {};

    /** Notifies that a line was read, so that it is the system's turn. */
    default void inputRead() {}

    /** Notifies that a turn is over. */
    default void turnCompleted(StoredConversation conversation) {}
}
