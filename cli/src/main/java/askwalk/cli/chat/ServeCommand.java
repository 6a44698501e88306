package askwalk.cli.chat;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.graph.memory.InMemoryGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = "Serves conversations over HTTP, with a page to talk to.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ServeCommand implements Runnable {

    @Mixin
    private DatasetOption dataset;

    @Mixin
    private ServeOptions serve;

    @Override
    public void run() {
        serve.check();
        Dataset data = dataset.open();
        InMemoryGraph graph = InMemoryGraph.of(data.graph());
        serve.run(new ChatOptions.Subject(
                data.manifest().name(), graph, graph, data.validation(), data.texts(), ChatListener.NONE));
    }
}
