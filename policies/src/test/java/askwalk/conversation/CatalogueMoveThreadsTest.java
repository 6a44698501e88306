package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationEvent.Continued;
import askwalk.conversation.event.ConversationEvent.Proposed;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.testing.FailingStore;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Subgraph;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread replaces the graph, on which others hold conversations; the store replaces it within their calls. */
class CatalogueMoveThreadsTest {

    private static final int REPLACEMENTS = 200;
    private static final int VERSIONS = 4;
    private static final int THREADS = 2;

    private final long seed = new SplittableRandom().nextLong();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final List<Conversations> versions = versions();
    private final FailingStore store = new FailingStore(new MemoryConversationStore());
    private final StoredConversations stored = new StoredConversations(versions.get(0), store);
    private final AtomicInteger storeCalls = new AtomicInteger();
    private final Semaphore turns = new Semaphore(0);
    private final AtomicInteger moves = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean stopped;

    @Test
    @Timeout(60)
    void everyTurnIsOnOneGraphAndNoAnswerIsLost() throws Exception {
        store.beforeEachCall(() -> {
            int call = storeCalls.incrementAndGet();
            if (call % 5 == 0) {
                stored.replace(versions.get(call / 5 % VERSIONS));
            }
        });
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> holders = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                SplittableRandom own = random.split();
                holders.add(pool.submit(() -> {
                    while (!stopped) {
                        hold(own);
                    }
                }));
            }
            for (int i = 1; i <= REPLACEMENTS && turns.tryAcquire(20, TimeUnit.SECONDS); i++) {
                stored.replace(versions.get(i % VERSIONS));
            }
            stopped = true;
            for (Future<?> holder : holders) {
                holder.get(30, TimeUnit.SECONDS);
            }
        } finally {
            stopped = true;
            pool.shutdownNow();
        }
        assertThat(moves.get()).as("moves, seed %s", seed).isPositive();
        assertThat(refused.get()).as("proposals that left, seed %s", seed).isPositive();
    }

    /** Holds a conversation to its end and compares what is stored with what the user saw and said. */
    private void hold(SplittableRandom own) {
        Conversations source = stored.conversations();
        int user = source.graph().catalogue().idOfKey(VertexType.USER, "user1");
        StoredConversation conversation = stored.start(source, user, Ids.of());
        List<KeyedTurn> said = new ArrayList<>();
        KnowledgeGraph graph = source.graph();
        for (int turn = 0; !conversation.isOver(); turn++) {
            assertThat(turn).as("turns, seed %s", seed).isLessThan(1000);
            KeyedAction shown;
            try {
                shown = propose(conversation);
            } catch (IllegalStateException e) { // an item that is back has used an action
                assertThat(e).hasMessage("the conversation is over");
                continue;
            }
            if (conversation.conversation().walk().graph() != graph) {
                graph = conversation.conversation().walk().graph();
                moves.incrementAndGet();
            }
            List<Response> responses = shown.subjects().stream()
                    .map(key -> shown.kind() == KeyedAction.Kind.ASK && own.nextBoolean()
                            ? Response.ACCEPTED
                            : Response.REJECTED)
                    .toList();
            try {
                conversation.answer(new Answer(responses));
                said.add(new KeyedTurn(shown, responses));
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("no action is proposed: call next() first");
                refused.incrementAndGet();
            }
            turns.release();
        }
        List<ConversationEvent> events = store.read(conversation.id()).withoutKeys();
        assertThat(events).isEqualTo(conversation.events());
        assertThat(ConversationHistory.of(events).turns()).as("seed %s", seed).isEqualTo(said);
        assertEveryProposalIsOnTheGraphOfItsSetup(events);
    }

    private KeyedAction propose(StoredConversation conversation) {
        Action action = conversation.next().action();
        Conversation now = conversation.conversation();
        KeyedAction shown = new EventKeys(now.walk().graph().catalogue()).keyed(action);
        assertThat(now.nextAction()).isEqualTo(action);
        KeyedAction written = conversation.events().stream()
                .filter(Proposed.class::isInstance)
                .map(event -> ((Proposed) event).action())
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(shown).as("seed %s", seed).isEqualTo(written);
        return shown;
    }

    private void assertEveryProposalIsOnTheGraphOfItsSetup(List<ConversationEvent> events) {
        String fingerprint = ((ConversationEvent.Started) events.get(0)).setup().graph();
        for (ConversationEvent event : events) {
            if (event instanceof Continued continued) {
                fingerprint = continued.setup().graph();
            } else if (event instanceof Proposed proposed) {
                String now = fingerprint;
                KnowledgeGraph graph = versions.stream()
                        .filter(version -> version.setup().graph().equals(now))
                        .map(Conversations::graph)
                        .findFirst()
                        .orElseThrow();
                assertThat(new EventKeys(graph.catalogue()).missing(proposed.action()))
                        .as("seed %s", seed)
                        .isEmpty();
            }
        }
    }

    /** Versions of a catalogue of 40 items: each has about two thirds of them, in an order of its own. */
    private List<Conversations> versions() {
        KnowledgeGraph whole = InMemoryGraph.of(RandomGraphs.data(random, 3, 40, 12, 2));
        List<Conversations> all = new ArrayList<>();
        Set<String> fingerprints = new HashSet<>();
        for (int i = 0; i < VERSIONS; i++) {
            KnowledgeGraph version = Subgraph.of(
                    whole,
                    Map.of(
                            VertexType.USER, shuffled(3, 3),
                            VertexType.ITEM, shuffled(40, 27),
                            VertexType.ATTRIBUTE, shuffled(14, 11)));
            all.add(conversations(version));
            fingerprints.add(all.get(i).setup().graph());
        }
        assertThat(fingerprints).hasSize(VERSIONS);
        return all;
    }

    private static Conversations conversations(KnowledgeGraph graph) {
        Policy rule = RulePolicy.askFirst(4, graph, new UniformPreference().create(PreferenceSetup.of(graph)));
        Policy checked = context -> {
            assertThat(context.walk().graph()).isSameAs(graph);
            return rule.start(context);
        };
        return new Conversations(graph, checked, Protocols.of(8, 2))
                .identified(PolicyIdentity.of("ask-first", 1, Map.of()));
    }

    private int[] shuffled(int size, int kept) {
        int[] ids = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int id = ids[other];
            ids[other] = ids[i];
            ids[i] = id;
        }
        return Arrays.copyOf(ids, kept);
    }
}
