package askwalk.store.jdbc;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreConformance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A data source with a connection for each call, which begins transactions itself. */
class SqlitePoolStoreTest extends ConversationStoreConformance {

    @TempDir
    private Path folder;

    @Override
    protected ConversationStore openFresh() {
        return openAgain();
    }

    @Override
    protected ConversationStore openAgain() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("conversations.db"));
        return JdbcConversationStore.open(new WithoutAutoCommit(source));
    }

    @Override
    protected int rounds() {
        return 20; // each call opens a connection
    }
}
