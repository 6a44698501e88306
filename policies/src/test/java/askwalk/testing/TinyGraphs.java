package askwalk.testing;

import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;

/**
 * Graphs whose right answers can be read off the page.
 *
 * <pre>
 * item              carries                 attribute   carried by     children
 * 0 Kind of Blue    jazz, trumpet, calm     0 jazz      0 1 2
 * 1 Bitches Brew    jazz, rock, trumpet     1 rock      1 3 4
 * 2 Blue Train      jazz, sax               2 trumpet   0 1
 * 3 Harvest         rock, calm              3 sax       2
 * 4 Nevermind       rock                    4 calm      0 3
 * 5 4'33"           nothing                 5 style     nothing        jazz, rock
 *                                           6 wind      nothing        trumpet, sax
 * user    interacted with                speaks of, if lists are used
 * 0 Ann   Kind of Blue, Harvest          jazz, rock, calm
 * 1 Bob   Harvest, Nevermind             trumpet, sax
 * 2 Cy    Kind of Blue, Bitches Brew     rock, trumpet
 * 3 Dee   nothing                        nothing
 * </pre>
 */
public final class TinyGraphs {

    public static final int ANN = 0;
    public static final int BOB = 1;
    public static final int CY = 2;
    public static final int DEE = 3;

    public static final int KIND_OF_BLUE = 0;
    public static final int BITCHES_BREW = 1;
    public static final int BLUE_TRAIN = 2;
    public static final int HARVEST = 3;
    public static final int NEVERMIND = 4;
    public static final int SILENCE = 5;

    public static final int JAZZ = 0;
    public static final int ROCK = 1;
    public static final int TRUMPET = 2;
    public static final int SAX = 3;
    public static final int CALM = 4;
    public static final int STYLE = 5;
    public static final int WIND = 6;

    private TinyGraphs() {}

    public static KnowledgeGraph music() {
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, "Ann", "Bob", "Cy", "Dee");
        add(builder, VertexType.ITEM, "Kind of Blue", "Bitches Brew", "Blue Train", "Harvest", "Nevermind", "4'33\"");
        add(builder, VertexType.ATTRIBUTE, "jazz", "rock", "trumpet", "sax", "calm", "style", "wind");
        interact(builder, ANN, KIND_OF_BLUE, HARVEST);
        interact(builder, BOB, HARVEST, NEVERMIND);
        interact(builder, CY, KIND_OF_BLUE, BITCHES_BREW);
        carry(builder, KIND_OF_BLUE, JAZZ, TRUMPET, CALM);
        carry(builder, BITCHES_BREW, JAZZ, ROCK, TRUMPET);
        carry(builder, BLUE_TRAIN, JAZZ, SAX);
        carry(builder, HARVEST, ROCK, CALM);
        carry(builder, NEVERMIND, ROCK);
        builder.connect(Relation.CHILD_OF, JAZZ, STYLE).connect(Relation.CHILD_OF, ROCK, STYLE);
        builder.connect(Relation.CHILD_OF, TRUMPET, WIND).connect(Relation.CHILD_OF, SAX, WIND);
        return InMemoryGraph.of(builder.build());
    }

    /** Returns the attribute lists of the users. */
    public static UserAttributes lists() {
        return UserAttributes.of(
                4, 7, Ids.of(ANN, ANN, ANN, BOB, BOB, CY, CY), Ids.of(JAZZ, ROCK, CALM, TRUMPET, SAX, ROCK, TRUMPET));
    }

    /**
     * A graph of one user in which attribute {@code a} is carried by the first {@code counts[a]} items, and nothing
     * else is known.
     */
    public static KnowledgeGraph nested(int items, int... counts) {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "user");
        for (int item = 0; item < items; item++) {
            builder.add(VertexType.ITEM, "i" + item, "item " + item);
        }
        for (int attribute = 0; attribute < counts.length; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "a" + attribute, "attribute " + attribute);
            for (int item = 0; item < counts[attribute]; item++) {
                builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
            }
        }
        return InMemoryGraph.of(builder.build());
    }

    private static void interact(GraphBuilder builder, int user, int... items) {
        for (int item : items) {
            builder.connect(Relation.INTERACTED_WITH, user, item);
        }
    }

    private static void carry(GraphBuilder builder, int item, int... attributes) {
        for (int attribute : attributes) {
            builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
        }
    }

    private static void add(GraphBuilder builder, VertexType type, String... names) {
        for (int id = 0; id < names.length; id++) {
            builder.add(type, type.word() + id, names[id]);
        }
    }
}
