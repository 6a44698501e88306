package askwalk.cli;

import static askwalk.conversation.SampleEvents.TIME;
import static askwalk.conversation.SampleEvents.asked;
import static askwalk.conversation.SampleEvents.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.SampleEvents;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.LoadProgress;
import askwalk.graph.neo4j.Neo4jAddress;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.store.neo4j.Neo4jConversationStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults, damage and races of a store in a database. */
class Neo4jStoreTest {

    private static Neo4jConnection connection;

    private Neo4jConversationStore store;

    @BeforeAll
    static void connect() {
        connection = StoredNodes.connect();
    }

    @BeforeEach
    void open() {
        StoredNodes.deleteAll();
        store = Neo4jConversationStore.open(connection);
    }

    @AfterAll
    static void empty() {
        StoredNodes.deleteAll();
        connection.close();
    }

    @Test
    void aFailureToOpenStatesItsCauseWithoutThePassword() {
        assertThatThrownBy(() -> Neo4jConversationStore.open(TryServer.get().address(), "neo4j", "hush-hush"))
                .isInstanceOfSatisfying(
                        ConversationStoreException.class,
                        e -> assertThat(e.isRetryable()).isFalse())
                .hasMessageContaining("rejects the user or the password")
                .hasMessageNotContaining("hush-hush");
        Neo4jAddress nothing = Neo4jAddress.parse("bolt://127.0.0.1:1");
        assertThatThrownBy(() -> Neo4jConversationStore.open(nothing, "neo4j", "hush-hush"))
                .isInstanceOfSatisfying(
                        ConversationStoreException.class,
                        e -> assertThat(e.isRetryable()).isTrue())
                .hasMessageContaining("bolt://127.0.0.1:1 refuses the connection")
                .hasMessageNotContaining("hush-hush");
    }

