package askwalk.graph.memory;

import askwalk.graph.Adjacency;
import askwalk.graph.AttributeLists;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.ItemValues;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.ValueCondition;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.Graph;

/**
 * A graph in memory. It holds compact adjacency in both directions for each relation (four bytes for each edge end),
 * and a cache of co-occurrence counts for attributes that many items carry (at most four bytes for each of their
 * edges). The graph never changes, and it is safe for concurrent use.
 */
public final class InMemoryGraph implements KnowledgeGraph {

    private final Catalogue catalogue;
    private final Map<Relation, Adjacency> forward = new EnumMap<>(Relation.class);
    private final Map<Relation, Adjacency> backward = new EnumMap<>(Relation.class);
    private final Adjacency attributesOfItem;
    private final Adjacency itemsOfAttribute;
    private final ItemSelection selection;
    private final AttributeSchema schema;
    private final ItemValues values;
    private final CooccurrenceCache cooccurrences;

    private InMemoryGraph(GraphData data) {
        catalogue = data.catalogue();
        for (Relation relation : Relation.values()) {
            Ids from = data.from(relation);
            Ids to = data.to(relation);
            Adjacency outgoing = Adjacency.of(from, to, catalogue.size(relation.from()));
            forward.put(relation, outgoing);
            backward.put(
                    relation, relation.symmetric() ? outgoing : Adjacency.of(to, from, catalogue.size(relation.to())));
        }
        attributesOfItem = forward.get(Relation.HAS_ATTRIBUTE);
        itemsOfAttribute = backward.get(Relation.HAS_ATTRIBUTE);
        schema = data.schema();
        values = data.values();
        selection = new ItemSelection(
                itemsOfAttribute,
                attributesOfItem.rowCount(),
                schema.hasIncompleteGroups()
                        ? new OpenItems(schema, attributesOfItem, backward.get(Relation.LACKS_ATTRIBUTE))
                        : null);
        cooccurrences = new CooccurrenceCache(attributesOfItem, itemsOfAttribute);
    }

    /**
     * Opens a graph in memory.
     *
     * @param data the checked graph
     * @return the graph
     */
    public static InMemoryGraph of(GraphData data) {
        return new InMemoryGraph(Objects.requireNonNull(data, "data"));
    }

    /**
     * Returns this graph as an unmodifiable, directed, simple JGraphT graph, on which JGraphT's algorithms and
     * exporters work. The view stores nothing: vertices and edges are created on demand, and the set of all edges on
     * every call.
     *
     * @return the view
     */
    public Graph<Vertex, Edge> asJGraphT() {
        return new JGraphTView(this);
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public AttributeSchema schema() {
        return schema;
    }

    @Override
    public ItemValues values() {
        return values;
    }

    @Override
    public int edgeCount(Relation relation) {
        return forward.get(Objects.requireNonNull(relation, "relation")).size();
    }

    @Override
    public Adjacency adjacency(Relation relation, Direction direction) {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(direction, "direction");
        return (direction == Direction.FORWARD ? forward : backward).get(relation);
    }

    @Override
    public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
        Objects.requireNonNull(into, "into");
        Adjacency adjacency = adjacency(relation, direction);
        VertexType type = direction == Direction.FORWARD ? relation.from() : relation.to();
        type.checkId(vertex, adjacency.rowCount());
        into.clear();
        into.addAll(adjacency.targets(), adjacency.start(vertex), adjacency.end(vertex));
    }

    @Override
    public void items(Constraints constraints, IdBuffer into) {
        Objects.requireNonNull(constraints, "constraints");
        Objects.requireNonNull(into, "into");
        check(VertexType.ATTRIBUTE, constraints.allOf(), itemsOfAttribute.rowCount());
        check(VertexType.ATTRIBUTE, constraints.allOfOrOpen(), itemsOfAttribute.rowCount());
        check(VertexType.ATTRIBUTE, constraints.noneOf(), itemsOfAttribute.rowCount());
        check(VertexType.ITEM, constraints.except(), attributesOfItem.rowCount());
        selection.select(constraints, into);
        for (ValueCondition condition : constraints.values()) {
            values.keep(condition, schema.column(condition.column()), into);
        }
    }

    @Override
    public void attributeLists(Constraints constraints, AttributeLists into) {
        into.reset(attributesOfItem.targets());
        items(constraints, into.selection());
        into.locate(attributesOfItem.offsets());
    }

    @Override
    public boolean hasCachedCounts(Constraints constraints) {
        return constraints.allOf().size() == 1
                && constraints.allOfOrOpen().isEmpty()
                && constraints.values().isEmpty()
                && constraints.noneOf().isEmpty()
                && constraints.except().isEmpty()
                && cooccurrences.has(
                        VertexType.ATTRIBUTE.checkId(constraints.allOf().get(0), itemsOfAttribute.rowCount()));
    }

    @Override
    public int attributeCounts(Constraints constraints, int[] counts) {
        if (hasCachedCounts(constraints)) {
            int attribute = constraints.allOf().get(0);
            cooccurrences.copy(attribute, counts);
            return itemsOfAttribute.degree(attribute);
        }
        IdBuffer items = new IdBuffer();
        items(constraints, items);
        Arrays.fill(counts, 0);
        int[] attributes = attributesOfItem.targets();
        for (int i = 0; i < items.size(); i++) {
            int item = items.array()[i];
            int end = attributesOfItem.end(item);
            for (int at = attributesOfItem.start(item); at < end; at++) {
                counts[attributes[at]]++;
            }
        }
        return items.size();
    }

    private static void check(VertexType type, Ids ids, int count) {
        for (int i = 0; i < ids.size(); i++) {
            type.checkId(ids.get(i), count);
        }
    }
}
