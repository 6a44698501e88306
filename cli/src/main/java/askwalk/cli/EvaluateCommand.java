package askwalk.cli;

import static askwalk.experiment.text.FigureText.format;

import askwalk.cli.common.ComparisonJson;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.ResultTable;
import askwalk.cli.common.TextTable;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.SuccessRate;
import askwalk.experiment.Experiment;
import askwalk.experiment.PolicyResult;
import askwalk.experiment.SavedModel;
import askwalk.experiment.text.FigureText;
import askwalk.experiment.text.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = "Evaluates one policy: success rate by turn, average turns and hDCG, each with a 95 %% interval.",
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

    @Option(names = "--model", paramLabel = "FILE", description = ExperimentOptions.MODEL_HELP)
    private Path model;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Experiment experiment = prepare();
        PolicyResult result = options.run(experiment, spec).policies().get(0);
        if (options.json) {
            out.println(Json.write(json(experiment, result)));
        } else {
            print(out, experiment, result);
        }
        out.flush();
    }

    private Experiment prepare() {
        if (model != null) {
            ExperimentOptions.refuseWithModel(model, "--policy", policy);
            ExperimentOptions.refuseWithModel(model, "--preference", options.preference);
            return options.prepare(null, SavedModel.read(model), false);
        }
        if (policy != null && policy.contains(",")) {
            throw new UsageException("--policy takes one policy, not '" + policy + "': use compare for several");
        }
        return options.prepare(policy == null ? DEFAULT_POLICY : policy, null, false);
    }

    private static Map<String, Object> json(Experiment experiment, PolicyResult result) {
        Map<String, Object> map = ComparisonJson.heading(experiment);
        map.put("preference", result.policy().preference().name());
        map.putAll(Json.map(result.figures()));
        return map;
    }

    private static void print(PrintWriter out, Experiment experiment, PolicyResult result) {
        Metrics metrics = result.metrics();
        ResultTable.heading(out, experiment);
        out.println(result.name());
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
                "cost   %.4f ms of CPU per dialogue (without %,d warm-up dialogues)",
                result.evaluation().cpuMillisPerDialogue(), result.evaluation().warmUpDialogues()));
        out.println(FigureText.unit(metrics));
    }

    private static List<String> row(String name, Estimate estimate, int decimals) {
        return List.of(name, FigureText.number(estimate.value(), decimals), FigureText.interval(estimate, decimals));
    }
}
