package askwalk.cli;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.Interrupt;
import askwalk.cli.common.LearningOptions;
import askwalk.cli.common.ProgressDisplay;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Manifest;
import askwalk.evaluation.Speed;
import askwalk.evaluation.SpeedTrial;
import askwalk.experiment.InterruptedRunException;
import askwalk.experiment.ModelTraining;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.PreferenceChoice;
import askwalk.experiment.SettingAssignments;
import askwalk.experiment.TrainedPolicy;
import askwalk.experiment.text.Json;
import askwalk.graph.Role;
import askwalk.policy.PolicySpec;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description =
                "Measures the loading time of a data set, the cost of a dialogue and the response time of a turn.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BenchCommand implements Runnable {

    private static final int DEFAULT_PAIRS = 5;
    private static final Set<String> OWN_OPTIONS = Set.of("--against", "--pairs", "--json");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            defaultValue = "max-entropy",
            description = "The policy (default: ${DEFAULT-VALUE}).")
    private String policy;

    @Option(
            names = "--preference",
            paramLabel = "NAME",
            description = "Preference model that ranks the items (default: that of the policy).")
    private String preference;

    @Mixin
    private LearningOptions learning;

    @Option(
            names = "--questions",
            paramLabel = "TYPE",
            defaultValue = "binary",
            description = ExperimentOptions.QUESTIONS_HELP + " (default: ${DEFAULT-VALUE}).")
    private String questions;

    @Option(
            names = "--dialogues",
            paramLabel = "N",
            defaultValue = "2000",
            description = {
                "Measure a seeded sample of N test tuples, or all if there are fewer, after a warm-up of as many"
                        + " dialogues, 2,000 at most (default: ${DEFAULT-VALUE})."
            })
    private int dialogues;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "Print only JSON.")
    private boolean json;

    @Option(
            names = "--against",
            paramLabel = "JAR",
            description = "Run the jar of another version and this one in turns, with all other options in processes of"
                    + " their own, and print the ratios of their figures with 95 %% intervals.")
    private Path against;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "For --against: the number of pairs, after one that fills the caches (default: 5).")
    private Integer pairs;

    @Override
    public void run() {
        List<PolicySpec> specs = PolicyCatalogue.parse(policy);
        specs.forEach(PolicyCatalogue::provider);
        if (specs.size() != 1) {
            throw new UsageException("--policy takes one policy, not '" + policy + "'");
        }
        PreferenceChoice preferences = PreferenceChoice.parse(preference, specs);
        SettingAssignments set = new SettingAssignments(learning.set, specs, preferences.all());
        QuestionType type = ExperimentOptions.questionType(questions);
        if (pairs != null && against == null) {
            throw new UsageException("--pairs needs --against");
        }
        if (dialogues < 2) {
            throw new UsageException(
                    "--dialogues is 2 or more, not " + dialogues + ": one is timed as a whole, another turn by turn");
        }
        if (against != null) {
            compareVersions();
            return;
        }
        OpenedData data = OpenedData.open(dataset);
        Protocol protocol = protocol(type, data);
        ModelTraining trainer = learning.training(data.graph(), data.validation(), protocol, seed);
        TrainedPolicy ready =
                PolicyCatalogue.create(specs, preferences, set, trainer).get(0);
        learning.reportTuned(List.of(ready));
        BenchReport report = measure(data, ready, protocol);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(report.json()));
        } else {
            report.print(out);
        }
        out.flush();
    }

    private void compareVersions() {
        VersionComparison comparison = new VersionComparison(
                against,
                pairs == null ? DEFAULT_PAIRS : pairs,
                spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        try {
            Map<String, PairedRatio> ratios = comparison.run(argumentsOfVersions());
            if (json) {
                out.println(Json.write(ratios));
            } else {
                VersionComparison.print(ratios, out);
            }
            out.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException("interrupted: nothing was measured");
        }
    }

    /** Returns the arguments of this command without those that compare versions. */
    private List<String> argumentsOfVersions() {
        List<String> arguments = new ArrayList<>(List.of("bench"));
        for (ArgSpec arg :
                new LinkedHashSet<>(spec.commandLine().getParseResult().matchedArgs())) {
            if (arg instanceof OptionSpec option && !OWN_OPTIONS.contains(option.longestName())) {
                if (option.arity().max() == 0) {
                    arguments.add(option.longestName());
                } else {
                    option.originalStringValues().forEach(value -> arguments.add(option.longestName() + "=" + value));
                }
            }
        }
        arguments.add("--json");
        return arguments;
    }

    private Protocol protocol(QuestionType type, OpenedData data) {
        Manifest manifest = data.manifest();
        ExperimentOptions.checkQuestions(type, manifest);
        if (data.test().size() < 2) {
            throw new UsageException(
                    "data set " + manifest.name() + " has too few test tuples to measure: 2 are needed, and it has "
                            + data.test().size());
        }
        int wanted = dialogues >= data.test().size() ? TupleSet.ALL : dialogues;
        return Protocol.IDEAL.withQuestions(type).withTuples(new TupleSet(Role.TEST, wanted));
    }

    private BenchReport measure(OpenedData data, TrainedPolicy ready, Protocol protocol) {
        SpeedTrial trial =
                new SpeedTrial(Testbed.of(data.graph(), protocol, new Seed(seed).derive("evaluation")), data.test());
        PrintWriter err = spec.commandLine().getErr();
        try (Interrupt interrupt = Interrupt.listen();
                ProgressDisplay progress = new ProgressDisplay(ready.name(), trial.dialogues(), interrupt, err)) {
            Speed speed = trial.run(ready.policy(), progress);
            return new BenchReport(data, ready, protocol, seed, speed);
        } catch (CancellationException e) {
            throw new InterruptedRunException("interrupted: nothing was measured");
        } catch (IllegalStateException e) {
            throw new IllegalStateException("policy '" + ready.name() + "': " + e.getMessage(), e);
        }
    }
}
