package askwalk.cli;

import askwalk.graph.neo4j.QueryListener;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts queries and the time they took. Safe for concurrent use. */
final class QueryMeter implements QueryListener {

    /**
     * What a policy asked the database.
     *
     * @param queries how many queries ran
     * @param millis how long they took, added up over all threads
     */
    record Reading(long queries, double millis) {

        /** The mean time of a query in milliseconds, for people. */
        String perQuery() {
            return queries == 0 ? "-" : ResultTable.format("%.2f", millis / queries);
        }
    }

    private final LongAdder queries = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    @Override
    public void ran(String cypher, Map<String, Object> parameters, int rows, long took) {
        queries.increment();
        nanos.add(took);
    }

    /** What was counted since the last reading. */
    Reading read() {
        return new Reading(queries.sumThenReset(), nanos.sumThenReset() / 1e6);
    }
}
