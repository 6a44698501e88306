package askwalk.experiment.report;

import askwalk.experiment.chart.SuccessByTurn;
import askwalk.experiment.run.Run;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The charts of a report, each with its table, and the main tables: files next to the report that are named after it.
 */
final class ReportFigures {

    private final Path report;
    private final String stem;

    /** Creates the figures of a report that is written to a file. */
    ReportFigures(Path report) {
        this.report = report;
        String name = report.getFileName().toString();
        int dot = name.lastIndexOf('.');
        stem = dot > 0 ? name.substring(0, dot) : name;
    }

    /** Returns the text of each file. */
    Map<Path, String> files(ReportContent content) {
        List<RunGroup> groups = content.groups();
        Map<Path, String> files = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            SuccessByTurn figure = successByTurn(groups.get(i));
            files.put(report.resolveSibling(name(i + 1, "svg")), figure.svg());
            files.put(report.resolveSibling(name(i + 1, "csv")), figure.csv());
        }
        List<FlipRates> rates = content.flipRates();
        for (int i = 0; i < rates.size(); i++) {
            FlipRateSection section = new FlipRateSection(rates.get(i));
            files.put(report.resolveSibling(noiseName(i + 1, "svg")), section.svg());
            files.put(report.resolveSibling(noiseName(i + 1, "csv")), section.csv());
        }
        ReportTables tables = new ReportTables(content.figures());
        files.put(report.resolveSibling(stem + "-tables.csv"), tables.csv());
        files.put(report.resolveSibling(stem + "-tables.tex"), tables.latex());
        return files;
    }

    /** Returns the success rates of policies, averaged over the seeds of their runs. */
    private static SuccessByTurn successByTurn(RunGroup group) {
        Run run = group.first();
        String source = group.hasSeeds() ? "means over " + group.runs().size() + " seeds" : "seed " + run.seed();
        SuccessByTurn figure = SuccessByTurn.of(run.dataset(), run.protocol(), source);
        for (int number = 0; number < run.policies().size(); number++) {
            figure.add(mean(group, number));
        }
        return figure;
    }

    private static SuccessByTurn.Curve mean(RunGroup group, int number) {
        List<Double> means = new ArrayList<>();
        for (int turn = 1; turn <= group.first().protocol().counting().turnCap(); turn++) {
            int t = turn;
            means.add(group.spread(
                            number, policy -> policy.metrics().successRate(t).value())
                    .mean());
        }
        return new SuccessByTurn.Curve(group.first().policies().get(number).name(), means);
    }

    /** Returns the chart of a section in Markdown; sections are counted from 1. */
    String markdown(int section) {
        return "![Success by turn: SR@t over t, a line for each policy](" + link(name(section, "svg"))
                + ")\n\n[The same as a table](" + link(name(section, "csv")) + ")";
    }

    /** Returns a chart by flip rate in Markdown; these charts are counted from 1. */
    String noiseMarkdown(int number) {
        return "![Success by flip rate, a line for each policy](" + link(noiseName(number, "svg"))
                + ")\n\n[The same as a table](" + link(noiseName(number, "csv")) + ")";
    }

    private String noiseName(int number, String kind) {
        return stem + "-noise-" + number + "." + kind;
    }

    private String name(int section, String kind) {
        return stem + "-" + section + "." + kind;
    }

    /** Returns a name with blanks and brackets encoded, since they would end the link. */
    private static String link(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
