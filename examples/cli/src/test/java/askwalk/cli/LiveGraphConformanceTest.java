package askwalk.cli;

import askwalk.graph.GraphData;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.KnowledgeGraphConformance;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.LoadProgress;
import askwalk.graph.neo4j.Neo4jConnection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A graph in a database answers as every backend does. */
class LiveGraphConformanceTest extends KnowledgeGraphConformance {

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

    static void load(Neo4jConnection connection, GraphData data) {
        GraphLoader loader = new GraphLoader(connection);
        loader.remove(LoadProgress.NONE);
        loader.load("tiny", InMemoryGraph.of(data), List.of(), LoadProgress.NONE);
    }

    @Override
    protected int randomGraphs() {
        return 4;
    }

    @Override
    protected KnowledgeGraph open(GraphData data) {
        load(connection, data);
        return LiveGraph.open(connection, GraphMapping.ASKWALK);
    }
}
