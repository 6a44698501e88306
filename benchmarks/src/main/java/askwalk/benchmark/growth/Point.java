package askwalk.benchmark.growth;

import java.util.List;
import java.util.Locale;

/**
 * What was measured of one size.
 *
 * @param items the number of items
 * @param edges the number of edges, friends in both directions
 * @param candidates how many candidates there are when the policy decides, on average
 * @param turnMillis thread CPU time of a turn, on average, in milliseconds
 * @param p99Millis thread CPU time that 99 % of the turns do not exceed, in milliseconds
 * @param megabytes heap that data set and graph take, in 10^6 bytes
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
