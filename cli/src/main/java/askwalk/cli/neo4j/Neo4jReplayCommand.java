package askwalk.cli.neo4j;

import askwalk.cli.common.ReplayOptions;
import askwalk.cli.common.Version;
import askwalk.experiment.Experiment;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description =
                "Holds the dialogues of a file again on the graph in a database, and checks that every action is the"
                        + " stored one. Exit code 1 if one is not. Models are trained in memory.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReplayOptions options;

    @Mixin
    private Neo4jOptions neo4j;

    @Mixin
    private Neo4jDeadline deadline;

    @Mixin
    Neo4jUserHint userHint;

    @Mixin
    private Neo4jMode mode;

    @Override
    public Integer call() {
        neo4j.check();
        deadline.check();
        mode.check();
        PrintWriter err = spec.commandLine().getErr();
        Experiment experiment = options.prepare(spec);
        try (Neo4jDatabase database = Neo4jDatabase.open(neo4j, deadline.duration(), err)) {
            return options.run(spec, mode.walking(experiment, database, err));
        }
    }
}
