package askwalk.benchmark.catalogue;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.random.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Measures a model after an update of the catalogue and prints Markdown tables. */
public final class NewItems {

    private static final double SHARE = 0.05;
    private static final int MAX_DIALOGUES = 5_000;
    private static final List<String> METRICS = List.of("SR@15", "AT");
    private static final Protocol PROTOCOL = Protocol.IDEAL;

    private NewItems() {}

    /**
     * Trains and evaluates all models, with other new items for each seed. The exit code is 2 unless the arguments are
     * a folder and a number.
     *
     * @param args the folder of the data set, and the number of seeds
     */
    public static void main(String[] args) {
        if (args.length != 2 || !Files.isDirectory(Path.of(args[0])) || !args[1].matches("[1-9][0-9]?")) {
            System.err.println("new items: give the folder of a data set and the number of seeds, such as 3");
            System.exit(2);
        }
        Dataset data = Datasets.open(Path.of(args[0]));
        List<Comparison.Result> results = null;
        for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
            Seed seed = new Seed(i);
            Update update = Update.of(data, SHARE, seed);
            System.err.println("seed " + i + ": " + update.newItemCount() + " new items");
            List<Comparison.Result> more = new Comparison(data, update, PROTOCOL, Map.of(), seed).run(MAX_DIALOGUES);
            results = results == null ? more : joined(results, more);
        }
        System.out.println("Dialogues: " + results.get(0).ofOldItems().size() + " about old items, "
                + results.get(0).ofNewItems().size() + " about new items\n");
        System.out.print(table(results));
    }

    private static List<Comparison.Result> joined(List<Comparison.Result> results, List<Comparison.Result> more) {
        return IntStream.range(0, results.size())
                .mapToObj(i -> results.get(i).plus(more.get(i)))
                .toList();
    }

    /** Returns the figures of each model, and the differences of the first to each other one. */
    static String table(List<Comparison.Result> results) {
        StringBuilder table = new StringBuilder("""
                | model | old items: SR@15 | AT | new items: SR@15 | AT |
                | --- | --- | --- | --- | --- |
                """);
        Comparison.Result first = results.get(0);
        results.forEach(result -> table.append(line(result.model(), rows -> figures(rows.apply(result)))));
        for (Comparison.Result other : results.subList(1, results.size())) {
            table.append(line(
                    first.model() + " − " + other.model(), rows -> differences(rows.apply(first), rows.apply(other))));
        }
        return table.toString();
    }

    private static String line(String name, Function<Function<Comparison.Result, List<DialogueRow>>, String> cells) {
        return "| " + name + cells.apply(Comparison.Result::ofOldItems) + cells.apply(Comparison.Result::ofNewItems)
                + " |\n";
    }

    private static String figures(List<DialogueRow> rows) {
        Metrics metrics = Metrics.of(rows, PROTOCOL);
        StringBuilder cells = new StringBuilder();
        METRICS.forEach(name -> cells.append(cell(name, metrics.estimate(name), "")));
        return cells.toString();
    }

    private static String differences(List<DialogueRow> ours, List<DialogueRow> baseline) {
        List<Difference> differences =
                PairedComparison.of(ours, baseline, PROTOCOL).differences();
        StringBuilder cells = new StringBuilder();
        for (String name : METRICS) {
            Difference difference = differences.stream()
                    .filter(each -> each.metric().name().equals(name))
                    .findFirst()
                    .orElseThrow();
            cells.append(cell(name, difference.estimate(), "+"));
        }
        return cells.toString();
    }

    private static String cell(String metric, Estimate estimate, String sign) {
        String number = "%" + sign + "." + (metric.equals("AT") ? 2 : 3) + "f";
        return String.format(
                Locale.ROOT,
                " | " + number + " [" + number + ", " + number + "]",
                estimate.value(),
                estimate.low(),
                estimate.high());
    }
}
