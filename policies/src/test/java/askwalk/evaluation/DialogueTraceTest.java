package askwalk.evaluation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Noise;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.random.Seed;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the graph of records of {@link TinyGraphs}. */
class DialogueTraceTest {

    private static final Ask THREE = Ask.about(TRUMPET, CALM, ROCK);
    private static final Recommend LIST = new Recommend(Ids.of(BLUE_TRAIN, HARVEST, KIND_OF_BLUE));

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void eachTurnHasAToken() {
        assertThat(DialogueTrace.of(
                        List.of(
                                turn("ACCEPTED"),
                                turn("REJECTED"),
                                turn("UNKNOWN"),
                                turn("REJECTED,ACCEPTED,UNKNOWN"),
                                turn("UNKNOWN,REJECTED,UNKNOWN"),
                                turn("UNKNOWN,UNKNOWN,UNKNOWN"),
                                list("REJECTED,SEEN,NOT_NOW"),
                                list("UNKNOWN,UNKNOWN,UNKNOWN"),
                                list("ACCEPTED,REJECTED,ACCEPTED")),
                        false,
                        3))
                .isEqualTo(new DialogueTrace("Y N U Y N U 0 0 2", 3));
    }

    @Test
    void theEndSaysWhetherTheUserLeft() {
        DialogueTrace left = DialogueTrace.of(List.of(turn("REJECTED")), true, 1);
        assertThat(left.turns()).isEqualTo("N L");
        assertThat(left.left()).isTrue();
        assertThat(left.length()).isEqualTo(1);
        assertThat(DialogueTrace.of(List.of(), true, 1).turns()).isEqualTo("L");
        assertThat(DialogueTrace.of(List.of(), true, 1).length()).isZero();
        assertThat(DialogueTrace.of(List.of(), false, 1)).isEqualTo(new DialogueTrace("", 1));
        assertThat(new DialogueTrace("", 1).left()).isFalse();
        assertThat(new DialogueTrace("", 1).length()).isZero();
    }

    @Test
    void countsAreThoseOfTheTurns() {
        DialogueTrace trace = new DialogueTrace("Y 0 N 2 U 0 10", 12);
        assertThat(trace.length()).isEqualTo(7);
        assertThat(trace.accepted()).isEqualTo(12);
        assertThat(trace.firstHit()).isEqualTo(4);
        assertThat(trace.left()).isFalse();
        assertThat(new DialogueTrace("Y 0 N", 1).accepted()).isZero();
        assertThat(new DialogueTrace("Y 0 N", 1).firstHit()).isZero();
    }

    @Test
    void rowsOfAnEvaluationHaveTheirTurns() {
        Policy policy = new ScriptedPolicy(
                Ask.about(TRUMPET),
                Ask.about(CALM),
                new Recommend(Ids.of(BLUE_TRAIN, HARVEST)),
                Ask.about(ROCK),
                new Recommend(Ids.of(KIND_OF_BLUE, BITCHES_BREW)));
        Tuples tuples = Tuples.of(Role.TEST, Ids.of(ANN, BOB, ANN), Ids.of(BITCHES_BREW, HARVEST, BLUE_TRAIN));

        assertThat(traces(policy, tuples, Protocols.of(5, 2)))
                .containsExactly("Y N 0 Y 1 of 1", "N Y 1 of 1", "N N 1 of 1");
        assertThat(traces(policy, tuples, Protocols.of(2, 2))).containsExactly("Y N of 1", "N Y of 1", "N N of 1");
        assertThat(traces(policy, tuples, Protocols.of(2, 2).withNoise(new Noise(0, 1))))
                .containsExactly("U U of 1", "U U of 1", "U U of 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "y", "YN", "01", "-1", "+1", "1.0", "1234567", "\u0661"})
    void otherTokensAreRefused(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DialogueTrace("Y " + token + " 1", 1))
                .withMessage(
                        "turn 2 is '" + token + "', expected Y, N or U for a question, the number of accepted items"
                                + " for a list, or L at the end if the user left");
    }

    @ParameterizedTest
    @CsvSource({
        "'Y  N',2",
        "' Y',1",
        "'Y ',2",
        "' ',1",
        "'L N',1",
        "'N L L',2",
        "'Y\tN',1",
        "'Y L ',2",
        "' L',1",
        "'Y  L',2",
        "'L ',1"
    })
    void turnsAreSeparatedBySingleBlanks(String turns, int turn) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DialogueTrace(turns, 1))
                .withMessageStartingWith("turn " + turn + " is '");
    }

    @Test
    void noMoreItemsAreAcceptedThanAreWanted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DialogueTrace("0 1 2", 2))
                .withMessage("'0 1 2' accepts 3 items, but the user would accept 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DialogueTrace("999999 ".repeat(3000) + "0", Integer.MAX_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DialogueTrace("N", 0))
                .withMessage("a user would accept one item or more, not 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N 0 Y|true|3|2|success: no list has an accepted item",
                "N 0 1|false|3|1|failure: turn 3 accepts an item",
                "N 0 1|true|3|2|success: the outcome has 2 questions, but the turns have 1",
                "N 0 1 Y|true|3|2|success: the outcome has 2 questions, but the turns have 1",
                "N 0 1 Y|true|4|1|success: the outcome has 4 actions, but the turns have 3",
                "N 0 Y L|false|4|2|failure: the outcome has 4 actions, but the turns have 3",
            })
    void anotherOutcomeIsRefused(String turns, boolean success, int actions, int questions, String message) {
        Outcome outcome = new Outcome(success, actions, success ? 1 : 0, questions);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row(outcome, turns))
                .withMessage("the turns '" + turns + "' are not those of a " + message);
    }

    @Test
    void anOutcomeIsThatOfTheTurnsUpToTheFirstHit() {
        Outcome success = new Outcome(true, 3, 1, 1);
        assertThat(row(success, "N 0 1").trace().firstHit()).isEqualTo(3);
        assertThat(row(success, "N 0 1 Y 0 2 L").trace().accepted()).isEqualTo(3);
        assertThat(row(success, "0 N 0 1").outcome()).isEqualTo(success); // a free action
        assertThat(row(new Outcome(false, 2, 0, 1), "N 0 L").trace().left()).isTrue();
    }

    private static DialogueRow row(Outcome outcome, String turns) {
        return new DialogueRow(0, 0, 0, outcome, null, new DialogueTrace(turns, 3));
    }

    private List<String> traces(Policy policy, Tuples tuples, Protocol protocol) {
        Evaluation evaluation = new Evaluation(Testbed.of(graph, protocol, new Seed(4)), tuples, 1);
        return evaluation.run(policy, Progress.NONE).rows().stream()
                .map(row -> row.trace().turns() + " of " + row.trace().wanted())
                .toList();
    }

    /** A question about as many attributes as there are responses. */
    private static Turn turn(String responses) {
        Answer answer = answer(responses);
        return new Turn(answer.responses().size() == 1 ? Ask.about(TRUMPET) : THREE, answer);
    }

    private static Turn list(String responses) {
        return new Turn(LIST, answer(responses));
    }

    private static Answer answer(String responses) {
        return new Answer(
                List.of(responses.split(",")).stream().map(Response::valueOf).toList());
    }
}
