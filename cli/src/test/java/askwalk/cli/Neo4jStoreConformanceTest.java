package askwalk.cli;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreConformance;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.store.neo4j.Neo4jConversationStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A store in a database behaves as every store does. */
class Neo4jStoreConformanceTest extends ConversationStoreConformance {

    private static Neo4jConnection first;
    private static Neo4jConnection second;

    @BeforeAll
    static void connect() {
        first = StoredNodes.connect();
        second = StoredNodes.connect();
    }

    @AfterAll
    static void empty() {
        StoredNodes.deleteAll();
        first.close();
        second.close();
    }

    @Override
    protected int rounds() {
        return 10;
    }

    @Override
    protected ConversationStore openFresh() {
        StoredNodes.deleteAll();
        return Neo4jConversationStore.open(first);
    }

    @Override
    protected ConversationStore openAgain() {
        return Neo4jConversationStore.open(second);
    }
}
