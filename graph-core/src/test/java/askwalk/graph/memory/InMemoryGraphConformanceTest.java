package askwalk.graph.memory;

import askwalk.graph.GraphData;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.KnowledgeGraphConformance;

class InMemoryGraphConformanceTest extends KnowledgeGraphConformance {

    @Override
    protected KnowledgeGraph open(GraphData data) {
        return InMemoryGraph.of(data);
    }
}