    @Test
    void aConnectionOfTheCallerStaysOpen() {
        store.close();
        for (Runnable call : List.<Runnable>of(
                () -> store.append("c", 0, started(TIME, 1), null),
                () -> store.read("c"),
                () -> store.list(null, 1),
                () -> store.expire(TIME),
                () -> store.delete("c"))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            ConversationStoreException.class,
                            e -> assertThat(e.isRetryable()).isFalse())
                    .hasMessageEndingWith(": the store is closed; open it again");
        }
        assertThat(Neo4jConversationStore.open(connection).list(null, 1)).isEmpty();
    }

    /**
     * The connection breaks at a different reply in each of them; in one, at the acknowledgement of the commit. The
     * driver pauses for a second before it repeats an append.
     */
    @Test
    void anAppendWhoseReplyIsLostIsMadeOnceAndNoConflict() {
        AtOnce.run(IntStream.rangeClosed(1, 12)
                .mapToObj(cut -> (Runnable) () -> appendWithALostReply("c" + cut, cut * 20L - 15))
                .toList());
    }

    private void appendWithALostReply(String id, long bytes) {
        try (Proxy proxy = Proxy.to(TryServer.get().port());
                Neo4jConversationStore cut = Neo4jConversationStore.open(
                        Neo4jAddress.parse("bolt://127.0.0.1:" + proxy.port()).withDeadline(Duration.ofMinutes(1)),
                        "neo4j",
                        TryServer.PASSWORD)) {
            cut.append(id, 0, started(TIME, 1), null);
            cut.read(id); // a connection that is open
            proxy.cutRepliesAfter(bytes);
            assertThat(cut.append(id, 1, asked(TIME, id), null))
                    .as("after %d bytes", bytes)
                    .isEqualTo(new Appended(2, false));
            assertThat(proxy.wasCut()).as("after %d bytes", bytes).isTrue();
            assertThat(store.read(id).withoutKeys())
                    .as("after %d bytes", bytes)
                    .containsExactly(started(TIME, 1), asked(TIME, id));
        }
    }

    @Test
    void anInterruptedAppendMayBeRepeated() {
        store.append("c", 0, started(TIME, 1), "k1");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> store.append("c", 1, asked(TIME, "jazz"), "k2"))
                    .isInstanceOfSatisfying(
                            ConversationStoreException.class,
                            e -> assertThat(e.isRetryable()).isTrue())
                    .hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(store.append("c", 1, asked(TIME, "jazz"), "k2").number()).isEqualTo(2);
        assertThat(store.read("c").version()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MATCH (e {number: 2}) SET e.body = replace(e.body, 'jazz', 'rock') | event 2: the check at the end does not fit",
                "MATCH (e {number: 2}) SET e.body = left(e.body, 40) | event 2: the check at the end does not fit",
                "MATCH (e {number: 2}) SET e.body = 7 | event 2: its body is not a text",
                "MATCH (e {number: 2}) REMOVE e.body | event 2: its body is not a text",
                "MATCH (e {number: 2}) SET e.number = 4 | there is no event 2; the next one has the number 3",
                "MATCH (e {number: 2}) SET e.number = '2' | there is no event 1; the next one has the number 2",
                "MATCH (e {number: 2}) REMOVE e.number | there is no event 2; the next one has the number 3",
                "MATCH (e {number: 2}) DETACH DELETE e | there is no event 2; the next one has the number 3",
                "MATCH (e {number: 3}) DETACH DELETE e | its version is 3, but it has 2 events",
                "MATCH (e:StoredEvent) DETACH DELETE e | its version is 3, but it has 0 events",
                "MATCH (e {number: 2}) SET e.key = 'other' | event 2: the line has another idempotency key",
                "MATCH (e {number: 2}) SET e.key = 7 | event 2: its key is not a text",
                "MATCH (e {number: 2}) REMOVE e.key | event 2: the line has another idempotency key",
                "MATCH (c:StoredConversation) SET c.version = 4 | its version is 4, but it has 3 events",
                "MATCH (c:StoredConversation) SET c.version = 2 | its version is 2, but it has 3 events",
                "MATCH (c:StoredConversation) SET c.version = '3' | its version is 3, but it has 3 events",
                "MATCH (a {number: 1}), (b {number: 2}) WITH a, b, a.body AS body SET a.body = b.body, b.body = body"
                        + " | event 1: this is event 2, expected event 1",
            })
    void damageIsRefused(String cypher, String problem) {
        store.append("c", 0, started(TIME, 1), "k1");
        store.append("c", 1, asked(TIME, "jazz"), "k2");
        store.append("c", 2, asked(TIME, "calm"), "k3");
        StoredNodes.run(cypher, Map.of());
        assertThatThrownBy(() -> store.read("c"))
                .isInstanceOfSatisfying(
                        ConversationStoreException.class,
                        e -> assertThat(e.isRetryable()).isFalse())
                .hasMessageStartingWith(
                        "conversation c in the database at " + TryServer.get().uri() + " is damaged: ")
                .hasMessageContaining(problem);
    }

    @Test
    void damageOfAConversationIsRefusedInListsAndAppends() {
        store.append("c", 0, started(TIME, 1), "k1");
        StoredNodes.run("MATCH (c:StoredConversation) SET c.ended = 'no'", Map.of());
        assertThatThrownBy(() -> store.list(null, 1)).hasMessageContaining("'ended' is neither true nor false");
        StoredNodes.run("MATCH (c:StoredConversation) SET c.ended = false, c.updated = 'now'", Map.of());
        assertThatThrownBy(() -> store.list(null, 1)).hasMessageContaining("the time of its last event is not a whole");
        StoredNodes.run("MATCH (c:StoredConversation) SET c.version = 1.0", Map.of());
        assertThatThrownBy(() -> store.list(null, 1))
                .isInstanceOf(ConversationStoreException.class)
                .hasMessageContaining("its version is not a whole number");
        StoredNodes.run("MATCH (c:StoredConversation) SET c.version = '1'", Map.of());
        assertThatThrownBy(() -> store.append("c", 1, asked(TIME, "jazz"), null))
                .isInstanceOf(ConversationStoreException.class)
                .hasMessageContaining("its version is not a whole number");
        assertThat(store.delete("c")).isTrue();
        assertThat(StoredNodes.run("MATCH (e:StoredEvent) RETURN e", Map.of())).isEmpty();
    }

    /** A data set and a store in the same database do not know each other. */
    @Test
    void loadingAndRemovingAGraphLeaveStoredConversations() {
        for (int i = 0; i < SampleEvents.conversation().size(); i++) {
            store.append("c", i, SampleEvents.conversation().get(i), "k" + i);
        }
        StoredEvents before = store.read("c");
        GraphBuilder graph = new GraphBuilder();
        graph.add(VertexType.ITEM, "i", "item");
        graph.add(VertexType.ATTRIBUTE, "a", "attribute");
        graph.connect(Relation.HAS_ATTRIBUTE, 0, 0);
        GraphLoader loader = new GraphLoader(connection);
        loader.load("small", InMemoryGraph.of(graph.build()), List.of(), LoadProgress.NONE);
        assertThat(loader.nodeCount()).isEqualTo(2);
        loader.remove(LoadProgress.NONE);
        assertThat(store.read("c")).isEqualTo(before);
        assertThat(StoredNodes.run(
                        "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'askwalk_stored' RETURN name", Map.of()))
                .hasSize(3);
    }

    @Test
    void noNodeIsLeftOfExpiredAndDeletedConversations() {
        for (int i = 0; i < 205; i++) { // two batches
            store.append("c" + i, 0, started(TIME.plusSeconds(i), 1), "k");
        }
        assertThat(store.expire(TIME.plusSeconds(203))).isEqualTo(203);
        assertThat(store.list(null, 9)).extracting(ConversationSummary::id).containsExactly("c203", "c204");
        assertThat(store.delete("c203")).isTrue();
        assertThat(store.expire(Instant.MIN)).isZero();
        assertThat(store.expire(Instant.MAX)).isEqualTo(1);
        assertThat(StoredNodes.run("MATCH (n) WHERE n:StoredConversation OR n:StoredEvent RETURN n", Map.of()))
                .isEmpty();
    }

    /** An append that waits for a node that is then deleted finds no conversation, and a read finds all or nothing. */
    @Test
    void appendsReadsAndDeletionsAtTheSameTimeLeaveWholeConversations() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> appended = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                appended.add(threads.submit(() -> {
                    int successes = 0;
                    for (int i = 0; i < 60; i++) {
                        try {
                            long version = store.read("c").version();
                            store.append("c", version, version == 0 ? started(TIME, i) : asked(TIME, "a" + i), "k" + i);
                            successes++;
                        } catch (ConversationConflictException e) {
                            assertThat(e.actual()).isNotEqualTo(e.expected());
                        }
                    }
                    return successes;
                }));
            }
            Future<Integer> reading = threads.submit(() -> {
                int longest = 0;
                for (int i = 0; i < 60; i++) {
                    List<ConversationEvent> events = store.read("c").withoutKeys();
                    assertThat(events.isEmpty() || events.get(0) instanceof ConversationEvent.Started)
                            .isTrue();
                    longest = Math.max(longest, events.size());
                }
                return longest;
            });
            Future<Integer> deleting = threads.submit(() -> {
                int deleted = 0;
                for (int i = 0; i < 30; i++) {
                    deleted += i % 2 == 0 ? (store.delete("c") ? 1 : 0) : store.expire(TIME.plusSeconds(1));
                }
                return deleted;
            });
            for (Future<Integer> each : appended) {
                assertThat(each.get()).isPositive();
            }
            assertThat(reading.get()).isPositive();
            assertThat(deleting.get()).isPositive();
        } finally {
            threads.shutdownNow();
        }
        int version = (int) store.read("c").version();
        assertThat(StoredNodes.run("MATCH (e:StoredEvent) RETURN e", Map.of())).hasSize(version);
    }

    @Test
    void storesThatOpenAtTheSameTimeCreateTheConstraintsOnce() throws Exception {
        List<String> drops = StoredNodes.run(
                        "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'askwalk_stored' RETURN name", Map.of())
                .stream()
                .map(row -> "DROP CONSTRAINT " + row.get(0).asString())
                .toList();
        assertThat(drops).hasSize(3);
        drops.forEach(drop -> StoredNodes.run(drop, Map.of()));
        StoredNodes.run("DROP INDEX askwalk_stored_conversation_updated", Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> opened = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                opened.add(threads.submit(() -> Neo4jConversationStore.open(connection)));
            }
            for (Future<?> each : opened) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(StoredNodes.run(
                        "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'askwalk_stored' AND state = 'ONLINE'"
                                + " RETURN name",
                        Map.of()))
                .hasSize(4);
    }
}
