package askwalk.graph.neo4j;

import askwalk.graph.GraphAccessException;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Writes a graph and its tuples into a database, and removes them. A vertex becomes a node with the label {@code User},
 * {@code Item} or {@code Attribute} and the properties {@code id}, {@code key} and {@code name}; an edge becomes a
 * relationship of the type of its relation; a tuple becomes a relationship {@code TUPLE} with its {@code role} and
 * {@code position}, which no query of a turn follows.
 *
 * <p>A graph with a schema also has a node {@code AttributeGroup} for each group ({@code key}, {@code name},
 * {@code complete}, {@code exclusive}) and {@code NumberColumn} for each column of numbers ({@code name}). An attribute
 * has the key of its {@code group}, and if it is {@code derived} from numbers, {@code number}, {@code above},
 * {@code atMost} and {@code isCut}. The numbers of an item are its properties {@code value_price} and so on.
 *
 * <p>Rows are written in batches, one transaction each, and every transaction also stores the progress of the load. So
 * an interrupted load continues where it stopped when it is started again, loading a complete graph again changes
 * nothing, and no row is written twice, whatever the outcome of the last transaction. The connection's deadline, which
 * is that of a turn, does not apply: each transaction has minutes. Not safe for concurrent use; of two loaders on the
 * same database one fails.
 */
public final class GraphLoader {

    /** The label of all nodes that a loader created, by which they are removed. */
    static final String LABEL = "Askwalk";

    static final String TUPLE = "TUPLE";

    private static final int BATCH_SIZE = 10_000;
    private static final int REMOVAL_BATCH_SIZE = 1_000;
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(5);

    /**
     * The start of the query of a batch. It locks the mark before it is compared, so that two loaders cannot both write
     * the same batch.
     */
    private static final String ADVANCE_MARK = "MATCH (m:" + LoadMark.LABEL + " {slot: 0}) SET m.turn = true WITH m"
            + " WHERE m.fingerprint = $fingerprint AND m.done = $done SET m.done = $done + size($rows)"
            + " WITH m UNWIND $rows AS row ";

    private final Neo4jConnection connection;

    /**
     * Creates a loader.
     *
     * @param connection the database to write to
     */
    public GraphLoader(Neo4jConnection connection) {
        this.connection = connection;
    }

    /**
     * Counts the rows of a load.
     *
     * @param graph the graph
     * @param tuples its tuples
     * @return the number of vertices, edges, groups, columns of numbers and tuples, with each friendship counted once
     */
    public static long rowCount(KnowledgeGraph graph, List<Tuples> tuples) {
        return new GraphRows(graph, tuples).count();
    }

    /**
     * Loads a graph, or the rest of it if a part is loaded. Constraints and indexes are created first.
     *
     * @param name the name of the graph
     * @param graph the graph
     * @param tuples its tuples, at most one of each role
     * @param progress is notified of every row written, including those of an earlier load, and may stop the load
     * @throws CancellationException if the progress stopped it; rows already written stay
     * @throws GraphAccessException if the database cannot be written, holds another graph, or has nodes of these labels
     *     that no loader created
     * @throws IllegalArgumentException if the name of a column of numbers has a control character or a backslash before
     *     a u, which are not possible in a query
     */
    public void load(String name, KnowledgeGraph graph, List<Tuples> tuples, LoadProgress progress) {
        graph.schema().columns().forEach(StoredSchema::number);
        GraphRows rows = new GraphRows(graph, tuples);
        LoadMark mark = begin(name, fingerprint(graph, tuples), rows.count());
        Batches batches = new Batches(mark, progress);
        progress.advance((int) mark.done());
        rows.forEach(batches::add);
        batches.flush();
        if (!mark.isComplete()) {
            replan();
        }
    }

