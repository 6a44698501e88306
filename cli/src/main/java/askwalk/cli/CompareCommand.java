package askwalk.cli;

import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentResult;
import askwalk.experiment.text.Json;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        description = "Lets policies talk to simulated users and compares them on the same dialogues.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompareCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private ComparedPolicies policies;

    @Override
    public void run() {
        Experiment experiment = policies.prepare(options);
        print(
                experiment,
                options.run(experiment, spec),
                options.json,
                spec.commandLine().getOut());
    }

    static void print(Experiment experiment, ExperimentResult result, boolean json, PrintWriter out) {
        if (json) {
            out.println(Json.write(ComparisonJson.of(experiment, result)));
        } else {
            ResultTable.print(out, experiment, result);
        }
        out.flush();
    }
}
