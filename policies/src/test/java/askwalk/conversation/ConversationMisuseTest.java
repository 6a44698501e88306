package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Invalid arguments, failing policies, and their messages. */
class ConversationMisuseTest {

    private static final Seed SEED = new Seed(1);

    private final KnowledgeGraph graph = TinyGraphs.music();

    /** Asks about attribute 0 and returns or throws a given reason. */
    private static final class Unreasonable implements Policy {

        private final RuntimeException failure;

        Unreasonable(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public Session start(Context context) {
            return new Session() {
                @Override
                public Action next() {
                    return Ask.about(context.turn());
                }

                @Override
                public void observe(Action action, Answer answer) {}

                @Override
                public Reason reason(Action action) {
                    if (failure != null) {
                        throw failure;
                    }
                    return null;
                }
            };
        }
    }

    @Test
    void aPolicyWithoutReasonsIsNamedAndTheConversationContinues() {
        Map<Policy, String> policies = new LinkedHashMap<>();
        policies.put(new Unreasonable(new UnsupportedOperationException("why?")), "failed: java.lang.Unsupported");
        policies.put(new Unreasonable(null), "returned null; nextAction() works without reasons");
        policies.forEach((policy, message) -> {
            Conversation conversation =
                    new Conversations(graph, policy, Protocol.IDEAL).start(WalkView.UNKNOWN_USER, Ids.of(), SEED);
            for (int turn = 0; turn < 2; turn++) {
                assertThatThrownBy(conversation::next)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("the policy " + Unreasonable.class.getName() + " gives no reason")
                        .hasMessageContaining(message);
                assertThat(conversation.nextAction()).isEqualTo(Ask.about(turn));
                conversation.answer(Answer.NO);
            }
            assertThat(conversation.turns()).hasSize(2);
            conversation.undo();
            assertThat(conversation.turns()).hasSize(1);
        });
    }

    @Test
    void aPolicyThatStartsNoSessionIsNamed() {
        Policy none = context -> null;
        Conversations conversations = new Conversations(graph, none, Protocol.IDEAL);
        assertThatThrownBy(() -> conversations.start(WalkView.UNKNOWN_USER, Ids.of(), SEED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("starts no session: its start() returns null");
    }

    @Test
    void nullsAreNamed() {
        Policy policy = new Unreasonable(null);
        Conversations conversations = new Conversations(graph, policy, Protocol.IDEAL);
        Conversation conversation = conversations.start(WalkView.UNKNOWN_USER, Ids.of(), SEED);
        Map<ThrowingCallable, String> calls = new LinkedHashMap<>();
        calls.put(() -> new Conversations(null, policy, Protocol.IDEAL), "graph");
        calls.put(() -> new Conversations(graph, null, Protocol.IDEAL), "policy");
        calls.put(() -> new Conversations(graph, policy, null), "protocol");
        calls.put(() -> conversations.start(0, (Ids) null, SEED), "liked");
        calls.put(() -> conversations.start(0, (Optional<Turn>) null, SEED), "opening");
        calls.put(() -> conversations.start(0, Ids.of(), null), "seed");
        calls.put(() -> new Transcript(0, null, List.of()), "opening");
        calls.put(() -> conversation.answer(null), "answer");
        calls.forEach((call, name) -> assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name));
    }

    @Test
    void anInvalidUserIsReported() {
        Conversations conversations = new Conversations(graph, new Unreasonable(null), Protocol.IDEAL);
        assertThatThrownBy(() -> conversations.start(999_999, Ids.of(), SEED))
                .hasMessageMatching("no user has id 999999: there are [0-9]+ of them, from 0");
    }
}
