package askwalk.testing;

import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.SchemaBuilder;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;

/** A small graph with gaps, whose correct results can be read from this table. */
public final class GapGraphs {

    public static final int ATLAS = 0;
    public static final int BALLAD = 1;
    public static final int CANTATA = 2;
    public static final int DIRGE = 3;

    public static final int JAZZ = 0;
    public static final int CLASSICAL = 1;
    public static final int GIFT = 2;
    public static final int AT_MOST_10 = 3;

    private GapGraphs() {}

    /**
     * Genres are an incomplete group, gift is in no group, and the price has a cut at 10.
     *
     * <pre>
     * item        genre       gift   price   lacks
     * 0 Atlas     -           yes    -       -
     * 1 Ballad    jazz        -      5       -
     * 2 Cantata   classical   -      20      -
     * 3 Dirge     -           yes    20      jazz
     * </pre>
     */
    public static KnowledgeGraph shelf() {
        GraphBuilder builder = new GraphBuilder();
        for (String item : new String[] {"Atlas", "Ballad", "Cantata", "Dirge"}) {
            builder.add(VertexType.ITEM, item, item);
        }
        for (String attribute : new String[] {"jazz", "classical", "gift"}) {
            builder.add(VertexType.ATTRIBUTE, attribute, attribute);
        }
        SchemaBuilder schema = builder.schema();
        int genre = schema.group("genre", "genre", false, false);
        schema.assign(JAZZ, genre).assign(CLASSICAL, genre);
        int price = schema.column("price");
        schema.value(price, BALLAD, 5)
                .value(price, CANTATA, 20)
                .value(price, DIRGE, 20)
                .cut(price, 10);
        return InMemoryGraph.of(builder.connect(Relation.HAS_ATTRIBUTE, BALLAD, JAZZ)
                .connect(Relation.HAS_ATTRIBUTE, CANTATA, CLASSICAL)
                .connect(Relation.HAS_ATTRIBUTE, ATLAS, GIFT)
                .connect(Relation.HAS_ATTRIBUTE, DIRGE, GIFT)
                .connect(Relation.LACKS_ATTRIBUTE, DIRGE, JAZZ)
                .build());
    }
}
