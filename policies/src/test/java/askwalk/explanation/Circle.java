package askwalk.explanation;

import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;

/**
 * Users with friends and likings, and eight items.
 *
 * <pre>
 * item       carries               attribute  carried by
 * 0 Basie    swing, piano, brass   0 swing    0 1 2 3
 * 1 Duke     swing, piano          1 piano    0 1
 * 2 Goodman  swing                 2 brass    0
 * 3 Shaw     swing                 3 rock     4 5
 * 4 Stones   rock
 * 5 Kinks    rock
 * 6 and 7 carry nothing
 * user      knows          likes         friends
 * 0 Ann     Duke, Stones   brass, rock   Bob, Cy, Dee
 * 1 Bob     Basie
 * 2 Cy      Kinks          swing
 * 3 Dee     Kinks          rock
 * 4 Eve     Basie, Shaw, Goodman
 * </pre>
 */
final class Circle {

    static final int ANN = 0;
    static final int DEE = 3;
    static final int EVE = 4;
    static final int BASIE = 0;
    static final int STONES = 4;
    static final int SILENT = 6;
    static final int SWING = 0;
    static final int PIANO = 1;
    static final int BRASS = 2;
    static final int ROCK = 3;

    private Circle() {}

    static KnowledgeGraph graph() {
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, "Ann", "Bob", "Cy", "Dee", "Eve");
        add(builder, VertexType.ITEM, "Basie", "Duke", "Goodman", "Shaw", "Stones", "Kinks", "mute", "still");
        add(builder, VertexType.ATTRIBUTE, "swing", "piano", "brass", "rock");
        connect(builder, Relation.HAS_ATTRIBUTE, new int[][] {
            {0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {2, 0}, {3, 0}, {4, 3}, {5, 3}
        });
        connect(builder, Relation.INTERACTED_WITH, new int[][] {
            {0, 1}, {0, 4}, {1, 0}, {2, 5}, {3, 5}, {4, 0}, {4, 3}, {4, 2}
        });
        connect(builder, Relation.LIKES, new int[][] {{0, 2}, {0, 3}, {2, 0}, {3, 3}});
        connect(builder, Relation.FRIEND_OF, new int[][] {{0, 1}, {0, 2}, {0, 3}});
        return InMemoryGraph.of(builder.build());
    }

    private static void connect(GraphBuilder builder, Relation relation, int[][] pairs) {
        for (int[] pair : pairs) {
            builder.connect(relation, pair[0], pair[1]);
        }
    }

    private static void add(GraphBuilder builder, VertexType type, String... names) {
        for (int id = 0; id < names.length; id++) {
            builder.add(type, type.word() + id, names[id]);
        }
    }
}
