package askwalk.cli;

import askwalk.graph.neo4j.Neo4jConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

/** The nodes of the conversation store on the tests' server, read and changed without it. */
final class StoredNodes {

    /** One for all tests, since each costs more than a query. Its threads end with the process. */
    private static Driver driver;

    private StoredNodes() {}

    /** Opens a connection with so much time that a server that has just started answers its first queries. */
    static Neo4jConnection connect() {
        return Neo4jConnection.open(
                TryServer.get().address().withDeadline(Duration.ofMinutes(1)), "neo4j", TryServer.PASSWORD);
    }

    static void deleteAll() {
        run("MATCH (n) WHERE n:StoredConversation OR n:StoredEvent DETACH DELETE n", Map.of());
    }

    static synchronized List<Record> run(String cypher, Map<String, Object> parameters) {
        if (driver == null) {
            driver = GraphDatabase.driver(TryServer.get().uri(), AuthTokens.basic("neo4j", TryServer.PASSWORD));
        }
        return driver.executableQuery(cypher)
                .withParameters(parameters)
                .execute()
                .records();
    }
}
