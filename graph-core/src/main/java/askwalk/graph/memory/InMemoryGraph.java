package askwalk.graph.memory;

import askwalk.graph.AttributeLists;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Vertex;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.Graph;

/**
 * The graph in memory: for each relation compact adjacency in both directions, four bytes for each edge end. Immutable,
 * hence safe for concurrent use.
 */
public final class InMemoryGraph implements KnowledgeGraph {

    private final Catalogue catalogue;
    private final Map<Relation, Adjacency> forward = new EnumMap<>(Relation.class);
    private final Map<Relation, Adjacency> backward = new EnumMap<>(Relation.class);
    private final Adjacency attributesOfItem;
    private final Adjacency itemsOfAttribute;

    private InMemoryGraph(GraphData data) {
        catalogue = data.catalogue();
        for (Relation relation : Relation.values()) {
            Ids from = data.from(relation);
            Ids to = data.to(relation);
            forward.put(relation, Adjacency.of(from, to, catalogue.size(relation.from())));
            backward.put(relation, Adjacency.of(to, from, catalogue.size(relation.to())));
        }
        attributesOfItem = forward.get(Relation.HAS_ATTRIBUTE);
        itemsOfAttribute = backward.get(Relation.HAS_ATTRIBUTE);
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
     * exporters work. It copies nothing; vertices and edges are made as they are asked for.
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
    public int edgeCount(Relation relation) {
        return forward.get(relation).targets.length;
    }

    @Override
    public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
        Adjacency adjacency = adjacency(relation, direction);
        Objects.checkIndex(vertex, adjacency.rowCount());
        into.clear();
        into.addAll(adjacency.targets, adjacency.start(vertex), adjacency.end(vertex));
    }

    @Override
    public void items(Constraints constraints, IdBuffer into) {
        into.clear();
        select(constraints, into::add);
    }

    @Override
    public void attributeLists(Constraints constraints, AttributeLists into) {
        into.reset(attributesOfItem.targets);
        select(constraints, item -> into.add(item, attributesOfItem.start(item), attributesOfItem.end(item)));
    }

    @Override
    public int attributeCounts(Constraints constraints, int[] counts) {
        Arrays.fill(counts, 0);
        ItemCounter counter = new ItemCounter(attributesOfItem, counts);
        select(constraints, counter);
        return counter.items();
    }

    Adjacency adjacency(Relation relation, Direction direction) {
        return (direction == Direction.FORWARD ? forward : backward).get(relation);
    }

    private void select(Constraints constraints, ItemSink sink) {
        check(constraints.allOf(), itemsOfAttribute.rowCount());
        check(constraints.noneOf(), itemsOfAttribute.rowCount());
        check(constraints.except(), attributesOfItem.rowCount());
        Ids allOf = constraints.allOf();
        boolean unfiltered = allOf.size() <= 1
                && constraints.noneOf().isEmpty()
                && constraints.except().isEmpty();
        if (allOf.isEmpty()) {
            for (int item = 0; item < attributesOfItem.rowCount(); item++) {
                if (unfiltered || accepts(constraints, -1, item)) {
                    sink.accept(item);
                }
            }
            return;
        }
        int rarest = rarest(allOf);
        for (int at = itemsOfAttribute.start(rarest); at < itemsOfAttribute.end(rarest); at++) {
            int item = itemsOfAttribute.targets[at];
            if (unfiltered || accepts(constraints, rarest, item)) {
                sink.accept(item);
            }
        }
    }

    private static void check(Ids ids, int count) {
        for (int i = 0; i < ids.size(); i++) {
            Objects.checkIndex(ids.get(i), count);
        }
    }

    private int rarest(Ids attributes) {
        int rarest = attributes.get(0);
        for (int i = 1; i < attributes.size(); i++) {
            int attribute = attributes.get(i);
            if (itemsOfAttribute.degree(attribute) < itemsOfAttribute.degree(rarest)) {
                rarest = attribute;
            }
        }
        return rarest;
    }

    private boolean accepts(Constraints constraints, int known, int item) {
        if (constraints.except().contains(item)) {
            return false;
        }
        Ids allOf = constraints.allOf();
        for (int i = 0; i < allOf.size(); i++) {
            if (allOf.get(i) != known && !attributesOfItem.contains(item, allOf.get(i))) {
                return false;
            }
        }
        Ids noneOf = constraints.noneOf();
        for (int i = 0; i < noneOf.size(); i++) {
            if (attributesOfItem.contains(item, noneOf.get(i))) {
                return false;
            }
        }
        return true;
    }
}
