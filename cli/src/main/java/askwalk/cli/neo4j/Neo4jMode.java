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

/** The access to the graph in a database. */
final class Neo4jMode {

    enum Mode {
        LIVE,
        SNAPSHOT
    }

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "live",
            description = "live: query the database in every turn; snapshot: read the graph once (default:"
                    + " ${DEFAULT-VALUE}).")
    Mode mode;

    @Option(names = "--show-cypher", description = "Print the Cypher queries of each turn.")
    boolean showCypher;

    boolean isSnapshot() {
        return mode == Mode.SNAPSHOT;
    }

    void check() {
        if (showCypher && mode == Mode.SNAPSHOT) {
            throw new UsageException("--show-cypher needs --mode live: a snapshot is used without queries");
        }
    }

    /** Returns the graph in a database, in this mode. */
    KnowledgeGraph open(Neo4jDatabase database, GraphMapping mapping, QueryListener listener, PrintWriter err) {
        if (mode == Mode.SNAPSHOT) {
            return Snapshot.take(database.connection(), mapping).graph();
        }
        return LiveGraph.open(database.connection(), mapping)
                .withListener(showCypher ? new CypherDisplay(listener, err) : listener);
    }

    /** Returns the experiment on the graph in the database, after ensuring that the data set is there. */
    Experiment walking(Experiment experiment, Neo4jDatabase database, PrintWriter err) {
        QueryMeter meter = new QueryMeter();
        database.require(experiment.data(), experiment.graph());
        return experiment.walking(open(database, GraphMapping.ASKWALK, meter, err), meter::read);
    }
}
