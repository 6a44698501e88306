package askwalk.cli.neo4j;

import askwalk.graph.neo4j.QueryListener;
import askwalk.service.GraphQuery;
import askwalk.service.QueryLog;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.Values;

/** Adds each query to the log of a service. Safe for concurrent use. */
final class CypherLog implements QueryListener {

    private final QueryLog log;

    CypherLog(QueryLog log) {
        this.log = log;
    }

    @Override
    public void onQuery(String cypher, Map<String, Object> parameters, int rows, long nanos) {
        Map<String, Object> plain = new HashMap<>();
        parameters.forEach((name, value) -> plain.put(name, Values.value(value).asObject()));
        log.add(new GraphQuery(cypher, plain, rows, Math.round(nanos / 1e3) / 1e3));
    }
}
