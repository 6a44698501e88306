package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.experiment.run.DifferenceJson;
import askwalk.experiment.run.PolicyFigures;
import askwalk.experiment.run.Run;
import askwalk.experiment.text.CsvText;
import askwalk.experiment.text.FigureText;
import askwalk.experiment.text.Json;
import askwalk.graph.DisplayText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The main tables of a report for programs and papers: CSV, LaTeX and JSON. */
final class ReportTables {

    private static final List<String> COLUMNS = List.of(
            "section",
            "dataset",
            "protocol",
            "protocol_id",
            "questions",
            "flip_rate",
            "seeds",
            "tuples",
            "users",
            "items",
            "policy",
            "preference",
            "metric",
            "value",
            "low95",
            "high95",
            "seed_sd",
            "seed_min",
            "seed_max",
            "difference",
            "difference_low95",
            "difference_high95",
            "p",
            "p_holm",
            "effect_size",
            "p_mcnemar");

    private final List<GroupFigures> sections;

    ReportTables(List<GroupFigures> sections) {
        this.sections = sections;
    }

    /** Returns a line for each section, policy and metric; differences are to the first policy of the section. */
    String csv() {
        CsvText csv = new CsvText();
        csv.line(COLUMNS);
        for (int section = 0; section < sections.size(); section++) {
            GroupFigures figures = sections.get(section);
            for (int policy = 0; policy < figures.policies(); policy++) {
                for (Metrics.Value value : figures.metrics().get(policy).values()) {
                    csv.line(line(section, figures, policy, value));
                }
            }
        }
        return csv.toString();
    }

