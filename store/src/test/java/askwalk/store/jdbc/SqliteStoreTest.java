package askwalk.store.jdbc;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreConformance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends ConversationStoreConformance {

    @TempDir
    private Path folder;

    @Override
    protected ConversationStore openFresh() {
        return openAgain();
    }

    @Override
    protected ConversationStore openAgain() {
        return JdbcConversationStore.open("jdbc:sqlite:" + folder.resolve("conversations.db"), null, null);
    }
}
