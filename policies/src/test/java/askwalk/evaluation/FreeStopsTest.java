package askwalk.evaluation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Protocol;
import askwalk.conversation.Recommend;
import askwalk.conversation.TurnCounting;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a dialogue with early stops to its figures. The target is Harvest. */
class FreeStopsTest {

    private static final Recommend WRONG = new Recommend(Ids.of(BLUE_TRAIN, KIND_OF_BLUE), true);
    private static final Recommend RIGHT = new Recommend(Ids.of(NEVERMIND, HARVEST), true);

    @Test
    void aSuccessAfterTwoQuestionsIsAtTurnTwo() {
        Action[] script = {Ask.about(ROCK), WRONG, Ask.about(CALM), RIGHT};
        Outcome released = run(Protocol.FACT_RELEASED, script);
        assertThat(released).isEqualTo(new Outcome(true, 2, 2, 2));
        check(released, 2, 0.582607);

        Outcome strict = run(Protocol.FACT_STRICT, script);
        assertThat(strict).isEqualTo(new Outcome(true, 4, 2, 2));
        check(strict, 4, 0.414503);
    }

    @Test
    void aSuccessBeforeAnyCountedActionIsAtTurnOne() {
        Outcome first = run(Protocol.FACT_RELEASED, RIGHT);
        assertThat(first).isEqualTo(new Outcome(true, 1, 2, 0)).isEqualTo(run(Protocol.FACT_STRICT, RIGHT));
        check(first, 1, 0.863787);

        assertThat(run(Protocol.FACT_RELEASED, WRONG, RIGHT)).isEqualTo(first);
        assertThat(run(Protocol.FACT_STRICT, WRONG, RIGHT)).isEqualTo(new Outcome(true, 2, 2, 0));
    }

    @Test
    void aSuccessfulCountedRecommendationIsATurn() {
        Recommend unmarked = new Recommend(RIGHT.items());
        assertThat(run(Protocol.FACT_RELEASED, Ask.about(ROCK), WRONG, unmarked))
                .isEqualTo(new Outcome(true, 2, 2, 1));
    }

    @Test
    void aFailureHasTheCountedActions() {
        Protocol two = Protocol.FACT_RELEASED.withCounting(new TurnCounting(2, 2, 0, 0));
        Outcome failure = run(two, WRONG, Ask.about(ROCK), Ask.about(JAZZ));
        assertThat(failure).isEqualTo(new Outcome(false, 2, 0, 2));
    }

    private static Outcome run(Protocol protocol, Action... script) {
        return new DialogueSimulator(Testbed.of(TinyGraphs.music(), protocol, new Seed(1)), new ScriptedPolicy(script))
                .run(ANN, HARVEST, 0);
    }

    /** For a single dialogue SR@t is 0 before the turn and 1 from it on. */
    private static void check(Outcome outcome, int turn, double gain) {
        Metrics metrics = Metrics.of(List.of(new DialogueRow(0, ANN, HARVEST, outcome)), Protocol.FACT_RELEASED);
        for (int t = 1; t <= 10; t++) {
            assertThat(metrics.successRate(t).value()).isEqualTo(t < turn ? 0 : 1);
        }
        assertThat(metrics.averageTurns().value()).isEqualTo(turn);
        assertThat(metrics.hdcg().value()).isCloseTo(gain, within(5e-6));
    }
}