    /** Replaces query plans that were made for the previous content of the database and may scan everything. */
    private void replan() {
        try {
            connection.runAutoCommit("CALL db.prepareForReplanning(60)", TRANSACTION_TIMEOUT, row -> row);
        } catch (GraphAccessException e) {
            if (e.isRetryable()) {
                throw e;
            }
            // Not every user has the permission; then the server creates new plans by its own rules.
        }
    }

    /**
     * Checks that a graph is loaded completely.
     *
     * @param name the name of the graph
     * @param graph the graph
     * @param tuples its tuples
     * @throws GraphAccessException if the database cannot be read, is empty, holds another graph, or only a part of
     *     this one
     */
    public void require(String name, KnowledgeGraph graph, List<Tuples> tuples) {
        List<LoadMark> marks = LoadMark.read(connection, TRANSACTION_TIMEOUT);
        if (marks.isEmpty()) {
            throw failure("holds no loaded graph: load '" + name + "' first");
        }
        LoadMark mark = marks.get(0);
        if (!mark.isComplete()) {
            throw failure("holds an incomplete graph, " + mark.describe() + ": load it again, which continues where it"
                    + " stopped");
        }
        if (!mark.fingerprint().equals(fingerprint(graph, tuples))) {
            throw failure("holds '" + mark.name() + "', which is not the same as '" + name + "': remove it and load '"
                    + name + "', or name the data set that was loaded");
        }
    }

    /**
     * Describes the loaded content of the database.
     *
     * @return for instance {@code 139081 of 139081 rows of 'sample'}; empty if nothing was loaded
     * @throws GraphAccessException if the database cannot be read
     */
    public String describe() {
        List<LoadMark> marks = LoadMark.read(connection, TRANSACTION_TIMEOUT);
        return marks.isEmpty() ? "" : marks.get(0).describe();
    }

    /**
     * Counts the nodes that loaders created, including drawn conversations.
     *
     * @return the number of nodes to remove
     * @throws GraphAccessException if the database cannot be read
     */
    public long nodeCount() {
        return connection
                .read(
                        new Query("MATCH (n:" + LABEL + ") RETURN count(n)"),
                        TRANSACTION_TIMEOUT,
                        row -> row.get(0).asLong())
                .get(0);
    }

    /**
     * Removes everything that loaders created, with every relationship of these nodes, the
     * {@linkplain ConversationGraph drawings} of conversations, and the constraints. Other nodes stay, and with them
     * the conversations of a store. If the removal is interrupted, another call continues it.
     *
     * @param progress is notified of every removed node, and may stop the removal
     * @throws CancellationException if the progress stopped it
     * @throws GraphAccessException if the database cannot be written
     */
    public void remove(LoadProgress progress) {
        connection.write(
                new Query("MATCH (m:" + LoadMark.LABEL + ") SET m.done = -1"), TRANSACTION_TIMEOUT, row -> row);
        List<String> labels =
                new ArrayList<>(List.of(ConversationGraph.LABEL, StoredSchema.GROUP_LABEL, StoredSchema.COLUMN_LABEL));
        GraphMapping.ASKWALK.vertices().values().forEach(vertex -> labels.add(vertex.label()));
        for (String label : labels) {
            removeNodes(label, progress);
        }
        Schema.drop(connection, TRANSACTION_TIMEOUT);
        connection.write(new Query("MATCH (m:" + LoadMark.LABEL + ") DELETE m"), TRANSACTION_TIMEOUT, row -> row);
    }

    private void removeNodes(String label, LoadProgress progress) {
        Query some = new Query("MATCH (n:" + label + ":" + LABEL + ") WITH n LIMIT " + REMOVAL_BATCH_SIZE
                + " DETACH DELETE n RETURN count(*)");
        int removed;
        do {
            check(progress);
            removed = connection
                    .write(some, TRANSACTION_TIMEOUT, row -> row.get(0).asInt())
                    .get(0);
            progress.advance(removed);
        } while (removed > 0);
    }

