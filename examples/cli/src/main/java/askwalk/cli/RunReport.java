package askwalk.cli;

import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PathMetrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what is needed to understand a run, and to run it again, into its directory. */
final class RunReport {

    private final RunDirectory directory;
    private final Experiment experiment;
    private final List<Map<String, Object>> metrics = new ArrayList<>();
    private final SuccessByTurn successByTurn;

    RunReport(RunDirectory directory, Experiment experiment) {
        this.directory = directory;
        this.experiment = experiment;
        successByTurn = SuccessByTurn.of(
                experiment.data().manifest().name(), experiment.protocol(), "seed " + experiment.seed());
    }

    void begin(ExperimentOptions options, List<String> arguments, List<PolicyCatalogue.Ready> policies) {
        directory.put("config.json", Json.write(config(options, arguments, policies)) + "\n");
        directory.put("environment.json", Json.write(environment()) + "\n");
        directory.put("manifest.json", Json.write(experiment.data().manifest().toMap()) + "\n");
        directory.put("protocol.json", Json.write(protocol(experiment.protocol())) + "\n");
    }

    /** Adds the last of some results: its rows, and the figures of all, since comparisons depend on their number. */
    void add(List<Experiment.Result> results) {
        Experiment.Result last = results.get(results.size() - 1);
        String rowsFile = rowsFile(results.size(), last);
        directory.put(
                rowsFile,
                RowsFile.text(
                        last.evaluation().rows(), experiment.data().graph().catalogue()));
        Map<String, Object> entry = metrics(last);
        entry.put("rows", rowsFile);
        metrics.add(entry);
        for (int i = 1; i < results.size(); i++) {
            metrics.get(i)
                    .put("againstFirst", FiguresJson.comparison(results.get(i).againstFirst()));
        }
        directory.put("metrics.json", Json.write(metrics) + "\n");
        successByTurn.add(last.policy().name(), last.metrics());
        directory.put("success_by_turn.csv", successByTurn.csv());
        directory.put("success_by_turn.svg", successByTurn.svg());
    }

    static Map<String, Object> metrics(Experiment.Result result) {
        Metrics metrics = result.metrics();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("policy", result.policy().name());
        map.putAll(FiguresJson.metrics(metrics));
        map.put("paths", paths(PathMetrics.of(result.evaluation().rows())));
        map.put("msPerDialogue", Json.number(result.evaluation().cpuMillisPerDialogue()));
        if (result.queries() != null) {
            map.put("queries", result.queries().queries());
            map.put("queryMs", result.queries().millis());
        }
        map.put("warmUpDialogues", result.evaluation().warmUpDialogues());
        return map;
    }

    private static Map<String, Object> paths(PathMetrics paths) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("length", FiguresJson.estimate(paths.length()));
        map.put("legal", FiguresJson.estimate(paths.legal()));
        map.put("fidelityAboveZero", FiguresJson.estimate(paths.faithful()));
        return map;
    }

    private static String rowsFile(int number, Experiment.Result result) {
        return "rows/" + number + "-" + result.policy().name().replaceAll("[^A-Za-z0-9._-]", "-") + ".csv";
    }

    private Map<String, Object> config(
            ExperimentOptions options, List<String> arguments, List<PolicyCatalogue.Ready> policies) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("arguments", arguments);
        map.put("dataset", options.dataset.text());
        map.put("split", options.role().word());
        map.put("seed", options.seed);
        map.put("threads", options.threads());
        List<Map<String, Object>> list = new ArrayList<>();
        for (PolicyCatalogue.Ready policy : policies) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("policy", policy.name());
            entry.put("preference", policy.preference().name());
            if (!policy.preference().settings().isEmpty()) {
                entry.put(
                        "preferenceSettings", new TreeMap<>(policy.preference().settings()));
            }
            entry.put("settings", new TreeMap<>(policy.settings()));
            if (policy.part() != null) {
                entry.put("trained", trained(policy));
            }
            list.add(entry);
        }
        map.put("policies", list);
        return map;
    }

    /** What a policy was trained from, as far as it may differ from one run to the next with the same settings. */
    private Map<String, Object> trained(PolicyCatalogue.Ready policy) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("fromFile", policy.fromFile());
        map.put("seed", policy.part().training().getOrDefault("seed", "unknown"));
        map.put("validation", policy.part().training().getOrDefault("validation", "unknown"));
        map.put("graph", experiment.graphFingerprint());
        map.put("onTheseTuples", experiment.isTrainedOn(policy));
        return map;
    }

    private static Map<String, Object> environment() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("askwalk", Version.text());
        map.put("time", Instant.now().toString());
        for (String property : List.of("java.version", "java.vm.name", "java.vendor", "os.name", "os.arch")) {
            map.put(property, System.getProperty(property));
        }
        map.put("processors", Runtime.getRuntime().availableProcessors());
        return map;
    }

    private static Map<String, Object> protocol(Protocol protocol) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", protocol.id());
        map.put("name", protocol.name());
        map.put("turnCap", protocol.counting().turnCap());
        map.put("maxActions", protocol.counting().maxActions());
        map.put("successOffset", protocol.counting().successOffset());
        map.put("averageOffset", protocol.counting().averageOffset());
        map.put("accounting", protocol.accounting().name());
        map.put("listSize", protocol.listSize());
        map.put("opening", protocol.opening().name());
        map.put("questions", protocol.questions().toString());
        map.put("answerModel", protocol.answerModel().name());
        map.put("flipRate", protocol.noise().flipRate());
        map.put("dontKnowRate", protocol.noise().dontKnowRate());
        map.put("tuples", protocol.tuples().role().word());
        boolean all = protocol.tuples().dialogues() == TupleSet.ALL;
        map.put("dialogues", all ? "all" : protocol.tuples().dialogues());
        return map;
    }
}
