package askwalk.store.jdbc;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreConformance;
import java.sql.SQLException;

class PostgresStoreTest extends ConversationStoreConformance {

    private final PostgresServer server = PostgresServer.shared();
    private String url;

    @Override
    protected ConversationStore openFresh() {
        try {
            url = server.newDatabase();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return openAgain();
    }

    @Override
    protected ConversationStore openAgain() {
        return JdbcConversationStore.open(url, server.user(), server.password());
    }
}
