package askwalk.service;

import static askwalk.service.ServiceFixture.CONVERSATIONS;
import static askwalk.service.ServiceFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Shelf;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.service.ServiceFixture.Reply;
import askwalk.testing.FailingStore;
import askwalk.testing.TinyGraphs;
import askwalk.wording.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conversations over HTTP, on a graph whose answers can be read off its table. */
class ConversationServerTest {

    private static final MemoryConversationStore STORE = new MemoryConversationStore();
    private static final String KEY = "Idempotency-Key";
    private static final KnowledgeGraph MUSIC = TinyGraphs.music();
    private static ServiceFixture service;

    @BeforeAll
    static void start() {
        service = new ServiceFixture(MUSIC, Protocol.IDEAL, STORE, ServiceFixture.SETTINGS);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aConversationLeadsToAnItem() {
        JsonNode turn = service.start("{\"liked\":[\"" + key("jazz") + "\"]}");
        assertThat(turn.get("state").textValue()).isEqualTo("asks");
        assertThat(turn.get("candidates").intValue()).isEqualTo(3);
        assertThat(turn.get("id").textValue()).matches("[0-9a-f]{32}");

        while (turn.get("state").textValue().equals("asks")) {
            turn = service.answer(turn, "rejected").json();
        }
        assertThat(turn.get("state").textValue()).isEqualTo("recommends");
        JsonNode first = turn.get("options").get(0);
        assertThat(first.get("met").get(0).get("name").textValue()).isEqualTo("jazz");
        JsonNode end = service.answer(turn, "accepted").json();

        assertThat(end.get("state").textValue()).isEqualTo("accepted");
        assertThat(end.get("accepted")).isEqualTo(json(first));
        assertThat(end.has("options")).isFalse();
        assertThat(service.get(path(end) + "/transcript").json().get("turns"))
                .hasSize(end.get("turn").intValue());
    }

    private static JsonNode json(JsonNode option) {
        return ((ObjectNode) option.deepCopy()).retain("key", "name");
    }

    @Test
    void aRequestThatIsSentAgainCountsOnce() {
        String key = "a-random-key-of-at-least-32-characters";
        Reply created = service.post(CONVERSATIONS, "{}", KEY, key);
        Reply again = service.post(CONVERSATIONS, "{}", KEY, key);
        assertThat(created.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(created.json());
        assertThat(service.post(CONVERSATIONS, "{\"policy\":\"entropy\"}", KEY, key)
                        .status())
                .isEqualTo(422);

        Reply answered = service.answer(created.json(), "rejected", KEY, "k1");
        Reply repeated = service.answer(created.json(), "rejected", KEY, "k1");
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.json()).isEqualTo(answered.json());
        assertThat(service.get(path(created.json()) + "/transcript").json().get("turns"))
                .hasSize(1);
    }

    @Test
    void anAnswerToAnotherTurnIsAConflictWithTheTurn() {
        JsonNode first = service.start("{}");
        JsonNode second = service.answer(first, "unknown").json();

        Reply late = service.answer(first, "rejected", KEY, "another");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("current")).isEqualTo(second);
        assertThat(service.get(path(first)).json()).isEqualTo(second);
    }

