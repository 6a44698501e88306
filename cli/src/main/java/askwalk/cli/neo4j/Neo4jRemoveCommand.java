package askwalk.cli.neo4j;

import askwalk.cli.common.Interrupt;
import askwalk.cli.common.ProgressDisplay;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.experiment.InterruptedRunException;
import askwalk.graph.neo4j.GraphLoader;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "remove",
        description =
                "Removes the data set that was loaded into a database, and the conversations drawn there (--draw).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jRemoveCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Neo4jOptions neo4j;

    @Mixin
    Neo4jUserHint userHint;

    @Override
    public void run() {
        neo4j.check();
        if (neo4j.isOwnServer()) {
            throw new UsageException("--uri is missing: name the server of the database to clear");
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Neo4jDatabase database = Neo4jDatabase.open(neo4j, Neo4jDatabase.LOAD_TIMEOUT, err);
                Interrupt interrupt = Interrupt.listen()) {
            GraphLoader loader = new GraphLoader(database.connection());
            String held = loader.describe();
            try (ProgressDisplay display = new ProgressDisplay("remove", loader.nodeCount(), interrupt, err)) {
                loader.remove(Neo4jDatabase.progress(display));
            } catch (CancellationException e) {
                throw new InterruptedRunException("interrupted: the same command removes the rest");
            }
            spec.commandLine().getOut().println(held.isEmpty() ? "nothing was loaded there" : "removed: " + held);
            spec.commandLine().getOut().flush();
        }
    }
}
