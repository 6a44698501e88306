package askwalk.cli.neo4j;

import askwalk.cli.common.ReplayOptions;
import askwalk.cli.common.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "replay",
        description =
                "Holds the dialogues of a file again on the graph in a database, and checks that every action is the"
                        + " stored one. Exit code 1 if one is not. Models are trained in memory.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jReplayCommand extends Neo4jExperimentCommand implements Callable<Integer> {

    @Mixin
    private ReplayOptions options;

    @Override
    public Integer call() {
        return walk(() -> options.prepare(spec), experiment -> options.run(spec, experiment));
    }
}