    @Test
    void undoProposesTheTurnAgain() {
        JsonNode first = service.start("{}");
        JsonNode second = service.answer(first, "rejected").json();
        assertThat(second.get("canUndo").booleanValue()).isTrue();

        JsonNode undone = service.post(path(first) + "/undo", "{\"version\":" + second.get("version") + "}")
                .json();

        assertThat(undone.get("options")).isEqualTo(first.get("options"));
        assertThat(undone.get("turn").intValue()).isEqualTo(1);
        assertThat(undone.get("canUndo").booleanValue()).isFalse();
        assertThat(service.post(path(first) + "/undo", "{\"version\":" + undone.get("version") + "}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theReasonHasTheNumbersOfTheQuestion() {
        JsonNode turn = service.start("{\"liked\":[\"" + key("jazz") + "\"]}");
        JsonNode why = service.get(path(turn) + "/why").json();

        assertThat(why.get("kind").textValue()).isEqualTo("split");
        assertThat(why.get("candidates").intValue()).isEqualTo(3);
        assertThat(why.get("path").get(0).textValue()).isEqualTo("jazz");
    }

    @Test
    void anotherAnswerIsTriedWithoutAChange() {
        JsonNode first = service.start("{\"liked\":[\"" + key("rock") + "\"]}");
        String asked = first.get("options").get(0).get("name").textValue();
        JsonNode second = service.answer(first, "rejected").json();

        JsonNode outcome = service.post(path(first) + "/what-if", "{\"turn\":1,\"responses\":[\"accepted\"]}")
                .json();

        int carriers = asked.equals("trumpet") || asked.equals("calm") ? 1 : 2;
        assertThat(outcome.get("candidates").intValue()).isLessThanOrEqualTo(carriers);
        assertThat(outcome.get("candidates").intValue())
                .isLessThan(second.get("candidates").intValue());
        assertThat(service.get(path(first)).json()).isEqualTo(second);
        assertThat(service.post(path(first) + "/what-if", "{\"turn\":2,\"responses\":[\"accepted\"]}")
                        .detail())
                .isEqualTo("turn: expected 0 to 1");
    }

    @Test
    void theWalkHasTheCandidatesAfterEachTurn() {
        JsonNode turn = service.start("{\"user\":\"" + userKey("Ann") + "\",\"liked\":[\"" + key("rock") + "\"]}");
        service.answer(turn, "unknown");
        JsonNode walk = service.get(path(turn) + "/path").json();

        assertThat(walk.get("funnel").get(0).get("candidates").intValue()).isEqualTo(3);
        assertThat(walk.get("funnel").get(0).get("label").textValue()).isEqualTo("yes to rock");
        assertThat(walk.get("funnel").get(1).get("label").textValue()).isEqualTo("don't know");
        assertThat(walk.get("vertices").get(0).get("name").textValue()).isEqualTo("Ann");
        assertThat(walk.get("edges").get(0).get("kind").textValue()).isEqualTo("said");
        Set<String> ids = new HashSet<>();
        walk.get("vertices").forEach(vertex -> ids.add(vertex.get("id").textValue()));
        walk.get("edges")
                .forEach(edge -> assertThat(ids)
                        .contains(edge.get("from").textValue(), edge.get("to").textValue()));
    }

    @Test
    void anItemIsExplained() {
        JsonNode turn = service.start("{\"liked\":[\"" + key("jazz") + "\",\"" + key("sax") + "\"]}");
        JsonNode explanation = service.get(path(turn) + "/explanation?item=" + itemKey("Blue Train"))
                .json();

        assertThat(explanation.get("text").textValue()).contains("jazz", "sax", "Blue Train");
        assertThat(explanation.get("missing")).isEmpty();
        assertThat(service.get(path(turn) + "/path?format=dot&item=" + itemKey("Blue Train"))
                        .response()
                        .body())
                .startsWith("strict digraph");
    }

    @Test
    void aDeletedConversationIsNotFound() {
        JsonNode turn = service.start("{}");
        assertThat(service.send("DELETE", path(turn), null).status()).isEqualTo(204);
        assertThat(service.get(path(turn)).status()).isEqualTo(404);
        assertThat(service.answer(turn, "accepted").status()).isEqualTo(404);
        assertThat(service.send("DELETE", path(turn), null).status()).isEqualTo(204);
    }

    @Test
    void anIdleConversationIsReadAgain() throws InterruptedException {
        ServiceSettings brief = ServiceFixture.SETTINGS.withOpen(Duration.ofMillis(200), 100);
        try (ServiceFixture other = new ServiceFixture(MUSIC, Protocol.IDEAL, STORE, brief)) {
            JsonNode first = other.start("{}");
            JsonNode second = other.answer(first, "rejected").json();
            String left = "askwalk_conversation_outcomes_total{outcome=\"left\",policy=\"first\"}";
            for (int i = 0; i < 1000 && meter(other, left) == 0; i++) {
                Thread.sleep(10);
            }
            assertThat(meter(other, left)).isEqualTo(1);
            assertThat(meter(other, "askwalk_conversations_open")).isZero();
            assertThat(other.get(path(first)).json()).isEqualTo(second);
        }
    }

    @Test
    void aStoppingServerCompletesWhatRuns() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FailingStore slow = new FailingStore(STORE);
        ServiceFixture other = new ServiceFixture(MUSIC, Protocol.IDEAL, slow, ServiceFixture.SETTINGS);
        slow.beforeEachCall(() -> {
            reading.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        CompletableFuture<Reply> running = CompletableFuture.supplyAsync(() -> other.post(CONVERSATIONS, "{}"));
        reading.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(other::close);
        Reply refused = other.get("/api/v1/setup");
        for (int i = 0; i < 1000 && refused.status() != 503; i++) {
            refused = other.get("/api/v1/setup");
        }
        assertThat(refused.status()).isEqualTo(503);
        assertThat(other.get("/health").status()).isEqualTo(200);
        go.countDown();
        assertThat(running.get().status()).isEqualTo(201);
        closing.get();
    }

    /** A client that goes away does not hold up the end. */
    @Test
    void aClientThatGoesAwayIsNotWaitedFor() throws Exception {
        long start;
        try (ServiceFixture other = new ServiceFixture(MUSIC, Protocol.IDEAL, STORE, ServiceFixture.SETTINGS)) {
            int port = URI.create(other.url()).getPort();
            String half = "POST " + CONVERSATIONS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{";
            for (int i = 0; i < 5; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
                }
            }
            assertThat(other.start("{}").has("id")).isTrue();
            start = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void twoServersContinueTheSameConversation() {
        try (ServiceFixture other = new ServiceFixture(MUSIC, Protocol.IDEAL, STORE, ServiceFixture.SETTINGS)) {
            JsonNode first = service.start("{}");
            JsonNode second = other.answer(first, "rejected").json();
            Reply stale = service.answer(first, "rejected");
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.json().get("current")).isEqualTo(second);
        }
    }

    @Test
    void newConversationsAreDividedAmongThePolicies() {
        try (ServiceFixture other = new ServiceFixture(
                MUSIC, Protocol.IDEAL, STORE, ServiceFixture.SETTINGS, Wording.of(Locale.GERMAN), true)) {
            int entropy = 0;
            for (int i = 0; i < 100; i++) {
                JsonNode turn = other.start("{}");
                entropy += turn.get("policy").textValue().equals("entropy") ? 1 : 0;
                assertThat(turn.get("text").textValue())
                        .isIn(
                                "Wie wäre es damit?",
                                "Magst du trumpet?",
                                "Magst du jazz?",
                                "Magst du rock?",
                                "Magst du sax?",
                                "Magst du calm?");
            }
            assertThat(entropy).isBetween(25, 75);
            assertThat(other.start("{\"policy\":\"first\"}").get("policy").textValue())
                    .isEqualTo("first");
        }
    }

    @Test
    void rangesHaveTheirLimits() {
        try (ServiceFixture shelf = new ServiceFixture(
                InMemoryGraph.of(Shelf.data()),
                Protocol.IDEAL.withListSize(1),
                new MemoryConversationStore(),
                ServiceFixture.SETTINGS)) {
            Set<String> limits = new HashSet<>();
            for (int i = 0; i < 40; i++) { // ties are broken by the seed of each conversation
                JsonNode turn = shelf.start("{\"policy\":\"entropy\"}");
                while (turn.get("state").textValue().equals("asks")) {
                    JsonNode range = turn.get("options").get(0).get("range");
                    if (range != null) {
                        limits.add(
                                range.get("number").textValue() + " " + range.get("above") + " " + range.get("atMost"));
                    }
                    turn = shelf.answer(turn, "unknown").json();
                }
            }
            assertThat(limits).contains("price null 10.0", "price null 20.0");
        }
    }

    @Test
    void insightsCountQuestionsByTheirNames() {
        MemoryConversationStore store = new MemoryConversationStore();
        try (ServiceFixture other = new ServiceFixture(MUSIC, Protocol.IDEAL, store, ServiceFixture.SETTINGS)) {
            JsonNode turn = other.start("{}");
            String asked = turn.get("options").get(0).get("name").textValue();
            other.answer(turn, "rejected");
            assertThat(other.get("/api/v1/insights").json().toString()).contains("\"" + asked + "\"");
            Reply page = other.send("GET", "/api/v1/insights", null, "Accept", "text/html,*/*;q=0.5");
            assertThat(page.response().body()).contains(asked, "<svg");
            assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("script"));
            assertThat(other.get("/insights").response().body()).doesNotContain(asked);

            JsonNode all = other.get("/api/v1/insights").json();
            assertThat(all.get("questions")).hasSize(2);
            assertThat(all.get("omitted").get("questions").intValue()).isZero();
            JsonNode first = other.get("/api/v1/insights?limit=1").json();
            assertThat(first.get("questions"))
                    .containsExactly(all.get("questions").get(0));
            assertThat(first.get("omitted").get("questions").intValue()).isEqualTo(1);
            assertThat(first.get("flow")).isEqualTo(all.get("flow"));
        }
    }

    @Test
    void metersCountTurns() {
        double before = answers();
        service.answer(service.start("{}"), "rejected");
        assertThat(answers()).isEqualTo(before + 1);
    }

    private static double answers() {
        return meter(service, "askwalk_turn_seconds_count{call=\"answer\",policy=\"first\"}");
    }

    private static double meter(ServiceFixture of, String name) {
        return of.get("/metrics")
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    @Test
    void badRequestsNameTheMember() {
        JsonNode turn = service.start("{}");
        assertThat(service.post(CONVERSATIONS, "{\"user\":\"none\"}").detail())
                .isEqualTo("user: there is no user with this key");
        assertThat(service.post(CONVERSATIONS, "{\"usr\":1}").detail())
                .isEqualTo("'usr' is unknown: expected user, liked, disliked, policy");
        assertThat(service.post(CONVERSATIONS, "{\"liked\":[1]}").detail())
                .isEqualTo("liked[0]: expected a text of at most 1000 characters");
        assertThat(service.post(CONVERSATIONS, "{").detail()).startsWith("the body is not JSON: line 1");
        assertThat(service.post(CONVERSATIONS, "").detail()).isEqualTo("the body is empty: expected a JSON object");
        assertThat(service.post(path(turn) + "/answers", "{\"version\":2,\"responses\":[\"yes\"]}")
                        .detail())
                .isEqualTo("responses[0]: expected accepted, rejected, unknown, seen or not_now");
        assertThat(service.post(path(turn) + "/answers", "{\"version\":2,\"responses\":[\"seen\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(service.post(path(turn) + "/answers", "{\"version\":2,\"responses\":[\"accepted\",\"accepted\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/nothing").detail())
                .isEqualTo("there is no /api/v1/nothing; /openapi.yaml lists all paths");
        assertThat(service.send("PUT", CONVERSATIONS, "{}").status()).isEqualTo(405);
        assertThat(service.post(CONVERSATIONS, "x".repeat(70_000)).status()).isEqualTo(413);
    }

    private static String key(String attribute) {
        return MUSIC.catalogue().key(VertexType.ATTRIBUTE, MUSIC.catalogue().attribute(attribute));
    }

    private static String itemKey(String item) {
        return MUSIC.catalogue().key(VertexType.ITEM, MUSIC.catalogue().item(item));
    }

    private static String userKey(String user) {
        return MUSIC.catalogue()
                .key(
                        VertexType.USER,
                        MUSIC.catalogue().idsOfName(VertexType.USER, user).get(0));
    }
}
