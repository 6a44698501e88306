package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Protocol;
import askwalk.conversation.TurnCounting;
import askwalk.simulation.Outcome;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedComparisonTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Both succeed twice; only ours succeeds ten times, at action 5; both fail twice. */
    @Test
    void theSignTellsBetterFromWorse() {
        List<DialogueRow> ours = rows("SSSSSSSSSSSS--");
        List<DialogueRow> baseline = rows("SS------------");
        PairedComparison better = PairedComparison.of(ours, baseline, Protocol.IDEAL);
        PairedComparison worse = PairedComparison.of(baseline, ours, Protocol.IDEAL);

        for (String metric : List.of("SR@5", "SR@10", "SR@15", "AT", "hDCG")) {
            Difference up = better.difference(metric);
            Difference down = worse.difference(metric);
            assertThat(up.pValue()).as(metric).isLessThan(0.01).isEqualTo(down.pValue());
            assertThat(up.isBetter()).isTrue();
            assertThat(up.isWorse()).isFalse();
            assertThat(down.isBetter()).isFalse();
            assertThat(down.isWorse()).isTrue();
            assertThat(down.estimate())
                    .isEqualTo(new Estimate(
                            -up.estimate().value(),
                            -up.estimate().high(),
                            -up.estimate().low()));
            assertThat(down.effectSize()).isEqualTo(-up.effectSize());
        }
        assertThat(better.difference("SR@15").estimate().value()).isCloseTo(10 / 14.0, EXACT);
        assertThat(better.difference("AT").estimate().value()).isCloseTo(-100 / 14.0, EXACT);
        // Ten ones and four zeros: their deviation is sqrt(10 * 4 / 14 / 13).
        assertThat(better.difference("SR@15").effectSize()).isCloseTo(10 / 14.0 / Math.sqrt(40 / 14.0 / 13), EXACT);
    }

    @Test
    void theShortcutsAreAboutTheCap() {
        PairedComparison comparison =
                PairedComparison.of(rows("SSSSSSSSSSSS--"), rows("SS------------"), Protocol.FACT_STRICT);
        assertThat(comparison.success()).isSameAs(comparison.difference("SR@10"));
        assertThat(comparison.successRate()).isEqualTo(comparison.success().estimate());
        assertThat(comparison.pValue()).isEqualTo(comparison.success().pValue());
        assertThat(comparison.averageTurns())
                .isEqualTo(comparison.difference("AT").estimate());
    }

    /** The first two dialogues differ by hand: satisfaction at each of two turns, and one of two wanted items. */
    @Test
    void metricsOfChoiceAreCompared() {
        TurnCounting two = new TurnCounting(2, 2, 0, 0);
        DialogueRow hit = new DialogueRow(0, 0, 0, new Outcome(true, 1, 1, 0), null, new DialogueTrace("1 Y", 2));
        DialogueRow miss = new DialogueRow(0, 0, 0, new Outcome(false, 2, 0, 1), null, new DialogueTrace("0 Y", 2));
        PairedComparison comparison = PairedComparison.ofMetrics(
                List.of(hit), List.of(miss), List.of(new Satisfaction(two), new Coverage(two)));
        assertThat(comparison.differences()).hasSize(2);
        // 5.0 and 4.9 against 3.4 and 3.3
        assertThat(comparison.difference("satisfaction").estimate().value()).isCloseTo(1.6, EXACT);
        assertThat(comparison.difference("coverage").estimate().value()).isEqualTo(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedComparison.ofMetrics(rows("S"), rows("-"), List.of(new Coverage(two))))
                .withMessage("the row of dialogue 0 has no turns");
    }

    @Test
    void turnsAreCountedAsTheProtocolDoes() {
        PairedComparison comparison = PairedComparison.of(rows("S-"), rows("--"), Protocol.SCPR_PAPER);
        assertThat(comparison.difference("AT").estimate().value()).isEqualTo((6 - 15) / 2.0);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 0.21875", "0, 6, 0.03125", "3, 3, 1", "0, 0, 1", "0, 1, 1", "10, 11, 1", "3, 10, 0.0922851562"})
    void mcNemarsTestIsExact(int onlyOurs, int onlyBaseline, double p) {
        assertThat(exactPValue(onlyOurs, onlyBaseline)).isCloseTo(p, within(1e-9));
        assertThat(exactPValue(onlyBaseline, onlyOurs)).isCloseTo(p, within(1e-9));
    }

    @Test
    void mcNemarsTestEqualsTheSumOfBinomialsForAllSmallCounts() {
        for (int discordant = 1; discordant <= 60; discordant++) {
            BigInteger choose = BigInteger.ONE;
            BigInteger tail = BigInteger.ZERO;
            for (int fewer = 0; 2 * fewer <= discordant; fewer++) {
                tail = tail.add(choose);
                double exact = new BigDecimal(tail.shiftLeft(1))
                        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(discordant)), MathContext.DECIMAL64)
                        .doubleValue();
                assertThat(exactPValue(fewer, discordant - fewer))
                        .as("%d of %d", fewer, discordant)
                        .isCloseTo(Math.min(1, exact), within(1e-9 * exact));
                choose = choose.multiply(BigInteger.valueOf(discordant - fewer)).divide(BigInteger.valueOf(fewer + 1));
            }
        }
    }

    /** If a user has two dialogues, the tests for independent dialogues do not apply. */
    @Test
    void theExactTestIsOnlyForIndependentDialogues() {
        List<DialogueRow> ours = new ArrayList<>(rows("SSSSSSSSSSSS--"));
        List<DialogueRow> baseline = new ArrayList<>(rows("SS------------"));
        assertThat(PairedComparison.of(ours, baseline, Protocol.IDEAL)
                        .difference("SR@15")
                        .exactPValue())
                .isCloseTo(2 * Math.pow(0.5, 10), EXACT);
        ours.add(new DialogueRow(14, 0, 100, new Outcome(true, 5, 1, 3)));
        baseline.add(new DialogueRow(14, 0, 100, new Outcome(true, 5, 1, 3)));
        Difference difference =
                PairedComparison.of(ours, baseline, Protocol.IDEAL).difference("SR@15");
        assertThat(difference.exactPValue()).isNaN();
        assertThat(difference.pValue()).isLessThan(0.01);
    }

    @Test
    void withoutDiscordantPairsNothingDiffers() {
        PairedComparison same = PairedComparison.of(rows("SSSSSS------"), rows("SSSSSS------"), Protocol.IDEAL);
        for (Difference difference : same.differences()) {
            assertThat(difference.pValue()).isEqualTo(1);
            assertThat(difference.estimate().low()).isNegative();
            assertThat(difference.estimate().high()).isPositive();
            assertThat(difference.effectSize()).isNaN();
        }
    }

    /**
     * Twelve tuples with three seeds each have the same result as the means over the seeds: Student's t test of twelve
     * means, not of 36 dialogues.
     */
    @Test
    void seedsAreAveragedForEachTuple() {
        SplittableRandom random = new SplittableRandom(5);
        List<DialogueRow> ours = new ArrayList<>();
        List<DialogueRow> baseline = new ArrayList<>();
        double[] means = new double[12];
        for (int seed = 0; seed < 3; seed++) {
            for (int i = 0; i < means.length; i++) {
                int turn = random.nextInt(1, 15);
                ours.add(new DialogueRow(i, i, i, new Outcome(true, turn, 1, 0)));
                baseline.add(new DialogueRow(i, i, i, new Outcome(true, 10, 1, 0)));
                means[i] += (turn - 10) / 3.0;
            }
        }
        PairedComparison pooled = PairedComparison.of(ours, baseline, Protocol.IDEAL);
        ClusteredMean expected = ClusteredMean.of(means, Clusters.of(indices(means.length), indices(means.length)));

        assertThat(pooled.tuples()).isEqualTo(12);
        assertThat(pooled.users()).isEqualTo(12);
        assertThat(pooled.difference("AT").pValue()).isCloseTo(expected.pValue(new Range(-15, 15)), EXACT);
        assertThat(pooled.difference("AT").estimate().low())
                .isCloseTo(expected.estimate(new Range(-15, 15)).low(), EXACT);
        assertThat(pooled.difference("SR@15").exactPValue()).isNaN();
    }

    /**
     * Two policies that are equally good over all users, each better with half of them: 50 users with 20 dialogues, a
     * quarter of which the user decides. Treated as independent, dialogues gave p below 0.05 in 38 % of cases.
     */
    @Test
    void usersWhoPreferAPolicyAreNotEvidenceForIt() {
        SplittableRandom random = new SplittableRandom(1);
        int repeats = 400;
        int missed = 0;
        int significant = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            List<DialogueRow> ours = new ArrayList<>();
            List<DialogueRow> baseline = new ArrayList<>();
            for (int user = 0; user < 50; user++) {
                boolean prefersOurs = random.nextBoolean();
                for (int i = 0; i < 20; i++) {
                    boolean decided = random.nextInt(4) == 0;
                    int index = ours.size();
                    ours.add(new DialogueRow(index, user, index, outcome(!decided || prefersOurs)));
                    baseline.add(new DialogueRow(index, user, index, outcome(!decided || !prefersOurs)));
                }
            }
            PairedComparison comparison = PairedComparison.of(ours, baseline, Protocol.IDEAL);
            Estimate difference = comparison.successRate();
            missed += difference.low() > 0 || difference.high() < 0 ? 1 : 0;
            significant += comparison.pValue() < 0.05 ? 1 : 0;
        }
        assertThat(significant).isEqualTo(missed);
        assertThat((double) missed / repeats).isBetween(0.025, 0.075);
    }

    /**
     * Tuple 0 is drawn by both seeds, with a difference of 3 turns; 1 and 2 by one each, with -2: (3 + 3 - 2 - 2) / 4.
     */
    @Test
    void aTupleCountsAsOftenAsItWasDrawn() {
        List<DialogueRow> ours = new ArrayList<>();
        List<DialogueRow> baseline = new ArrayList<>();
        int[] tuples = {0, 1, 0, 2};
        for (int tuple : tuples) {
            ours.add(new DialogueRow(tuple, tuple, tuple, new Outcome(true, tuple == 0 ? 8 : 3, 1, 0)));
            baseline.add(new DialogueRow(tuple, tuple, tuple, new Outcome(true, 5, 1, 0)));
        }
        Difference difference =
                PairedComparison.of(ours, baseline, Protocol.IDEAL).difference("AT");

        assertThat(difference.estimate().value()).isEqualTo(0.5);
        // Squared deviations 2.5^2, twice each, over 4 dialogues, and 3 / 2 for three tuples.
        assertThat(difference.effectSize()).isCloseTo(0.5 / (2.5 * Math.sqrt(1.5)), EXACT);
    }

    /** Each tuple differs in one of three seeds, and the means differ only by rounding. */
    @Test
    void roundingIsNotADeviation() {
        List<DialogueRow> ours = new ArrayList<>();
        List<DialogueRow> baseline = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            for (int i = 0; i < 12; i++) {
                ours.add(new DialogueRow(i, i, i, outcome(i % 3 == seed)));
                baseline.add(new DialogueRow(i, i, i, outcome(false)));
            }
        }
        Difference difference =
                PairedComparison.of(ours, baseline, Protocol.IDEAL).success();
        assertThat(difference.estimate().value()).isCloseTo(1 / 3.0, EXACT);
        assertThat(difference.effectSize()).isNaN();
    }

    /** For instance if a provider on the class path adds success rates of earlier turns. */
    @Test
    void theCapIsTheLastTurnWhateverTheOrder() {
        Difference early = difference(SuccessRate.at(3, Protocol.IDEAL.counting()));
        Difference cap = difference(SuccessRate.atCap(Protocol.IDEAL.counting()));
        assertThat(new PairedComparison(1, 1, 1, List.of(cap, early)).success()).isSameAs(cap);
        assertThat(new PairedComparison(1, 1, 1, List.of(early, cap)).success()).isSameAs(cap);
    }

    private static Difference difference(Metric metric) {
        return new Difference(metric, Estimate.NONE, 1, 1, 0, 1);
    }

    @Test
    void pValuesAreCorrectedForEachMetricSeparately() {
        List<DialogueRow> baseline = rows("-------------------");
        List<PairedComparison> raw = List.of(
                PairedComparison.of(rows("SSSSSSSSSSSSSSSSSSS"), baseline, Protocol.IDEAL),
                PairedComparison.of(rows("SSSSSSS------------"), baseline, Protocol.IDEAL),
                PairedComparison.of(rows("S------------------"), baseline, Protocol.IDEAL));
        List<PairedComparison> corrected = PairedComparison.corrected(raw);
        for (int metric = 0; metric < raw.get(0).differences().size(); metric++) {
            int number = metric;
            double[] before = raw.stream()
                    .mapToDouble(
                            comparison -> comparison.differences().get(number).pValue())
                    .toArray();
            for (int policy = 0; policy < 3; policy++) {
                Difference after = corrected.get(policy).differences().get(metric);
                assertThat(after.pValue()).isEqualTo(before[policy]);
                assertThat(after.adjustedPValue()).isEqualTo(Holm.adjusted(before)[policy]);
            }
        }
    }

    @Test
    void onlyTheSameDialoguesAreCompared() {
        List<DialogueRow> ours = rows("SS-");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedComparison.of(ours, rows("SS"), Protocol.IDEAL))
                .withMessage("not the same dialogues: 3 against 2");
        Outcome failure = new Outcome(false, 15, 0, 0);
        for (DialogueRow other : List.of(
                new DialogueRow(7, 2, 4, failure),
                new DialogueRow(2, 8, 4, failure),
                new DialogueRow(2, 2, 8, failure))) {
            List<DialogueRow> baseline = new ArrayList<>(rows("SS"));
            baseline.add(other);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PairedComparison.of(ours, baseline, Protocol.IDEAL))
                    .withMessage("not the same dialogues: row 2 is about tuple 2 here and tuple " + other.index()
                            + " there");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PairedComparison.of(ours, ours, Protocol.IDEAL).difference("SR@16"))
                .withMessage("there is no metric 'SR@16'; there are [SR@5, SR@10, SR@15, AT, hDCG]");
    }

    private static double exactPValue(int onlyOurs, int onlyBaseline) {
        String agreed = "S---------";
        return PairedComparison.of(
                        rows("S".repeat(onlyOurs) + "-".repeat(onlyBaseline) + agreed),
                        rows("-".repeat(onlyOurs) + "S".repeat(onlyBaseline) + agreed),
                        Protocol.IDEAL)
                .difference("SR@15")
                .exactPValue();
    }

    private static int[] indices(int count) {
        int[] indices = new int[count];
        Arrays.setAll(indices, i -> i);
        return indices;
    }

    /** One dialogue for each sign: S is a success at action 5. */
    private static List<DialogueRow> rows(String outcomes) {
        List<DialogueRow> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.length(); i++) {
            rows.add(new DialogueRow(i, i, 2 * i, outcome(outcomes.charAt(i) == 'S')));
        }
        return rows;
    }

    private static Outcome outcome(boolean success) {
        return success ? new Outcome(true, 5, 1, 3) : new Outcome(false, 15, 0, 9);
    }
}
