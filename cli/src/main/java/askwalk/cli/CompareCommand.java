package askwalk.cli;

import askwalk.cli.common.ComparedPolicies;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.Version;
import askwalk.experiment.Experiment;
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
        ComparedPolicies.print(
                experiment,
                options.run(experiment, spec),
                options.json,
                spec.commandLine().getOut());
    }
}
