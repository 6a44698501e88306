package askwalk.cli;

import askwalk.cli.common.ComparedPolicies;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.experiment.run.RunDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        description = "Compares policies on the same dialogues with simulated users.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompareCommand implements Runnable {

    private static final Set<String> WITH_RESUME = Set.of("--resume", "--json");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private ComparedPolicies policies;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description =
                    "Resume an interrupted run: its finished policies are not run again. All other options are those of"
                            + " the interrupted run; start it in the same working directory.")
    private Path resume;

    @Override
    public void run() {
        if (resume == null) {
            compare();
        } else {
            CompareCommand again = resumed();
            try (RunDirectory directory = RunDirectory.resume(resume)) { // refused before the training
                again.options.resume(directory);
                again.compare();
            }
        }
    }

    private void compare() {
        ComparedPolicies.run(policies.prepare(options), options, spec);
    }

    /** Returns the command with the options of the interrupted run. */
    private CompareCommand resumed() {
        for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
            if (!WITH_RESUME.contains(given.longestName())) {
                throw new UsageException("--resume " + resume + " uses the options of the interrupted run: leave out "
                        + given.longestName());
            }
        }
        List<String> typed = RunDirectory.arguments(resume);
        if (typed.isEmpty() || !typed.get(0).equals("compare")) {
            throw new UsageException("--resume " + resume + ": this run was not started by compare");
        }
        CommandLine again = new CommandLine(new CompareCommand())
                .registerConverter(Path.class, Main::path)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr());
        again.parseArgs(typed.subList(1, typed.size()).toArray(String[]::new));
        CompareCommand command = again.getCommand();
        command.options.json |= options.json;
        return command;
    }
}
