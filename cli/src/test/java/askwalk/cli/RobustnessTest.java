package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.experiment.TinyData;
import askwalk.experiment.chart.SvgFile;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.run.RunFolder.Row;
import askwalk.experiment.text.FigureText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code robustness}: its figures, recomputed from the rows, and what it keeps of earlier runs. */
class RobustnessTest {

    private static final List<String> POLICIES = List.of("max-entropy", "threshold:50", "ask-first:5");
    private static final List<String> USERS = List.of("truthful", "target-free", "targets:2", "wrong:0.1", "wrong:0.4");
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Duration PROCESS_TIMEOUT = Duration.ofMinutes(3);
    private static final Figures FIGURES = Figures.of("IDEAL");

    @TempDir
    private Path temp;

    @Test
    void figuresFollowFromTheRows() {
        Path out = temp.resolve("out");
        JsonNode json = Cli.succeed(words(out, "--json")).json();

        assertThat(json.get("dataset").textValue()).isEqualTo("movielens_small");
        assertThat(json.get("users"))
                .extracting(entry -> entry.get("users").textValue())
                .containsExactlyElementsOf(USERS);
        Map<String, Map<List<String>, Double>> pValues = new TreeMap<>();
        Map<String, Map<List<String>, Double>> corrected = new TreeMap<>();
        for (int model = 0; model < USERS.size(); model++) {
            JsonNode entry = json.get("users").get(model);
            assertThat(entry.get("dialogues").intValue()).isEqualTo(100);
            List<Row> first = rows(out, model, 0);
            for (int policy = 0; policy < POLICIES.size(); policy++) {
                List<Row> rows = rows(out, model, policy);
                JsonNode result = entry.get("policies").get(policy);
                assertThat(result.get("policy").textValue()).isEqualTo(POLICIES.get(policy));
                for (Map.Entry<String, ToDoubleFunction<Row>> metric :
                        metrics(USERS.get(model)).entrySet()) {
                    String name = metric.getKey();
                    assertThat(result.get("metrics").get(name).get("value").doubleValue())
                            .as("%s of %s under %s", name, POLICIES.get(policy), USERS.get(model))
                            .isCloseTo(mean(rows, metric.getValue()), EXACT);
                    if (policy > 0) {
                        JsonNode difference = result.get("againstFirst").get(name);
                        double p = assertDifference(difference, rows, first, metric.getValue(), limit(name));
                        List<String> place = List.of(USERS.get(model), POLICIES.get(policy));
                        pValues.computeIfAbsent(name, same -> new TreeMap<>(Comparator.comparing(List::toString)))
                                .put(place, p);
                        corrected
                                .computeIfAbsent(name, same -> new TreeMap<>(Comparator.comparing(List::toString)))
                                .put(place, difference.get("pHolm").doubleValue());
                    }
                }
                assertThat(Cli.keys(result.get("metrics")))
                        .containsExactlyInAnyOrderElementsOf(
                                metrics(USERS.get(model)).keySet());
            }
        }
        assertThat(pValues.get("SR@15")).hasSize(10);
        assertThat(pValues.get("coverage")).hasSize(4);
        pValues.forEach((metric, values) -> assertHolm(values, corrected.get(metric)));
        assertWorst(out, json.get("worst"));
    }

    /** Of users who want one or more certain items; one policy is less satisfying for others, whose dialogues go on. */
    private static void assertWorst(Path out, JsonNode worst) {
        assertThat(worst).hasSize(3 * POLICIES.size());
        int lowerForOthers = 0;
        for (JsonNode entry : worst) {
            String metric = entry.get("metric").textValue();
            int policy = POLICIES.indexOf(entry.get("policy").textValue());
            ToDoubleFunction<Row> value = metrics("truthful").get(metric);
            int sign = metric.equals("AT") ? -1 : 1;
            int model = Stream.of(0, 2, 3, 4)
                    .min(Comparator.comparingDouble(i -> sign * mean(rows(out, i, policy), value)))
                    .orElseThrow();
            double lowest = mean(rows(out, model, policy), value);
            assertThat(entry.get("users").textValue()).isEqualTo(USERS.get(model));
            assertThat(entry.get("value").doubleValue()).isCloseTo(lowest, EXACT);
            lowerForOthers += sign * mean(rows(out, 1, policy), value) < sign * lowest ? 1 : 0;
        }
        assertThat(lowerForOthers).isEqualTo(1);
    }

