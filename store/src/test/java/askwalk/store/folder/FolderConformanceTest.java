package askwalk.store.folder;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreConformance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The store in a folder passes the conformance tests. */
class FolderConformanceTest extends ConversationStoreConformance {

    @TempDir
    private Path folder;

    @Override
    protected ConversationStore openFresh() {
        return FolderConversationStore.open(folder.resolve("new/conversations"));
    }

    @Override
    protected ConversationStore openAgain() {
        return FolderConversationStore.open(folder.resolve("new/conversations"));
    }
}
