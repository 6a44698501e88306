package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.experiment.chart.LineChart;
import askwalk.experiment.run.Run;
import askwalk.experiment.text.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The success of policies by flip rate, as a table and as a chart. */
final class FlipRateSection {

    private final FlipRates rates;

    FlipRateSection(FlipRates rates) {
        this.rates = rates;
    }

    String title() {
        Run run = rates.example();
        return run.dataset() + ", protocol " + run.protocol().name() + ", "
                + run.protocol().questions() + " questions";
    }

    /** Returns the lines of a table in Markdown: success, its difference to the first rate, and turns. */
    List<String> table() {
        int cap = rates.example().protocol().counting().turnCap();
        List<String> lines = new ArrayList<>();
        lines.add("SR@" + cap
                + " by flip rate, with the change from the policy's lowest flip rate in parentheses, then AT.");
        lines.add("");
        StringBuilder head = new StringBuilder("| policy | preference |");
        rates.rates()
                .forEach(
                        rate -> head.append(" flip rate ").append(percent(rate)).append(" |"));
        lines.add(head.toString());
        lines.add("| --- | --- |" + " --- |".repeat(rates.rates().size()));
        for (FlipRates.Entry entry : rates.entries()) {
            StringBuilder line =
                    new StringBuilder("| " + MarkdownReport.code(entry.policy().name()) + " | "
                            + MarkdownReport.code(entry.policy().preference()) + " |");
            rates.rates().forEach(rate -> line.append(cell(entry, rate)).append(" |"));
            lines.add(line.toString());
        }
        return lines;
    }

    private static String cell(FlipRates.Entry entry, double rate) {
        FlipRates.Place place = entry.places().get(rate);
        if (place == null) {
            return "";
        }
        String lost = rate == entry.places().firstKey() ? "" : format(" (%+.3f)", entry.change(rate));
        return format(" %.3f%s, %.2f", place.success(), lost, place.turns());
    }

    /** Returns a line for each rate: the rate, then SR at the turn limit of each policy. */
    String csv() {
        CsvText csv = new CsvText();
        List<String> line = new ArrayList<>(List.of("flip_rate"));
        rates.entries().forEach(entry -> line.add(entry.policy().name()));
        csv.line(line);
        for (double rate : rates.rates()) {
            line.clear();
            line.add(Double.toString(rate));
            for (FlipRates.Entry entry : rates.entries()) {
                FlipRates.Place place = entry.places().get(rate);
                line.add(place == null ? "" : format("%.6f", place.success()));
            }
            csv.line(line);
        }
        return csv.toString();
    }

    String svg() {
        int cap = rates.example().protocol().counting().turnCap();
        SortedMap<Double, String> ticks = new TreeMap<>();
        rates.rates().forEach(rate -> ticks.put(rate, percent(rate)));
        return LineChart.svg(
                title(),
                new LineChart.Axes(
                        "Success by flip rate",
                        "flip rate",
                        "SR@" + cap + " (share of dialogues)",
                        ticks,
                        ticks.lastKey()),
                rates.entries().stream().map(FlipRateSection::line).toList());
    }

    private static LineChart.Line line(FlipRates.Entry entry) {
        SortedMap<Double, Double> shares = new TreeMap<>();
        entry.places().forEach((rate, place) -> shares.put(rate, place.success()));
        return new LineChart.Line(entry.policy().name(), shares);
    }

    private static String percent(double rate) {
        return format(rate * 100 == Math.rint(rate * 100) ? "%.0f %%" : "%.1f %%", rate * 100);
    }
}
