package askwalk.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of README.md that sums up the tables of the reports in docs/results. */
final class ResultsAtAGlance {

    /** A line of the table. */
    private record Setup(String name, String dataset, String protocol, String questions) {

        String metric() {
            return protocol.equals("FACT_STRICT") ? "SR@10" : "SR@15";
        }
    }

    /** A success rate of a policy. */
    private record Result(String policy, int seeds, int tuples, double rate) {}

    private static final List<Setup> SETUPS = List.of(
            new Setup("LastFM", "lastfm", "SCPR_PAPER", "binary"),
            new Setup("LastFM", "lastfm", "EAR", "binary"),
            new Setup("LastFM*", "lastfm_star", "SCPR_PAPER", "binary"),
            new Setup("Yelp, part", "yelp_partial", "SCPR_PAPER", "enumerated"),
            new Setup("Yelp, part", "yelp_partial", "SCPR_PAPER", "binary"),
            new Setup("Yelp, part", "yelp_partial", "EAR", "enumerated"),
            new Setup("FacT-CRS's", "factcrs_lastfm", "FACT_STRICT", "binary"),
            new Setup("sample", "movielens_small", "IDEAL", "binary"),
            new Setup("sample", "movielens_small", "SCPR_PAPER", "binary"));

    private static final List<String> LEARNED = List.of("crm", "ear", "scpr", "fact-crs", "lazy-tree", "infogain");

    private static final String RULE = "random|abs-greedy|max-entropy|(threshold|ask-first):.*";

    private ResultsAtAGlance() {}

    /** Returns the table in Markdown. */
    static String table() {
        Map<Setup, List<Result>> results = results();
        StringBuilder table = new StringBuilder("| data | protocol, questions | best rule");
        LEARNED.forEach(policy -> table.append(" | `").append(policy).append('`'));
        table.append(" |\n| --- | --- | ---")
                .append(" | ---:".repeat(LEARNED.size()))
                .append(" |\n");
        for (Setup setup : SETUPS) {
            List<Result> found = results.getOrDefault(setup, List.of());
            table.append("| ")
                    .append(setup.name())
                    .append(" | `")
                    .append(setup.protocol())
                    .append("`, ");
            table.append(setup.questions()).append(" | ");
            table.append(best(found)
                    .map(rule -> number(rule) + " `" + rule.policy() + "`")
                    .orElse("–"));
            for (String policy : LEARNED) {
                table.append(" | ")
                        .append(of(found, policy).map(ResultsAtAGlance::number).orElse("–"));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static Optional<Result> best(List<Result> results) {
        return results.stream()
                .map(Result::policy)
                .filter(policy -> policy.matches(RULE))
                .distinct()
                .flatMap(policy -> of(results, policy).stream())
                .max(Comparator.comparingDouble(Result::rate));
    }

    /** The result of a policy that is based on the most dialogues. */
    private static Optional<Result> of(List<Result> results, String policy) {
        return results.stream()
                .filter(result -> result.policy().equals(policy))
                .max(Comparator.comparingInt(Result::seeds).thenComparingInt(Result::tuples));
    }

    private static String number(Result result) {
        return String.format(Locale.ROOT, "%.3f", result.rate());
    }

    private static Map<Setup, List<Result>> results() {
        Map<Setup, List<Result>> results = new HashMap<>();
        for (Path file : files()) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (NamedCsvRecord row : csv) {
                    for (Setup setup : SETUPS) {
                        if (isOf(row, setup)) {
                            results.computeIfAbsent(setup, s -> new ArrayList<>())
                                    .add(result(row));
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return results;
    }

    private static boolean isOf(NamedCsvRecord row, Setup setup) {
        return row.getField("dataset").equals(setup.dataset())
                && row.getField("protocol").equals(setup.protocol())
                && row.getField("questions").equals(setup.questions())
                && row.getField("metric").equals(setup.metric())
                && Double.parseDouble(row.getField("flip_rate")) == 0;
    }

    private static Result result(NamedCsvRecord row) {
        return new Result(
                row.getField("policy"),
                Integer.parseInt(row.getField("seeds")),
                Integer.parseInt(row.getField("tuples")),
                Double.parseDouble(row.getField("value")));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(Path.of("../docs/results"))) {
            return files.filter(file -> file.toString().endsWith("-tables.csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
