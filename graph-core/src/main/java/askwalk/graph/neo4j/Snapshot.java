package askwalk.graph.neo4j;

import askwalk.graph.Catalogue;
import askwalk.graph.GraphAccessException;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.List;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;

/**
 * The graph of a database as it was at one time, in memory: to walk it without asking the database, and to train on it.
 * Immutable, hence safe for concurrent use; it does not own the connection.
 */
public final class Snapshot {

    private static final int TRIES = 3;

    private final Neo4jConnection connection;
    private final GraphMapping mapping;
    private final InMemoryGraph graph;
    private final List<Long> counts;

    private Snapshot(Neo4jConnection connection, GraphMapping mapping, GraphData data, List<Long> counts) {
        this.connection = connection;
        this.mapping = mapping;
        this.counts = counts;
        graph = InMemoryGraph.of(data);
    }

    /**
     * Reads a whole graph. Parallel relationships are one edge; relationships of a vertex to itself, and to nodes that
     * are no vertices, are left out. Takes as long as there are rows; only a pause between them of a minute is too
     * long.
     *
     * @param connection the database
     * @param mapping what in it is the graph
     * @return the graph
     * @throws GraphAccessException if the database cannot be read, has no item, lacks an index, is only half loaded,
     *     its ids are of no use, or its numbers of nodes and relationships change again and again while it is read
     */
    public static Snapshot take(Neo4jConnection connection, GraphMapping mapping) {
        SchemaCheck.check(connection, mapping);
        List<Long> before = counts(connection, mapping);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            GraphData data = read(connection, mapping);
            List<Long> after = counts(connection, mapping);
            if (after.equals(before)) {
                return new Snapshot(connection, mapping, data, after);
            }
            before = after;
        }
        throw new GraphAccessException(
                "the database at " + connection.address().uri() + " changed each of the " + TRIES
                        + " times that it was read: try again when nobody writes to it",
                true,
                null);
    }

    /**
     * Returns the graph in memory.
     *
     * @return always the same graph
     */
    public InMemoryGraph graph() {
        return graph;
    }

    /**
     * Looks whether the database still holds this graph. That numbers of nodes or relationships have changed is seen at
     * once; if they have not, the graph is read again and compared.
     *
     * @return false if the database holds another graph by now
     * @throws GraphAccessException if the database cannot be read
     */
    public boolean isCurrent() {
        if (!counts(connection, mapping).equals(counts)) {
            return false;
        }
        InMemoryGraph now = InMemoryGraph.of(read(connection, mapping));
        return GraphFingerprint.ofEverything(now).equals(GraphFingerprint.ofEverything(graph));
    }

    private static GraphData read(Neo4jConnection connection, GraphMapping mapping) {
        Cypher cypher = new Cypher(mapping);
        VertexReader.Vertices vertices = new VertexReader(connection, mapping, cypher).read();
        GraphBuilder builder = new GraphBuilder();
        Catalogue catalogue = vertices.catalogue();
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < catalogue.size(type); id++) {
                builder.add(type, catalogue.key(type, id), catalogue.name(type, id));
            }
        }
        for (Relation relation : mapping.edges().keySet()) {
            VertexIds from = vertices.ids().get(relation.from());
            VertexIds to = vertices.ids().get(relation.to());
            connection.stream(
                            new Query(cypher.edges(relation)),
                            EdgeRows::new,
                            (rows, row) -> rows.add(from.id(row.get(0)), row.get(1), to))
                    .connect(relation, builder);
        }
        return builder.build();
    }

    private static List<Long> counts(Neo4jConnection connection, GraphMapping mapping) {
        return connection
                .read(
                        new Query(new Cypher(mapping).counts()),
                        row -> row.values().stream().map(Value::asLong).toList())
                .get(0);
    }
}
