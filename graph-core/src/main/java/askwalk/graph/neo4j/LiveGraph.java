package askwalk.graph.neo4j;

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
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * A graph that reads a Neo4j database in every operation. An operation is one query, whose text consists of parts that
 * are fixed when the graph is opened, which starts at an index, and which runs in a managed read transaction within the
 * connection's deadline or {@linkplain #within(TurnDeadline) that of a turn}.
 *
 * <p>The vertices, with their keys and names, and the schema are read once, when the graph is opened; later changes of
 * edges and of the numbers of items are visible, later vertices and groups are not. All interactions that meet the
 * conditions of the mapping are edges; to hold some of them out, use a {@link Snapshot}. Safe for concurrent use,
 * unless it is the view of one conversation; it does not own the connection.
 *
 * <p>An operation that fails throws {@link GraphAccessException} and leaves its buffer unchanged or empty; it may be
 * called again, which may help if the exception is {@linkplain GraphAccessException#isRetryable() retryable}.
 */
public final class LiveGraph implements KnowledgeGraph {

    private final Neo4jConnection connection;
    private final Cypher cypher;
    private final StoredSchema stored;
    private final ItemQueries itemQueries;
    private final ItemParameters itemParameters;
    private final Catalogue catalogue;
    private final Map<VertexType, VertexIds> ids;
    private final int[] carriers;
    private final QueryListener listener;

    /** Null if each query has the connection's deadline. */
    private final TurnDeadline turn;

    private LiveGraph(
            Neo4jConnection connection,
            Cypher cypher,
            StoredSchema stored,
            VertexReader.Vertices vertices,
            int[] carriers,
            QueryListener listener,
            TurnDeadline turn) {
        this.connection = connection;
        this.cypher = cypher;
        this.stored = stored;
        itemQueries = new ItemQueries(cypher, stored);
        this.catalogue = vertices.catalogue();
        this.ids = vertices.ids();
        this.carriers = carriers;
        itemParameters = new ItemParameters(stored.schema(), ids, carriers);
        this.listener = listener;
        this.turn = turn;
    }

    /**
     * Opens the graph: checks that there is an index for every query and reads the vertices.
     *
     * @param connection the connection to read with, for as long as the graph is used
     * @param mapping the mapping of the graph
     * @return the open graph
     * @throws GraphAccessException if the database cannot be read, has no item or none with an attribute, lacks a name
     *     of the mapping, lacks an index, is only partly loaded, or has invalid ids
     */
    public static LiveGraph open(Neo4jConnection connection, GraphMapping mapping) {
        SchemaCheck.check(connection, mapping);
        Cypher cypher = new Cypher(mapping);
        VertexReader.Vertices vertices = new VertexReader(connection, mapping, cypher).read();
        VertexIds attributes = vertices.ids().get(VertexType.ATTRIBUTE);
        StoredSchema stored = new SchemaReader(connection, mapping, attributes).read();
        int[] carriers = connection.stream(
                new Query(cypher.carrierCounts()), () -> new int[attributes.size()], (counts, record) -> {
                    int attribute = attributes.id(record.get(0));
                    if (attribute >= 0) {
                        counts[attribute] = record.get(1).asInt();
                    }
                });
        return new LiveGraph(connection, cypher, stored, vertices, carriers, QueryListener.NONE, null);
    }

    /**
     * Returns a view of this graph with a listener for its queries.
     *
     * @param newListener the listener
     * @return a view on the same connection; this graph keeps its own listener
     */
    public LiveGraph withListener(QueryListener newListener) {
        return view(Objects.requireNonNull(newListener, "newListener"), turn);
    }

    /**
     * Returns a view of this graph for one conversation, with a deadline for each turn. Otherwise the connection's
     * deadline is that of each query.
     *
     * @param newTurn the deadline, which is restarted when a turn begins
     * @return a view on the same connection, no longer safe for concurrent use
     */
    public LiveGraph within(TurnDeadline newTurn) {
        return view(listener, Objects.requireNonNull(newTurn, "newTurn"));
    }

    private LiveGraph view(QueryListener newListener, TurnDeadline newTurn) {
        return new LiveGraph(
                connection, cypher, stored, new VertexReader.Vertices(catalogue, ids), carriers, newListener, newTurn);
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public AttributeSchema schema() {
        return stored.schema();
    }

    /** Queries the numbers of all items. A value that is not a number is unknown. */
    @Override
    public ItemValues values() {
        if (stored.numbers().isEmpty()) {
            return ItemValues.NONE;
        }
        NumberRows numbers = new NumberRows(stored.schema().columns(), ids.get(VertexType.ITEM));
        run(itemQueries.numbers(), Map.of(), Function.identity()).forEach(numbers::add);
        return numbers.values();
    }

    /** Counts in the database, in time proportional to the number of edges; no deadline of a turn applies. */
    @Override
    public int edgeCount(Relation relation) {
        if (cypher.neighbours(relation, Direction.FORWARD) == null) {
            return 0;
        }
        return connection.stream(
                        new Query(cypher.edgeCount(relation), Values.value(cypher.conditions(relation))),
                        IdBuffer::new,
                        (into, record) -> into.add(record.get(0).asInt()))
                .get(0);
    }

    @Override
    public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
        boolean forward = direction == Direction.FORWARD;
        VertexIds from = ids.get(forward ? relation.from() : relation.to());
        VertexIds to = ids.get(forward ? relation.to() : relation.from());
        Objects.checkIndex(vertex, from.size());
        into.clear();
        String text = cypher.neighbours(relation, direction);
        if (text == null) {
            return;
        }
        int self = from == to ? vertex : -1;
        Map<String, Object> parameters = cypher.conditions(relation);
        parameters.put(Cypher.VERTEX, from.parameter(vertex));
        List<Integer> found = run(text, parameters, record -> to.id(record.get(0)));
        fill(into, found, self);
    }

    @Override
    public void likesOfFriends(int user, Ids shared, IdBuffer into) {
        VertexIds users = ids.get(VertexType.USER);
        VertexIds attributes = ids.get(VertexType.ATTRIBUTE);
        Objects.checkIndex(user, users.size());
        attributes.check(shared);
        into.clear();
        String text = cypher.likesOfFriends();
        if (text == null || shared.isEmpty()) {
            return;
        }
        Map<String, Object> parameters =
                Map.of(Cypher.VERTEX, users.parameter(user), Cypher.SHARED, attributes.parameter(shared.toArray()));
        List<int[]> friends =
                run(text, parameters, record -> IdRow.of(users.id(record.get(0)), record.get(1), attributes));
        for (int[] friend : friends) {
            if (friend[0] >= 0 && friend[0] != user) {
                into.addAll(friend, 1, friend.length);
            }
        }
        into.sortDistinct();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void items(Constraints constraints, IdBuffer into) {
        VertexIds items = ids.get(VertexType.ITEM);
        List<Integer> found = run(ItemQueries.Projection.ITEMS, constraints, record -> items.id(record.get(0)));
        into.clear();
        fill(into, found, -1);
    }

    @Override
    public void attributeLists(Constraints constraints, AttributeLists into) {
        VertexIds items = ids.get(VertexType.ITEM);
        VertexIds attributes = ids.get(VertexType.ATTRIBUTE);
        List<int[]> rows = run(
                ItemQueries.Projection.ATTRIBUTE_LISTS,
                constraints,
                record -> IdRow.of(items.id(record.get(0)), record.get(1), attributes));
        IdRow.fill(into, rows);
    }

    @Override
    public int attributeCounts(Constraints constraints, int[] counts) {
        VertexIds attributes = ids.get(VertexType.ATTRIBUTE);
        Record result = run(ItemQueries.Projection.ATTRIBUTE_COUNTS, constraints, Function.identity())
                .get(0);
        Arrays.fill(counts, 0);
        for (Value pair : result.get(1).values()) {
            int attribute = attributes.id(pair.get(0));
            if (attribute >= 0) {
                counts[attribute] = pair.get(1).asInt();
            }
        }
        return result.get(0).asInt();
    }

    private <T> List<T> run(ItemQueries.Projection projection, Constraints constraints, Function<Record, T> row) {
        Map<String, Object> parameters = itemParameters.of(constraints);
        String text = itemQueries.items(projection, parameters, constraints.values());
        return run(text, parameters, row);
    }

    private <T> List<T> run(String text, Map<String, Object> parameters, Function<Record, T> row) {
        long start = System.nanoTime();
        List<T> rows = connection.read(new Query(text, Values.value(parameters)), turn, row);
        listener.onQuery(text, parameters, rows.size(), System.nanoTime() - start);
        return rows;
    }

    /** Fills the buffer, ascending and distinct, without ids that are not vertices. */
    private static void fill(IdBuffer into, List<Integer> found, int without) {
        for (int id : found) {
            if (id >= 0 && id != without) {
                into.add(id);
            }
        }
        into.sortDistinct();
    }
}
