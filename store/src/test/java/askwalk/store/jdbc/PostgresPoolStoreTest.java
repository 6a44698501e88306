package askwalk.store.jdbc;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreConformance;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A data source that begins transactions itself, at the strictest isolation level. */
class PostgresPoolStoreTest extends ConversationStoreConformance {

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
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(server.user());
        source.setPassword(server.password());
        source.setOptions("-c default_transaction_isolation=serializable");
        return JdbcConversationStore.open(new WithoutAutoCommit(source));
    }

    @Override
    protected int rounds() {
        return 20; // each call opens a connection
    }
}
