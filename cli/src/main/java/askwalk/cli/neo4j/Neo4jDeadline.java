package askwalk.cli.neo4j;

import askwalk.cli.common.UsageException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The time limit of queries to a database. */
final class Neo4jDeadline {

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "Time limit of a query including retries; in a chat, of all queries of a turn (default:"
                    + " ${DEFAULT-VALUE}).")
    private double seconds;

    void check() {
        if (!(seconds > 0 && seconds <= 3600)) {
            throw new UsageException("--deadline is more than 0 and at most 3600 seconds, not " + seconds);
        }
    }

    Duration duration() {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
