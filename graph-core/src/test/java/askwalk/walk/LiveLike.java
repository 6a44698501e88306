package askwalk.walk;

import askwalk.graph.AttributeLists;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.ItemValues;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;

/** A graph in memory that behaves as a live one. */
record LiveLike(KnowledgeGraph graph) implements KnowledgeGraph {

    @Override
    public boolean isLive() {
        return true;
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
        return graph.values();
    }

    @Override
    public int edgeCount(Relation relation) {
        return graph.edgeCount(relation);
    }

    @Override
    public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
        graph.neighbours(relation, direction, vertex, into);
    }

    @Override
    public void items(Constraints constraints, IdBuffer into) {
        graph.items(constraints, into);
    }

    @Override
    public void attributeLists(Constraints constraints, AttributeLists into) {
        graph.attributeLists(constraints, into);
    }

    @Override
    public int attributeCounts(Constraints constraints, int[] counts) {
        return graph.attributeCounts(constraints, counts);
    }
}
