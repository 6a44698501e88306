package askwalk.graph;

/**
 * A small catalogue with groups, numbers and gaps, whose correct results can be read from this table. The genres are an
 * incomplete group, the formats a complete and exclusive one; the price has the cuts 10 and 20.
 *
 * <pre>
 * item        genre          format   price   lacks
 * 0 Atlas     -              book     5       -
 * 1 Ballad    jazz           disc     10      -
 * 2 Cantata   classical      disc     12.5    -
 * 3 Dirge     -              disc     30      jazz
 * 4 Etude     -              book     -       -
 * </pre>
 *
 * Attributes: 0 jazz, 1 classical, 2 book, 3 disc, 4 gift (in no group; carried by Atlas and Dirge), then the derived
 * ones: 5 the coarse attribute of the formats, 6 and 7 price at most 10 and 20, 8 to 10 the price ranges, 11 their
 * coarse attribute.
 */
public final class Shelf {

    public static final int ATLAS = 0;
    public static final int BALLAD = 1;
    public static final int CANTATA = 2;
    public static final int DIRGE = 3;
    public static final int ETUDE = 4;

    public static final int JAZZ = 0;
    public static final int CLASSICAL = 1;
    public static final int BOOK = 2;
    public static final int DISC = 3;
    public static final int GIFT = 4;
    public static final int FORMATS = 5;
    public static final int AT_MOST_10 = 6;
    public static final int AT_MOST_20 = 7;
    public static final int UP_TO_10 = 8;
    public static final int FROM_10_TO_20 = 9;
    public static final int OVER_20 = 10;
    public static final int PRICES = 11;

    private Shelf() {}

    public static GraphData data() {
        GraphBuilder builder = new GraphBuilder();
        for (String item : new String[] {"Atlas", "Ballad", "Cantata", "Dirge", "Etude"}) {
            builder.add(VertexType.ITEM, "i-" + item, item);
        }
        for (String attribute : new String[] {"jazz", "classical", "book", "disc", "gift"}) {
            builder.add(VertexType.ATTRIBUTE, attribute, attribute);
        }
        builder.connect(Relation.HAS_ATTRIBUTE, BALLAD, JAZZ)
                .connect(Relation.HAS_ATTRIBUTE, CANTATA, CLASSICAL)
                .connect(Relation.HAS_ATTRIBUTE, ATLAS, BOOK)
                .connect(Relation.HAS_ATTRIBUTE, ETUDE, BOOK)
                .connect(Relation.HAS_ATTRIBUTE, ATLAS, GIFT)
                .connect(Relation.HAS_ATTRIBUTE, DIRGE, GIFT)
                .connect(Relation.LACKS_ATTRIBUTE, DIRGE, JAZZ);
        for (int disc = BALLAD; disc <= DIRGE; disc++) {
            builder.connect(Relation.HAS_ATTRIBUTE, disc, DISC);
        }
        SchemaBuilder schema = builder.schema();
        int genre = schema.group("genre", "Genre", false, false);
        int format = schema.group("format", "Format", true, true);
        schema.assign(JAZZ, genre).assign(CLASSICAL, genre).assign(BOOK, format).assign(DISC, format);
        int price = schema.column("price");
        schema.value(price, ATLAS, 5)
                .value(price, BALLAD, 10)
                .value(price, CANTATA, 12.5)
                .value(price, DIRGE, 30)
                .cut(price, 10, 20);
        return builder.build();
    }
}
