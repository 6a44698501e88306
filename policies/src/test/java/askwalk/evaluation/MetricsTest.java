package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.simulation.Outcome;
import askwalk.testing.Protocols;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {

    private static final Offset<Double> DIGITS = within(5e-6);

    /** Success at the first action, at the fifth with rank 10, at the fourteenth, and a failure. */
    private static final List<DialogueRow> ROWS = List.of(
            row(0, new Outcome(true, 1, 1, 0)),
            row(1, new Outcome(true, 5, 10, 4)),
            row(2, new Outcome(false, 14, 0, 7)),
            row(3, new Outcome(true, 14, 1, 13)));

    @Test
    void withoutOffsetsASuccessAtActionSIsOneAtTurnS() {
        for (Protocol protocol : List.of(Protocol.IDEAL, Protocol.SCPR_2023)) {
            Metrics metrics = Metrics.of(ROWS, protocol);
            curve(metrics, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.75, 0.75);
            assertThat(metrics.averageTurns().value()).isEqualTo(8.75);
        }
    }

    @Test
    void inEarTheOpeningIsATurnOnlyForSuccess() {
        Metrics metrics = Metrics.of(ROWS, Protocol.EAR);
        curve(metrics, 0, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.75);
        assertThat(metrics.averageTurns().value()).isEqualTo(8.75);
    }

    /** The AT of SCPR's paper is EAR's plus the success rate. */
    @Test
    void inScprsPaperTheOpeningIsATurnForBoth() {
        Metrics metrics = Metrics.of(ROWS, Protocol.SCPR_PAPER);
        curve(metrics, 0, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.75);
        assertThat(metrics.averageTurns().value()).isEqualTo(8.75 + 0.75);
    }

    /** Tests that each figure has the interval of its own values; the intervals themselves are tested elsewhere. */
    @Test
    void figuresHaveTheIntervalsOfTheirValues() {
        List<DialogueRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(new DialogueRow(i, i % 12, i % 15, ROWS.get(i % 4).outcome()));
        }
        Metrics metrics = Metrics.of(rows, Protocol.IDEAL);
        Clusters clusters = Clusters.of(rows);
        double[] successes = rows.stream()
                .mapToDouble(row -> row.outcome().success() ? 1 : 0)
                .toArray();
        double[] turns = rows.stream()
                .mapToDouble(row -> row.outcome().success() ? row.outcome().actions() : 15)
                .toArray();

        assertThat(metrics.dialogues()).isEqualTo(30);
        assertThat(metrics.tuples()).isEqualTo(30);
        assertThat(metrics.users()).isEqualTo(12);
        assertThat(metrics.items()).isEqualTo(15);
        assertThat(metrics.successRate(15))
                .isEqualTo(metrics.estimate("SR@15"))
                .isEqualTo(ClusteredMean.of(successes, clusters).share());
        assertThat(metrics.averageTurns())
                .isEqualTo(ClusteredMean.of(turns, clusters).estimate(new Range(0, 15)));
        assertThat(Metrics.of(ROWS, Protocol.IDEAL).hdcg().value()).isCloseTo(0.405256, DIGITS);
    }

    @Test
    void aSingleDialogueHasNoInterval() {
        Metrics metrics = Metrics.of(ROWS.subList(1, 2), Protocol.IDEAL);
        assertThat(metrics.averageTurns()).isEqualTo(new Estimate(5, Double.NaN, Double.NaN));
    }

    @Test
    void theTableHasTheTurnsUpToTheCap() {
        assertThat(names(Protocol.IDEAL)).containsExactly("SR@5", "SR@10", "SR@15", "AT", "hDCG");
        assertThat(names(Protocol.FACT_STRICT)).containsExactly("SR@5", "SR@10", "AT", "hDCG");
        assertThat(names(Protocols.of(8, 4, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY)))
                .containsExactly("SR@5", "SR@8", "AT", "hDCG");
    }

    @Test
    void successRatesAreFoundByTurn() {
        Metrics metrics = Metrics.of(ROWS, Protocol.IDEAL);
        assertThat(metrics.successRate(1)).isSameAs(metrics.successRates().get(0));
        assertThat(metrics.successRate(15)).isSameAs(metrics.successRates().get(14));
        assertThat(metrics.successRate(16)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1.0", "15, 1, 0.25", "15, 10, 0.246197", "5, 10, 0.365066", "14, 1, 0.255958"})
    void gainFallsWithActionAndRank(int action, int rank, double gain) {
        assertThat(hdcg(new Outcome(true, action, rank, 0))).isCloseTo(gain, DIGITS);
    }

    /** A better rank never compensates for a later turn. */
    @Test
    void turnsComeBeforeRanks() {
        for (int action = 1; action < 15; action++) {
            assertThat(hdcg(new Outcome(true, action, 1000, 0)))
                    .isGreaterThan(hdcg(new Outcome(true, action + 1, 1, 0)));
        }
        assertThat(hdcg(new Outcome(false, 3, 0, 0))).isZero();
    }

    @Test
    void thereMustBeARow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.of(List.of(), Protocol.IDEAL))
                .withMessage("there is no dialogue to measure");
    }

    private static void curve(Metrics metrics, double... rates) {
        assertThat(metrics.successRates().stream().mapToDouble(Estimate::value).toArray())
                .containsExactly(rates);
    }

    private static List<String> names(Protocol protocol) {
        return Metrics.of(ROWS, protocol).values().stream()
                .map(value -> value.metric().name())
                .toList();
    }

    private static double hdcg(Outcome outcome) {
        return new HierarchicalDcg().value(row(0, outcome));
    }

    private static DialogueRow row(int index, Outcome outcome) {
        return new DialogueRow(index, 0, 0, outcome);
    }
}
