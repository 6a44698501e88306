package askwalk.cli;

import askwalk.evaluation.AverageTurns;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.HierarchicalDcg;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.SuccessRate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures for JSON files; what does not exist, such as the interval of a single dialogue, is null. */
final class FiguresJson {

    /** What intervals and tests take as independent. */
    static final String UNIT = "two-way clusters of users and items";

    private FiguresJson() {}

    /** The figures of a policy. */
    static Map<String, Object> metrics(Metrics metrics) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dialogues", metrics.dialogues());
        map.put("users", metrics.users());
        map.put("items", metrics.items());
        map.put("intervals", UNIT);
        map.put(
                "successRates",
                metrics.successRates().stream().map(FiguresJson::estimate).toList());
        map.put("at", estimate(metrics.averageTurns()));
        map.put("hdcg", estimate(metrics.hdcg()));
        Map<String, Object> others = new LinkedHashMap<>();
        for (Metrics.Value value : metrics.values()) {
            if (!isStandard(value)) {
                others.put(value.metric().name(), estimate(value.estimate()));
            }
        }
        if (!others.isEmpty()) {
            map.put("otherMetrics", others);
        }
        return map;
    }

    private static boolean isStandard(Metrics.Value value) {
        return value.metric() instanceof SuccessRate
                || value.metric() instanceof AverageTurns
                || value.metric() instanceof HierarchicalDcg;
    }

    /** A comparison by the name of the metric. */
    static Map<String, Object> comparison(PairedComparison comparison) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Difference difference : comparison.differences()) {
            map.put(difference.metric().name(), difference(difference));
        }
        return map;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> map = estimate(difference.estimate());
        map.put("p", Json.number(difference.pValue()));
        map.put("pHolm", Json.number(difference.adjustedPValue()));
        map.put("effectSize", Json.number(difference.effectSize()));
        if (!Double.isNaN(difference.exactPValue())) {
            map.put("mcNemarP", difference.exactPValue());
        }
        return map;
    }

    static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", Json.number(estimate.value()));
        map.put("low95", Json.number(estimate.low()));
        map.put("high95", Json.number(estimate.high()));
        return map;
    }
}
