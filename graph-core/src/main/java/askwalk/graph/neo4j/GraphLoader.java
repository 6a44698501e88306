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
 * <p>GraphRows are written in batches, a transaction each, and every transaction also notes how far the load has come.
 * So a load that breaks off goes on where it stopped when it is started again, one that is done changes nothing, and no
 * row is written twice, whatever became of the last transaction. Nothing of it has the connection's deadline, which is
 * that of a turn: each transaction has minutes. Not safe for concurrent use; of two loaders at the same database one
 * fails.
 */
public final class GraphLoader {

    /** The label that all nodes have which a loader made, and by which they are removed. */
    static final String LABEL = "Askwalk";

    static final String TUPLE = "TUPLE";

    private static final int BATCH = 10_000;
    private static final int REMOVED_AT_A_TIME = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Locks the mark before it is looked at, so that two loaders cannot both write the same batch. */
    private static final String TAKE_TURN = "MATCH (m:" + LoadMark.LABEL + " {slot: 0}) SET m.turn = true WITH m"
            + " WHERE m.fingerprint = $fingerprint AND m.done = $done SET m.done = $done + size($rows)"
            + " WITH m UNWIND $rows AS row ";

    private final Neo4jConnection connection;

    /**
     * Makes a loader.
     *
     * @param connection the database to write to
     */
    public GraphLoader(Neo4jConnection connection) {
        this.connection = connection;
    }

    /**
     * Counts what there is to write.
     *
     * @param graph the graph
     * @param tuples its tuples
     * @return the number of vertices, edges and tuples, a friendship counted once
     */
    public static long rowCount(KnowledgeGraph graph, List<Tuples> tuples) {
        return new GraphRows(graph, tuples).count();
    }

    /**
     * Loads a graph, or what is missing of it. Constraints and indexes come first.
     *
     * @param name what the graph is called
     * @param graph the graph
     * @param tuples its tuples, at most one of each role
     * @param progress is told of every row that is there, those of an earlier load included, and may stop the load
     * @throws CancellationException if the progress stopped it; what is there stays
     * @throws GraphAccessException if the database cannot be written, holds another graph, or has nodes of these labels
     *     that no loader made
     */
    public void load(String name, KnowledgeGraph graph, List<Tuples> tuples, LoadProgress progress) {
        GraphRows rows = new GraphRows(graph, tuples);
        LoadMark mark = begin(name, fingerprint(graph, tuples), rows.count());
        Batches batches = new Batches(mark, progress);
        progress.advance((int) mark.done());
        rows.forEach(batches::take);
        batches.flush();
        if (!mark.isWhole()) {
            replan();
        }
    }

    /** Plans that were made for what the database held before may look at everything. */
    private void replan() {
        try {
            connection.runAlone("CALL db.prepareForReplanning(60)", PATIENCE, row -> row);
        } catch (GraphAccessException e) {
            if (e.isRetryable()) {
                throw e;
            }
            // Not every user may: then the server makes new plans when it thinks fit.
        }
    }

    /**
     * Makes sure that a graph is there as a whole.
     *
     * @param name what the graph is called
     * @param graph the graph
     * @param tuples its tuples
     * @throws GraphAccessException if the database cannot be read, holds nothing, another graph, or not all of it
     */
    public void require(String name, KnowledgeGraph graph, List<Tuples> tuples) {
        List<LoadMark> marks = LoadMark.read(connection, PATIENCE);
        if (marks.isEmpty()) {
            throw wrong("holds no graph that was loaded into it: load '" + name + "' first");
        }
        LoadMark mark = marks.get(0);
        if (!mark.isWhole()) {
            throw wrong("holds no whole graph, but " + mark.describe() + ": load it again, which goes on where it"
                    + " stopped");
        }
        if (!mark.fingerprint().equals(fingerprint(graph, tuples))) {
            throw wrong("holds '" + mark.name() + "', which is not the same as '" + name + "': remove it and load '"
                    + name + "', or name the data set that was loaded");
        }
    }

    /**
     * Says what a database holds.
     *
     * @return for instance {@code 139081 of 139081 rows of 'sample'}; empty if nothing was loaded
     * @throws GraphAccessException if the database cannot be read
     */
    public String describe() {
        List<LoadMark> marks = LoadMark.read(connection, PATIENCE);
        return marks.isEmpty() ? "" : marks.get(0).describe();
    }

    /**
     * Counts the nodes that loaders made, conversations included.
     *
     * @return how many there are to remove
     * @throws GraphAccessException if the database cannot be read
     */
    public long nodeCount() {
        return connection
                .read(
                        new Query("MATCH (n:" + LABEL + ") RETURN count(n)"),
                        PATIENCE,
                        row -> row.get(0).asLong())
                .get(0);
    }

