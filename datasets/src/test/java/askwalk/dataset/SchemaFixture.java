package askwalk.dataset;

import askwalk.graph.Adjacency;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.SchemaBuilder;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.util.Map;
import java.util.TreeMap;

/**
 * A data set with groups, numbers, a stated absence and a hidden attribute, made in code.
 *
 * <pre>
 * item      genre (incomplete)   format (complete, exclusive)   price   lacks   hidden
 * 0 atlas   -                    2 book                         5       0       -
 * 1 ballad  0 jazz               3 disc                         30      -       1
 * 2 etude   -                    2 book                         -       -       -
 * </pre>
 *
 * Derived: 4 the coarse attribute of the formats, 5 price at most 10, 6 and 7 the ranges, 8 their coarse attribute.
 */
public final class SchemaFixture {

    private SchemaFixture() {}

    public static GraphData graph() {
        GraphBuilder graph = new GraphBuilder();
        graph.add(VertexType.USER, "u", "user u");
        for (String item : new String[] {"atlas", "ballad", "etude"}) {
            graph.add(VertexType.ITEM, item, item);
        }
        for (String attribute : new String[] {"jazz", "folk", "book", "disc"}) {
            graph.add(VertexType.ATTRIBUTE, attribute, attribute);
        }
        graph.connect(Relation.INTERACTED_WITH, 0, 0)
                .connect(Relation.LACKS_ATTRIBUTE, 0, 0)
                .connect(Relation.HAS_ATTRIBUTE, 1, 0)
                .connect(Relation.HAS_ATTRIBUTE, 0, 2)
                .connect(Relation.HAS_ATTRIBUTE, 1, 3)
                .connect(Relation.HAS_ATTRIBUTE, 2, 2);
        SchemaBuilder schema = graph.schema();
        int genre = schema.group("genre", "Genre", false, false);
        int format = schema.group("format", "format", true, true);
        schema.assign(0, genre).assign(1, genre).assign(2, format).assign(3, format);
        int price = schema.column("price");
        schema.value(price, 0, 5).value(price, 1, 30).cut(price, 10);
        return graph.build();
    }

    public static Dataset dataset() {
        GraphData graph = graph();
        return Dataset.of(
                graph,
                Tuples.of(Role.TRAIN, Ids.of(0), Ids.of(0)),
                Tuples.of(Role.VALIDATION, Ids.of(), Ids.of()),
                Tuples.of(Role.TEST, Ids.of(0), Ids.of(1)),
                null,
                Adjacency.of(Ids.of(1), Ids.of(1), 3),
                new Manifest(
                        "shelf",
                        "own",
                        Manifest.Counts.of(graph, 0, Map.of(Role.TRAIN, 1, Role.VALIDATION, 0, Role.TEST, 1)),
                        new TreeMap<>(),
                        "made in code",
                        "none",
                        "as stated",
                        null));
    }
}
