package askwalk.benchmark.performance;

import askwalk.benchmark.growth.Growth;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the speed of two versions in pairs and writes the figures into a folder: {@code ratios.csv}, the table
 * between two markers of {@code performance.md}, and the growth with the catalogue, see {@link Growth}.
 */
public final class Performance {

    private static final String BEGIN = "<!-- begin of the measured ratios -->\n";
    private static final String END = "<!-- end of the measured ratios -->\n";

    /** The same parameters for both versions, which may tune them differently. */
    private static final String[] NOT_TUNED = {
        "infogain.flipRate=0",
        "infogain.stopThreshold=0.05",
        "infogain.stopThresholdPerAction=0.02",
        "infogain.lookahead=0",
        "infogain.closedFormLookahead=0"
    };

    private static final List<Case> CASES = List.of(
            new Case("max-entropy", "lastfm", "uniform", 20_000),
            new Case("max-entropy", "lastfm_star", "uniform", 20_000),
            new Case("max-entropy", "yelp_partial", "uniform", 6_000),
            new Case("abs-greedy", "lastfm", "fm", 20_000, "abs-greedy.update=false", "fm.epochs=4"),
            new Case("infogain", "lastfm_star", "uniform", 20_000, NOT_TUNED),
            new Case("infogain", "yelp_partial", "uniform", 4_000, NOT_TUNED),
            new Case("scpr", "lastfm_star", "fm", 20_000, "fm.epochs=4", "scpr.episodes=200"));

    private Performance() {}

    /**
     * Measures everything, which takes about a quarter of an hour. The exit code is 2 unless the arguments are the jar
     * of the old version, that of the new one, the folder with the data sets, and the folder to write into.
     *
     * @param args the four paths
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String problem = problem(args);
        if (problem != null) {
            System.err.println("performance: " + problem);
            System.exit(2);
        }
        VersionRun run = new VersionRun(Path.of(args[0]), Path.of(args[1]));
        Path data = Path.of(args[2]);
        Path folder = Path.of(args[3]);
        List<Row> rows = new ArrayList<>();
        for (Case each : CASES) {
            JsonNode figure = run.measure(each.arguments(data)).get("dialogue, CPU, ms");
            double bound = FirstTurn.of(data.resolve(each.data())).microseconds();
            rows.add(Row.of(each, figure, bound));
            System.err.println(rows.get(rows.size() - 1).csv());
        }
        Files.writeString(folder.resolve("ratios.csv"), Row.csv(rows));
        Path page = folder.resolve("performance.md");
        Files.writeString(page, withTable(Files.readString(page), Row.markdown(rows)));
        Growth.main(new String[] {folder.toString()});
    }

    private static String problem(String... args) {
        if (args.length != 4) {
            return "give the jar of the old version, the jar of the new one, the folder of the data sets, and the"
                    + " folder to write into, such as docs/guide";
        }
        for (int i = 0; i < 2; i++) {
            if (!Files.isRegularFile(Path.of(args[i]))) {
                return args[i] + ": there is no such file; expected the jar of a version";
            }
        }
        for (Case each : CASES) {
            Path folder = Path.of(args[2], each.data());
            if (!Files.isDirectory(folder)) {
                return folder + ": there is no such folder; expected a data set";
            }
        }
        return Files.isRegularFile(Path.of(args[3], "performance.md"))
                ? null
                : args[3] + ": there is no performance.md in this folder";
    }

    /** Replaces the text between the markers of a page. */
    static String withTable(String page, String table) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "performance.md lacks the lines " + BEGIN.strip() + " and " + END.strip() + " around its table");
        }
        return page.substring(0, begin + BEGIN.length()) + table + page.substring(end);
    }
}
