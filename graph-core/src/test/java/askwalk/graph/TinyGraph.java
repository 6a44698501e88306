package askwalk.graph;

/**
 * A small graph whose correct results can be read from this table.
 *
 * <pre>
 * item              carries                      attribute   carried by
 * 0 Kind of Blue    jazz, trumpet, calm          0 jazz      0 1 2
 * 1 Bitches Brew    jazz, rock, trumpet          1 rock      1 3 4
 * 2 Blue Train      jazz, sax                    2 trumpet   0 1
 * 3 Harvest         rock, calm                   3 sax       2
 * 4 Nevermind       rock                         4 calm      0 3
 * 5 4'33"           nothing                      5 wind      nothing; parent of trumpet and sax
 *                                                6 opera     nothing
 * user    interacted with          friends      likes
 * 0 Ann   Kind of Blue, Harvest    Bob          jazz, calm
 * 1 Bob   Harvest, Nevermind       Ann, Cy      nothing
 * 2 Cy    nothing                  Bob          jazz
 *
 * sax is a child of wind and of jazz.
 * </pre>
 */
public final class TinyGraph {

    public static final int ANN = 0;
    public static final int BOB = 1;
    public static final int CY = 2;

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
    public static final int WIND = 5;
    public static final int OPERA = 6;

    private TinyGraph() {}

    /** Edges are added out of order, to detect a graph that does not sort them. */
    public static GraphData data() {
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, "Ann", "Bob", "Cy");
        add(builder, VertexType.ITEM, "Kind of Blue", "Bitches Brew", "Blue Train", "Harvest", "Nevermind", "4'33\"");
        add(builder, VertexType.ATTRIBUTE, "jazz", "rock", "trumpet", "sax", "calm", "wind", "opera");
        return builder.connect(Relation.INTERACTED_WITH, BOB, NEVERMIND)
                .connect(Relation.INTERACTED_WITH, BOB, HARVEST)
                .connect(Relation.INTERACTED_WITH, ANN, HARVEST)
                .connect(Relation.INTERACTED_WITH, ANN, KIND_OF_BLUE)
                .connect(Relation.FRIEND_OF, CY, BOB)
                .connect(Relation.FRIEND_OF, ANN, BOB)
                .connect(Relation.LIKES, CY, JAZZ)
                .connect(Relation.LIKES, ANN, CALM)
                .connect(Relation.LIKES, ANN, JAZZ)
                .connect(Relation.HAS_ATTRIBUTE, NEVERMIND, ROCK)
                .connect(Relation.HAS_ATTRIBUTE, HARVEST, CALM)
                .connect(Relation.HAS_ATTRIBUTE, HARVEST, ROCK)
                .connect(Relation.HAS_ATTRIBUTE, BLUE_TRAIN, SAX)
                .connect(Relation.HAS_ATTRIBUTE, BLUE_TRAIN, JAZZ)
                .connect(Relation.HAS_ATTRIBUTE, BITCHES_BREW, TRUMPET)
                .connect(Relation.HAS_ATTRIBUTE, BITCHES_BREW, ROCK)
                .connect(Relation.HAS_ATTRIBUTE, BITCHES_BREW, JAZZ)
                .connect(Relation.HAS_ATTRIBUTE, KIND_OF_BLUE, CALM)
                .connect(Relation.HAS_ATTRIBUTE, KIND_OF_BLUE, TRUMPET)
                .connect(Relation.HAS_ATTRIBUTE, KIND_OF_BLUE, JAZZ)
                .connect(Relation.CHILD_OF, SAX, WIND)
                .connect(Relation.CHILD_OF, SAX, JAZZ)
                .connect(Relation.CHILD_OF, TRUMPET, WIND)
                .build();
    }

    private static void add(GraphBuilder builder, VertexType type, String... names) {
        for (int id = 0; id < names.length; id++) {
            builder.add(type, type.word() + "-" + id, names[id]);
        }
    }
}
