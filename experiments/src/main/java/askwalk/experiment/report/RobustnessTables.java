package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.experiment.report.RobustnessFigures.Entry;
import askwalk.experiment.run.DifferenceJson;
import askwalk.experiment.run.EstimateJson;
import askwalk.experiment.run.Run;
import askwalk.experiment.text.CsvText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of the robustness of policies as CSV and for JSON. */
final class RobustnessTables {

    private static final List<String> HEAD = List.of(
            "figure",
            "users",
            "policy",
            "metric",
            "value",
            "low95",
            "high95",
            "difference",
            "difference_low95",
            "difference_high95",
            "p",
            "p_holm",
            "effect_size");

    private final RobustnessFigures figures;

    RobustnessTables(RobustnessFigures figures) {
        this.figures = figures;
    }

    /** Returns a line for each mean, worst case and area. */
    String csv() {
        CsvText csv = new CsvText();
        csv.line(HEAD);
        figures.entries().forEach(entry -> csv.line(line("mean", entry)));
        for (String metric : figures.metrics()) {
            figures.worst(metric).forEach(entry -> csv.line(line("worst", entry)));
        }
        for (StrengthSeries series : figures.series()) {
            for (int i = 0; i < figures.first().policies().size(); i++) {
                int cap = figures.first().protocol().counting().turnCap();
                List<String> line = new ArrayList<>(List.of(
                        "area",
                        series.model(),
                        figures.first().policies().get(i).name(),
                        "SR@" + cap,
                        text(series.area(i))));
                while (line.size() < HEAD.size()) {
                    line.add("");
                }
                csv.line(line);
            }
        }
        return csv.toString();
    }

    private static List<String> line(String figure, Entry entry) {
        List<String> line = new ArrayList<>(List.of(
                figure, entry.users(), entry.policy().name(), entry.metric().name()));
        add(line, entry.estimate());
        Difference difference = entry.againstFirst();
        if (difference == null) {
            line.addAll(List.of("", "", "", "", "", ""));
        } else {
            add(line, difference.estimate());
            line.add(pValue(difference.pValue()));
            line.add(pValue(difference.adjustedPValue()));
            line.add(text(difference.effectSize()));
        }
        return line;
    }

    private static void add(List<String> line, Estimate estimate) {
        line.add(text(estimate.value()));
        line.add(text(estimate.low()));
        line.add(text(estimate.high()));
    }

    private static String text(double number) {
        return Double.isNaN(number) ? "" : format("%.6f", number);
    }

    private static String pValue(double p) {
        return Double.isNaN(p) ? "" : format("%.4g", p);
    }

    Map<String, Object> json() {
        Run first = figures.first();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset", first.dataset());
        json.put("protocol", first.protocol().name());
        json.put("seed", first.seed());
        json.put("users", figures.runs().stream().map(this::users).toList());
        json.put(
                "worst",
                figures.metrics().stream()
                        .flatMap(metric -> figures.worst(metric).stream())
                        .map(entry -> {
                            Map<String, Object> map = new LinkedHashMap<>();
                            map.put("policy", entry.policy().name());
                            map.put("metric", entry.metric().name());
                            map.put("users", entry.users());
                            map.put("value", entry.estimate().value());
                            return map;
                        })
                        .toList());
        json.put("strengths", figures.series().stream().map(this::series).toList());
        return json;
    }

    private Map<String, Object> users(Run run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("users", run.protocol().users().text());
        map.put("protocolId", run.protocol().id());
        map.put("dialogues", run.policies().get(0).rows().size());
        List<Map<String, Object>> policies = new ArrayList<>();
        for (int i = 0; i < run.policies().size(); i++) {
            policies.add(policy(run, i));
        }
        map.put("policies", policies);
        return map;
    }

    private Map<String, Object> policy(Run run, int number) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        Map<String, Object> differences = new LinkedHashMap<>();
        for (Entry entry : figures.entries()) {
            if (entry.isIn(run) && entry.number() == number) {
                metrics.put(entry.metric().name(), EstimateJson.of(entry.estimate()));
                if (entry.againstFirst() != null) {
                    differences.put(entry.metric().name(), DifferenceJson.of(entry.againstFirst()));
                }
            }
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("policy", run.policies().get(number).name());
        map.put("preference", run.policies().get(number).preference());
        map.put("metrics", metrics);
        if (number > 0) {
            map.put("againstFirst", differences);
        }
        return map;
    }

    private Map<String, Object> series(StrengthSeries series) {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (int i = 0; i < figures.first().policies().size(); i++) {
            Map<String, Object> policy = new LinkedHashMap<>();
            policy.put("policy", figures.first().policies().get(i).name());
            policy.put("success", List.copyOf(series.success(i).values()));
            policy.put("area", series.area(i));
            policies.add(policy);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("model", series.model());
        map.put("strengths", List.copyOf(series.runs().keySet()));
        map.put("policies", policies);
        return map;
    }
}
