package askwalk.graph.neo4j;

import java.util.Map;

/** Is told of every query that a {@link LiveGraph} has run. Called from every thread that reads the graph. */
@FunctionalInterface
public interface QueryListener {

    /** Hears nothing. */
    QueryListener NONE = (cypher, parameters, rows, nanos) -> {};

    /**
     * Is told of a query that gave its result.
     *
     * @param cypher the query's text
     * @param parameters the values of its parameters
     * @param rows how many rows came
     * @param nanos how long it took, all tries and the way there and back together
     */
    void ran(String cypher, Map<String, Object> parameters, int rows, long nanos);
}
