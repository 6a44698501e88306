package askwalk.service;

import static askwalk.service.ServiceFixture.CONVERSATIONS;
import static askwalk.service.ServiceFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.graph.Shelf;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.service.ServiceFixture.Reply;
import askwalk.testing.FailingStore;
import askwalk.testing.TinyGraphs;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every path, method and code of the description is called, and each response is valid against its schema. */
class ApiDescriptionTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final String FOREIGN = "https://evil.example";
    private static final String KEY = "Idempotency-Key";
    private static final String[] MESSAGE = {
        "Content-Type", "application/json", "Accept", "application/json, text/event-stream"
    };

    private final JsonNode description = read();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Set<String> called = new TreeSet<>();

    private static JsonNode read() {
        try (InputStream in = ApiDescriptionTest.class.getResourceAsStream("openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyDocumentedCodeIsReturnedAsDocumented() throws Exception {
        FailingStore store = new FailingStore(new MemoryConversationStore());
        QueryLog queries = new QueryLog();
        try (ServiceFixture service = new ServiceFixture(
                new QueriedGraph(TinyGraphs.music(), queries::add), store, QueriedGraph.database(queries))) {
            callsThatSucceed(service);
            callsThatAreInvalid(service);
            callsFromElsewhere(service);
            callsWithOtherMethods(service);
            callsOnAnotherGraph(store, accepted(service));
        }
        for (boolean retryable : List.of(true, false)) {
            FailingStore failing = new FailingStore(new MemoryConversationStore());
            try (ServiceFixture service = new ServiceFixture(
                    new QueriedGraph(TinyGraphs.music(), queries::add), failing, QueriedGraph.database(queries))) {
                callsWithoutAStore(service, failing, retryable);
            }
        }
        callsWhileTheServiceStops();
        callsWithoutAToken();
        callsAboveTheRate();

        assertThat(called).containsAll(documented());
    }

    private void callsThatSucceed(ServiceFixture service) {
        check("GET", "/api/v1/setup", service.get("/api/v1/setup"));
        for (String type : List.of("users", "items", "attributes")) {
            check("GET", "/api/v1/catalogue/{type}", service.get("/api/v1/catalogue/" + type + "?prefix=j&limit=5"));
        }
        String key = "a-random-key-of-at-least-32-characters";
        String liked = service.get("/api/v1/catalogue/attributes?prefix=jazz")
                .json()
                .get(0)
                .get("key")
                .textValue();
        String body = "{\"liked\":[\"" + liked + "\"]}";
        Reply created = check("POST", CONVERSATIONS, service.post(CONVERSATIONS, body, KEY, key));
        check("POST", CONVERSATIONS, service.post(CONVERSATIONS, body, KEY, key));
        check("POST", CONVERSATIONS, service.post(CONVERSATIONS, "{}", KEY, key));
        JsonNode turn = created.json();
        Reply answered = on("POST", "/answers", service.answer(turn, "rejected"));
        on("POST", "/answers", service.answer(turn, "accepted"));
        on("POST", "/undo", service.post(path(turn) + "/undo", "{\"version\":1}"));
        turn = on("POST", "/undo", service.post(path(turn) + "/undo", version(answered.json())))
                .json();
        for (String call : List.of("", "/why", "/path", "/transcript", "/cypher")) {
            on("GET", call, service.get(path(turn) + call));
        }
        on("POST", "/what-if", service.post(path(turn) + "/what-if", "{\"turn\":0,\"responses\":[\"rejected\"]}"));
        on("GET", "/explanation", service.get(path(turn) + "/explanation"));
        on("GET", "/path", service.get(path(turn) + "/path?format=graphml"));
        while (turn.get("state").textValue().equals("asks")) {
            turn = service.answer(turn, "unknown").json();
        }
        on("GET", "/explanation", service.get(path(turn) + "/explanation"));
        on("GET", "/path", service.get(path(turn) + "/path"));
        on("GET", "/path", service.get(path(turn) + "/path?format=dot"));
        on("GET", "", service.get(path(turn)));
        turn = on("POST", "/answers", service.answer(turn, "accepted")).json();
        on("GET", "/why", service.get(path(turn) + "/why"));
        on("GET", "/path", service.get(path(turn) + "/path"));
        on("GET", "/transcript", service.get(path(turn) + "/transcript"));
        on("DELETE", "", service.send("DELETE", path(turn), null));
        for (String path : List.of("/health", "/ready", "/metrics", "/openapi.yaml", "/api/v1/insights", "/insights")) {
            check("GET", path, service.get(path));
        }
        check("GET", "/api/v1/insights", service.send("GET", "/api/v1/insights", null, "Accept", "text/html"));
        check("POST", "/mcp", service.post("/mcp", body("POST", "/mcp"), MESSAGE));
        String notification = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
        check("POST", "/mcp", service.post("/mcp", notification, MESSAGE));
    }

    private void callsThatAreInvalid(ServiceFixture service) {
        check("GET", "/api/v1/catalogue/{type}", service.get("/api/v1/catalogue/users?limit=0"));
        check("GET", "/api/v1/catalogue/{type}", service.get("/api/v1/catalogue/none"));
        check("GET", "/api/v1/insights", service.get("/api/v1/insights?limit=x"));
        check("POST", CONVERSATIONS, service.post(CONVERSATIONS, "[]"));
        check("POST", CONVERSATIONS, service.post(CONVERSATIONS, "x".repeat(70_000)));
        check("POST", "/mcp", service.post("/mcp", "x".repeat(70_000), MESSAGE));
        for (String body : List.of("[]", "{}", "{\"jsonrpc\":\"1\"}")) {
            check("POST", "/mcp", service.post("/mcp", body, MESSAGE));
        }
        check("POST", "/mcp", service.post("/mcp", body("POST", "/mcp"), "Accept", "text/html"));
        String own = path(service.start("{}"));
        for (String call : List.of("/answers", "/undo", "/what-if")) {
            on("POST", call, service.post(own + call, "{}"));
            on("POST", call, service.post(own + call, "x".repeat(70_000)));
            String body = call.equals("/undo")
                    ? "{\"version\":1}"
                    : "{\"" + (call.equals("/answers") ? "version" : "turn") + "\":1,\"responses\":[\"accepted\"]}";
            on("POST", call, service.post(CONVERSATIONS + "/none" + call, body));
        }
        for (String call : List.of("", "/why", "/explanation", "/path", "/transcript", "/cypher")) {
            on("GET", call, service.get(CONVERSATIONS + "/none" + call));
        }
        on("GET", "/explanation", service.get(own + "/explanation?item=none"));
        on("GET", "/path", service.get(own + "/path?format=x"));
        on("GET", "/path", service.get(own + "/path?format=dot"));
    }

    private static String accepted(ServiceFixture service) {
        JsonNode turn = service.start("{}");
        while (turn.get("state").textValue().equals("asks")) {
            turn = service.answer(turn, "unknown").json();
        }
        return path(service.answer(turn, "accepted").json());
    }

    /** The accepted item is not on the other graph, so that the conversation cannot be read there. */
    private void callsOnAnotherGraph(FailingStore store, String accepted) {
        QueryLog queries = new QueryLog();
        try (ServiceFixture other = new ServiceFixture(
                new QueriedGraph(InMemoryGraph.of(Shelf.data()), queries::add),
                store,
                QueriedGraph.database(queries))) {
            on("GET", "", other.get(accepted));
            on("GET", "/transcript", other.get(accepted + "/transcript"));
            on("GET", "/cypher", other.get(accepted + "/cypher"));
            on("POST", "/what-if", other.post(accepted + "/what-if", "{\"turn\":1,\"responses\":[\"accepted\"]}"));
        }
    }

    private void callsFromElsewhere(ServiceFixture service) {
        for (Call call : calls(path(service.start("{}")))) {
            checked(call, 403, send(service, call, "Origin", FOREIGN));
        }
    }

    private void callsWithOtherMethods(ServiceFixture service) {
        for (Call call : calls(path(service.start("{}")))) {
            checked(call, 405, service.send("PUT", call.path, "{}"));
        }
    }

    /** Retryable failures of the store are another code than those that do not pass. */
    private void callsWithoutAStore(ServiceFixture service, FailingStore store, boolean retryable) {
        String code = retryable ? "503" : "500";
        store.beforeEachCall(() -> {
            throw new ConversationStoreException("the store is down", retryable, null);
        });
        // a conversation in memory that only reads does not notice; one that is not in memory does
        for (Call call : calls(CONVERSATIONS + "/another")) {
            if (call.usesStore() && documentedCodes(call.method, call.template).contains(code)) {
                checked(call, Integer.parseInt(code), send(service, call));
            }
        }
        store.beforeEachCall(() -> {});
    }

    /** A request that runs keeps the service from ending, so that others meet it while it stops. */
    private void callsWhileTheServiceStops() throws Exception {
        FailingStore store = new FailingStore(new MemoryConversationStore());
        CountDownLatch isRunning = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        ServiceFixture service = new ServiceFixture(TinyGraphs.music(), Protocol.IDEAL, store, ServiceFixture.SETTINGS);
        try {
            store.beforeEachCall(() -> {
                isRunning.countDown();
                await(mayEnd);
            });
            Future<Reply> running = pool.submit(() -> service.post(CONVERSATIONS, "{}"));
            await(isRunning);
            Future<?> closed = pool.submit(service::close);
            while (service.get("/api/v1/setup").status() == 200) {
                Thread.onSpinWait(); // until the service begins to stop
            }
            for (Call call : calls(CONVERSATIONS + "/a")) {
                checked(call, call.template.equals("/health") ? 200 : 503, send(service, call));
            }
            mayEnd.countDown();
            assertThat(running.get().status()).as("the request that ran").isEqualTo(201);
            closed.get();
        } finally {
            mayEnd.countDown();
            pool.shutdown();
            service.close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void callsWithoutAToken() {
        try (ServiceFixture service = new ServiceFixture(
                TinyGraphs.music(),
                Protocol.IDEAL,
                new MemoryConversationStore(),
                ServiceFixture.SETTINGS.withAccess(Optional.of(TOKEN), List.of()))) {
            for (Call call : calls(CONVERSATIONS + "/a")) {
                check(call.method, call.template, send(service, call));
            }
        }
    }

    private void callsAboveTheRate() {
        try (ServiceFixture service = new ServiceFixture(
                TinyGraphs.music(),
                Protocol.IDEAL,
                new MemoryConversationStore(),
                ServiceFixture.SETTINGS.withRequestsPerSecond(1))) {
            for (Call call : calls(CONVERSATIONS + "/a")) {
                boolean isLimited = documentedCodes(call.method, call.template).contains("429");
                Reply reply = send(service, call);
                while (isLimited && reply.status() != 429) { // until the allowance is used up
                    reply = send(service, call);
                }
                if (isLimited) {
                    check(call.method, call.template, reply);
                }
            }
        }
    }

    private record Call(String method, String path, String template, String body) {

        boolean usesStore() {
            return template.startsWith(CONVERSATIONS) || template.endsWith("/v1/insights") || template.equals("/ready");
        }
    }

    private static Reply send(ServiceFixture service, Call call, String... headers) {
        if (!call.template.equals("/mcp")) {
            return service.send(call.method, call.path, call.body, headers);
        }
        String[] all = Stream.concat(Stream.of(MESSAGE), Stream.of(headers)).toArray(String[]::new);
        return service.send(call.method, call.path, call.body, all);
    }

    private void checked(Call call, int code, Reply reply) {
        assertThat(reply.status()).as(call.toString()).isEqualTo(code);
        check(call.method, call.template, reply);
    }

    /** Returns a call for each documented path and method. */
    private List<Call> calls(String conversation) {
        return paths().flatMap(path -> path.getValue().fieldNames().hasNext()
                        ? methods(path.getValue())
                                .map(method -> new Call(
                                        method,
                                        path.getKey()
                                                .replace(CONVERSATIONS + "/{id}", conversation)
                                                .replace("{type}", "users"),
                                        path.getKey(),
                                        body(method, path.getKey())))
                        : Stream.empty())
                .toList();
    }

    private static String body(String method, String path) {
        if (!method.equals("POST")) {
            return null;
        }
        if (path.equals("/mcp")) {
            return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
        }
        return path.equals(CONVERSATIONS)
                ? "{}"
                : path.endsWith("/undo")
                        ? "{\"version\":1}"
                        : "{\"" + (path.endsWith("/answers") ? "version" : "turn")
                                + "\":1,\"responses\":[\"accepted\"]}";
    }

    private Stream<Map.Entry<String, JsonNode>> paths() {
        return description.get("paths").properties().stream();
    }

    private static Stream<String> methods(JsonNode path) {
        return Stream.of("get", "post", "delete").filter(path::has).map(method -> method.toUpperCase(Locale.ROOT));
    }

    private Set<String> documentedCodes(String method, String path) {
        Set<String> codes = new TreeSet<>();
        operation(method, path).get("responses").fieldNames().forEachRemaining(codes::add);
        return codes;
    }

    private Set<String> documented() {
        Set<String> all = new TreeSet<>();
        paths().forEach(path -> methods(path.getValue())
                .forEach(method -> documentedCodes(method, path.getKey())
                        .forEach(code -> all.add(method + " " + path.getKey() + " " + code))));
        return all;
    }

    private JsonNode operation(String method, String path) {
        return description.get("paths").get(path).get(method.toLowerCase(Locale.ROOT));
    }

    private Reply on(String method, String call, Reply reply) {
        return check(method, CONVERSATIONS + "/{id}" + call, reply);
    }

    /** Checks that a response is documented, and valid against its schema. */
    private Reply check(String method, String path, Reply reply) {
        String code = "" + reply.status();
        assertThat(documentedCodes(method, path)).as(method + " " + path).contains(code);
        called.add(method + " " + path + " " + code);
        JsonNode response = resolved(operation(method, path).get("responses").get(code));
        if (response.has("headers")) {
            response.get("headers")
                    .fieldNames()
                    .forEachRemaining(
                            name -> assertThat(reply.response().headers().firstValue(name))
                                    .as(name)
                                    .isPresent());
        }
        if (!response.has("content")) {
            assertThat(reply.response().body()).isEmpty();
            return reply;
        }
        String type = reply.response()
                .headers()
                .firstValue("Content-Type")
                .orElseThrow()
                .replaceAll(";.*", "");
        assertThat(response.get("content").has(type))
                .as(method + " " + path + " " + code + " has " + type)
                .isTrue();
        if (reply.json() != null) {
            JsonNode schema = response.get("content").get(type).get("schema");
            assertThat(schema(schema).validate(reply.json()))
                    .as(method + " " + path + " " + code + " " + reply.json())
                    .isEmpty();
        }
        return reply;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** Returns a schema with the components that it refers to. */
    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.get("components"));
        return schemas.getSchema(whole);
    }

    private static String version(JsonNode turn) {
        return "{\"version\":" + turn.get("version") + "}";
    }
}
