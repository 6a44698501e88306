package askwalk.cli;

import askwalk.evaluation.Estimate;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        PrintWriter out = spec.commandLine().getOut();
        Experiment experiment = policies.prepare(options, spec.commandLine().getErr());
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
            entry.put("users", result.metrics().users());
            entry.put("items", result.metrics().items());
            entry.put("intervals", FiguresJson.UNIT);
            Map<String, Object> metrics = new LinkedHashMap<>();
            result.metrics()
                    .values()
                    .forEach(value -> metrics.put(value.metric().name(), FiguresJson.estimate(value.estimate())));
            entry.put("metrics", metrics);
            if (result.againstFirst() != null) {
                entry.put("againstFirst", FiguresJson.comparison(result.againstFirst()));
            }
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
