package askwalk.cli.neo4j;

import askwalk.experiment.QueryReading;
import askwalk.graph.neo4j.QueryListener;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** A counter of queries and their time. Safe for concurrent use. */
final class QueryMeter implements QueryListener {

    private final LongAdder queries = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    @Override
    public void onQuery(String cypher, Map<String, Object> parameters, int rows, long took) {
        queries.increment();
        nanos.add(took);
    }

    /** Returns the counts since the last reading. */
    QueryReading read() {
        return new QueryReading(queries.sumThenReset(), nanos.sumThenReset() / 1e6);
    }
}
