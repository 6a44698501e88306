package askwalk.graph.neo4j;

import java.time.Duration;
import java.util.List;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;

/**
 * The progress of a load, stored in a node of the database. It is written in the same transaction as each batch of
 * rows, so that it is right whenever a load is interrupted.
 *
 * @param name the graph's name
 * @param fingerprint identifies the graph
 * @param done the number of rows written; negative while the graph is being removed
 * @param total the total number of rows
 */
record LoadMark(String name, String fingerprint, long done, long total) {

    static final String LABEL = "AskwalkGraph";

    private static final long REMOVING = -1;

    private static final Query READ =
            new Query("MATCH (m:" + LABEL + " {slot: 0}) RETURN m.name, m.fingerprint, m.done, m.total");

    /** Reads the mark of the database; the list is empty if there is none. */
    static List<LoadMark> read(Neo4jConnection connection, Duration timeout) {
        return connection.read(READ, timeout, LoadMark::of);
    }

    private static LoadMark of(Record row) {
        return new LoadMark(
                row.get(0).asString(),
                row.get(1).asString(),
                row.get(2).asLong(),
                row.get(3).asLong());
    }

    boolean isComplete() {
        return done == total;
    }

    boolean isBeingRemoved() {
        return done == REMOVING;
    }

    String describe() {
        return isBeingRemoved() ? "'" + name + "' is being removed" : done + " of " + total + " rows of '" + name + "'";
    }
}