    @Test
    void theWorstCaseAndTheAreaAreThoseOfTheTable() {
        Path out = temp.resolve("out");
        Cli run = Cli.succeed(words(out));

        List<String> lines = run.out().lines().toList();
        int cap = lines.indexOf("## SR@15");
        double[][] success = new double[USERS.size()][POLICIES.size()];
        for (int model = 0; model < USERS.size(); model++) {
            String line = "| `" + USERS.get(model) + "` | 100 |";
            String[] cells = lines.get(cap + 4 + model).split("\\|", -1);
            for (int policy = 0; policy < POLICIES.size(); policy++) {
                success[model][policy] = mean(rows(out, model, policy), row -> row.success() ? 1 : 0);
                String value = FigureText.format(" %.3f ", success[model][policy]);
                String difference = FigureText.format("(%+.3f", success[model][policy] - success[model][0]);
                assertThat(cells[policy + 3]).as(line).startsWith(value);
                assertThat(cells[policy + 3].contains("(")).isEqualTo(policy > 0);
                assertThat(policy == 0 || cells[policy + 3].contains(difference))
                        .isTrue();
            }
            assertThat(lines.get(cap + 4 + model)).startsWith(line);
        }
        StringBuilder worst = new StringBuilder("| worst case | |");
        for (int policy = 0; policy < POLICIES.size(); policy++) {
            int number = policy;
            int model = Stream.iterate(0, i -> i + 1)
                    .limit(USERS.size())
                    .filter(i -> !USERS.get(i).equals("target-free"))
                    .min(Comparator.comparingDouble(i -> success[i][number]))
                    .orElseThrow();
            worst.append(FigureText.format(" %.3f, `%s` |", success[model][policy], USERS.get(model)));
        }
        assertThat(lines.get(cap + 4 + USERS.size())).isEqualTo(worst.toString());

        // Widths 0.1 and 0.3 of 0.4, with the mean success of both ends.
        List<String> areas = lines.subList(lines.indexOf("| policy | 0 | 0.1 | 0.4 | area |") + 2, lines.size());
        SvgFile chart = SvgFile.parse(RunFolder.read(out.resolve("robustness-wrong.svg")));
        for (int policy = 0; policy < POLICIES.size(); policy++) {
            double none = success[0][policy];
            double few = success[3][policy];
            double many = success[4][policy];
            double area = (0.1 * (none + few) / 2 + 0.3 * (few + many) / 2) / 0.4;
            String line = FigureText.format("| `%s` | %.3f | %.3f | %.3f | ", POLICIES.get(policy), none, few, many);
            assertThat(areas.get(policy)).startsWith(line);
            assertThat(Double.parseDouble(
                            areas.get(policy).substring(line.length()).replace(" |", "")))
                    .isCloseTo(area, within(0.0005 + 1e-9));
            assertThat(RunFolder.read(out.resolve("robustness.csv")))
                    .contains(FigureText.format("area,wrong,%s,SR@15,%.6f,,", POLICIES.get(policy), area));
            assertThat(chart.polyline(POLICIES.get(policy))
                            .getAttribute("points")
                            .split(" "))
                    .extracting(point -> point.substring(0, point.indexOf(',')))
                    .containsExactly("64.0", "184.0", "544.0");
        }
        assertThat(chart.texts("text")).contains("strength of wrong", "0.1", "0.4", "SR@15 (share of dialogues)");
        assertThat(RunFolder.read(out.resolve("robustness.md")))
                .contains("(robustness-wrong.svg)", "SR@15: 10 differences to `max-entropy`");
        assertThat(run.out()).doesNotContain("strength of `targets`");
    }

    /** Each run is one of {@code compare}, and the tables can be made from the runs alone. */
    @Test
    void theRunsAreThoseOfCompare() throws IOException {
        Path out = temp.resolve("out");
        Cli first = Cli.succeed(words(out));
        RunFolder run = new RunFolder(out.resolve("wrong=0.1"));
        List<String> arguments = new ArrayList<>();
        run.json("config.json").get("arguments").forEach(word -> arguments.add(word.textValue()));
        assertThat(arguments).startsWith("compare").endsWith("--user-model", "wrong:0.1");
        Path again = temp.resolve("again");
        arguments.addAll(List.of("--out", again.toString()));
        Cli.succeed(arguments);
        for (String file : run.rowsFiles()) {
            assertThat(RunFolder.read(again.resolve(file))).isEqualTo(run.text(file));
        }

        List<String> files = List.of("robustness.md", "robustness.csv", "robustness-wrong.svg");
        List<String> before =
                files.stream().map(file -> RunFolder.read(out.resolve(file))).toList();
        for (String file : files) {
            Files.delete(out.resolve(file));
        }
        assertThat(Cli.succeed("robustness", "--runs", out.toString()).out()).isEqualTo(first.out());
        assertThat(files.stream().map(file -> RunFolder.read(out.resolve(file))))
                .isEqualTo(before);
    }

