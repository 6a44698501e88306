package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Protocol;
import askwalk.conversation.TurnCounting;
import askwalk.simulation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final TurnCounting SIX = new TurnCounting(6, 6, 0, 0);

    /** Worked by hand: of eight items, none, two, two, three, and nothing more. */
    @Test
    void acceptedItemsAddUp() {
        DialogueTrace trace = new DialogueTrace("Y 2 0 1 L", 8);
        assertThat(new Coverage(SIX).byTurn(trace)).containsExactly(0, 0.25, 0.25, 0.375, 0.375, 0.375);
        assertThat(new Coverage(SIX).value(SatisfactionTest.row(trace))).isEqualTo(0.375);
    }

    @Test
    void everyItemIsTheWhole() {
        DialogueTrace trace = new DialogueTrace("1 1 N 2", 4);
        assertThat(new Coverage(SIX).byTurn(trace)).containsExactly(0.25, 0.5, 0.5, 1, 1, 1);
    }

    /** As for SR@t: under the protocol of EAR, a success at action s is one at turn s + 1. */
    @Test
    void theOpeningIsATurnWhereItIsOneOfASuccess() {
        assertThat(new Coverage(new TurnCounting(4, 3, 1, 0)).byTurn(new DialogueTrace("N 1", 2)))
                .containsExactly(0, 0, 0.5, 0.5);
    }

    @Test
    void theCurveIsThatOfUsersWhoWouldAcceptSeveralItems() {
        DialogueRow one = SatisfactionTest.row(new DialogueTrace("N 1", 1));
        DialogueRow many = SatisfactionTest.row(new DialogueTrace("1 0 2", 4));
        assertThat(Metrics.of(List.of(one), Protocol.IDEAL).traces().coverage()).isNull();

        TraceMetrics.Curve coverage =
                Metrics.of(List.of(one, many), Protocol.IDEAL).traces().coverage();
        assertThat(coverage.estimate().value()).isCloseTo((1 + 0.75) / 2, within(1e-12));
        assertThat(coverage.byTurn()).hasSize(15);
        assertThat(coverage.byTurn().get(0).value()).isCloseTo(0.125, within(1e-12));
        assertThat(coverage.byTurn().get(1).value()).isCloseTo(0.625, within(1e-12));
        assertThat(coverage.byTurn().get(14).value()).isCloseTo(0.875, within(1e-12));
    }

    @Test
    void aRowWithoutTurnsHasNone() {
        DialogueRow row = new DialogueRow(7, 0, 0, new Outcome(true, 1, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage(SIX).value(row))
                .withMessage("the row of dialogue 7 has no turns");
    }
}
