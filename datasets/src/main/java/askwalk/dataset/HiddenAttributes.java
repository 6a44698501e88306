package askwalk.dataset;

import askwalk.graph.Adjacency;
import askwalk.graph.GraphData;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;

/** Checks that hidden attributes fit the graph that they are for. */
final class HiddenAttributes {

    private HiddenAttributes() {}

    /**
     * Checks all lists.
     *
     * @throws IllegalArgumentException if an item or attribute does not exist, a list does not ascend, or an attribute
     *     of an item is also stated, stated to be absent or derived
     */
    static void check(GraphData graph, Adjacency hidden) {
        int items = graph.catalogue().size(VertexType.ITEM);
        int attributes = graph.catalogue().size(VertexType.ATTRIBUTE);
        if (hidden.rowCount() != items) {
            throw new IllegalArgumentException("the hidden attributes belong to another graph");
        }
        if (hidden.size() == 0) {
            return;
        }
        Adjacency stated = edges(graph, Relation.HAS_ATTRIBUTE);
        Adjacency absent = edges(graph, Relation.LACKS_ATTRIBUTE);
        for (int item = 0; item < items; item++) {
            int last = -1;
            for (int at = hidden.start(item); at < hidden.end(item); at++) {
                int attribute = hidden.target(at);
                if (attribute <= last
                        || attribute >= attributes
                        || graph.schema().isDerived(attribute)
                        || stated.contains(item, attribute)
                        || absent.contains(item, attribute)) {
                    throw new IllegalArgumentException("item " + item + " has the hidden attribute " + attribute
                            + ", which does not exist, is repeated, or is stated as well");
                }
                last = attribute;
            }
        }
    }

    /** Returns the attributes of each item in a relation. */
    static Adjacency edges(GraphData graph, Relation relation) {
        return Adjacency.of(
                graph.from(relation), graph.to(relation), graph.catalogue().size(VertexType.ITEM));
    }
}
