package askwalk.testing;

import askwalk.graph.Direction;
import askwalk.graph.GraphBuilder;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Versions of a catalogue: some of the vertices of a graph, in any order, with their keys and the edges among them. */
public final class Subgraph {

    private Subgraph() {}

    /** All vertices except for those items, with the same order of ids. */
    public static KnowledgeGraph without(KnowledgeGraph whole, int... items) {
        Ids out = Ids.of(items);
        return of(
                whole,
                Map.of(
                        VertexType.ITEM,
                        all(whole, VertexType.ITEM)
                                .filter(item -> !out.contains(item))
                                .toArray()));
    }

    /** The given vertices, in the given order; all those of a type that is not given. */
    public static KnowledgeGraph of(KnowledgeGraph whole, Map<VertexType, int[]> kept) {
        GraphBuilder builder = new GraphBuilder();
        Map<VertexType, Ids> ids = new EnumMap<>(VertexType.class);
        for (VertexType type : VertexType.values()) {
            ids.put(type, Ids.of(kept.getOrDefault(type, all(whole, type).toArray())));
            ids.get(type)
                    .forEach(id -> builder.add(
                            type,
                            whole.catalogue().key(type, id),
                            whole.catalogue().name(type, id)));
        }
        IdBuffer neighbours = new IdBuffer();
        for (Relation relation : Relation.values()) {
            Ids sources = ids.get(relation.from());
            for (int from = 0; from < sources.size(); from++) {
                whole.neighbours(relation, Direction.FORWARD, sources.get(from), neighbours);
                for (int i = 0; i < neighbours.size(); i++) {
                    int to = ids.get(relation.to()).indexOf(neighbours.get(i));
                    if (to >= 0 && (!relation.symmetric() || from < to)) {
                        builder.connect(relation, from, to);
                    }
                }
            }
        }
        return InMemoryGraph.of(builder.build()
                .with(
                        whole.schema().select(ids.get(VertexType.ATTRIBUTE)),
                        whole.values().select(ids.get(VertexType.ITEM))));
    }

    private static IntStream all(KnowledgeGraph graph, VertexType type) {
        return IntStream.range(0, graph.count(type));
    }
}