    /**
     * Removes everything that loaders made, with every relationship of these nodes, the conversations stored with them,
     * and the constraints. Other nodes stay. If it breaks off, removing again goes on.
     *
     * @param progress is told of every node that is gone, and may stop the removal
     * @throws CancellationException if the progress stopped it
     * @throws GraphAccessException if the database cannot be written
     */
    public void remove(LoadProgress progress) {
        connection.write(new Query("MATCH (m:" + LoadMark.LABEL + ") SET m.done = -1"), PATIENCE, row -> row);
        List<String> labels = new ArrayList<>(List.of(ConversationStore.LABEL));
        GraphMapping.ASKWALK.vertices().values().forEach(vertex -> labels.add(vertex.label()));
        for (String label : labels) {
            removeNodes(label, progress);
        }
        Schema.drop(connection, PATIENCE);
        connection.write(new Query("MATCH (m:" + LoadMark.LABEL + ") DELETE m"), PATIENCE, row -> row);
    }

    private void removeNodes(String label, LoadProgress progress) {
        Query some = new Query("MATCH (n:" + label + ":" + LABEL + ") WITH n LIMIT " + REMOVED_AT_A_TIME
                + " DETACH DELETE n RETURN count(*)");
        int gone;
        do {
            check(progress);
            gone = connection.write(some, PATIENCE, row -> row.get(0).asInt()).get(0);
            progress.advance(gone);
        } while (gone > 0);
    }

    private LoadMark begin(String name, String fingerprint, long total) {
        List<LoadMark> marks = LoadMark.read(connection, PATIENCE);
        if (marks.isEmpty()) {
            refuseForeignNodes();
            Schema.create(connection, PATIENCE);
            Map<String, Object> mark = Map.of("name", name, "fingerprint", fingerprint, "total", total);
            connection.write(
                    new Query(
                            "MERGE (m:" + LoadMark.LABEL + " {slot: 0})"
                                    + " ON CREATE SET m.name = $name, m.fingerprint = $fingerprint, m.done = 0,"
                                    + " m.total = $total",
                            Values.value(mark)),
                    PATIENCE,
                    row -> row);
            marks = LoadMark.read(connection, PATIENCE);
        }
        LoadMark mark = marks.get(0);
        if (mark.isBeingRemoved() || !mark.fingerprint().equals(fingerprint)) {
            throw wrong("holds another graph, '" + mark.name() + "'"
                    + (mark.isBeingRemoved() ? ", whose removal was not finished" : "")
                    + ": remove it first, or take another database");
        }
        return mark;
    }

    private void refuseForeignNodes() {
        for (VertexType type : VertexType.values()) {
            String label = GraphMapping.ASKWALK.vertices().get(type).label();
            boolean some = connection
                    .read(
                            new Query("RETURN EXISTS { MATCH (n:" + label + ") }"),
                            PATIENCE,
                            row -> row.get(0).asBoolean())
                    .get(0);
            if (some) {
                throw wrong(
                        "has nodes labelled " + label + " that were not loaded by askwalk: take another database, or"
                                + " walk them as they are by a mapping");
            }
        }
    }

    private GraphAccessException wrong(String problem) {
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

    /** Gathers rows of one statement and writes them together, without those that are there. */
    private final class Batches {

        private final LoadMark mark;
        private final LoadProgress progress;
        private final List<Value> waiting = new ArrayList<>();
        private String statement = "";
        private long passed;
        private long done;

        Batches(LoadMark mark, LoadProgress progress) {
            this.mark = mark;
            this.progress = progress;
            done = mark.done();
        }

        void take(String nextStatement, Value row) {
            if (passed++ < mark.done()) {
                return;
            }
            if (!nextStatement.equals(statement) || waiting.size() == BATCH) {
                flush();
                statement = nextStatement;
            }
            waiting.add(row);
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            check(progress);
            Map<String, Object> parameters =
                    Map.of("fingerprint", mark.fingerprint(), "done", done, "rows", Values.value(waiting));
            long written = connection
                    .write(
                            new Query(TAKE_TURN + statement + " RETURN count(*)", Values.value(parameters)),
                            PATIENCE,
                            row -> row.get(0).asLong())
                    .get(0);
            done += waiting.size();
            if (written != waiting.size() && !isThere()) {
                throw wrong("is loaded or cleared by somebody else at the same time, so that the load of '"
                        + mark.name() + "' stopped");
            }
            progress.advance(waiting.size());
            waiting.clear();
        }

        /** Whether a try that seemed to fail had been written after all. */
        private boolean isThere() {
            List<LoadMark> now = LoadMark.read(connection, PATIENCE);
            return !now.isEmpty()
                    && now.get(0).fingerprint().equals(mark.fingerprint())
                    && now.get(0).done() == done;
        }
    }
}
