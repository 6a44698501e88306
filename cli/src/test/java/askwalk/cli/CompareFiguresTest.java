package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.experiment.run.RunFolder;
import askwalk.experiment.run.RunFolder.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of {@code compare} follows from the rows of its run directory. */
class CompareFiguresTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({"IDEAL,15", "EAR,14", "SCPR_PAPER,14", "SCPR_2023,14"})
    void followFromTheRows(String protocol, int maxActions) {
        Path out = temp.resolve("run");
        JsonNode json = Cli.succeed(
                        "compare",
                        "--dialogues",
                        "300",
                        "--policies",
                        "max-entropy,threshold:50,abs-greedy",
                        "--protocol",
                        protocol,
                        "--json",
                        "--out",
                        out.toString())
                .json();

        assertThat(json.get("protocol").textValue()).isEqualTo(protocol);
        RunFolder run = new RunFolder(out);
        JsonNode metrics = run.json("metrics.json");
        Figures figures = Figures.of(protocol);
        assertThat(metrics).hasSize(3);
        List<List<Row>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Row> rows = run.rows(metrics.get(i).get("rows").textValue());
            all.add(rows);
            assertRowsMakeSense(rows, maxActions);
            assertMetrics(metrics.get(i), rows, figures);
            assertSummary(json.get("results").get(i), rows, figures);
            assertSatisfaction(metrics.get(i).get("satisfaction"), rows, figures);
            assertThat(json.get("results").get(i).get("satisfaction"))
                    .isEqualTo(metrics.get(i).get("satisfaction"));
            assertThat(metrics.get(i).has("coverage")).isFalse();
            if (i > 0) {
                assertDifference(metrics.get(i).get("againstFirst"), rows, all.get(0), figures);
            }
        }
        for (String metric : List.of("SR@5", "SR@10", "SR@15", "AT", "hDCG")) {
            assertHolm(
                    metrics.get(1).get("againstFirst").get(metric),
                    metrics.get(2).get("againstFirst").get(metric));
        }
        assertThat(metrics.get(0).has("againstFirst")).isFalse();
        assertByTurn(run.text("success_by_turn.csv"), all, (rows, turn) -> figures.successRate(rows, turn)[0]);
        assertByTurn(
                run.text("uncalibrated_satisfaction_by_turn.csv"),
                all,
                (rows, turn) -> rows.stream()
                        .mapToDouble(row -> figures.satisfaction(row, turn))
                        .average()
                        .orElseThrow());
        assertThat(run.files()).doesNotContain("coverage_by_turn.csv");
    }

    private static void assertByTurn(String csv, List<List<Row>> all, ToDoubleBiFunction<List<Row>, Integer> value) {
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(16).first().isEqualTo("turn,max-entropy,threshold:50,abs-greedy");
        for (int turn = 1; turn <= 15; turn++) {
            String[] cells = lines.get(turn).split(",", -1);
            assertThat(cells).hasSize(1 + all.size()).startsWith(Integer.toString(turn));
            for (int i = 0; i < all.size(); i++) {
                assertThat(Double.parseDouble(cells[i + 1])).isCloseTo(value.applyAsDouble(all.get(i), turn), EXACT);
            }
        }
    }

    private static void assertRowsMakeSense(List<Row> rows, int maxActions) {
        assertThat(rows).hasSize(300).allSatisfy(row -> {
            assertThat(row.actions()).isBetween(1, maxActions);
            assertThat(row.questions()).isBetween(0, row.success() ? row.actions() - 1 : row.actions());
            assertThat(row.rank()).isBetween(row.success() ? 1 : 0, row.success() ? 10 : 0);
            if (!row.success()) {
                assertThat(row.actions()).isEqualTo(maxActions);
            }
            // At most one attribute from the opening, for few films have none, one by each question, and the item.
            assertThat(row.pathLength()).isBetween(row.success() ? 1 : 0, row.questions() + (row.success() ? 2 : 1));
            assertThat(Double.isNaN(row.answerEffect())).isEqualTo(!row.success());
            List<String> turns = List.of(row.turns().split(" "));
            assertThat(turns).hasSize(row.actions());
            assertThat(turns).filteredOn(turn -> turn.matches("[YN]")).hasSize(row.questions());
            assertThat(turns.indexOf("1")).isEqualTo(row.success() ? row.actions() - 1 : -1);
            assertThat(row.wanted()).isEqualTo(1);
        });
        assertThat(rows).extracting(Row::success).contains(true, false);
        assertThat(rows).extracting(Row::pathLength).contains(1, 2);
        assertThat(rows).extracting(Row::rank).contains(1, 2, 3);
    }

    private static void assertMetrics(JsonNode entry, List<Row> rows, Figures figures) {
        assertThat(entry.get("dialogues").intValue()).isEqualTo(rows.size());
        assertThat(entry.get("users").intValue())
                .isEqualTo((int) rows.stream().map(Row::user).distinct().count());
        assertThat(entry.get("items").intValue())
                .isEqualTo((int) rows.stream().map(Row::item).distinct().count());
        assertThat(entry.get("successRates")).hasSize(15);
        for (int turn = 1; turn <= 15; turn++) {
            assertEstimate(entry.get("successRates").get(turn - 1), figures.successRate(rows, turn));
        }
        assertEstimate(entry.get("at"), figures.averageTurns(rows));
        assertEstimate(entry.get("hdcg"), figures.hdcg(rows));
        JsonNode paths = entry.get("paths");
        assertThat(Cli.keys(paths)).containsExactly("length", "valid", "answerEffectAboveZero");
        assertEstimate(paths.get("length"), Figures.mean(rows, Row::pathLength, 0, 1_000));
        assertEstimate(paths.get("valid"), Figures.share(rows, Row::pathValid));
        List<Row> successes = rows.stream().filter(Row::success).toList();
        assertEstimate(paths.get("answerEffectAboveZero"), Figures.share(successes, row -> row.answerEffect() > 0));
    }

    private static void assertSatisfaction(JsonNode entry, List<Row> rows, Figures figures) {
        assertThat(Cli.keys(entry)).containsExactly("calibrated", "value", "low95", "high95", "byTurn");
        assertThat(entry.get("calibrated").booleanValue()).isFalse();
        assertValues(entry, Figures.mean(rows, figures::meanSatisfaction, 1, 5));
        assertThat(entry.get("byTurn")).hasSize(15);
        for (int turn : new int[] {1, 2, 15}) {
            assertEstimate(
                    entry.get("byTurn").get(turn - 1),
                    Figures.mean(rows, row -> figures.satisfaction(row, turn), 1, 5));
        }
    }

    private static void assertSummary(JsonNode result, List<Row> rows, Figures figures) {
        for (int turn : new int[] {5, 10, 15}) {
            assertThat(result.get("sr" + turn).doubleValue()).isCloseTo(figures.successRate(rows, turn)[0], EXACT);
        }
        assertThat(result.get("at").doubleValue()).isCloseTo(figures.averageTurns(rows)[0], EXACT);
        assertThat(result.get("hdcg").doubleValue()).isCloseTo(figures.hdcg(rows)[0], EXACT);
        assertThat(result.get("dialogues").intValue()).isEqualTo(rows.size());
    }

    private static void assertDifference(JsonNode against, List<Row> ours, List<Row> theirs, Figures figures) {
        assertThat(Cli.keys(against)).containsExactly("SR@5", "SR@10", "SR@15", "AT", "hDCG");
        for (int turn : new int[] {5, 10, 15}) {
            assertDifference(against.get("SR@" + turn), ours, theirs, row -> figures.succeedsBy(row, turn) ? 1 : 0, 1);
        }
        assertDifference(against.get("AT"), ours, theirs, figures::turns, 15);
        assertDifference(against.get("hDCG"), ours, theirs, Figures::gain, 1);
    }

    private static void assertDifference(
            JsonNode difference, List<Row> ours, List<Row> theirs, ToDoubleFunction<Row> metric, double limit) {
        double[] values = new double[ours.size()];
        for (int i = 0; i < values.length; i++) {
            assertThat(ours.get(i).index()).isEqualTo(theirs.get(i).index());
            values[i] = metric.applyAsDouble(ours.get(i)) - metric.applyAsDouble(theirs.get(i));
        }
        assertThat(Cli.keys(difference)).containsExactly("value", "low95", "high95", "p", "pHolm", "effectSize");
        assertValues(difference, Figures.interval(ours, values, -limit, limit));
        double p = Figures.pValue(ours, values);
        assertThat(difference.get("p").doubleValue()).isCloseTo(p, EXACT);
        double deviation = new StandardDeviation().evaluate(values);
        assertThat(difference.get("effectSize").doubleValue())
                .isCloseTo(Arrays.stream(values).average().orElseThrow() / deviation, EXACT);
    }

    /** Of two p-values the smaller one counts twice, and the other at least as much. */
    private static void assertHolm(JsonNode one, JsonNode other) {
        boolean oneIsSmaller = one.get("p").doubleValue() <= other.get("p").doubleValue();
        JsonNode smaller = oneIsSmaller ? one : other;
        JsonNode larger = oneIsSmaller ? other : one;
        double twice = Math.min(1, 2 * smaller.get("p").doubleValue());
        assertThat(smaller.get("pHolm").doubleValue()).isCloseTo(twice, EXACT);
        assertThat(larger.get("pHolm").doubleValue())
                .isCloseTo(Math.max(twice, larger.get("p").doubleValue()), EXACT);
    }

    private static void assertEstimate(JsonNode estimate, double[] expected) {
        assertThat(Cli.keys(estimate)).containsExactly("value", "low95", "high95");
        assertValues(estimate, expected);
    }

    private static void assertValues(JsonNode estimate, double[] expected) {
        assertThat(estimate.get("value").doubleValue()).isCloseTo(expected[0], EXACT);
        assertThat(estimate.get("low95").doubleValue()).isCloseTo(expected[1], EXACT);
        assertThat(estimate.get("high95").doubleValue()).isCloseTo(expected[2], EXACT);
    }
}
