package askwalk.cli.chat;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.graph.memory.InMemoryGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mcp",
        description = "Serves conversations as tools of an assistant, over stdin and stdout (Model Context Protocol).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class McpCommand implements Runnable {

    @Mixin
    private DatasetOption dataset;

    @Mixin
    private McpOptions mcp;

    @Override
    public void run() {
        mcp.check();
        Dataset data = dataset.open();
        InMemoryGraph graph = InMemoryGraph.of(data.graph());
        mcp.run(new ChatOptions.Subject(
                data.manifest().name(), graph, graph, data.validation(), data.texts(), ChatListener.NONE));
    }
}
