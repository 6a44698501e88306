package askwalk.cli;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.ReadingOptions;
import askwalk.cli.common.SplitOptions;
import askwalk.cli.common.StoreLogin;
import askwalk.cli.common.TargetFile;
import askwalk.cli.common.TextTable;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.experiment.text.FigureText;
import askwalk.experiment.text.Json;
import askwalk.graph.DisplayText;
import askwalk.insights.InsightNames;
import askwalk.insights.Insights;
import askwalk.insights.InsightsJson;
import askwalk.insights.InsightsPage;
import askwalk.insights.InsightsReader;
import askwalk.insights.InsightsTable;
import askwalk.insights.InsightsTables;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "insights",
        description =
                "Shows figures of conversations, computed from their events: questions with their answers and exits,"
                        + " recommended lists and items, turns to success, outcomes, the commonest paths, and policies"
                        + " compared.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class InsightsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "STORE_URL|FILE",
            arity = "1..*",
            description =
                    "Stores of conversations (folder:DIR, sqlite:FILE, jdbc:postgresql://HOST/DATABASE, bolt://HOST)"
                            + " or files of 'compare --dialogues-out'. All count together.")
    private List<String> sources;

    @Mixin
    private StoreLogin login;

    @Option(
            names = "--left-after",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "A conversation without an end is left if its last event is older, and open otherwise; one"
                    + " that began later is not in the success rate (default: ${DEFAULT-VALUE}).")
    private int leftAfter;

    @Option(
            names = "--dataset",
            paramLabel = "DIR|sample",
            description = "Data set with the names of attributes and items (default: show their keys).")
    private String dataset;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "Maximum number of rows of a table in the terminal (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page with the tables and a diagram.")
    private Path html;

    @Option(names = "--force", description = "Replace the page if it exists.")
    private boolean force;

    @Option(names = "--json", description = "Print only JSON.")
    private boolean json;

    @Override
    public void run() {
        List<InsightsSource> places = sources.stream().map(InsightsSource::new).toList();
        check(places);
        InsightNames names = names();
        InsightsReader reader = new InsightsReader(Instant.now().minus(Duration.ofMinutes(leftAfter)));
        places.forEach(place -> place.read(reader, login));
        Insights insights = reader.insights();
        if (html != null) {
            writePage(insights, names);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(InsightsJson.of(insights, names)));
        } else {
            print(out, InsightsTables.of(insights, names, rows));
        }
        out.flush();
    }

    private void check(List<InsightsSource> places) {
        if (leftAfter < 0) {
            throw new UsageException("--left-after is 0 or more, not " + leftAfter);
        }
        if (rows < 1) {
            throw new UsageException("--rows is 1 or more, not " + rows);
        }
        login.check();
        if (html != null) {
            TargetFile.require("--html " + html, html, force);
        }
        places.forEach(InsightsSource::check);
    }

    private InsightNames names() {
        return dataset == null
                ? InsightNames.KEYS
                : InsightNames.of(DatasetOption.read(dataset, new SplitOptions(), reading::of, spec)
                        .graph()
                        .catalogue());
    }

    private void writePage(Insights insights, InsightNames names) {
        String page = InsightsPage.of(insights, names, "Insights: " + String.join(", ", sources));
        TargetFile.write("--html", html, Map.of(html, page));
        spec.commandLine().getErr().println("page: " + html);
        spec.commandLine().getErr().flush();
    }

    private static void print(PrintWriter out, List<InsightsTable> tables) {
        String separator = "";
        for (InsightsTable table : tables) {
            out.print(separator);
            separator = System.lineSeparator();
            out.println(DisplayText.line(table.note().isEmpty() ? table.title() : table.title() + ": " + table.note()));
            TextTable text = new TextTable(table.words());
            text.row(table.head());
            table.rows().forEach(text::row);
            text.print(out);
            if (table.omitted() > 0) {
                out.println(FigureText.format("and %,d more", table.omitted()));
            }
        }
    }
}
