package askwalk.graph.neo4j;

import askwalk.graph.Catalogue;
import askwalk.graph.Direction;
import askwalk.graph.GraphAccessException;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.IdBuffer;
import askwalk.graph.InvalidGraphException;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.List;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * An in-memory copy of the graph of a database, for conversations without further queries and for training. Immutable
 * and safe for concurrent use; it does not own the connection.
 */
public final class Snapshot {

    /** The time of an interaction without a time. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final int MAX_ATTEMPTS = 3;

    private final Neo4jConnection connection;
    private final GraphMapping mapping;
    private final InMemoryGraph graph;
    private final List<Long> counts;

    /** Null if the mapping names no time. */
    private final TimedEdges timed;

    private Snapshot(Neo4jConnection connection, GraphMapping mapping, Content content, List<Long> counts) {
        this.connection = connection;
        this.mapping = mapping;
        this.counts = counts;
        timed = content.timed;
        graph = InMemoryGraph.of(content.data);
    }

    /** A visitor of interactions. */
    @FunctionalInterface
    public interface InteractionVisitor {

        /**
         * Called for each interaction.
         *
         * @param user user id
         * @param item item id
         * @param time a number that increases with time, or {@link #NO_TIME}
         */
        void visit(int user, int item, long time);
    }

    private record Content(GraphData data, TimedEdges timed) {}

    /**
     * Reads a whole graph. Parallel relationships become one edge; relationships of a vertex to itself, and to nodes
     * that are not vertices, are left out. There is no time limit while rows arrive; a pause of a minute between rows
     * is a failure.
     *
     * @param connection the database
     * @param mapping the mapping of the graph
     * @return the graph
     * @throws GraphAccessException if the database cannot be read, has no item or none with an attribute, lacks a name
     *     of the mapping, lacks an index, is only partly loaded, has invalid ids, or its numbers of nodes and
     *     relationships change during each attempt to read it
     */
    public static Snapshot take(Neo4jConnection connection, GraphMapping mapping) {
        SchemaCheck.check(connection, mapping);
        List<Long> before = counts(connection, mapping);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Content content = read(connection, mapping);
            List<Long> after = counts(connection, mapping);
            if (after.equals(before)) {
                return new Snapshot(connection, mapping, content, after);
            }
            before = after;
        }
        throw new GraphAccessException(
                "the database at " + connection.address().uri() + " changed each of the " + MAX_ATTEMPTS
                        + " times that it was read: try again when nothing writes to it",
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
     * Visits every interaction, users ascending or in the order of the database, each user's items ascending. Of
     * parallel relationships the earliest known time counts. So some interactions can be held out before a graph is
     * built from the others; {@link #graph()} has them all.
     *
     * @param visitor receives the interactions; without a {@linkplain EdgeMapping#time() time} in the mapping no
     *     interaction has one
     */
    public void forEachInteraction(InteractionVisitor visitor) {
        if (timed != null) {
            timed.forEach(visitor);
            return;
        }
        IdBuffer items = new IdBuffer();
        for (int user = 0; user < graph.count(VertexType.USER); user++) {
            graph.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD, user, items);
            for (int i = 0; i < items.size(); i++) {
                visitor.visit(user, items.get(i), NO_TIME);
            }
        }
    }

    /**
     * Returns whether the database still holds this graph. A changed number of nodes or relationships is detected at
     * once; otherwise the graph is read again and compared.
     *
     * @return false if the graph in the database has changed
     * @throws GraphAccessException if the database cannot be read
     */
    public boolean isCurrent() {
        if (!counts(connection, mapping).equals(counts)) {
            return false;
        }
        InMemoryGraph now = InMemoryGraph.of(read(connection, mapping).data);
        return GraphFingerprint.ofEverything(now).equals(GraphFingerprint.ofEverything(graph));
    }

    private static Content read(Neo4jConnection connection, GraphMapping mapping) {
        Cypher cypher = new Cypher(mapping);
        VertexReader.Vertices vertices = new VertexReader(connection, mapping, cypher).read();
        GraphBuilder builder = new GraphBuilder();
        Catalogue catalogue = vertices.catalogue();
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < catalogue.size(type); id++) {
                builder.add(type, catalogue.key(type, id), catalogue.name(type, id));
            }
        }
        TimedEdges timed = null;
        for (Relation relation : mapping.edges().keySet()) {
            VertexIds from = vertices.ids().get(relation.from());
            VertexIds to = vertices.ids().get(relation.to());
            Value conditions = Values.value(cypher.conditions(relation));
            if (mapping.edges().get(relation).time() != null) {
                timed = connection.stream(
                        new Query(cypher.timedInteractions(), conditions),
                        TimedEdges::new,
                        (rows, row) -> rows.add(from.id(row.get(0)), row.get(1), to));
                timed.forEach((user, item, time) -> builder.connect(relation, user, item));
                continue;
            }
            connection.stream(
                            new Query(cypher.edges(relation), conditions),
                            EdgeRows::new,
                            (rows, row) -> rows.add(from.id(row.get(0)), row.get(1), to))
                    .connect(relation, builder);
        }
        try {
            return new Content(withSchema(connection, mapping, vertices, builder.build()), timed);
        } catch (InvalidGraphException e) {
            throw new GraphAccessException("the database holds no valid graph: " + e.getMessage(), false, e);
        }
    }

    private static GraphData withSchema(
            Neo4jConnection connection, GraphMapping mapping, VertexReader.Vertices vertices, GraphData data) {
        StoredSchema stored =
                new SchemaReader(connection, mapping, vertices.ids().get(VertexType.ATTRIBUTE)).read();
        if (stored.schema().isEmpty()) {
            return data;
        }
        NumberRows numbers = connection.stream(
                new Query(new ItemQueries(new Cypher(mapping), stored).numbers()),
                () -> new NumberRows(stored.schema().columns(), vertices.ids().get(VertexType.ITEM)),
                NumberRows::add);
        return data.with(stored.schema(), numbers.values());
    }

    private static List<Long> counts(Neo4jConnection connection, GraphMapping mapping) {
        return connection
                .read(
                        new Query(new Cypher(mapping).counts()),
                        row -> row.values().stream().map(Value::asLong).toList())
                .get(0);
    }
}
