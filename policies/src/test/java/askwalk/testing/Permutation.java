package askwalk.testing;

import askwalk.graph.Catalogue;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** New ids for all vertices. */
public final class Permutation {

    private final GraphData data;
    private final Map<VertexType, int[]> oldIds = new EnumMap<>(VertexType.class);
    private final Map<VertexType, int[]> newIds = new EnumMap<>(VertexType.class);

    /** Draws new ids for the vertices of a graph. */
    public Permutation(GraphData data, SplittableRandom random) {
        this.data = data;
        for (VertexType type : VertexType.values()) {
            int[] order = shuffled(data.catalogue().size(type), random);
            int[] inverse = new int[order.length];
            for (int id = 0; id < order.length; id++) {
                inverse[order[id]] = id;
            }
            oldIds.put(type, order);
            newIds.put(type, inverse);
        }
    }

    /** The same graph under the new ids. */
    public GraphData graph() {
        GraphBuilder builder = new GraphBuilder();
        Catalogue catalogue = data.catalogue();
        oldIds.forEach((type, ids) -> {
            for (int id : ids) {
                builder.add(type, catalogue.key(type, id), catalogue.name(type, id));
            }
        });
        for (Relation relation : Relation.values()) {
            Ids from = data.from(relation);
            Ids to = data.to(relation);
            for (int edge = 0; edge < from.size(); edge++) {
                builder.connect(relation, moved(relation.from(), from.get(edge)), moved(relation.to(), to.get(edge)));
            }
        }
        return builder.build()
                .with(
                        data.schema().select(Ids.of(oldIds.get(VertexType.ATTRIBUTE))),
                        data.values().select(Ids.of(oldIds.get(VertexType.ITEM))));
    }

    /** The same tuples under the new ids, in the same order. */
    public Tuples tuples(Tuples tuples) {
        int[] users = new int[tuples.size()];
        int[] items = new int[tuples.size()];
        for (int i = 0; i < tuples.size(); i++) {
            users[i] = moved(VertexType.USER, tuples.user(i));
            items[i] = moved(VertexType.ITEM, tuples.item(i));
        }
        return Tuples.of(tuples.role(), Ids.of(users), Ids.of(items));
    }

    private int moved(VertexType type, int id) {
        return newIds.get(type)[id];
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] ids = new int[size];
        for (int id = 0; id < size; id++) {
            int other = random.nextInt(id + 1);
            ids[id] = ids[other];
            ids[other] = id;
        }
        return ids;
    }
}
