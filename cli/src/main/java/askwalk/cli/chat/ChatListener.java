package askwalk.cli.chat;

import askwalk.conversation.Conversation;

/** Follows a conversation in the terminal. */
public interface ChatListener {

    /** Follows none. */
    ChatListener NONE = new ChatListener() {};

    /** A line was typed, so that the system is to move. */
    default void heard() {}

    /** A turn is over. */
    default void turned(Conversation conversation) {}
}