    private LoadMark begin(String name, String fingerprint, long total) {
        List<LoadMark> marks = LoadMark.read(connection, TRANSACTION_TIMEOUT);
        if (marks.isEmpty()) {
            rejectForeignNodes();
            Schema.create(connection, TRANSACTION_TIMEOUT);
            Map<String, Object> mark = Map.of("name", name, "fingerprint", fingerprint, "total", total);
            connection.write(
                    new Query(
                            "MERGE (m:" + LoadMark.LABEL + " {slot: 0})"
                                    + " ON CREATE SET m.name = $name, m.fingerprint = $fingerprint, m.done = 0,"
                                    + " m.total = $total",
                            Values.value(mark)),
                    TRANSACTION_TIMEOUT,
                    row -> row);
            marks = LoadMark.read(connection, TRANSACTION_TIMEOUT);
        }
        LoadMark mark = marks.get(0);
        if (mark.isBeingRemoved() || !mark.fingerprint().equals(fingerprint)) {
            throw failure("holds another graph, '" + mark.name() + "'"
                    + (mark.isBeingRemoved() ? ", whose removal was not finished" : "")
                    + ": remove it first, or use another database");
        }
        return mark;
    }

    private void rejectForeignNodes() {
        for (VertexType type : VertexType.values()) {
            String label = GraphMapping.ASKWALK.vertices().get(type).label();
            boolean exists = connection
                    .read(
                            new Query("RETURN EXISTS { MATCH (n:" + label + ") }"),
                            TRANSACTION_TIMEOUT,
                            row -> row.get(0).asBoolean())
                    .get(0);
            if (exists) {
                throw failure(
                        "has nodes labelled " + label + " that were not loaded by askwalk: use another database, or"
                                + " walk them as they are with a mapping");
            }
        }
    }

    private GraphAccessException failure(String problem) {
        return new GraphAccessException(
                "the database at " + connection.address().uri() + " " + problem, false, null);
    }

    private static String fingerprint(KnowledgeGraph graph, List<Tuples> tuples) {
        StringBuilder all = new StringBuilder(GraphFingerprint.ofEverything(graph));
        tuples.forEach(some -> all.append(' ').append(GraphFingerprint.of(some)));
        return all.toString();
    }

    private static void check(LoadProgress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("stopped");
        }
    }

    /** Collects rows of one statement and writes them in batches, without those written by an earlier load. */
    private final class Batches {

        private final LoadMark mark;
        private final LoadProgress progress;
        private final List<Value> pending = new ArrayList<>();
        private String statement = "";
        private long seen;
        private long done;

        Batches(LoadMark mark, LoadProgress progress) {
            this.mark = mark;
            this.progress = progress;
            done = mark.done();
        }

        void add(String nextStatement, Value row) {
            if (seen++ < mark.done()) {
                return;
            }
            if (!nextStatement.equals(statement) || pending.size() == BATCH_SIZE) {
                flush();
                statement = nextStatement;
            }
            pending.add(row);
        }

        void flush() {
            if (pending.isEmpty()) {
                return;
            }
            check(progress);
            Map<String, Object> parameters =
                    Map.of("fingerprint", mark.fingerprint(), "done", done, "rows", Values.value(pending));
            long written = connection
                    .write(
                            new Query(ADVANCE_MARK + statement + " RETURN count(*)", Values.value(parameters)),
                            TRANSACTION_TIMEOUT,
                            row -> row.get(0).asLong())
                    .get(0);
            done += pending.size();
            if (written != pending.size() && !wasWritten()) {
                throw failure("is being loaded or cleared by another process, so that the load of '" + mark.name()
                        + "' stopped");
            }
            progress.advance(pending.size());
            pending.clear();
        }

        /** Returns whether an attempt that seemed to fail was written after all. */
        private boolean wasWritten() {
            List<LoadMark> now = LoadMark.read(connection, TRANSACTION_TIMEOUT);
            return !now.isEmpty()
                    && now.get(0).fingerprint().equals(mark.fingerprint())
                    && now.get(0).done() == done;
        }
    }
}
