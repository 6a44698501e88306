package askwalk.cli.neo4j;

import askwalk.cli.chat.ChatOptions;
import askwalk.cli.chat.ServeOptions;
import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.QueryListener;
import askwalk.service.QueryLog;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves conversations on the graph in a database over HTTP, with a page to talk to.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jServeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Mixin
    private ServeOptions serve;

    @Mixin
    private Neo4jGraphOptions source;

    @Mixin
    private DrawOptions drawing;

    @Mixin
    Neo4jUserHint userHint;

    @Option(
            names = "--keep",
            description =
                    "Keep conversations in the same database, so that they can be continued later, instead of --store.")
    private boolean keep;

    @Override
    public void run() {
        serve.check(keep ? "--keep" : null);
        source.check();
        drawing.check(source.neo4j());
        serve.run(this::open);
    }

    private Neo4jService open() {
        Dataset data = source.isExisting() ? null : dataset.open();
        Neo4jDatabase database = source.open();
        try {
            QueryLog queries = new QueryLog();
            QueryListener listener = new CypherLog(queries);
            ChatOptions.Subject subject = data == null
                    ? source.existing(database, listener)
                    : source.subject(data, InMemoryGraph.of(data.graph()), database, listener);
            return new Neo4jService(
                    database,
                    subject,
                    source.isLive() ? Optional.of(queries) : Optional.empty(),
                    drawing.begin(database, source.names(), spec.commandLine().getErr()),
                    keep);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
