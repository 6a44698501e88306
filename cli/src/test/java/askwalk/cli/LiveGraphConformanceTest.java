package askwalk.cli;

import askwalk.graph.GraphData;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.KnowledgeGraphConformance;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A graph in a database answers as every backend does. */
class LiveGraphConformanceTest extends KnowledgeGraphConformance {

    private static LoadedGraph loaded;

    @BeforeAll
    static void connect() {
        loaded = new LoadedGraph();
    }

    @AfterAll
    static void close() {
        loaded.close();
    }

    @Override
    protected int randomGraphs() {
        return 1;
    }

    @Override
    protected KnowledgeGraph open(GraphData data) {
        return LiveGraph.open(loaded.load(data), GraphMapping.ASKWALK);
    }
}
