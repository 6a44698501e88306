package askwalk.cli;

import askwalk.evaluation.Estimate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        description = "Lets policies talk to simulated users and compares them on the same dialogues.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompareCommand implements Runnable {

    static final String DEFAULT_POLICIES = "random,abs-greedy,max-entropy,threshold:150,ask-first:5";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Option(
            names = "--policies",
            paramLabel = "A,B",
            defaultValue = DEFAULT_POLICIES,
            description = "Policies by name, separated by commas (default: ${DEFAULT-VALUE}).")
    private String policies;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Model file of 'askwalk train', whose policy takes part after the others, with its own"
                    + " preference model; what is not set of the protocol and the questions comes from it.")
    private Path model;

    @Option(
            names = "--hindsight",
            description = "Add, for each policy that can be told when to go over to recommending, what it would come to"
                    + " if it always knew the best moment: a bound, not a result.")
    private boolean hindsight;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        SavedModel saved = model == null ? null : SavedModel.read(model);
        Experiment experiment =
                Experiment.prepare(options, policies, saved, spec.commandLine().getErr());
        if (hindsight) {
            experiment.withHindsight();
        }
        List<Experiment.Result> results =
                experiment.run(spec.commandLine().getParseResult().originalArgs());
        if (options.json) {
            out.println(Json.write(json(experiment, results)));
        } else {
            ResultTable.print(out, experiment, results);
        }
        out.flush();
    }

    static Map<String, Object> json(Experiment experiment, List<Experiment.Result> results) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("protocol", experiment.protocol().name());
        map.put("protocolId", experiment.protocol().id());
        map.put("dataset", experiment.data().manifest().name());
        List<Map<String, Object>> list = new ArrayList<>();
        for (Experiment.Result result : results) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("policy", result.policy().name());
            entry.put("preference", result.policy().preference().name());
            for (int turn : ResultTable.TURNS) {
                Estimate rate = result.metrics().successRate(turn);
                entry.put("sr" + turn, rate == null ? null : rate.value());
            }
            entry.put("at", result.metrics().averageTurns().value());
            entry.put("hdcg", result.metrics().hdcg().value());
            entry.put("dialogues", result.metrics().dialogues());
            entry.put("msPerDialogue", Json.number(result.evaluation().cpuMillisPerDialogue()));
            if (result.queries() != null) {
                entry.put("queries", result.queries().queries());
                entry.put("queryMs", result.queries().millis());
            }
            list.add(entry);
        }
        map.put("results", list);
        return map;
    }
}
