package askwalk.cli;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreConformance;
import askwalk.store.neo4j.Neo4jConversationStore;
import org.junit.jupiter.api.AfterAll;

/** A store in a database behaves as every store does. */
class Neo4jStoreConformanceTest extends ConversationStoreConformance {

    @AfterAll
    static void empty() {
        StoredNodes.deleteAll();
    }

    @Override
    protected int rounds() {
        return 20;
    }

    @Override
    protected ConversationStore openFresh() {
        StoredNodes.deleteAll();
        return openAgain();
    }

    @Override
    protected ConversationStore openAgain() {
        return Neo4jConversationStore.open(TryServer.get().address(), "neo4j", TryServer.PASSWORD);
    }
}
