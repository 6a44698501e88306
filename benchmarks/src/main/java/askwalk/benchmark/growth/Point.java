package askwalk.benchmark.growth;

import java.util.List;
import java.util.Locale;

/**
 * The measurement of one size.
 *
 * @param items the number of items
 * @param edges the number of edges, friends in both directions
 * @param candidates the mean number of candidates when the policy decides
 * @param turnMillis the mean thread CPU time of a turn in milliseconds
 * @param p99Millis the 99th percentile of the thread CPU time of a turn in milliseconds
 * @param megabytes the heap size of data set and graph, in 10^6 bytes
 */
record Point(int items, int edges, double candidates, double turnMillis, double p99Millis, double megabytes) {

    private static final String HEADER = "items,edges,candidates per turn,CPU ms per turn,p99 CPU ms,MB\n";

    String csv() {
        return String.format(
                Locale.ROOT, "%d,%d,%.0f,%.4f,%.3f,%.1f", items, edges, candidates, turnMillis, p99Millis, megabytes);
    }

    static String table(List<Point> points) {
        StringBuilder table = new StringBuilder(HEADER);
        points.forEach(point -> table.append(point.csv()).append('\n'));
        return table.toString();
    }
}
