package askwalk.conversation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationListenerTest {

    private final ScriptedPolicy policy = new ScriptedPolicy(
            Ask.about(TRUMPET), new Recommend(Ids.of(BITCHES_BREW, KIND_OF_BLUE)), Ask.about(TRUMPET));
    private final Conversations conversations = new Conversations(TinyGraphs.music(), policy, Protocols.of(5, 2));
    private final Recorder recorder = new Recorder();

    @Test
    void everyStepIsReported() {
        Conversation conversation = conversations.withListener(recorder).start(ANN, Ids.of(JAZZ), new Seed(1));
        conversation.next();
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.undo();
        conversation.answer(Answer.YES); // proposes by itself
        conversation.answer(Answer.only(conversation.nextAction(), KIND_OF_BLUE));

        assertThat(recorder.calls)
                .containsExactly(
                        "started with 0 turns",
                        "proposed [2]",
                        "answered, 1 turns",
                        "undone, 0 turns",
                        "proposed [2]",
                        "answered, 1 turns",
                        "proposed [1, 0]",
                        "answered, 2 turns",
                        "ended with 0");
        assertThat(recorder.times).allMatch(time -> !time.isNegative()).hasSize(7);
        assertThat(recorder.times).anyMatch(time -> !time.isZero());
    }

    @Test
    void aFailureIsReportedWithWhatTheCallerReceives() {
        Conversation conversation = conversations.withListener(recorder).start(ANN, Ids.of(), new Seed(1));
        IllegalStateException failure = new IllegalStateException("out of order");
        policy.failWith(failure);

        assertThatThrownBy(() -> conversation.answer(Answer.YES)).isSameAs(failure);
        policy.failWith(null);
        conversation.answer(Answer.YES);
        conversation.answer(Answer.none(conversation.nextAction()));
        assertThatThrownBy(conversation::next).hasMessageContaining("repeats itself");

        assertThat(recorder.calls)
                .containsExactly(
                        "started with 0 turns",
                        "proposed [2]",
                        "failed: out of order",
                        "answered, 1 turns",
                        "proposed [1, 0]",
                        "answered, 2 turns",
                        "failed: the policy askwalk.testing.ScriptedPolicy repeats itself: attribute 2");
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        Conversation conversation = conversations
                .withListener(new ConversationListener() {
                    @Override
                    public void answered(Conversation answered, Turn turn, Duration time) {
                        throw new IllegalStateException("the metrics are down");
                    }
                })
                .start(ANN, Ids.of(), new Seed(1));
        conversation.answer(Answer.YES);

        assertThat(conversation.turns()).hasSize(1);
        assertThat(conversation.next().action().subjects()).isEqualTo(Ids.of(BITCHES_BREW, KIND_OF_BLUE));
    }

    /** Writes down the calls; the state of the conversation is that after the call. */
    private static final class Recorder implements ConversationListener {

        private final List<String> calls = new ArrayList<>();
        private final List<Duration> times = new ArrayList<>();

        private void add(String call, Duration time) {
            calls.add(call);
            times.add(time);
        }

        @Override
        public void started(Conversation conversation, Duration time) {
            add("started with " + conversation.turns().size() + " turns", time);
        }

        @Override
        public void proposed(Conversation conversation, Action action, Duration time) {
            add("proposed " + action.subjects(), time);
        }

        @Override
        public void answered(Conversation conversation, Turn turn, Duration time) {
            assertThat(conversation.turns()).last().isEqualTo(turn);
            add("answered, " + conversation.turns().size() + " turns", time);
        }

        @Override
        public void undone(Conversation conversation) {
            calls.add("undone, " + conversation.turns().size() + " turns");
        }

        @Override
        public void ended(Conversation conversation) {
            calls.add("ended with " + conversation.acceptedItem());
        }

        @Override
        public void failed(Conversation conversation, RuntimeException failure) {
            calls.add("failed: " + failure.getMessage());
        }
    }
}
