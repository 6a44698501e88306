package askwalk.cli;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreConformance;
import org.junit.jupiter.api.AfterAll;

/** A store in a database behaves as every store does. */
class Neo4jStoreConformanceTest extends ConversationStoreConformance {

    @AfterAll
    static void empty() {
        StoredNodes.deleteAll();
    }

    @Override
    protected int rounds() {
        return 10;
    }

    @Override
    protected ConversationStore openFresh() {
        StoredNodes.deleteAll();
        return openAgain();
    }

    @Override
    protected ConversationStore openAgain() {
        return StoredNodes.openStore();
    }
}
