package askwalk.cli;

import static askwalk.conversation.SampleEvents.TIME;
import static askwalk.conversation.SampleEvents.asked;
import static askwalk.conversation.SampleEvents.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Appended;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.Turn;
import askwalk.graph.Constraints;
import askwalk.graph.GraphAccessException;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.LoadProgress;
import askwalk.graph.neo4j.Neo4jAddress;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.graph.neo4j.Snapshot;
import askwalk.graph.neo4j.TurnDeadline;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.store.neo4j.Neo4jConversationStore;
import askwalk.walk.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Faults of the connection to a real server, and their messages. */
class Neo4jFaultsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private static KnowledgeGraph graph;

    /** 400 items, each with four of thirty attributes, so that a conversation goes on for some turns. */
    @BeforeAll
    static void load() {
        GraphBuilder builder = new GraphBuilder();
        for (int attribute = 0; attribute < 30; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "a" + attribute, "attribute " + attribute);
        }
        for (int item = 0; item < 400; item++) {
            builder.add(VertexType.ITEM, "i" + item, "item " + item);
            for (int step = 0; step < 4; step++) {
                builder.connect(Relation.HAS_ATTRIBUTE, item, (item * 7 + step * (1 + item % 5)) % 30);
            }
        }
        graph = InMemoryGraph.of(builder.build());
        try (Neo4jConnection connection = TryServer.get().connect()) {
            GraphLoader loader = new GraphLoader(connection);
            loader.remove(LoadProgress.NONE);
            loader.load("faults", graph, List.of(), LoadProgress.NONE);
        }
    }

    @AfterAll
    static void remove() {
        try (Neo4jConnection connection = TryServer.get().connect()) {
            new GraphLoader(connection).remove(LoadProgress.NONE);
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> Neo4jConnection.open(TryServer.get().address(), "neo4j", "hush-hush"))
                .isInstanceOfSatisfying(
                        GraphAccessException.class,
                        e -> assertThat(e.isRetryable()).isFalse())
                .hasMessageContaining("rejects the user or the password")
                .hasMessageNotContaining("hush-hush");
    }

    @Test
    void aMissingDatabaseIsNamed() {
        Neo4jAddress nowhere = TryServer.get().address().withDatabase("atlantis");
        assertThatThrownBy(() -> Neo4jConnection.open(nowhere, "neo4j", TryServer.PASSWORD))
                .isInstanceOfSatisfying(
                        GraphAccessException.class,
                        e -> assertThat(e.isRetryable()).isFalse())
                .hasMessageContaining("has no database 'atlantis'");
    }

    @Test
    void whileTheServerIsDeadEveryCallFailsAtItsDeadlineAndConversationsGoOnLater() {
        List<Turn> undisturbed = talk(graph, conversation -> {});
        TryServer server = TryServer.get();
        StoredNodes.deleteAll();
        warmUp();
        try (Neo4jConnection connection =
                        Neo4jConnection.open(server.address().withDeadline(DEADLINE), "neo4j", TryServer.PASSWORD);
                Neo4jConnection patient = StoredNodes.connect()) {
            Neo4jConversationStore hasty = Neo4jConversationStore.open(connection);
            Neo4jConversationStore store = Neo4jConversationStore.open(patient);
            store.append("c", 0, started(TIME, 1), "k1");
            LiveGraph live = LiveGraph.open(connection, GraphMapping.ASKWALK);
            AtomicInteger outages = new AtomicInteger();
            List<Turn> disturbed = talk(live, conversation -> {
                Action asked = conversation.nextAction();
                boolean asksTheGraph = answer(asked).firstAccepted() >= 0;
                if (!asksTheGraph || outages.getAndIncrement() > 0) {
                    return;
                }
                List<Turn> before = List.copyOf(conversation.turns());
                server.kill();
                try {
                    long start = System.nanoTime();
                    assertThatThrownBy(() -> conversation.answer(answer(asked)))
                            .isInstanceOfSatisfying(
                                    GraphAccessException.class,
                                    e -> assertThat(e.isRetryable()).isTrue());
                    assertThat(System.nanoTime() - start).isLessThan(DEADLINE.toNanos() * 2);
                    assertThat(conversation.turns()).isEqualTo(before);
                    assertNoCallSucceeds(hasty);
                } finally {
                    server.restart();
                }
                warmUp();
            });
            assertThat(outages).hasValueGreaterThan(0);
            assertThat(disturbed).isEqualTo(undisturbed);
            assertThat(store.append("c", 1, asked(TIME, "jazz"), "k2")).isEqualTo(new Appended(2, false));
            assertThat(store.read("c").withoutKeys()).containsExactly(started(TIME, 1), asked(TIME, "jazz"));
        } finally {
            StoredNodes.deleteAll();
        }
    }

    private static void assertNoCallSucceeds(Neo4jConversationStore store) {
        AtOnce.run(Stream.<ThrowingCallable>of(
                        () -> store.append("c", 1, asked(TIME, "jazz"), "k2"),
                        () -> store.read("c"),
                        () -> store.list(null, 1),
                        () -> store.delete("c"),
                        () -> store.expire(TIME))
                .map(call -> (Runnable) () -> assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                ConversationStoreException.class,
                                e -> assertThat(e.isRetryable()).isTrue())
                        .hasMessageContaining(
                                "the Neo4j server at " + TryServer.get().uri())
                        .hasMessageEndingWith("try again")
                        .hasMessageNotContaining(TryServer.PASSWORD))
                .toList());
    }

    /**
     * Lets a server plan the queries of a conversation, which takes one that has just started longer than a turn may.
     */
    private static void warmUp() {
        try (Neo4jConnection patient = StoredNodes.connect()) {
            LiveGraph live = LiveGraph.open(patient, GraphMapping.ASKWALK);
            talk(live, conversation -> {});
            live.items(Constraints.allOf(Ids.of(3)), new IdBuffer());
        }
    }

    @Test
    void aServerThatNeverAnswersIsReportedAtTheDeadlineAndForgivenLater() {
        warmUp();
        try (Proxy proxy = Proxy.to(TryServer.get().port())) {
            Neo4jAddress address =
                    Neo4jAddress.parse("bolt://127.0.0.1:" + proxy.port()).withDeadline(DEADLINE);
            try (Neo4jConnection connection = Neo4jConnection.open(address, "neo4j", TryServer.PASSWORD)) {
                LiveGraph live = LiveGraph.open(connection, GraphMapping.ASKWALK);
                int[] counts = new int[30];
                proxy.holdBack(true);
                assertThatThrownBy(() -> live.attributeCounts(Constraints.allOf(Ids.of(3)), counts))
                        .isInstanceOfSatisfying(
                                GraphAccessException.class,
                                e -> assertThat(e.isRetryable()).isTrue())
                        .hasMessageContaining("no answer within 2.00 s");
                proxy.holdBack(false);
                int[] expected = new int[30];
                int items = graph.attributeCounts(Constraints.allOf(Ids.of(3)), expected);
                assertThat(live.attributeCounts(Constraints.allOf(Ids.of(3)), counts))
                        .isEqualTo(items);
                assertThat(counts).isEqualTo(expected);
            }
        }
    }

    /** Every query is quick enough; many of them are not. */
    @Test
    void theQueriesOfATurnShareItsDeadline() {
        warmUp();
        try (Proxy proxy = Proxy.to(TryServer.get().port())) {
            Neo4jAddress address = Neo4jAddress.parse("bolt://127.0.0.1:" + proxy.port());
            try (Neo4jConnection connection = Neo4jConnection.open(address, "neo4j", TryServer.PASSWORD)) {
                TurnDeadline turn = new TurnDeadline(DEADLINE);
                LiveGraph each = LiveGraph.open(connection, GraphMapping.ASKWALK);
                LiveGraph together = each.within(turn);
                IdBuffer items = new IdBuffer();
                Constraints some = Constraints.allOf(Ids.of(3));
                together.items(some, items);
                proxy.slow(100); // on the way there and on the way back, some times for each query
                turn.begin();
                AtomicInteger answered = new AtomicInteger();
                long start = System.nanoTime();
                assertThatThrownBy(() -> {
                            while (answered.get() < 100) {
                                together.items(some, items);
                                answered.incrementAndGet();
                            }
                        })
                        .isInstanceOfSatisfying(
                                GraphAccessException.class,
                                e -> assertThat(e.isRetryable()).isTrue())
                        .hasMessageContaining("no answer within 2.00 s");
                assertThat(System.nanoTime() - start).isLessThan(DEADLINE.toNanos() * 2);
                assertThat(answered).hasValueGreaterThan(0);
                assertThatThrownBy(() -> together.items(some, items)).hasMessageContaining("no answer within 2.00 s");
                each.items(some, items);
                turn.begin();
                together.items(some, items);
                assertThat(items.size()).isGreaterThan(0);
            }
        }
    }

    /** After the deadline, the loader still checks whether the graph is there. */
    @Test
    void aLoadHasMoreTimeThanATurn() {
        Duration deadline = Duration.ofMillis(700);
        warmUp();
        try (Proxy proxy = Proxy.to(TryServer.get().port());
                Neo4jConnection hasty = Neo4jConnection.open(
                        Neo4jAddress.parse("bolt://127.0.0.1:" + proxy.port()).withDeadline(deadline),
                        "neo4j",
                        TryServer.PASSWORD)) {
            LiveGraph live = LiveGraph.open(hasty, GraphMapping.ASKWALK);
            GraphLoader loader = new GraphLoader(hasty);
            proxy.slow(500); // there and back
            loader.load("faults", graph, List.of(), LoadProgress.NONE);
            assertThat(loader.describe()).isEqualTo("2030 of 2030 rows of 'faults'");
            assertThatThrownBy(() -> live.items(Constraints.allOf(Ids.of(3)), new IdBuffer()))
                    .hasMessageContaining("no answer within 0.700 s");
        }
    }

    @Test
    void twoHundredConversationsAtOnceShareAConnection() throws Exception {
        List<Turn> alone = talk(graph, conversation -> {});
        ExecutorService threads = Executors.newFixedThreadPool(200);
        try (Neo4jConnection connection = Neo4jConnection.open(
                TryServer.get().address().withDeadline(Duration.ofSeconds(30)), "neo4j", TryServer.PASSWORD)) {
            LiveGraph live = LiveGraph.open(connection, GraphMapping.ASKWALK);
            List<Future<List<Turn>>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(threads.submit(() -> talk(live, conversation -> {})));
            }
            for (Future<List<Turn>> one : all) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void namesAreStoredAndReadUnchanged() {
        List<String> names = List.of(
                "it's \"so\" good", "`tick`", "}) DETACH DELETE (n", "\u00e9t\u00e9 \ud83c\udf89", "\\u0027; //");
        GraphBuilder builder = new GraphBuilder();
        for (String name : names) {
            builder.add(VertexType.ITEM, "key " + name, name);
            builder.add(VertexType.ATTRIBUTE, "key " + name, name);
            builder.add(VertexType.USER, "key " + name, name);
        }
        KnowledgeGraph odd =
                InMemoryGraph.of(builder.connect(Relation.HAS_ATTRIBUTE, 0, 1).build());
        try (Neo4jConnection connection = TryServer.get().connect()) {
            GraphLoader loader = new GraphLoader(connection);
            loader.remove(LoadProgress.NONE);
            loader.load("}) DETACH DELETE (n", odd, List.of(), LoadProgress.NONE);
            KnowledgeGraph back =
                    Snapshot.take(connection, GraphMapping.ASKWALK).graph();
            for (VertexType type : VertexType.values()) {
                for (int id = 0; id < names.size(); id++) {
                    assertThat(back.catalogue().name(type, id)).isEqualTo(names.get(id));
                    assertThat(back.catalogue().key(type, id)).isEqualTo("key " + names.get(id));
                }
            }
        } finally {
            load();
        }
    }

    @Test
    void aLoadThatBreaksOffGoesOnAndTwiceIsOnce() {
        try (Neo4jConnection connection = TryServer.get().connect()) {
            GraphLoader loader = new GraphLoader(connection);
            loader.remove(LoadProgress.NONE);
            AtomicInteger told = new AtomicInteger();
            LoadProgress impatient = new LoadProgress() {
                @Override
                public void advance(int rows) {
                    told.addAndGet(rows);
                }

                @Override
                public boolean cancelled() {
                    return told.get() >= 100;
                }
            };
            assertThatThrownBy(() -> loader.load("faults", graph, List.of(), impatient))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> LiveGraph.open(connection, GraphMapping.ASKWALK))
                    .hasMessageContaining("of 2030 rows of 'faults'");

            loader.load("faults", graph, List.of(), LoadProgress.NONE);
            loader.load("faults", graph, List.of(), LoadProgress.NONE);

            Snapshot snapshot = Snapshot.take(connection, GraphMapping.ASKWALK);
            assertThat(GraphFingerprint.ofEverything(snapshot.graph())).isEqualTo(GraphFingerprint.ofEverything(graph));
            assertThat(loader.describe()).isEqualTo("2030 of 2030 rows of 'faults'");
            assertThat(snapshot.isCurrent()).isTrue();
        }
    }

    /** The connection is cut repeatedly at random points, and each time the load is resumed. */
    @Test
    void aLoadWhoseConnectionIsCutGoesOn() {
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        try (Proxy proxy = Proxy.to(TryServer.get().port());
                Neo4jConnection direct = TryServer.get().connect();
                Neo4jConnection cut = Neo4jConnection.open(
                        Neo4jAddress.parse("bolt://127.0.0.1:" + proxy.port()), "neo4j", TryServer.PASSWORD)) {
            GraphLoader loader = new GraphLoader(direct);
            for (int round = 0; round < 2; round++) {
                loader.remove(LoadProgress.NONE);
                proxy.cutAfter(random.nextInt(500, 15_000));
                int tries = 1;
                while (!loads(cut)) {
                    assertThat(++tries).as("seed %d, round %d", seed, round).isLessThan(4);
                }
                assertThat(proxy.wasCut()).as("seed %d, round %d", seed, round).isTrue();
                assertThat(loader.describe()).isEqualTo("2030 of 2030 rows of 'faults'");
                Snapshot snapshot = Snapshot.take(direct, GraphMapping.ASKWALK);
                assertThat(GraphFingerprint.ofEverything(snapshot.graph()))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(GraphFingerprint.ofEverything(graph));
                assertThat(loader.nodeCount())
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(430);
            }
        }
    }

    private static boolean loads(Neo4jConnection connection) {
        try {
            new GraphLoader(connection).load("faults", graph, List.of(), LoadProgress.NONE);
            return true;
        } catch (GraphAccessException e) {
            assertThat(e.isRetryable()).as(e.getMessage()).isTrue();
            return false;
        }
    }

    private interface Disturbance {
        void before(Conversation conversation);
    }

    /** A user who says yes to every attribute with an even id and to the fourth list. */
    private static List<Turn> talk(KnowledgeGraph walked, Disturbance disturbance) {
        Policy policy = RulePolicy.maxEntropy(graph, new UniformPreference().create(PreferenceSetup.of(graph)));
        Conversation conversation = new Conversations(walked, policy, Protocol.IDEAL).start(-1, Ids.of(2), new Seed(5));
        while (!conversation.isOver()) {
            disturbance.before(conversation);
            conversation.answer(answer(conversation.nextAction()));
        }
        return List.copyOf(conversation.turns());
    }

    private static Answer answer(Action action) {
        boolean yes = action instanceof Ask && action.subjects().get(0) % 2 == 0;
        return Answer.all(
                yes ? Response.ACCEPTED : Response.REJECTED, action.subjects().size());
    }
}
