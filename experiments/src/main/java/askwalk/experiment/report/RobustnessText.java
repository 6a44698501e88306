package askwalk.experiment.report;

import static askwalk.experiment.report.MarkdownReport.code;
import static askwalk.experiment.text.FigureText.format;

import askwalk.evaluation.Coverage;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Satisfaction;
import askwalk.experiment.report.RobustnessFigures.Entry;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import askwalk.experiment.text.FigureText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The robustness of policies as Markdown. */
final class RobustnessText {

    private static final double SIGNIFICANCE_LEVEL = 0.05;

    private final RobustnessFigures figures;

    RobustnessText(RobustnessFigures figures) {
        this.figures = figures;
    }

    /** Returns the tables by metric and by strength. */
    List<String> tables() {
        List<String> lines = new ArrayList<>(heading());
        figures.metrics().forEach(metric -> lines.addAll(metric(metric)));
        figures.series().forEach(series -> lines.addAll(series(series)));
        return lines;
    }

    /**
     * Returns the tables with charts, and the differences with intervals and tests.
     *
     * @param chart the name of the file with the chart of a model
     */
    List<String> report(UnaryOperator<String> chart) {
        List<String> lines = new ArrayList<>(heading());
        figures.metrics().forEach(metric -> lines.addAll(metric(metric)));
        for (StrengthSeries series : figures.series()) {
            lines.addAll(series(series));
            lines.addAll(List.of(
                    "",
                    "![Success by strength of " + series.model() + ", a line for each policy]("
                            + chart.apply(series.model()) + ")"));
        }
        if (names().size() > 1) {
            lines.add("");
            lines.addAll(MarkdownReport.collapsed("Differences with intervals and tests", differences()));
        }
        return lines;
    }

    private List<String> heading() {
        Run first = figures.first();
        List<String> lines = new ArrayList<>(List.of(
                "# Robustness: " + first.dataset() + ", protocol "
                        + first.protocol().name() + ", " + first.protocol().questions() + " questions",
                "",
                format(
                        "Made by `askwalk robustness` from the rows of %d runs, one for each model of users; %s"
                                + " dialogues, seed %d. Policies are trained and tuned with users of the same model,"
                                + " except those from model files.",
                        figures.runs().size(), first.protocol().tuples().role().word(), first.seed())));
        if (names().size() > 1) {
            lines.add(format(
                    "In parentheses: the difference to %s in the same dialogues; * marks p < 0.05 after Holm's"
                            + " correction for all differences of a table.",
                    code(names().get(0))));
        }
        if (figures.runs().stream().anyMatch(run -> run.protocol().users().goesOn())) {
            lines.add("The worst case leaves out users whose dialogues go on after a hit, such as `target-free`.");
        }
        return lines;
    }

    private List<String> names() {
        return figures.first().policies().stream().map(RunPolicy::name).toList();
    }

    private List<String> metric(String metric) {
        List<String> lines = new ArrayList<>(List.of("", "## " + title(metric), ""));
        List<String> head = new ArrayList<>(List.of("users", "dialogues"));
        names().forEach(name -> head.add(code(name)));
        lines.add(row(head));
        lines.add("| --- |" + " ---: |".repeat(head.size() - 1));
        for (Run run : figures.runs()) {
            List<Entry> entries = figures.of(metric, run);
            if (!entries.isEmpty()) {
                List<String> cells = new ArrayList<>(List.of(
                        code(run.protocol().users().text()),
                        format("%,d", run.policies().get(0).rows().size())));
                entries.forEach(entry -> cells.add(cell(entry)));
                lines.add(row(cells));
            }
        }
        List<Entry> worst = figures.worst(metric);
        if (!worst.isEmpty()) {
            List<String> cells = new ArrayList<>(List.of("worst case", ""));
            worst.forEach(entry -> cells.add(value(entry) + ", " + code(entry.users())));
            lines.add(row(cells));
        }
        if (metric.equals(Coverage.NAME)) {
            lines.addAll(List.of(
                    "", "Only users who would accept several items have coverage; they differ in their number."));
        }
        return lines;
    }

    private static String title(String metric) {
        return switch (metric) {
            case Satisfaction.NAME -> "Satisfaction (uncalibrated)";
            case Coverage.NAME -> "Coverage";
            default -> metric;
        };
    }

    private static String value(Entry entry) {
        return FigureText.number(entry.estimate().value(), entry.metric().decimals());
    }

    private static String cell(Entry entry) {
        Difference difference = entry.againstFirst();
        return difference == null
                ? value(entry)
                : value(entry) + " ("
                        + FigureText.signed(
                                difference.estimate().value(), entry.metric().decimals())
                        + (difference.adjustedPValue() < SIGNIFICANCE_LEVEL ? "*" : "") + ")";
    }

    private List<String> series(StrengthSeries series) {
        int cap = figures.first().protocol().counting().turnCap();
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## SR@" + cap + " by strength of `" + series.model() + "`",
                "",
                "Area: that under the line by the trapezoidal rule, divided by its width, which is the mean success over"
                        + " the strengths.",
                ""));
        List<String> head = new ArrayList<>(List.of("policy"));
        series.runs().keySet().forEach(strength -> head.add(series.text(strength)));
        head.add("area");
        lines.add(row(head));
        lines.add("| --- |" + " ---: |".repeat(head.size() - 1));
        for (int i = 0; i < names().size(); i++) {
            List<String> cells = new ArrayList<>(List.of(code(names().get(i))));
            for (Map.Entry<Double, Double> point : series.success(i).entrySet()) {
                cells.add(FigureText.number(point.getValue(), 3));
            }
            cells.add(FigureText.number(series.area(i), 3));
            lines.add(row(cells));
        }
        return lines;
    }

    private List<String> differences() {
        List<String> lines = new ArrayList<>();
        for (String metric : figures.metrics()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(format(
                    "%s: %,d differences to %s", title(metric), figures.comparisons(metric), code(names().get(0))));
            lines.add("");
            lines.add(row(List.of("users", "policy", "difference", "95% interval", "p", "p (Holm)", "effect size")));
            lines.add("| --- | --- |" + " ---: |".repeat(5));
            for (Run run : figures.runs()) {
                figures.of(metric, run).stream()
                        .filter(entry -> entry.againstFirst() != null)
                        .forEach(entry -> lines.add(difference(entry)));
            }
        }
        return lines;
    }

    private static String difference(Entry entry) {
        List<String> cells =
                new ArrayList<>(List.of(code(entry.users()), code(entry.policy().name())));
        cells.addAll(FigureText.difference(entry.againstFirst(), Collections.emptyList()));
        return row(cells);
    }

    private static String row(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.forEach(cell -> line.append(cell.isEmpty() ? " |" : " " + cell + " |"));
        return line.toString();
    }
}
