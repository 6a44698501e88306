package askwalk.cli.chat;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.graph.memory.InMemoryGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves conversations over HTTP, with a page to talk to.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ServeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Mixin
    private ServeOptions serve;

    /** A name of the command for a graph in a database. */
    @Option(names = "--neo4j", arity = "0..1", fallbackValue = "", hidden = true)
    void refuseNeo4j(String value) {
        if (value != null) {
            throw new ParameterException(
                    spec.commandLine(), "--neo4j is a command of its own: askwalk neo4j serve --uri URI");
        }
    }

    @Override
    public void run() {
        serve.check(null);
        serve.run(() -> {
            Dataset data = dataset.open();
            InMemoryGraph graph = InMemoryGraph.of(data.graph());
            ChatOptions.Subject subject = new ChatOptions.Subject(
                    data.manifest().name(), graph, graph, data.validation(), data.texts(), ChatListener.NONE);
            return () -> subject;
        });
    }
}
