package askwalk.cli.common;

import askwalk.evaluation.Coverage;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.Satisfaction;
import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentResult;
import askwalk.experiment.PolicyResult;
import askwalk.experiment.run.DifferenceJson;
import askwalk.experiment.run.EstimateJson;
import askwalk.experiment.run.PolicyFigures;
import askwalk.experiment.run.TraceFigures;
import askwalk.experiment.text.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** The results of {@code compare} as JSON. */
public final class ComparisonJson {

    private ComparisonJson() {}

    static Map<String, Object> of(Experiment experiment, ExperimentResult result) {
        Map<String, Object> map = heading(experiment);
        map.put("results", result.policies().stream().map(ComparisonJson::of).toList());
        return map;
    }

    /** Returns the fields that all policies share. */
    public static Map<String, Object> heading(Experiment experiment) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("protocol", experiment.protocol().name());
        map.put("protocolId", experiment.protocol().id());
        map.put("dataset", experiment.data().manifest().name());
        return map;
    }

    private static Map<String, Object> of(PolicyResult result) {
        Metrics metrics = result.metrics();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("policy", result.name());
        entry.put("preference", result.policy().preference().name());
        for (int turn : ResultTable.TURNS) {
            Estimate rate = metrics.successRate(turn);
            entry.put("sr" + turn, rate == null ? null : rate.value());
        }
        entry.put("at", metrics.averageTurns().value());
        entry.put("hdcg", metrics.hdcg().value());
        entry.put("dialogues", metrics.dialogues());
        entry.put("users", metrics.users());
        entry.put("items", metrics.items());
        entry.put("intervals", PolicyFigures.UNIT);
        Map<String, Object> values = new LinkedHashMap<>();
        metrics.values().forEach(value -> values.put(value.metric().name(), EstimateJson.of(value.estimate())));
        entry.put("metrics", values);
        putUnlessNull(entry, Satisfaction.NAME, TraceFigures.satisfaction(metrics));
        putUnlessNull(entry, Coverage.NAME, TraceFigures.coverage(metrics));
        if (result.againstFirst() != null) {
            entry.put("againstFirst", DifferenceJson.of(result.againstFirst()));
        }
        entry.put("msPerDialogue", Json.number(result.evaluation().cpuMillisPerDialogue()));
        if (result.queries() != null) {
            entry.put("queries", result.queries().queries());
            entry.put("queryMs", result.queries().millis());
        }
        return entry;
    }

    private static void putUnlessNull(Map<String, Object> map, String key, Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
