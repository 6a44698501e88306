package askwalk.service;

import static askwalk.service.ServiceFixture.CONVERSATIONS;
import static askwalk.service.ServiceFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredConversation;
import askwalk.graph.GraphAccessException;
import askwalk.graph.VertexType;
import askwalk.service.ServiceFixture.Reply;
import askwalk.testing.TinyGraphs;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A service whose graph is in a database. */
class DatabaseTest {

    private static final int CONVERSATIONS_AT_ONCE = 8;

    private final QueryLog queries = new QueryLog();
    private final QueriedGraph graph = new QueriedGraph(TinyGraphs.music(), queries::add);

    private ServiceFixture start() {
        return new ServiceFixture(graph, new MemoryConversationStore(), QueriedGraph.database(queries));
    }

    @Test
    void queriesAreThoseBehindTheirTurn() {
        try (ServiceFixture service = start()) {
            assertThat(service.get("/api/v1/setup").json().get("cypher").booleanValue())
                    .isTrue();
            JsonNode turn = service.start("{}");
            Map<Integer, Integer> first = counts(service, turn);
            JsonNode second = service.answer(turn, "accepted").json();
            Map<Integer, Integer> both = counts(service, turn);
            for (String call : List.of("", "/why", "/path", "/transcript", "/cypher")) {
                service.get(path(turn) + call);
            }
            service.post(path(turn) + "/what-if", "{\"turn\":1,\"responses\":[\"rejected\"]}");

            assertThat(first).containsOnlyKeys(1);
            assertThat(both).containsOnlyKeys(1, 2).containsEntry(1, first.get(1));
            assertThat(counts(service, turn)).isEqualTo(both);
            JsonNode query = service.get(path(turn) + "/cypher").json().at("/turns/1/queries/0");
            assertThat(query.get("statement").textValue()).isEqualTo(QueriedGraph.STATEMENT);
            assertThat(query.get("parameters").get("attributes").isArray()).isTrue();
            assertThat(query.get("rows").intValue()).isEqualTo(3);
            assertThat(query.get("milliseconds").doubleValue()).isEqualTo(0.5);

            service.post(path(turn) + "/undo", "{\"version\":" + second.get("version") + "}");
            assertThat(counts(service, turn)).containsOnlyKeys(1);
            service.send("DELETE", path(turn), null);
            assertThat(queries.of(turn.get("id").textValue())).isEmpty();
        }
    }

    @Test
    void conversationsAtTheSameTimeHaveTheirOwnQueries() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONVERSATIONS_AT_ONCE);
        try (ServiceFixture service = start()) {
            JsonNode attributes = service.get("/api/v1/catalogue/attributes").json();
            List<Callable<JsonNode>> talks = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS_AT_ONCE; i++) {
                String liked = attributes.get(i % attributes.size()).get("key").textValue();
                talks.add(() -> {
                    JsonNode turn = service.start("{\"liked\":[\"" + liked + "\"]}");
                    for (int next = 0; next < 3 && turn.has("options"); next++) {
                        turn = service.answer(turn, "unknown").json();
                    }
                    return service.get(path(turn) + "/cypher").json();
                });
            }
            List<Future<JsonNode>> cypher = threads.invokeAll(talks);
            for (int i = 0; i < CONVERSATIONS_AT_ONCE; i++) {
                int liked = graph.catalogue()
                        .idOfKey(
                                VertexType.ATTRIBUTE,
                                attributes.get(i % attributes.size()).get("key").textValue());
                List<JsonNode> accepted = cypher.get(i).get().findValues("attributes");
                assertThat(accepted)
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(each)
                                .allSatisfy(id -> assertThat(id.intValue()).isEqualTo(liked)));
                assertThat(accepted).anySatisfy(each -> assertThat(each).hasSize(1));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whileTheDatabaseIsDownRequestsAreRefusedAndChangeNothing() {
        try (ServiceFixture service = start()) {
            JsonNode turn = service.start("{}");
            graph.setDown(true);
            Reply refused = service.answer(turn, "accepted", "Idempotency-Key", "k");
            Reply probe = service.get("/ready");
            Reply start = service.post(CONVERSATIONS, "{}");
            graph.setDown(false);

            for (Reply each : List.of(refused, probe, start)) {
                assertThat(each.status()).isEqualTo(503);
                assertThat(each.response().headers().firstValue("Retry-After")).contains("1");
            }
            assertThat(refused.detail()).isEqualTo("the graph is not available: repeat the request with the same key");
            assertThat(probe.detail()).isEqualTo("the graph cannot be read");
            assertThat(service.get("/ready").status()).isEqualTo(200);
            JsonNode after =
                    service.answer(turn, "accepted", "Idempotency-Key", "k").json();
            assertThat(service.answer(turn, "accepted", "Idempotency-Key", "k").json())
                    .isEqualTo(after);
            assertThat(service.get(path(turn) + "/transcript").json().get("turns"))
                    .hasSize(1);
        }
    }

    @Test
    void theDatabaseIsNotifiedOfChangesAndDeletions() {
        List<String> calls = new ArrayList<>();
        ServedDatabase listening = new ServedDatabase() {
            @Override
            public Optional<QueryLog> queries() {
                return Optional.empty();
            }

            @Override
            public Optional<String> browser() {
                return Optional.of("http://localhost:7474/browser/?arg={id}");
            }

            @Override
            public void changed(StoredConversation conversation) {
                calls.add(conversation.id() + " " + conversation.version());
            }

            @Override
            public void deleted(String id) {
                if (calls.add("without " + id) && calls.indexOf("without " + id) == calls.size() - 1) {
                    throw new GraphAccessException("the database is down", true, null);
                }
            }
        };
        try (ServiceFixture service =
                new ServiceFixture(TinyGraphs.music(), new MemoryConversationStore(), listening)) {
            JsonNode setup = service.get("/api/v1/setup").json();
            assertThat(setup.get("browser").textValue()).isEqualTo("http://localhost:7474/browser/?arg={id}");
            assertThat(setup.get("cypher").booleanValue()).isFalse();
            JsonNode turn = service.start("{}");
            String id = turn.get("id").textValue();
            service.get(path(turn));
            JsonNode next = service.answer(turn, "accepted").json();
            service.get(path(turn) + "/path");
            assertThat(calls)
                    .containsExactly(
                            id + " " + turn.get("version").intValue(),
                            id + " " + next.get("version").intValue());

            assertThat(service.send("DELETE", path(turn), null).status()).isEqualTo(503);
            assertThat(service.send("DELETE", path(turn), null).status()).isEqualTo(204);
            assertThat(calls).endsWith("without " + id, "without " + id);
            assertThat(service.get(path(turn)).status()).isEqualTo(404);
        }
    }

    @Test
    void aGraphInMemoryHasNoQueries() {
        try (ServiceFixture service = new ServiceFixture(
                TinyGraphs.music(), Protocol.IDEAL, new MemoryConversationStore(), ServiceFixture.SETTINGS)) {
            Reply refused = service.get(path(service.start("{}")) + "/cypher");

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.detail()).isEqualTo("the graph of this service is in memory: there are no queries");
            assertThat(service.get("/api/v1/setup").json().get("cypher").booleanValue())
                    .isFalse();
        }
    }

    /** Returns the number of queries by turn. */
    private static Map<Integer, Integer> counts(ServiceFixture service, JsonNode turn) {
        Map<Integer, Integer> counts = new TreeMap<>();
        service.get(path(turn) + "/cypher")
                .json()
                .get("turns")
                .forEach(each -> counts.put(
                        each.get("turn").intValue(), each.get("queries").size()));
        return counts;
    }
}