    /** The finished runs of an interrupted command are not repeated, and an unfinished one is resumed. */
    @Test
    void theSameCommandContinues() throws IOException {
        Path out = temp.resolve("out");
        Cli first = Cli.succeed(words(out));
        String mark = "not written again";
        TinyData.writeText(out.resolve("truthful/environment.json"), mark);
        RunFolder unfinished = new RunFolder(out.resolve("wrong=0.1"));
        String rows = unfinished.text("rows/3-ask-first-5.csv");
        ArrayNode metrics = (ArrayNode) unfinished.json("metrics.json");
        metrics.remove(2);
        TinyData.writeText(unfinished.folder().resolve("metrics.json"), metrics.toPrettyString());
        TinyData.writeText(unfinished.folder().resolve("STATUS"), "interrupted after 2 of 3 policies\n");
        Files.delete(unfinished.folder().resolve("rows/3-ask-first-5.csv"));

        Refusal.of(1, "this run is not complete (interrupted after 2 of 3 policies)", temp)
                .asItIs("robustness", "--runs", out.toString());
        Cli second = Cli.succeed(words(out));

        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err().lines())
                .contains(
                        "askwalk: user model 1 of 5: wrong:0.4, finished before",
                        "askwalk: user model 3 of 5: wrong:0.1",
                        "askwalk: resuming " + unfinished.folder() + ": 2 of 3 policies are finished");
        assertThat(unfinished.text("rows/3-ask-first-5.csv")).isEqualTo(rows);
        assertThat(out.resolve("truthful/environment.json")).hasContent(mark);
    }

    @Test
    void anInterruptedCommandKeepsFinishedModels() throws Exception {
        Path out = temp.resolve("out");
        List<String> words = Cli.words(
                "robustness --threads 1 --dialogues 1000 --policies abs-greedy,max-entropy", "--out", out.toString());
        for (int i = 1; i <= 40; i++) {
            words.addAll(List.of("--user-model", "wrong:" + i / 100.0));
        }
        Cli run;
        try (RealProcess process = RealProcess.start(temp, RealProcess.classPath(), "", words)) {
            long start = System.nanoTime();
            Path status = out.resolve("wrong=0.01/STATUS");
            while (Files.notExists(status) || !RunFolder.read(status).equals("finished\n")) {
                assertThat(process.isAlive()).as("the run ended too early").isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROCESS_TIMEOUT);
                Thread.sleep(20);
            }
            process.interrupt();
            run = process.finish();
        }

        assertThat(run.exitCode()).as(run.err()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
        Matcher message = Pattern.compile("interrupted.*; the runs of (\\d+) of 40 user models are finished in "
                        + Pattern.quote(out.toString()) + ", and the same command with --out "
                        + Pattern.quote(out.toString()) + " continues")
                .matcher(run.err());
        assertThat(message.find()).as(run.err()).isTrue();
        int finished = Integer.parseInt(message.group(1));
        assertThat(finished).isBetween(1, 39);
        for (int i = 1; i <= finished; i++) {
            assertThat(out.resolve("wrong=" + i / 100.0 + "/STATUS")).hasContent("finished");
        }
        assertThat(out.resolve("robustness.md")).doesNotExist();
    }

    @Test
    void otherFoldersAreRefused() {
        Path full = temp.resolve("full");
        TinyData.writeText(full.resolve("file"), "mine");
        Refusal.of(2, "--out " + full + " is not empty: give a folder that is new or empty, or has runs of these", temp)
                .asItIs(words(full).toArray(String[]::new));
        Refusal.of(2, "--runs " + full + " has no run directories: give the --out of an earlier robustness", temp)
                .asItIs("robustness", "--runs", full.toString());
        Refusal.of(2, "--runs " + full.resolve("none") + " cannot be read (", temp)
                .asItIs("robustness", "--runs", full.resolve("none").toString());
        Path out = temp.resolve("out");
        Cli.succeed(Cli.words(
                "robustness --policies random --dialogues 20 --user-model truthful", "--out", out.toString()));
        Refusal.of(
                        2,
                        "is a run of another command (askwalk compare --dialogues 20 --policies random --user-model",
                        temp)
                .asItIs(words(out).toArray(String[]::new));
        Refusal.of(2, "--runs " + out + " only makes tables of runs that are there: leave out --seed", temp)
                .asItIs("robustness", "--runs", out.toString(), "--seed", "2");
    }

    @Test
    void runsThatDifferInMoreAreNotComparable() throws IOException {
        Path out = temp.resolve("out");
        Cli.succeed(Cli.words(
                "robustness --policies random --dialogues 20 --user-model truthful", "--out", out.toString()));
        Cli.succeed(Cli.words(
                "compare --policies random --dialogues 20 --seed 2 --user-model wrong:0.1",
                "--out",
                out.resolve("other").toString()));
        Refusal.of(2, "runs 'other' and 'truthful' differ in more than the users: expected the same data set,", temp)
                .asItIs("robustness", "--runs", out.toString());
        Cli.succeed(Cli.words(
                "compare --policies random --dialogues 20",
                "--out",
                temp.resolve("twice/one").toString()));
        Cli.succeed(Cli.words(
                "compare --policies random --dialogues 20",
                "--out",
                temp.resolve("twice/two").toString()));
        Refusal.of(2, "run 'two' has the same users as another run (truthful): give one of them", temp)
                .asItIs("robustness", "--runs", temp.resolve("twice").toString());
    }

    private static List<String> words(Path out, String... more) {
        List<String> words = Cli.words("robustness --dialogues 100 --policies " + String.join(",", POLICIES), more);
        for (String users : List.of("wrong:0.4", "truthful", "wrong:0.1", "targets:2", "target-free")) {
            words.addAll(List.of("--user-model", users));
        }
        words.addAll(List.of("--out", out.toString()));
        return words;
    }

    private static List<Row> rows(Path out, int model, int policy) {
        RunFolder run = new RunFolder(out.resolve(USERS.get(model).replace(':', '=')));
        return run.rows(run.rowsFiles().get(policy));
    }

    private static Map<String, ToDoubleFunction<Row>> metrics(String users) {
        Map<String, ToDoubleFunction<Row>> metrics = new TreeMap<>();
        metrics.put("SR@15", row -> FIGURES.succeedsBy(row, 15) ? 1 : 0);
        metrics.put("AT", FIGURES::turns);
        metrics.put("satisfaction", FIGURES::meanSatisfaction);
        if (users.startsWith("target")) {
            metrics.put("coverage", row -> accepted(row) / (double) row.wanted());
        }
        return metrics;
    }

    private static int accepted(Row row) {
        return Stream.of(row.turns().split(" "))
                .filter(turn -> turn.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static double limit(String metric) {
        return metric.equals("AT") ? 15 : metric.equals("satisfaction") ? 4 : 1;
    }

    private static double mean(List<Row> rows, ToDoubleFunction<Row> metric) {
        return rows.stream().mapToDouble(metric).average().orElseThrow();
    }

    /** Returns the p-value. */
    private static double assertDifference(
            JsonNode difference, List<Row> ours, List<Row> first, ToDoubleFunction<Row> metric, double limit) {
        double[] values = new double[ours.size()];
        Arrays.setAll(values, i -> metric.applyAsDouble(ours.get(i)) - metric.applyAsDouble(first.get(i)));
        double[] interval = Figures.interval(ours, values, -limit, limit);
        assertThat(difference.get("value").doubleValue()).isCloseTo(interval[0], EXACT);
        assertThat(difference.get("low95").doubleValue()).isCloseTo(interval[1], EXACT);
        assertThat(difference.get("high95").doubleValue()).isCloseTo(interval[2], EXACT);
        assertThat(difference.get("effectSize").doubleValue())
                .isCloseTo(interval[0] / new StandardDeviation().evaluate(values), EXACT);
        double p = Figures.pValue(ours, values);
        assertThat(difference.get("p").doubleValue()).isCloseTo(p, EXACT);
        return p;
    }

    /** The smallest of n p-values counts n times, the next n - 1 times, and each at least as much as those before. */
    private static void assertHolm(Map<List<String>, Double> pValues, Map<List<String>, Double> corrected) {
        List<List<String>> places = pValues.keySet().stream()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        double before = 0;
        for (int i = 0; i < places.size(); i++) {
            before = Math.max(before, Math.min(1, (places.size() - i) * pValues.get(places.get(i))));
            assertThat(corrected.get(places.get(i))).isCloseTo(before, EXACT);
        }
    }
}
