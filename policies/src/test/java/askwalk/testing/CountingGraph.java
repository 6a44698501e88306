package askwalk.testing;

import askwalk.graph.AttributeLists;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.ItemValues;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a graph is asked. */
public final class CountingGraph implements KnowledgeGraph {

    private final KnowledgeGraph graph;
    private final AtomicInteger queries = new AtomicInteger();

    public CountingGraph(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /** Returns the number of queries, without those of the catalogue and of sizes. */
    public int queries() {
        return queries.get();
    }

    @Override
    public Catalogue catalogue() {
        return graph.catalogue();
    }

    @Override
    public AttributeSchema schema() {
        return graph.schema();
    }

    @Override
    public ItemValues values() {
        queries.incrementAndGet();
        return graph.values();
    }

    @Override
    public int edgeCount(Relation relation) {
        return graph.edgeCount(relation);
    }

    @Override
    public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
        queries.incrementAndGet();
        graph.neighbours(relation, direction, vertex, into);
    }

    @Override
    public void items(Constraints constraints, IdBuffer into) {
        queries.incrementAndGet();
        graph.items(constraints, into);
    }

    @Override
    public void attributeLists(Constraints constraints, AttributeLists into) {
        queries.incrementAndGet();
        graph.attributeLists(constraints, into);
    }

    @Override
    public int attributeCounts(Constraints constraints, int[] counts) {
        queries.incrementAndGet();
        return graph.attributeCounts(constraints, counts);
    }

    @Override
    public boolean hasCachedCounts(Constraints constraints) {
        return graph.hasCachedCounts(constraints);
    }
}
