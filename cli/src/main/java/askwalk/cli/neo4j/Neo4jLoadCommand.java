package askwalk.cli.neo4j;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.Interrupt;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.experiment.InterruptedRunException;
import askwalk.experiment.text.FigureText;
import askwalk.graph.memory.InMemoryGraph;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = "Loads a data set into a database; resumes an interrupted load.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Without --uri, the server runs until you press Ctrl-C, so that other commands can use it and you can browse",
            "the graph in Neo4j Browser."
        })
final class Neo4jLoadCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Mixin
    private Neo4jOptions neo4j;

    @Mixin
    Neo4jUserHint userHint;

    @Override
    public void run() {
        neo4j.check();
        PrintWriter out = spec.commandLine().getOut();
        Dataset data = dataset.open();
        try (Neo4jDatabase database = Neo4jDatabase.open(
                neo4j, Neo4jDatabase.LOAD_TIMEOUT, spec.commandLine().getErr())) {
            long start = System.nanoTime();
            try {
                database.load(data, InMemoryGraph.of(data.graph()));
            } catch (CancellationException e) {
                throw new InterruptedRunException("interrupted: the same command resumes the load");
            }
            out.println(FigureText.format(
                    "%s is in the database at %s (%.1f s)",
                    data.manifest().name(), database.connection().address().uri(), (System.nanoTime() - start) / 1e9));
            out.flush();
            if (database.server() != null) {
                serve(database, out);
            }
        }
    }

    private static void serve(Neo4jDatabase database, PrintWriter out) {
        String uri = database.server().uri();
        out.println("Neo4j Browser: " + database.server().browser());
        out.println("Connect there to " + uri + " as " + ServerProcess.USER + "; the password is in "
                + database.passwordFile());
        out.println("Chat: askwalk neo4j chat --uri " + uri + " --password-file " + database.passwordFile());
        out.println("Press Ctrl-C to stop the server.");
        out.flush();
        try (Interrupt interrupt = Interrupt.listen()) {
            database.server().untilInterrupted(interrupt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
