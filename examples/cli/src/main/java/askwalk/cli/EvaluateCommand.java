package askwalk.cli;

import static askwalk.cli.ResultTable.format;

import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.SuccessRate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = "Evaluates one policy: success by turn, average turns, hDCG, each with its 95 %% interval.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class EvaluateCommand implements Runnable {

    private static final String DEFAULT_POLICY = "max-entropy";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Option(names = "--policy", paramLabel = "NAME", description = "The policy (default: " + DEFAULT_POLICY + ").")
    private String policy;

    @Option(names = "--model", paramLabel = "FILE", description = SavedModel.HELP)
    private Path model;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Experiment experiment = prepare(spec.commandLine().getErr());
        Experiment.Result result = experiment
                .run(spec.commandLine().getParseResult().originalArgs())
                .get(0);
        if (options.json) {
            out.println(Json.write(json(experiment, result)));
        } else {
            print(out, experiment, result);
        }
        out.flush();
    }

    private Experiment prepare(PrintWriter err) {
        if (model != null) {
            SavedModel.refuseBeside(model, "--policy", policy);
            SavedModel.refuseBeside(model, "--preference", options.preference);
            return Experiment.prepare(options, null, SavedModel.read(model), err);
        }
        if (policy != null && policy.contains(",")) {
            throw new UsageException("--policy is one policy, not '" + policy + "': use compare for several");
        }
        return Experiment.prepare(options, policy == null ? DEFAULT_POLICY : policy, null, err);
    }

    private static Map<String, Object> json(Experiment experiment, Experiment.Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("protocol", experiment.protocol().name());
        map.put("protocolId", experiment.protocol().id());
        map.put("dataset", experiment.data().manifest().name());
        map.put("preference", result.policy().preference().name());
        map.putAll(RunReport.metrics(result));
        return map;
    }

    private static void print(PrintWriter out, Experiment experiment, Experiment.Result result) {
        Metrics metrics = result.metrics();
        ResultTable.heading(out, experiment);
        out.println(result.policy().name());
        TextTable figures = new TextTable(1);
        List<Estimate> rates = metrics.successRates();
        for (int turn = 1; turn <= rates.size(); turn++) {
            figures.row(row("SR@" + turn, rates.get(turn - 1), 3));
        }
        for (Metrics.Value value : metrics.values()) {
            if (!(value.metric() instanceof SuccessRate)) {
                figures.row(row(
                        value.metric().name(), value.estimate(), value.metric().decimals()));
            }
        }
        figures.print(out);
        out.println(format(
                "cost   %.4f ms of CPU a dialogue (the first %,d are warm-up and not counted)",
                result.evaluation().cpuMillisPerDialogue(), result.evaluation().warmUpDialogues()));
        out.println(FigureText.unit(metrics));
    }

    private static List<String> row(String name, Estimate estimate, int decimals) {
        return List.of(name, FigureText.number(estimate.value(), decimals), FigureText.interval(estimate, decimals));
    }
}
