package askwalk.cli.chat;

import askwalk.conversation.ConversationStore;
import askwalk.service.ServedDatabase;
import java.util.Optional;

/** The data of a service, and what has to be closed after it. */
public interface ServedSource extends AutoCloseable {

    ChatOptions.Subject subject();

    /** Opens the store that comes with the data; empty for that of {@code --store}. */
    default Optional<ConversationStore> store() {
        return Optional.empty();
    }

    /** Returns the database with the graph; empty for a graph in memory only. */
    default Optional<ServedDatabase> database() {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
