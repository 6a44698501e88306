package askwalk.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tools over streams, with messages as a client writes them. */
class StdioToolServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<JsonNode> exchange(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        StdioToolServer.serve(ToolFixture.tools(), "1.0", new ByteArrayInputStream(in), out);
        List<JsonNode> responses = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            responses.add(JSON.readTree(line));
        }
        return responses;
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
    }

    @Test
    void theHandshakeSaysWhatTheServerIs() throws IOException {
        List<JsonNode> responses = exchange(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "",
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/list\"}");
        assertThat(responses).hasSize(3);
        JsonNode result = responses.get(0).get("result");
        assertThat(result.get("protocolVersion").textValue()).isEqualTo("2025-06-18");
        assertThat(result.get("serverInfo").get("name").textValue()).isEqualTo("askwalk");
        assertThat(result.get("serverInfo").get("version").textValue()).isEqualTo("1.0");
        assertThat(result.get("capabilities").has("tools")).isTrue();
        assertThat(result.get("instructions").textValue()).contains("Call start");
        assertThat(responses.get(1).get("id").intValue()).isEqualTo(2);
        JsonNode tools = responses.get(2).get("result").get("tools");
        assertThat(tools.findValuesAsText("name"))
                .containsExactly("start", "answer", "undo", "show", "why", "transcript", "find_attributes");
        assertThat(tools.get(1).get("inputSchema").get("required").size()).isEqualTo(3);
        assertThat(tools.get(1).get("annotations").get("readOnlyHint").booleanValue())
                .isFalse();
        assertThat(tools.get(3).get("annotations").get("readOnlyHint").booleanValue())
                .isTrue();
    }

    @Test
    void aResultHasTextAndContent() throws IOException {
        JsonNode result =
                exchange(call(7, "start", "{\"liked\":[\"jazz\"]}")).get(0).get("result");
        assertThat(result.get("isError").booleanValue()).isFalse();
        JsonNode turn = result.get("structuredContent");
        assertThat(turn.get("state").textValue()).isEqualTo("asks");
        assertThat(turn.has("accepted")).as("an absent member").isFalse();
        assertThat(turn.has("setAside")).as("an empty list").isFalse();
        assertThat(result.get("content").get(0).get("text").textValue())
                .startsWith(turn.get("text").textValue())
                .contains(turn.get("id").textValue() + ", version 2");
    }

    @Test
    void aLineThatIsNoMessageDoesNotEndTheServer() throws IOException {
        List<JsonNode> responses = exchange(
                "{",
                "[]",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nothing\"}",
                call(2, "nothing", "{}"),
                call(3, "show", "{\"conversation\":\"\\u0000\"}"),
                "x".repeat((1 << 20) + 1),
                call(4, "find_attributes", "{\"prefix\":\"TRU\"}"));
        assertThat(responses).hasSize(7);
        assertThat(responses.get(0).get("error").get("code").intValue()).isEqualTo(-32700);
        assertThat(responses.get(1).get("error").get("code").intValue()).isEqualTo(-32700);
        assertThat(responses.get(2).get("error").get("code").intValue()).isEqualTo(-32601);
        assertThat(responses.get(3).get("id").intValue()).isEqualTo(2);
        assertThat(responses.get(3).has("error")).isTrue();
        assertThat(responses.get(4).get("result").get("isError").booleanValue()).isTrue();
        assertThat(responses.get(5).get("error").get("message").textValue()).contains("more than 1048576 bytes");
        assertThat(responses
                        .get(6)
                        .get("result")
                        .get("structuredContent")
                        .get("names")
                        .toString())
                .isEqualTo("[{\"key\":\"attribute2\",\"name\":\"trumpet\"}]");
    }
}
