package askwalk.cli.neo4j;

import askwalk.cli.common.ComparedPolicies;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "compare",
        description = "Compares policies on the graph in a database; models are trained in memory.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jCompareCommand extends Neo4jExperimentCommand implements Callable<Integer> {

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private ComparedPolicies policies;

    @Override
    public Integer call() {
        return walk(() -> policies.prepare(options), experiment -> {
            ComparedPolicies.run(experiment, options, spec);
            return CommandLine.ExitCode.OK;
        });
    }
}
