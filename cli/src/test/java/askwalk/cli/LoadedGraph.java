package askwalk.cli;

import askwalk.graph.GraphData;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.LoadProgress;
import askwalk.graph.neo4j.Neo4jConnection;
import java.util.List;

/** The graph that the tests' server holds: another one takes its place, the same one stays. */
final class LoadedGraph implements AutoCloseable {

    private final Neo4jConnection connection = TryServer.get().connect();
    private final GraphLoader loader = new GraphLoader(connection);
    private String held = "";

    Neo4jConnection load(GraphData data) {
        InMemoryGraph graph = InMemoryGraph.of(data);
        String wanted = GraphFingerprint.ofEverything(graph);
        if (!wanted.equals(held)) {
            loader.remove(LoadProgress.NONE);
            loader.load("conformance", graph, List.of(), LoadProgress.NONE);
            held = wanted;
        }
        return connection;
    }

    @Override
    public void close() {
        loader.remove(LoadProgress.NONE);
        connection.close();
    }
}
