package askwalk.service;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.explanation.Explainer;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.wording.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server on a free port with two rule policies, and requests to it. */
final class ServiceFixture implements AutoCloseable {

    static final String CONVERSATIONS = "/api/v1/conversations";

    /** Settings without a limit on the rate, on a free port. */
    static final ServiceSettings SETTINGS =
            ServiceSettings.DEFAULT.at("127.0.0.1", 0).withRequestsPerSecond(0);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConversationServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ServiceFixture(KnowledgeGraph graph, Protocol protocol, ConversationStore store, ServiceSettings settings) {
        this(graph, protocol, store, settings, Wording.ENGLISH, false);
    }

    /** Starts a server on a graph in a database. */
    ServiceFixture(KnowledgeGraph graph, ConversationStore store, ServedDatabase database) {
        this(graph, Protocol.IDEAL, store, SETTINGS, Wording.ENGLISH, false, Optional.of(database));
    }

    ServiceFixture(
            KnowledgeGraph graph,
            Protocol protocol,
            ConversationStore store,
            ServiceSettings settings,
            Wording wording,
            boolean split) {
        this(graph, protocol, store, settings, wording, split, Optional.empty());
    }

    private ServiceFixture(
            KnowledgeGraph graph,
            Protocol protocol,
            ConversationStore store,
            ServiceSettings settings,
            Wording wording,
            boolean split,
            Optional<ServedDatabase> database) {
        PreferenceModel popularity = new PopularityPreference().create(PreferenceSetup.of(graph));
        Map<String, Policy> policies = Map.of(
                "first",
                RulePolicy.askFirst(2, graph, popularity),
                "entropy",
                RulePolicy.maxEntropy(graph, popularity));
        PrometheusMeterRegistry registry = ConversationServer.registry();
        List<ServedPolicy> served = List.of("first", "entropy").stream()
                .map(name -> ServedPolicy.of(
                        name,
                        new Conversations(graph, policies.get(name), protocol)
                                .withWording(wording)
                                .identified(PolicyIdentity.of(name, 1, Map.of())),
                        store,
                        registry))
                .toList();
        server = ConversationServer.start(
                new Served("tiny", served, split, protocol, new Explainer(graph, new Seed(1)), "1", database),
                settings,
                registry);
    }

    /** A response with its JSON; null if it has none. */
    record Reply(int status, HttpResponse<String> response, JsonNode json) {

        String detail() {
            return json.get("detail").textValue();
        }

        String text(String name) {
            return json.get(name).textValue();
        }
    }

    String url() {
        return server.url();
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** Sends a request; a body of null is none. */
    Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)));
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Reply(response.statusCode(), response, isJson ? JSON.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a conversation and returns its first turn. */
    JsonNode start(String body) {
        return post(CONVERSATIONS, body).json();
    }

    /** Answers a turn with the same response to each option. */
    Reply answer(JsonNode turn, String response, String... headers) {
        String each = "\"" + response + "\"";
        String all = String.join(",", Collections.nCopies(turn.get("options").size(), each));
        return post(
                path(turn) + "/answers",
                "{\"version\":" + turn.get("version") + ",\"responses\":[" + all + "]}",
                headers);
    }

    static String path(JsonNode turn) {
        return CONVERSATIONS + "/" + turn.get("id").textValue();
    }

    @Override
    public void close() {
        server.close();
    }
}
