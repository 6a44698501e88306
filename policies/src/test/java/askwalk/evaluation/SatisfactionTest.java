package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Protocol;
import askwalk.conversation.TurnCounting;
import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatisfactionTest {

    private static final TurnCounting EIGHT = new TurnCounting(8, 8, 0, 0);
    private static final TurnCounting FIFTEEN = Protocol.IDEAL.counting();
    private static final List<String> TOKENS = List.of("Y", "N", "U", "0", "1", "2");
    private static final int MANY = 1000;

    /** Worked by hand. */
    @ParameterizedTest
    @CsvSource({
        // A turn takes 0.1, "don't know" 0.2, a no 0.3, a repeated no 0.4, a list without a hit 0.6.
        "Y U N N 0 Y N N,      3.9 3.7 3.4 3.0 2.4 2.3 2.0 1.6",
        "N Y N U N 0 N N,      3.7 3.6 3.3 3.1 2.8 2.2 1.9 1.5",
        "0 0 0 0 0 0 0 0,      3.4 2.8 2.2 1.6 1.0 1.0 1.0 1.0",
        // A hit sets 5.0 at the first turn, and 0.1 less for each turn before. Then the value stays.
        "1,                    5.0 5.0 5.0 5.0 5.0 5.0 5.0 5.0",
        "Y N 1,                3.9 3.6 4.8 4.8 4.8 4.8 4.8 4.8",
        "0 0 0 0 0 0 0 1,      3.4 2.8 2.2 1.6 1.0 1.0 1.0 4.3",
        // Where dialogues go on, the value falls again.
        "1 0 N N 2 Y 0 Y,      5.0 4.4 4.1 3.7 4.6 4.5 3.9 3.8",
        // A failure that ends early keeps its lowest value, and one who leaves has 1.
        "Y N 0,                3.9 3.6 3.0 3.0 3.0 3.0 3.0 3.0",
        "Y N 0 L,              3.9 3.6 3.0 1.0 1.0 1.0 1.0 1.0",
        "1 N L,                5.0 4.7 1.0 1.0 1.0 1.0 1.0 1.0",
        "L,                    1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0",
        "'',                   4.0 4.0 4.0 4.0 4.0 4.0 4.0 4.0",
        "Y N 0 Y N 0 Y N L,    3.9 3.6 3.0 2.9 2.6 2.0 1.9 1.6",
    })
    void valuesByTurn(String turns, String expected) {
        double[] values = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Satisfaction satisfaction = new Satisfaction(EIGHT);
        assertThat(satisfaction.byTurn(trace(turns))).containsExactly(values);
        assertThat(satisfaction.value(row(turns)))
                .isCloseTo(Arrays.stream(values).sum() / 8, within(1e-12));
    }

    /** As for SR@t: under the protocol of EAR, a success at action s is one at turn s + 1. */
    @Test
    void theOpeningIsATurnWhereItIsOneOfASuccess() {
        assertThat(new Satisfaction(new TurnCounting(4, 3, 1, 0)).byTurn(trace("N 1")))
                .containsExactly(4.0, 3.7, 4.9, 4.9);
    }

    @Test
    void aHitIsAtLeastFour() {
        assertThat(new Satisfaction(FIFTEEN).byTurn(trace("Y Y Y Y Y Y Y Y Y Y Y Y Y Y 1")))
                .endsWith(2.8, 2.7, 2.6, 4.0);
    }

    @Test
    void aRowWithoutTurnsHasNone() {
        DialogueRow row = new DialogueRow(7, 0, 0, new Outcome(true, 1, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Satisfaction(EIGHT).value(row))
                .withMessage("the row of dialogue 7 has no turns");
        assertThat(Metrics.of(List.of(row, row("1")), Protocol.IDEAL).traces()).isNull();
    }

    @Test
    void theCurveHasTheValuesOfEachTurn() {
        List<DialogueRow> rows = List.of(row("Y N 1"), row("0 L"), row("N N N"));
        TraceMetrics traces = Metrics.of(rows, Protocol.IDEAL).traces();
        assertThat(traces.satisfaction().byTurn()).hasSize(15);
        List<Double> values =
                traces.satisfaction().byTurn().stream().map(Estimate::value).toList();
        // 3.9, 3.4 and 3.7; 3.6, 1 and 3.3; 4.8, 1 and 2.9
        assertThat(values.subList(0, 3))
                .usingElementComparator(SatisfactionTest::compare)
                .containsExactly(11.0 / 3, 7.9 / 3, 8.7 / 3);
        assertThat(values.subList(3, 15)).containsOnly(values.get(2));
        assertThat(traces.satisfaction().estimate().value())
                .isCloseTo(values.stream().mapToDouble(value -> value).sum() / 15, within(1e-12));
        assertThat(traces.coverage()).isNull();
    }

    /** Tests that each figure has the interval of its own values. */
    @Test
    void figuresHaveTheIntervalsOfTheirValues() {
        List<DialogueRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            DialogueRow row = row(List.of("Y N 1", "0 L", "N N N", "0 1").get(i % 4));
            rows.add(new DialogueRow(i, i % 12, i % 15, row.outcome(), null, row.trace()));
        }
        Clusters clusters = Clusters.of(rows);
        Satisfaction satisfaction = new Satisfaction(FIFTEEN);
        TraceMetrics.Curve curve = Metrics.of(rows, Protocol.IDEAL).traces().satisfaction();

        double[] means = rows.stream().mapToDouble(satisfaction::value).toArray();
        assertThat(curve.estimate()).isEqualTo(ClusteredMean.of(means, clusters).estimate(new Range(1, 5)));
        assertThat(curve.estimate().hasInterval()).isTrue();
        double[] second = rows.stream()
                .mapToDouble(row -> satisfaction.byTurn(row.trace())[1])
                .toArray();
        assertThat(curve.byTurn().get(1))
                .isEqualTo(ClusteredMean.of(second, clusters).estimate(new Range(1, 5)));
    }

    @Test
    void valuesAreOnTheScale() {
        forRandomTurns((turns, random) ->
                assertThat(Arrays.stream(byTurn(turns)).boxed()).allMatch(value -> value >= 1 && value <= 5));
    }

    @Test
    void aBetterAnswerNeverLowersIt() {
        forRandomTurns((turns, random) -> {
            int turn = random.nextInt(turns.size());
            List<String> better = new ArrayList<>(turns);
            if (turns.get(turn).equals("0")) {
                better.set(turn, "1");
                assertAtMost(turns, better);
            } else if (turns.get(turn).equals("N")) {
                for (String answer : List.of("U", "Y")) {
                    better.set(turn, answer);
                    assertAtMost(turns, better);
                }
            }
        });
    }

    /** Compared turn by turn of the shorter dialogue, of which each turn comes one later. */
    @Test
    void anAdditionalTurnWithoutAHitNeverRaisesIt() {
        forRandomTurns((turns, random) -> {
            List<String> longer = new ArrayList<>(turns);
            int added = random.nextInt(turns.size() + 1);
            longer.add(added, TOKENS.get(random.nextInt(4)));
            double[] values = byTurn(turns);
            double[] later = byTurn(longer);
            for (int turn = added; turn < turns.size(); turn++) {
                assertThat(later[turn + 1]).as(turns + ", " + longer).isLessThanOrEqualTo(values[turn]);
            }
        });
    }

    /** The mean falls too, since each value before the hit is below that of the hit. */
    @Test
    void anAdditionalTurnBeforeTheHitLowersTheMean() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < MANY; i++) {
            TurnCounting counting = random.nextBoolean() ? FIFTEEN : new TurnCounting(40, 40, 0, 0);
            List<String> turns = new ArrayList<>(random(random, random.nextInt(counting.turnCap() - 1), 4));
            turns.add("1");
            List<String> longer = new ArrayList<>(turns);
            longer.add(random.nextInt(turns.size()), TOKENS.get(random.nextInt(4)));
            Satisfaction satisfaction = new Satisfaction(counting);
            assertThat(satisfaction.value(row(String.join(" ", longer))))
                    .as(turns + ", " + longer)
                    .isLessThan(satisfaction.value(row(String.join(" ", turns))));
        }
    }

    private static void forRandomTurns(BiConsumer<List<String>, SplittableRandom> test) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < MANY; i++) {
            test.accept(random(random, 1 + random.nextInt(14), TOKENS.size()), random);
        }
    }

    private static List<String> random(SplittableRandom random, int length, int tokens) {
        return IntStream.range(0, length)
                .mapToObj(i -> TOKENS.get(random.nextInt(tokens)))
                .toList();
    }

    private static void assertAtMost(List<String> turns, List<String> better) {
        double[] values = byTurn(turns);
        double[] others = byTurn(better);
        for (int turn = 0; turn < values.length; turn++) {
            assertThat(values[turn]).as(turns + ", " + better).isLessThanOrEqualTo(others[turn]);
        }
    }

    private static double[] byTurn(List<String> turns) {
        return new Satisfaction(FIFTEEN).byTurn(trace(String.join(" ", turns)));
    }

    private static int compare(double one, double other) {
        return Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other);
    }

    private static DialogueTrace trace(String turns) {
        return new DialogueTrace(turns, 100);
    }

    private static DialogueRow row(String turns) {
        DialogueTrace trace = new DialogueTrace(turns, turns.matches(".*[2-9].*") ? 100 : 1);
        return row(trace);
    }

    /** Returns a row with the outcome of its turns. */
    static DialogueRow row(DialogueTrace trace) {
        boolean success = trace.firstHit() > 0;
        int actions = success ? trace.firstHit() : trace.length();
        int questions = (int) Arrays.stream(trace.steps())
                .limit(actions)
                .filter(step -> step < 0)
                .count();
        return new DialogueRow(0, 0, 0, new Outcome(success, actions, success ? 1 : 0, questions), null, trace);
    }
}
