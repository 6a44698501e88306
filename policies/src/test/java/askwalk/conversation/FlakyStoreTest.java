package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.FailingStore;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.walk.Response;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Conversations on a store that fails before or after it has written, where each call is repeated until it succeeds.
 */
class FlakyStoreTest {

    private static final int MAX_TRIES = 1_000;

    @Test
    void noAnswerIsLostOrDoubled() {
        int failures = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new Seed(seed).derive("flaky store").random();
            KnowledgeGraph graph = RandomGraphs.small(random);
            Protocol protocol = Protocols.of(1 + random.nextInt(8), 2);
            Policy policy = Rules.all(graph, protocol, new CosinePreference().create(PreferenceSetup.of(graph)))
                    .get("ask-first");
            Conversations conversations =
                    new Conversations(graph, policy, protocol).identified(PolicyIdentity.of("ask-first", 1, Map.of()));
            Conversation expected = conversations.start(user(graph), Optional.empty(), new Seed(seed));
            MemoryConversationStore kept = new MemoryConversationStore();
            FailingStore store = new FailingStore(kept);
            store.failAtRandom(random);
            StoredConversations stored = new StoredConversations(conversations, store);
            String what = "seed " + seed;
            StoredConversation held = started(stored, graph, seed);
            while (!insist(held::isOver)) {
                assertThat(insist(held::next)).as(what).isEqualTo(expected.next());
                Answer answer = Answer.all(
                        random.nextBoolean() ? Response.REJECTED : Response.UNKNOWN,
                        expected.nextAction().subjects().size());
                if (random.nextInt(4) == 0) {
                    held = insist(() -> stored.resume("talk", OnDifference.REFUSE));
                }
                StoredConversation now = held;
                boolean keyed = random.nextBoolean();
                long version = insist(now::version);
                String key = "key" + random.nextInt();
                insist(() -> {
                    if (keyed) {
                        now.answer(version, answer, key);
                    } else {
                        now.answer(answer);
                    }
                    return null;
                });
                expected.answer(answer);
                if (random.nextInt(5) == 0) {
                    insist(() -> {
                        now.undo();
                        return null;
                    });
                    expected.undo();
                }
                assertThat(insist(now::conversation).turns()).as(what).isEqualTo(expected.turns());
            }
            insist(() -> stored.resume("talk", OnDifference.REFUSE)); // stores an end that could not be stored
            failures += store.failures();
            assertThat(expected.isOver()).as(what).isTrue();
            assertThat(kept.read("talk").withoutKeys())
                    .as(what)
                    .last()
                    .isInstanceOf(
                            expected.turns().isEmpty()
                                    ? ConversationEvent.Started.class
                                    : ConversationEvent.Ended.class);
        }
        assertThat(failures).isGreaterThan(1_000);
    }

    /** Starts a conversation; if that fails after it was written, it is there. */
    private static StoredConversation started(StoredConversations stored, KnowledgeGraph graph, long seed) {
        return insist(() -> {
            try {
                return stored.start("talk", user(graph), Optional.empty(), new Seed(seed));
            } catch (ConversationConflictException e) {
                return stored.resume("talk", OnDifference.REFUSE);
            }
        });
    }

    private static int user(KnowledgeGraph graph) {
        return graph.count(VertexType.USER) - 1;
    }

    private static <T> T insist(Supplier<T> call) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            try {
                return call.get();
            } catch (ConversationStoreException e) {
                assertThat(e.isRetryable()).isTrue();
            }
        }
        throw new AssertionError("never succeeds");
    }
}
