package askwalk.cli.neo4j;

import askwalk.cli.common.ComparedPolicies;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.Version;
import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentResult;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        description = "Compares policies on the graph in a database; models are trained in memory.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jCompareCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private Neo4jOptions neo4j;

    @Mixin
    private Neo4jDeadline deadline;

    @Mixin
    Neo4jUserHint userHint;

    @Mixin
    private Neo4jMode mode;

    @Mixin
    private ComparedPolicies policies;

    @Override
    public void run() {
        neo4j.check();
        deadline.check();
        mode.check();
        PrintWriter err = spec.commandLine().getErr();
        Experiment experiment = policies.prepare(options);
        ExperimentResult result;
        try (Neo4jDatabase database = Neo4jDatabase.open(neo4j, deadline.duration(), err)) {
            result = options.run(mode.walking(experiment, database, err), spec);
        }
        ComparedPolicies.print(
                experiment, result, options.json, spec.commandLine().getOut());
    }
}
