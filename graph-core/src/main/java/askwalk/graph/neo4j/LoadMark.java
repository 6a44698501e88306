package askwalk.graph.neo4j;

import java.time.Duration;
import java.util.List;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;

/**
 * What a database says of the graph that was loaded into it, in a node of its own. It is written in the same
 * transaction as each batch of rows, so that it is right whenever a load breaks off.
 *
 * @param name the graph's name
 * @param fingerprint tells the graph from others
 * @param done how many rows are there; negative while the graph is being removed
 * @param total how many rows there are in all
 */
record LoadMark(String name, String fingerprint, long done, long total) {

    static final String LABEL = "AskwalkGraph";

    private static final long REMOVING = -1;

    private static final Query READ =
            new Query("MATCH (m:" + LABEL + " {slot: 0}) RETURN m.name, m.fingerprint, m.done, m.total");

    /** The mark of the database, or an empty list if it has none. */
    static List<LoadMark> read(Neo4jConnection connection, Duration patience) {
        return connection.read(READ, patience, LoadMark::of);
    }

    private static LoadMark of(Record row) {
        return new LoadMark(
                row.get(0).asString(),
                row.get(1).asString(),
                row.get(2).asLong(),
                row.get(3).asLong());
    }

    boolean isWhole() {
        return done == total;
    }

    boolean isBeingRemoved() {
        return done == REMOVING;
    }

    String describe() {
        return isBeingRemoved() ? "'" + name + "' is being removed" : done + " of " + total + " rows of '" + name + "'";
    }
}
