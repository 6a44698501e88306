package askwalk.cli.neo4j;

import askwalk.cli.chat.ChatOptions;
import askwalk.cli.chat.ServedSource;
import askwalk.conversation.ConversationStore;
import askwalk.service.QueryLog;
import askwalk.service.ServedDatabase;
import askwalk.store.neo4j.Neo4jConversationStore;
import java.util.Optional;

/** The source of a service on a database, which it closes. */
final class Neo4jService implements ServedSource {

    private final Neo4jDatabase database;
    private final ChatOptions.Subject subject;
    private final Optional<QueryLog> queries;
    private final boolean keep;

    /**
     * Creates the source.
     *
     * @param queries the log of the queries; empty if conversations walk a snapshot
     * @param keep whether conversations are kept in the database
     */
    Neo4jService(Neo4jDatabase database, ChatOptions.Subject subject, Optional<QueryLog> queries, boolean keep) {
        this.database = database;
        this.subject = subject;
        this.queries = queries;
        this.keep = keep;
    }

    @Override
    public ChatOptions.Subject subject() {
        return subject;
    }

    @Override
    public Optional<ConversationStore> store() {
        return keep ? Optional.of(Neo4jConversationStore.open(database.connection())) : Optional.empty();
    }

    @Override
    public Optional<ServedDatabase> database() {
        return Optional.of(() -> queries);
    }

    @Override
    public void close() {
        database.close();
    }
}
