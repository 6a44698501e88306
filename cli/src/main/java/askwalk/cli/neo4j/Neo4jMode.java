package askwalk.cli.neo4j;

import askwalk.cli.common.UsageException;
import askwalk.experiment.Experiment;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.QueryListener;
import askwalk.graph.neo4j.Snapshot;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How conversations walk a database. */
final class Neo4jMode {

    enum Mode {
        LIVE,
        SNAPSHOT
    }

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "live",
            description = "live: every turn asks the database; snapshot: the graph is read once (default:"
                    + " ${DEFAULT-VALUE}).")
    Mode mode;

    @Option(names = "--show-cypher", description = "Print the Cypher behind each turn, to paste into Neo4j Browser.")
    boolean showCypher;

    boolean isSnapshot() {
        return mode == Mode.SNAPSHOT;
    }

    void check() {
        if (showCypher && mode == Mode.SNAPSHOT) {
            throw new UsageException("--show-cypher goes with --mode live: a snapshot is walked without any");
        }
    }

    /** The graph of a database, in this mode. */
    KnowledgeGraph open(Neo4jDatabase database, GraphMapping mapping, QueryListener listener, PrintWriter err) {
        if (mode == Mode.SNAPSHOT) {
            return Snapshot.take(database.connection(), mapping).graph();
        }
        return LiveGraph.open(database.connection(), mapping)
                .withListener(showCypher ? new CypherDisplay(listener, err) : listener);
    }

    /** The experiment with conversations that walk the database, where the data set is loaded or found. */
    Experiment walking(Experiment experiment, Neo4jDatabase database, PrintWriter err) {
        QueryMeter meter = new QueryMeter();
        database.require(experiment.data(), experiment.graph());
        return experiment.walking(open(database, GraphMapping.ASKWALK, meter, err), meter::read);
    }
}