    private static List<String> line(int section, GroupFigures figures, int number, Metrics.Value value) {
        Run run = figures.first();
        Metrics metrics = figures.metrics().get(number);
        String metric = value.metric().name();
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(section + 1),
                run.dataset(),
                run.protocol().name(),
                run.protocol().id(),
                run.protocol().questions().toString(),
                Double.toString(run.protocol().noise().flipRate()),
                Integer.toString(figures.group().runs().size()),
                Integer.toString(metrics.tuples()),
                Integer.toString(metrics.users()),
                Integer.toString(metrics.items()),
                figures.policy(number).name(),
                figures.policy(number).preference(),
                metric));
        addEstimate(cells, value.estimate());
        if (figures.group().hasSeeds()) {
            RunGroup.Spread spread = figures.spread(number, metric);
            cells.addAll(List.of(number(spread.deviation()), number(spread.min()), number(spread.max())));
        } else {
            cells.addAll(List.of("", "", ""));
        }
        if (number == 0) {
            cells.addAll(List.of("", "", "", "", "", "", ""));
        } else {
            Difference difference = figures.againstFirst().get(number - 1).difference(metric);
            addEstimate(cells, difference.estimate());
            cells.add(number(difference.pValue()));
            cells.add(number(difference.adjustedPValue()));
            cells.add(number(difference.effectSize()));
            cells.add(number(difference.exactPValue()));
        }
        return cells;
    }

    private static void addEstimate(List<String> cells, Estimate estimate) {
        cells.addAll(List.of(number(estimate.value()), number(estimate.low()), number(estimate.high())));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** Returns a tabular for each section; it needs the package booktabs. */
    String latex() {
        StringBuilder text = new StringBuilder("% Needs \\usepackage{booktabs}. In brackets, 95 % intervals.\n");
        for (int section = 0; section < sections.size(); section++) {
            latex(section, sections.get(section), text);
        }
        return text.toString();
    }

    private static void latex(int section, GroupFigures figures, StringBuilder text) {
        Run run = figures.first();
        List<Metrics.Value> head = figures.metrics().get(0).values();
        text.append(format(
                "\n%% Section %d: %s, protocol %s (%s), %s questions, %d seeds, %d tuples\n",
                section + 1,
                DisplayText.line(run.dataset()),
                run.protocol().name(),
                run.protocol().id(),
                run.protocol().questions(),
                figures.group().runs().size(),
                figures.metrics().get(0).tuples()));
        text.append("\\begin{tabular}{l").append("l".repeat(head.size())).append("}\n\\toprule\nPolicy & ");
        text.append(head.stream().map(value -> escaped(value.metric().name())).collect(Collectors.joining(" & ")))
                .append(" \\\\\n\\midrule\n");
        for (int i = 0; i < figures.policies(); i++) {
            text.append(escaped(figures.policy(i).name()));
            for (Metrics.Value value : figures.metrics().get(i).values()) {
                text.append(" & ")
                        .append(MarkdownReport.cell(
                                        value.estimate(), value.metric().decimals())
                                .replace(FigureText.NONE, "--"));
            }
            text.append(" \\\\\n");
        }
        text.append("\\bottomrule\n\\end{tabular}\n");
    }

    /** Returns the name of a data set or policy with LaTeX commands escaped. */
    private static String escaped(String shown) {
        String name = DisplayText.line(shown);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\textbackslash{}");
                case '~' -> text.append("\\textasciitilde{}");
                case '^' -> text.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_', '{', '}' -> text.append('\\').append(c);
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    /** Returns the main tables, comparisons and verdicts of a report. */
    static Map<String, Object> json(ReportContent content) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("intervals", PolicyFigures.UNIT);
        map.put("verdicts", content.verdicts().stream().map(ReportTables::json).toList());
        List<Map<String, Object>> sections = new ArrayList<>();
        for (GroupFigures figures : content.figures()) {
            sections.add(json(sections.size() + 1, figures));
        }
        map.put("sections", sections);
        map.put(
                "acrossSections",
                content.acrossRuns().comparisons().stream()
                        .map(ReportTables::json)
                        .toList());
        map.put("notCompared", content.acrossRuns().refusals());
        return map;
    }

    private static Map<String, Object> json(Verdict verdict) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", verdict.kind().name());
        map.put("sentence", verdict.sentence());
        return map;
    }

    private static Map<String, Object> json(int number, GroupFigures figures) {
        Run run = figures.first();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("section", number);
        map.put("dataset", run.dataset());
        map.put("datasetSha256", run.datasetSha256());
        map.put("protocol", run.protocol().name());
        map.put("protocolId", run.protocol().id());
        map.put("questions", run.protocol().questions().toString());
        map.put("flipRate", run.protocol().noise().flipRate());
        map.put("seeds", figures.group().runs().stream().map(Run::seed).toList());
        List<Map<String, Object>> policies = new ArrayList<>();
        for (int i = 0; i < figures.policies(); i++) {
            policies.add(json(figures, i));
        }
        map.put("policies", policies);
        return map;
    }

    private static Map<String, Object> json(GroupFigures figures, int number) {
        Metrics metrics = figures.metrics().get(number);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("policy", figures.policy(number).name());
        map.put("preference", figures.policy(number).preference());
        map.put("tuples", metrics.tuples());
        map.put("users", metrics.users());
        map.put("items", metrics.items());
        Map<String, Object> values = new LinkedHashMap<>();
        for (Metrics.Value value : metrics.values()) {
            Map<String, Object> estimate = new LinkedHashMap<>();
            estimate.put("value", Json.number(value.estimate().value()));
            estimate.put("low95", Json.number(value.estimate().low()));
            estimate.put("high95", Json.number(value.estimate().high()));
            if (figures.group().hasSeeds()) {
                RunGroup.Spread spread = figures.spread(number, value.metric().name());
                estimate.put("seedSd", Json.number(spread.deviation()));
                estimate.put("seedMin", Json.number(spread.min()));
                estimate.put("seedMax", Json.number(spread.max()));
            }
            values.put(value.metric().name(), estimate);
        }
        map.put("metrics", values);
        if (number > 0) {
            map.put("againstFirst", DifferenceJson.of(figures.againstFirst().get(number - 1)));
        }
        return map;
    }

    private static Map<String, Object> json(AcrossRuns across) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("section", across.section());
        map.put("baseline", across.baseline().name());
        List<Map<String, Object>> entries = new ArrayList<>();
        for (AcrossRuns.Entry entry : across.entries()) {
            Map<String, Object> policy = new LinkedHashMap<>();
            policy.put("section", entry.section());
            policy.put("policy", entry.policy().name());
            policy.put("seeds", entry.seeds());
            policy.put("tuples", entry.comparison().tuples());
            policy.put("users", entry.comparison().users());
            policy.put("items", entry.comparison().items());
            policy.put("differences", DifferenceJson.of(entry.comparison()));
            entries.add(policy);
        }
        map.put("policies", entries);
        return map;
    }
}
