package askwalk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.service.ServiceFixture.Reply;
import askwalk.testing.TinyGraphs;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tools over HTTP, with the client of the SDK, and the checks that they are behind. */
class ToolRouteTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    private static final String[] HEADERS = {
        "Content-Type", "application/json", "Accept", "application/json, text/event-stream"
    };

    private static ServiceFixture service(ServiceSettings settings) {
        return new ServiceFixture(TinyGraphs.music(), Protocol.IDEAL, new MemoryConversationStore(), settings);
    }

    private static McpSyncClient client(ServiceFixture service, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return McpClient.sync(HttpClientStreamableHttpTransport.builder(service.url())
                        .endpoint("/mcp")
                        .requestBuilder(request)
                        .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                        .build())
                .jsonSchemaValidator((schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(""))
                .build();
    }

    private static JsonNode call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        JsonNode content = JSON.valueToTree(result.structuredContent());
        assertThat(result.isError()).isEqualTo(content.has("problem"));
        return content;
    }

    private static Map<String, Object> answering(JsonNode turn, String response) {
        return Map.of(
                "conversation",
                turn.get("id").textValue(),
                "version",
                turn.get("version").longValue(),
                "responses",
                Collections.nCopies(turn.get("options").size(), response));
    }

    @Test
    void aWholeConversationThatTheInterfaceShowsToo() {
        try (ServiceFixture service = service(ServiceFixture.SETTINGS);
                McpSyncClient client = client(service)) {
            assertThat(client.initialize().serverInfo().name()).isEqualTo("askwalk");
            assertThat(client.listTools().tools()).hasSize(7);
            JsonNode turn = call(client, "start", Map.of("liked", List.of("jazz"), "policy", "entropy"));
            String id = turn.get("id").textValue();
            assertThat(service.get("/api/v1/conversations/" + id).json())
                    .as("the same turn")
                    .isEqualTo(turn);
            JsonNode undone = call(client, "answer", answering(turn, "accepted"));
            turn = call(
                    client,
                    "undo",
                    Map.of("conversation", id, "version", undone.get("version").longValue()));
            while (turn.get("state").textValue().equals("asks")) {
                assertThat(call(client, "why", Map.of("conversation", id)).get("reason"))
                        .isEqualTo(turn.get("reason"));
                turn = call(client, "answer", answering(turn, "unknown"));
            }
            Reply elsewhere = service.answer(turn, "not_now");
            JsonNode stale = call(client, "answer", answering(turn, "rejected"));
            assertThat(stale.get("problem").textValue()).startsWith("version: the conversation is at version");
            assertThat(stale.get("current")).isEqualTo(elsewhere.json());
            assertThat(call(client, "transcript", Map.of("conversation", id)))
                    .isEqualTo(service.get("/api/v1/conversations/" + id + "/transcript")
                            .json());
            service.send("DELETE", "/api/v1/conversations/" + id, null);
            assertThat(call(client, "show", Map.of("conversation", id))
                            .get("problem")
                            .textValue())
                    .startsWith("conversation: there is no conversation '" + id + "'");
        }
    }

    @Test
    void anotherOriginIsRefusedUnlessItIsAllowed() {
        try (ServiceFixture service =
                service(ServiceFixture.SETTINGS.withAccess(Optional.empty(), List.of("https://shop.example")))) {
            assertThat(service.post("/mcp", LIST, with("Origin", "https://evil.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(service.post("/mcp", LIST, with("Origin", "null")).status())
                    .isEqualTo(403);
            Reply allowed = service.post("/mcp", LIST, with("Origin", "https://shop.example"));
            assertThat(allowed.status()).isEqualTo(200);
            assertThat(allowed.json().get("result").get("tools").size()).isEqualTo(7);
            assertThat(allowed.response().headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://shop.example");
            assertThat(allowed.response().headers().firstValue("X-Content-Type-Options"))
                    .contains("nosniff");
        }
    }

    @Test
    void theTokenIsNeeded() {
        try (ServiceFixture service = service(ServiceFixture.SETTINGS.withAccess(Optional.of(TOKEN), List.of()))) {
            assertThat(service.post("/mcp", LIST, HEADERS).status()).isEqualTo(401);
            assertThat(service.post("/mcp", LIST, with("Authorization", "Bearer 0123456789abcdeF"))
                            .status())
                    .isEqualTo(401);
            try (McpSyncClient without = client(service)) {
                assertThatThrownBy(without::initialize).isInstanceOf(RuntimeException.class);
            }
            try (McpSyncClient client = client(service, "Authorization", "Bearer " + TOKEN)) {
                client.initialize();
                assertThat(call(client, "start", Map.of()).get("version").intValue())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void theLimitsAreThoseOfTheService() {
        try (ServiceFixture service = service(ServiceFixture.SETTINGS.withRequestsPerSecond(1))) {
            int refused = 0;
            for (int i = 0; i < 6; i++) {
                refused += service.post("/mcp", LIST, HEADERS).status() == 429 ? 1 : 0;
            }
            assertThat(refused).isBetween(2, 4);
        }
        try (ServiceFixture service = service(ServiceFixture.SETTINGS)) {
            assertThat(service.post("/mcp", " ".repeat(64 * 1024 + 1), HEADERS).status())
                    .isEqualTo(413);
            assertThat(service.get("/mcp").status()).isEqualTo(405);
            assertThat(service.send("DELETE", "/mcp", null).status()).isEqualTo(405);
            for (String body : List.of("{", "", "null", "[]", "{}")) {
                assertThat(service.post("/mcp", body, HEADERS).status())
                        .as(body)
                        .isEqualTo(400);
            }
            Reply invalid = service.post(
                    "/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":[]}", HEADERS);
            assertThat(invalid.json().get("error").get("code").intValue()).isEqualTo(-32602);
            assertThat(service.post("/mcp", LIST, "Content-Type", "text/plain").status())
                    .as("which a page may send without a preflight")
                    .isBetween(400, 415);
        }
    }

    private static String[] with(String name, String value) {
        return new String[] {HEADERS[0], HEADERS[1], HEADERS[2], HEADERS[3], name, value};
    }
}
