package askwalk.benchmark.catalogue;

import askwalk.dataset.Dataset;
import askwalk.graph.Catalogue;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A data set before and after some items were added to its catalogue. The ids after the update are those of the whole
 * data set; before it, the ids of items are lower. Immutable.
 */
final class Update {

    private final GraphData whole;
    private final BitSet newItems;

    private Update(GraphData whole, BitSet newItems) {
        this.whole = whole;
        this.newItems = newItems;
    }

    /** Draws the new items: a share of all items, rounded. */
    static Update of(Dataset data, double share, Seed seed) {
        int items = data.graph().catalogue().size(VertexType.ITEM);
        SplittableRandom random = seed.derive("new items").random();
        BitSet drawn = new BitSet();
        while (drawn.cardinality() < Math.round(share * items)) {
            drawn.set(random.nextInt(items));
        }
        return new Update(data.graph(), drawn);
    }

    int newItemCount() {
        return newItems.cardinality();
    }

    /** Returns the graph without the new items. */
    KnowledgeGraph before() {
        return graph(true);
    }

    /** Returns the graph with the new items and their attributes, but without their interactions. */
    KnowledgeGraph after() {
        return graph(false);
    }

    /** Returns the tuples with an old target, under the ids before the update. */
    Tuples tuplesBefore(Tuples tuples) {
        return tuples(tuples, false, true);
    }

    /** Returns the tuples with a new or an old target, under the ids after the update. */
    Tuples tuplesAfter(Tuples tuples, boolean areNew) {
        return tuples(tuples, areNew, false);
    }

    private KnowledgeGraph graph(boolean isBefore) {
        GraphBuilder builder = new GraphBuilder();
        Catalogue catalogue = whole.catalogue();
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < catalogue.size(type); id++) {
                if (!(isBefore && isNew(type, id))) {
                    builder.add(type, catalogue.key(type, id), catalogue.name(type, id));
                }
            }
        }
        for (Relation relation : Relation.values()) {
            Ids from = whole.from(relation);
            Ids to = whole.to(relation);
            for (int edge = 0; edge < from.size(); edge++) {
                boolean ofNewItem = isNew(relation.from(), from.get(edge)) || isNew(relation.to(), to.get(edge));
                if (!ofNewItem || (!isBefore && relation != Relation.INTERACTED_WITH)) {
                    builder.connect(
                            relation,
                            id(relation.from(), from.get(edge), isBefore),
                            id(relation.to(), to.get(edge), isBefore));
                }
            }
        }
        Ids items = Ids.of(IntStream.range(0, catalogue.size(VertexType.ITEM))
                .filter(item -> !(isBefore && isNew(VertexType.ITEM, item)))
                .toArray());
        return InMemoryGraph.of(
                builder.build().with(whole.schema(), whole.values().select(items)));
    }

    private Tuples tuples(Tuples tuples, boolean areNew, boolean isBefore) {
        IdBuffer users = new IdBuffer();
        IdBuffer items = new IdBuffer();
        for (int i = 0; i < tuples.size(); i++) {
            if (newItems.get(tuples.item(i)) == areNew) {
                users.add(tuples.user(i));
                items.add(id(VertexType.ITEM, tuples.item(i), isBefore));
            }
        }
        return Tuples.of(tuples.role(), Ids.copyOf(users), Ids.copyOf(items));
    }

    private boolean isNew(VertexType type, int id) {
        return type == VertexType.ITEM && newItems.get(id);
    }

    private int id(VertexType type, int id, boolean isBefore) {
        return isBefore && type == VertexType.ITEM ? id - newItems.get(0, id).cardinality() : id;
    }
}
