package askwalk.policy.scpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.cpr.AttributeScore;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScprStateTest {

    private static final int BITS = 20;

    private final KnowledgeGraph graph = TinyGraphs.music();

    /** Jazz was the opening, the trumpet and Blue Train were rejected: two of three items remain, in binary 10. */
    @Test
    void theStateOfThePaperIsHistoryAndLengthInBinary() {
        Watch watch = new Watch(
                state(ScprState.View.LENGTH, QuestionType.BINARY),
                Ask.about(TinyGraphs.TRUMPET),
                new Recommend(Ids.of(TinyGraphs.BLUE_TRAIN)),
                Ask.about(TinyGraphs.CALM));
        Conversation conversation = begin(watch, Ids.of(TinyGraphs.JAZZ));
        float[] expected = new float[5 + BITS];
        expected[0] = 1;
        expected[5 + 18] = 1;
        expected[5 + 19] = 1;
        assertThat(watch.state()).containsExactly(expected);

        conversation.answer(Answer.NO);
        conversation.answer(Answer.NO);
        expected[1] = -1;
        expected[2] = -2;
        expected[5 + 19] = 0;
        assertThat(watch.state()).containsExactly(expected);

        conversation.answer(Answer.YES);
        expected[3] = 1;
        expected[5 + 18] = 0;
        expected[5 + 19] = 1;
        assertThat(watch.state()).containsExactly(expected);

        conversation.undo();
        conversation.undo();
        assertThat(watch.state()[1]).isEqualTo(-1f);
        assertThat(watch.state()[2]).isZero();
    }

    @Test
    void withoutAnOpeningItsEntryIsZeroAndDontKnowIsZero() {
        Watch watch = new Watch(
                state(ScprState.View.LENGTH, QuestionType.BINARY),
                Ask.about(TinyGraphs.TRUMPET),
                Ask.about(TinyGraphs.SAX));
        Conversation conversation = begin(watch, Ids.of());
        conversation.answer(Answer.YES);
        assertThat(Arrays.copyOf(watch.state(), 5)).containsExactly(0, 1, 0, 0, 0);
        conversation.answer(Answer.UNKNOWN);
        assertThat(Arrays.copyOf(watch.state(), 5)).containsExactly(0, 1, 0, 0, 0);
    }

    /** One item of three is rock, calm or sax each, two have the trumpet; jazz was asked. */
    @Test
    void entropiesAreThoseOfRemainingQuestions() {
        Watch watch = new Watch(state(ScprState.View.ENTROPIES, QuestionType.BINARY), Ask.about(TinyGraphs.TRUMPET));
        Conversation conversation = begin(watch, Ids.of(TinyGraphs.JAZZ));
        float[] entropies = Arrays.copyOfRange(watch.state(), 5 + BITS, watch.state().length);
        assertThat(entropies).containsExactly(new float[] {0, 0.918f, 0.918f, 0.918f, 0.918f}, offset(1e-3f));
        conversation.answer(Answer.NO);
        entropies = Arrays.copyOfRange(watch.state(), 5 + BITS, watch.state().length);
        assertThat(entropies).containsExactly(new float[] {0, 0.918f, 0, 0.918f, 0.918f}, offset(1e-3f));
    }

    /** After jazz, style has only rock, 0.918 bits; wind has trumpet and sax. */
    @Test
    void theEntropyOfAnEnumeratedQuestionIsTheScaledSum() {
        Watch watch = new Watch(
                state(ScprState.View.ENTROPIES, QuestionType.ENUMERATED),
                new Ask(Ids.of(TinyGraphs.TRUMPET, TinyGraphs.SAX), TinyGraphs.WIND));
        Conversation conversation = new Conversations(
                        graph, watch, Protocols.of(5, 1, Opening.NONE, QuestionType.ENUMERATED))
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        conversation.nextAction();
        float[] entropies = Arrays.copyOfRange(watch.state(), 5 + BITS, watch.state().length);
        assertThat(entropies)
                .containsExactly(new float[] {(float) Math.log(1.9183), (float) Math.log(2.8366)}, offset(1e-3f));
    }

    /** Turn 0 of 5 with 3 candidates, log2 of 4; then turn 1 with 2, log2 of 3. */
    @Test
    void theCompactStateIsTurnAndLogarithm() {
        Watch watch = new Watch(
                state(ScprState.View.COMPACT, QuestionType.BINARY),
                new Recommend(Ids.of(TinyGraphs.BLUE_TRAIN)),
                Ask.about(TinyGraphs.CALM));
        Conversation conversation = begin(watch, Ids.of(TinyGraphs.JAZZ));
        assertThat(watch.state()).containsExactly(new float[] {-1, -1}, offset(1e-6f));
        conversation.answer(Answer.NO);
        assertThat(watch.state()).containsExactly(new float[] {-0.6f, 1.58496f / 4 - 1.5f}, offset(1e-5f));
    }

    /** In a conversation longer than in training, the later history is omitted. */
    @Test
    void theHistoryOfALongConversationIsTruncated() {
        Action[] script = new Action[5];
        for (int i = 0; i < 5; i++) {
            script[i] = Ask.about(i);
        }
        Watch watch = new Watch(new ScprState(graph, QuestionType.BINARY, 3, ScprState.View.LENGTH), script);
        Conversation conversation = begin(watch, Ids.of(TinyGraphs.WIND));
        for (int i = 0; i < 4; i++) {
            conversation.answer(Answer.NO);
        }
        assertThat(Arrays.copyOf(watch.state(), 3)).containsExactly(1, -1, -1);
    }

    private ScprState state(ScprState.View view, QuestionType type) {
        return new ScprState(graph, type, 5, view);
    }

    private Conversation begin(Policy policy, Ids opening) {
        Conversation conversation =
                new Conversations(graph, policy, Protocols.of(6, 1)).start(TinyGraphs.ANN, opening, new Seed(1));
        conversation.nextAction();
        return conversation;
    }

    /** A scripted policy that exposes the state, with unweighted entropies. */
    private static final class Watch implements Policy {

        private final ScprState state;
        private final ScriptedPolicy script;
        private ScprState.Tracker tracker;

        Watch(ScprState state, Action... script) {
            this.state = state;
            this.script = new ScriptedPolicy(script);
        }

        float[] state() {
            float[] numbers = new float[state.size()];
            Arrays.fill(numbers, 99);
            tracker.encode(numbers);
            return numbers;
        }

        @Override
        public Session start(Context context) {
            Session session = script.start(context);
            AttributeScore.Scoring scores =
                    new EntropyScore(false, false).start(context, (items, size, into) -> Arrays.fill(into, 0, size, 0));
            tracker = state.start(context, scores);
            return new Session() {

                @Override
                public Action next() {
                    return session.next();
                }

                @Override
                public void observe(Action action, Answer answer) {
                    tracker.observe(action, answer);
                }

                @Override
                public Reason reason(Action action) {
                    return session.reason(action);
                }
            };
        }
    }
}
