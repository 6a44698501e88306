package askwalk.graph.neo4j;

import java.util.Map;

/** A listener for the queries of a {@link LiveGraph}. It is called from every thread that reads the graph. */
@FunctionalInterface
public interface QueryListener {

    /** Ignores all queries. */
    QueryListener NONE = (cypher, parameters, rows, nanos) -> {};

    /**
     * Called when a query has returned its result.
     *
     * @param cypher the query's text
     * @param parameters the values of its parameters
     * @param rows the number of rows
     * @param nanos the time it took, including retries and the round trip
     */
    void onQuery(String cypher, Map<String, Object> parameters, int rows, long nanos);
}
