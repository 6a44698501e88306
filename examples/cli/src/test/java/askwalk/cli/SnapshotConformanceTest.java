package askwalk.cli;

import askwalk.graph.GraphData;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.KnowledgeGraphConformance;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LoadProgress;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.graph.neo4j.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A graph that was read from a database answers as every backend does. */
class SnapshotConformanceTest extends KnowledgeGraphConformance {

    private static Neo4jConnection connection;

    @BeforeAll
    static void connect() {
        connection = TryServer.get().connect();
    }

    @AfterAll
    static void close() {
        new GraphLoader(connection).remove(LoadProgress.NONE);
        connection.close();
    }

    @Override
    protected int randomGraphs() {
        return 4;
    }

    @Override
    protected KnowledgeGraph open(GraphData data) {
        LiveGraphConformanceTest.load(connection, data);
        return Snapshot.take(connection, GraphMapping.ASKWALK).graph();
    }
}
