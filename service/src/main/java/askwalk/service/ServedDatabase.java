package askwalk.service;

import askwalk.conversation.StoredConversation;
import askwalk.graph.GraphAccessException;
import java.util.Optional;

/**
 * The database that has the graph of a service. Implementations are safe for use by any number of threads; the caller
 * of the service closes what they need after the server.
 */
public interface ServedDatabase {

    /**
     * Returns the log of the queries by which conversations read the graph.
     *
     * @return the log, always the same; empty if the graph is in memory and only a copy of that in the database
     */
    Optional<QueryLog> queries();

    /**
     * Returns the address of a tool of the database that shows a conversation.
     *
     * @return a URL with {@code {id}} in place of the id of the conversation; empty if the database shows none
     */
    default Optional<String> browser() {
        return Optional.empty();
    }

    /**
     * Called after a call that has changed a conversation, in the thread of the request and before its response: it
     * must neither wait nor throw. Calls about one conversation are one after the other.
     *
     * @param conversation the conversation, to be read during the call only
     */
    default void changed(StoredConversation conversation) {}

    /**
     * Called after a conversation was deleted from the store, to delete what the database shows of it.
     *
     * @param id the id of the conversation
     * @throws GraphAccessException if that is not possible now; the deletion is repeated with the request
     */
    default void deleted(String id) {}
}
