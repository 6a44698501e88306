package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Protocol;
import askwalk.conversation.Seed;
import askwalk.simulation.Outcome;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedComparisonTest {

    /** Both succeed twice, at the same turns; ours alone six times, at action 5; both fail twice. */
    @Test
    void theBetterHasMoreSuccessFewerTurnsAndASmallP() {
        List<DialogueRow> ours = rows("SSSSSSSS--");
        List<DialogueRow> baseline = rows("SS--------");
        PairedComparison better = PairedComparison.of(ours, baseline, Protocol.IDEAL);
        assertThat(better.successRate().value()).isCloseTo(0.6, within(1e-12));
        assertThat(better.averageTurns().value()).isCloseTo(-6, within(1e-12));
        assertThat(better.pValue()).isCloseTo(0.03125, within(1e-12));
        // the deviation of six ones and four zeros is sqrt(2.4 / 9)
        double half = 1.959964 * Math.sqrt(2.4 / 9 / 10);
        assertThat(better.successRate().low()).isCloseTo(0.6 - half, within(1e-6));
        assertThat(better.successRate().high()).isCloseTo(0.6 + half, within(1e-6));

        PairedComparison worse = PairedComparison.of(baseline, ours, Protocol.IDEAL);
        assertThat(worse.successRate().value()).isCloseTo(-0.6, within(1e-12));
        assertThat(worse.averageTurns().value()).isCloseTo(6, within(1e-12));
        assertThat(worse.pValue()).isEqualTo(better.pValue());
    }

    @Test
    void turnsAreCountedAsTheProtocolDoes() {
        PairedComparison comparison = PairedComparison.of(rows("S-"), rows("--"), Protocol.SCPR_PAPER);
        assertThat(comparison.averageTurns().value()).isEqualTo((6 - 15) / 2.0);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 0.21875", "0, 6, 0.03125", "3, 3, 1", "0, 0, 1", "0, 1, 1", "10, 11, 1", "3, 10, 0.0922851562"})
    void theTestIsExact(int onlyOurs, int onlyBaseline, double p) {
        assertThat(pValue(onlyOurs, onlyBaseline)).isCloseTo(p, within(1e-9));
        assertThat(pValue(onlyBaseline, onlyOurs)).isCloseTo(p, within(1e-9));
    }

    @Test
    void theTestEqualsTheSumOfBinomialsForAllSmallCounts() {
        for (int discordant = 1; discordant <= 60; discordant++) {
            BigInteger choose = BigInteger.ONE;
            BigInteger tail = BigInteger.ZERO;
            for (int fewer = 0; 2 * fewer <= discordant; fewer++) {
                tail = tail.add(choose);
                double exact = new BigDecimal(tail.shiftLeft(1))
                        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(discordant)), MathContext.DECIMAL64)
                        .doubleValue();
                assertThat(pValue(fewer, discordant - fewer))
                        .as("%d of %d", fewer, discordant)
                        .isCloseTo(Math.min(1, exact), within(1e-9 * exact));
                choose = choose.multiply(BigInteger.valueOf(discordant - fewer)).divide(BigInteger.valueOf(fewer + 1));
            }
        }
    }

    /** Two policies that are equally good differ significantly in one of twenty comparisons at most. */
    @Test
    void equalPoliciesSeldomDiffer() {
        int significant = 0;
        int comparisons = 2_000;
        SplittableRandom random = new Seed(1).derive("A/A").random();
        for (int i = 0; i < comparisons; i++) {
            PairedComparison comparison = PairedComparison.of(random(random, 100), random(random, 100), Protocol.IDEAL);
            significant += comparison.pValue() < 0.05 ? 1 : 0;
        }
        assertThat((double) significant / comparisons).isBetween(0.015, 0.06);
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
    }

    private static double pValue(int onlyOurs, int onlyBaseline) {
        String agreed = "S-";
        return PairedComparison.of(
                        rows("S".repeat(onlyOurs) + "-".repeat(onlyBaseline) + agreed),
                        rows("-".repeat(onlyOurs) + "S".repeat(onlyBaseline) + agreed),
                        Protocol.IDEAL)
                .pValue();
    }

    private static List<DialogueRow> random(SplittableRandom random, int size) {
        StringBuilder outcomes = new StringBuilder();
        for (int i = 0; i < size; i++) {
            outcomes.append(random.nextBoolean() ? 'S' : '-');
        }
        return rows(outcomes.toString());
    }

    /** One dialogue for each sign: S is a success at action 5. */
    private static List<DialogueRow> rows(String outcomes) {
        List<DialogueRow> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.length(); i++) {
            boolean success = outcomes.charAt(i) == 'S';
            rows.add(new DialogueRow(i, i, 2 * i, success ? new Outcome(true, 5, 1, 3) : new Outcome(false, 15, 0, 9)));
        }
        return rows;
    }
}
