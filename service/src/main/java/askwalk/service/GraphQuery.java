package askwalk.service;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A query that has read the graph of a service in its database. Immutable.
 *
 * @param statement the text of the query, such as Cypher
 * @param parameters the values of its parameters by name: texts, numbers and truth values, and lists and maps of them
 * @param rows the number of rows of the result
 * @param milliseconds the duration
 */
public record GraphQuery(String statement, Map<String, Object> parameters, int rows, double milliseconds) {

    /** Creates a query and copies the map. */
    public GraphQuery {
        Objects.requireNonNull(statement, "statement");
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
