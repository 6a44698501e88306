package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.walk.Response;
import java.time.Instant;
import java.util.List;
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
            FlakyStore store = new FlakyStore(random);
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
            failures += store.failures;
            assertThat(expected.isOver()).as(what).isTrue();
            assertThat(store.kept.read("talk").withoutKeys())
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

    /** Fails every third call: a read, or an append before or after the event is kept. */
    private static final class FlakyStore implements ConversationStore {

        private final ConversationStore kept = new MemoryConversationStore();
        private final SplittableRandom random;
        private int failures;

        FlakyStore(SplittableRandom random) {
            this.random = random;
        }

        private void mayFail() {
            if (random.nextInt(3) == 0) {
                failures++;
                throw new ConversationStoreException("the store is down", true, null);
            }
        }

        @Override
        public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
            mayFail();
            Appended appended = kept.append(id, expectedVersion, event, key);
            mayFail();
            return appended;
        }

        @Override
        public StoredEvents read(String id) {
            mayFail();
            return kept.read(id);
        }

        @Override
        public List<ConversationSummary> list(String after, int limit) {
            return kept.list(after, limit);
        }

        @Override
        public int expire(Instant before) {
            return kept.expire(before);
        }

        @Override
        public boolean delete(String id) {
            return kept.delete(id);
        }

        @Override
        public void close() {
            kept.close();
        }
    }
}
