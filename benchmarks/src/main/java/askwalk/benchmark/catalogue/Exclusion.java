package askwalk.benchmark.catalogue;

import askwalk.conversation.ConversationRules;
import askwalk.conversation.Protocol;
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
import askwalk.rules.Rules;

/**
 * A data set of which some items are excluded, and the same without them. The items that stay have the lowest ids in
 * both graphs, so that equal seeds lead to equal openings. Immutable.
 */
final class Exclusion {

    private final Dataset data;

    /** The id of each item of the data set in the graphs of this exclusion, {@code [items]}. */
    private final int[] idOfItem;

    private final int keptCount;
    private final KnowledgeGraph whole;
    private final KnowledgeGraph reduced;

    private Exclusion(Dataset data, int[] idOfItem, int keptCount) {
        this.data = data;
        this.idOfItem = idOfItem;
        this.keptCount = keptCount;
        whole = graph(idOfItem.length);
        reduced = graph(keptCount);
    }

    /** Excludes a random share of the items. */
    static Exclusion of(Dataset data, double share, Seed seed) {
        int[] idOfItem = new int[data.graph().catalogue().size(VertexType.ITEM)];
        Seed draw = seed.derive("excluded items");
        int kept = 0;
        for (int item = 0; item < idOfItem.length; item++) {
            idOfItem[item] = draw.uniform(item) < share ? -1 : kept++;
        }
        int next = kept;
        for (int item = 0; item < idOfItem.length; item++) {
            if (idOfItem[item] < 0) {
                idOfItem[item] = next++;
            }
        }
        return new Exclusion(data, idOfItem, kept);
    }

    int keptCount() {
        return keptCount;
    }

    int excludedCount() {
        return idOfItem.length - keptCount;
    }

    /** Returns the graph with all items. */
    KnowledgeGraph whole() {
        return whole;
    }

    /** Returns the graph without the excluded items. */
    KnowledgeGraph reduced() {
        return reduced;
    }

    /** Returns a rule that excludes the items of the whole graph that the reduced one lacks. */
    ConversationRules rules(Protocol protocol) {
        String[] excluded = new String[excludedCount()];
        for (int i = 0; i < excluded.length; i++) {
            excluded[i] = whole.catalogue().key(VertexType.ITEM, keptCount + i);
        }
        return Rules.builder().excludeItems(excluded).build().on(whole, protocol);
    }

    Tuples validationOfWhole() {
        return tuples(data.validation(), idOfItem.length);
    }

    Tuples validationOfKept() {
        return tuples(data.validation(), keptCount);
    }

    Tuples testOfKept() {
        return tuples(data.test(), keptCount);
    }

    private Tuples tuples(Tuples all, int itemCount) {
        IdBuffer users = new IdBuffer();
        IdBuffer items = new IdBuffer();
        for (int i = 0; i < all.size(); i++) {
            int item = idOfItem[all.item(i)];
            if (item < itemCount) {
                users.add(all.user(i));
                items.add(item);
            }
        }
        return Tuples.of(all.role(), users.toIds(), items.toIds());
    }

    /** Creates the graph of the items with ids below a number. */
    private KnowledgeGraph graph(int itemCount) {
        GraphData source = data.graph();
        Catalogue catalogue = source.catalogue();
        GraphBuilder builder = new GraphBuilder();
        for (VertexType type : VertexType.values()) {
            int[] order = order(type, catalogue.size(type), itemCount);
            for (int id : order) {
                builder.add(type, catalogue.key(type, id), catalogue.name(type, id));
            }
        }
        for (Relation relation : Relation.values()) {
            Ids from = source.from(relation);
            Ids to = source.to(relation);
            for (int i = 0; i < from.size(); i++) {
                int start = id(relation.from(), from.get(i));
                int end = id(relation.to(), to.get(i));
                if (isKept(relation.from(), start, itemCount) && isKept(relation.to(), end, itemCount)) {
                    builder.connect(relation, start, end);
                }
            }
        }
        int[] items = order(VertexType.ITEM, catalogue.size(VertexType.ITEM), itemCount);
        return InMemoryGraph.of(
                builder.build().with(source.schema(), source.values().select(Ids.of(items))));
    }

    /** Returns the vertices of a type in the order of their new ids. */
    private int[] order(VertexType type, int count, int itemCount) {
        int[] order = new int[type == VertexType.ITEM ? itemCount : count];
        for (int id = 0; id < count; id++) {
            if (isKept(type, id(type, id), itemCount)) {
                order[id(type, id)] = id;
            }
        }
        return order;
    }

    private int id(VertexType type, int id) {
        return type == VertexType.ITEM ? idOfItem[id] : id;
    }

    private static boolean isKept(VertexType type, int newId, int itemCount) {
        return type != VertexType.ITEM || newId < itemCount;
    }
}
