package askwalk.service;

import askwalk.graph.AttributeLists;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.GraphAccessException;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.ItemValues;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A graph as if in a database: each operation is a query that is reported, or fails while the database is down. */
public final class QueriedGraph implements KnowledgeGraph {

    /** The text of each query, which would be something else than text if a page took it for HTML. */
    public static final String STATEMENT = "MATCH (i:`<img src=x onerror=\"document.title='broken'\">`) RETURN i";

    private final KnowledgeGraph graph;
    private final Consumer<GraphQuery> listener;
    private volatile boolean isDown;

    public QueriedGraph(KnowledgeGraph graph, Consumer<GraphQuery> listener) {
        this.graph = graph;
        this.listener = listener;
    }

    /** Returns a database with a log. */
    public static ServedDatabase database(QueryLog queries) {
        return () -> Optional.of(queries);
    }

    /** Returns a database with a log and a link. */
    public static ServedDatabase database(QueryLog queries, String browser) {
        return new ServedDatabase() {
            @Override
            public Optional<QueryLog> queries() {
                return Optional.of(queries);
            }

            @Override
            public Optional<String> browser() {
                return Optional.of(browser);
            }
        };
    }

    void setDown(boolean now) {
        isDown = now;
    }

    private void query(String operation, Ids attributes) {
        if (isDown) {
            throw new GraphAccessException("the database is down", true, null);
        }
        List<Integer> ids = attributes.stream().boxed().toList();
        listener.accept(new GraphQuery(STATEMENT, Map.of("operation", operation, "attributes", ids), 3, 0.5));
    }

    @Override
    public Catalogue catalogue() {
        return graph.catalogue();
    }

    @Override
    public AttributeSchema schema() {
        return graph.schema();
    }

    @Override
    public ItemValues values() {
        return graph.values();
    }

    @Override
    public int edgeCount(Relation relation) {
        return graph.edgeCount(relation);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
        query("neighbours", Ids.of());
        graph.neighbours(relation, direction, vertex, into);
    }

    @Override
    public void items(Constraints constraints, IdBuffer into) {
        query("items", constraints.allOf());
        graph.items(constraints, into);
    }

    @Override
    public void attributeLists(Constraints constraints, AttributeLists into) {
        query("lists", constraints.allOf());
        graph.attributeLists(constraints, into);
    }

    @Override
    public int attributeCounts(Constraints constraints, int[] counts) {
        query("counts", constraints.allOf());
        return graph.attributeCounts(constraints, counts);
    }
}
