package askwalk.cli.neo4j;

import askwalk.cli.chat.ChatOptions;
import askwalk.cli.chat.ServedSource;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.StoredConversation;
import askwalk.service.QueryLog;
import askwalk.service.ServedDatabase;
import askwalk.store.neo4j.Neo4jConversationStore;
import java.util.Optional;

/** The source of a service on a database, which it closes. */
final class Neo4jService implements ServedSource {

    private final Neo4jDatabase database;
    private final ChatOptions.Subject subject;
    private final Optional<QueryLog> queries;
    private final Optional<Drawn> drawn;
    private final boolean keep;

    /**
     * The drawings of conversations.
     *
     * @param browser the URL of a drawing, with {@code {id}} in place of the id of the conversation
     */
    record Drawn(DrawingQueue queue, String browser) {}

    /**
     * Creates the source.
     *
     * @param queries the log of the queries; empty if conversations walk a snapshot
     * @param drawn the drawings; empty if conversations are not drawn
     * @param keep whether conversations are kept in the database
     */
    Neo4jService(
            Neo4jDatabase database,
            ChatOptions.Subject subject,
            Optional<QueryLog> queries,
            Optional<Drawn> drawn,
            boolean keep) {
        this.database = database;
        this.subject = subject;
        this.queries = queries;
        this.drawn = drawn;
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
        return Optional.of(new ServedDatabase() {
            @Override
            public Optional<QueryLog> queries() {
                return queries;
            }

            @Override
            public Optional<String> browser() {
                return drawn.map(Drawn::browser);
            }

            @Override
            public void changed(StoredConversation conversation) {
                drawn.ifPresent(each -> each.queue.draw(conversation.id(), conversation.events()));
            }

            @Override
            public void deleted(String id) {
                drawn.ifPresent(each -> each.queue.delete(id));
            }
        });
    }

    @Override
    public void close() {
        drawn.ifPresent(each -> each.queue.close());
        database.close();
    }
}
