package askwalk.cli;

import askwalk.cli.common.ComparedPolicies;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.TargetFile;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.UserModelRuns;
import askwalk.cli.common.Version;
import askwalk.experiment.SavedModel;
import askwalk.experiment.report.Robustness;
import askwalk.experiment.run.RunDirectory;
import askwalk.experiment.text.Json;
import askwalk.io.FileFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "robustness",
        description = "Compares policies under several models of simulated users, each named by its own --user-model"
                + " (default: " + UserModelRuns.DEFAULT + "). Policies are"
                + " trained and tuned with users of each model. The tables have SR at the turn limit, AT,"
                + " satisfaction (uncalibrated) and coverage, paired differences to the first policy under the"
                + " same model, and the worst case. Models that differ in their only number, such as wrong:0.1"
                + " and wrong:0.2, are strengths of one model, with a chart and the area under it. The folder of"
                + " --out has a run directory for each model, robustness.md, robustness.csv and the charts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RobustnessCommand implements Runnable {

    private static final Set<String> WITH_RUNS = Set.of("--runs", "--json");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Option(
            names = "--policies",
            paramLabel = "A,B",
            defaultValue = ComparedPolicies.DEFAULT,
            description = "Policies by name, separated by commas (default: ${DEFAULT-VALUE}).")
    private String policies;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Model file of 'askwalk train': add its policy after the others, as it was trained. It also"
                    + " provides the defaults of --protocol and --questions.")
    private Path model;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description =
                    "Folder of an earlier --out: make its tables and charts again from the rows of all runs in it;"
                            + " nothing is run.")
    private Path runs;

    @Override
    public void run() {
        if (runs == null) {
            SavedModel saved = model == null ? null : SavedModel.read(model);
            UserModelRuns.Finished finished = new UserModelRuns(policies, saved, options, spec).run();
            report(finished.folder(), finished.runs());
        } else {
            requireNothingElse();
            report(runs, runsIn(runs));
        }
    }

    private void requireNothingElse() {
        for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
            if (!WITH_RUNS.contains(given.longestName())) {
                throw new UsageException("--runs " + runs + " only makes tables of runs that are there: leave out "
                        + given.longestName());
            }
        }
    }

    private static List<Path> runsIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries.filter(RunDirectory::exists).sorted().toList();
            if (found.isEmpty()) {
                throw new UsageException(
                        "--runs " + folder + " has no run directories: give the --out of an earlier robustness");
            }
            return found;
        } catch (IOException e) {
            throw new UsageException(
                    "--runs " + folder + " cannot be read (" + FileFailure.reason(e)
                            + "): give the --out of an earlier robustness",
                    e);
        }
    }

    private void report(Path folder, List<Path> folders) {
        Robustness robustness = Robustness.read(folders);
        Path named = folder.resolve("robustness.md");
        TargetFile.write("--out", named, robustness.files(folder));
        PrintWriter err = spec.commandLine().getErr();
        err.println("report: " + named);
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        out.println(options.json ? Json.write(robustness.json()) : robustness.tables());
        out.flush();
    }
}
