package askwalk.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        description = "Compares policies whose conversations walk a database.",
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
    private Neo4jMode mode;

    @Option(
            names = "--policies",
            paramLabel = "A,B",
            defaultValue = CompareCommand.DEFAULT_POLICIES,
            description = "Policies by name, separated by commas (default: ${DEFAULT-VALUE}). What learns is trained in"
                    + " memory.")
    private String policies;

    @Override
    public void run() {
        neo4j.check();
        mode.check();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Experiment experiment = Experiment.prepare(options, policies, null, err);
        List<Experiment.Result> results;
        try (Neo4jDatabase database = Neo4jDatabase.open(neo4j, err)) {
            results = experiment
                    .walking(mode.forExperiment(database, err))
                    .run(spec.commandLine().getParseResult().originalArgs());
        }
        if (options.json) {
            out.println(Json.write(CompareCommand.json(experiment, results)));
        } else {
            ResultTable.print(out, experiment, results);
        }
        out.flush();
    }
}
