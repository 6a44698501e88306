package askwalk.cli.neo4j;

import askwalk.experiment.text.FigureText;
import askwalk.graph.neo4j.QueryListener;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** Prints each query in a form for Neo4j Browser, with rows and time. Safe for concurrent use. */
final class CypherDisplay implements QueryListener {

    private final QueryListener next;
    private final PrintWriter err;

    CypherDisplay(QueryListener next, PrintWriter err) {
        this.next = next;
        this.err = err;
    }

    @Override
    public void onQuery(String cypher, Map<String, Object> parameters, int rows, long nanos) {
        StringBuilder text = new StringBuilder();
        if (!parameters.isEmpty()) {
            text.append("  :param {");
            String separator = "";
            for (Map.Entry<String, Object> parameter : new TreeMap<>(parameters).entrySet()) {
                Value value = Values.value(parameter.getValue());
                text.append(separator).append(parameter.getKey()).append(": ").append(value);
                separator = ", ";
            }
            text.append("}\n");
        }
        cypher.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append(FigureText.format("  // %,d rows in %.1f ms%n", rows, nanos / 1e6));
        err.print(text);
        err.flush();
        next.onQuery(cypher, parameters, rows, nanos);
    }
}
