package askwalk.service;

import java.util.Optional;

/**
 * The database that has the graph of a service. Implementations are safe for use by any number of threads; the caller
 * of the service closes what they need after the server.
 */
public interface ServedDatabase {

    /**
     * Returns the log of the queries by which conversations read the graph.
     *
     * @return the log, always the same; empty if the graph is in memory and only a copy of that in the database
     */
    Optional<QueryLog> queries();
}
