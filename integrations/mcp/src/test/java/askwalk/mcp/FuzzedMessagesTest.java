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
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random messages, of which many are almost valid: each line of the output is JSON, and the server goes on. */
class FuzzedMessagesTest {

    private static final long SEED = Long.getLong("askwalk.seed", System.nanoTime());
    private static final int MESSAGES = 3000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "2",
            "1.5",
            "1e400",
            "\"\"",
            "\"jazz\"",
            "\"accepted\"",
            "[]",
            "[\"jazz\"]",
            "[\"accepted\"]",
            "[null]",
            "[[1]]",
            "{}",
            "{\"a\":{}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2025-06-18\"");
    private static final List<String> NAMES = List.of(
            "user", "liked", "disliked", "policy", "conversation", "version", "responses", "prefix", "limit", "x", "");
    private static final List<String> TOOLS =
            List.of("start", "answer", "undo", "show", "why", "transcript", "find_attributes", "x");
    private static final List<String> METHODS = List.of(
            "initialize",
            "ping",
            "tools/list",
            "tools/call",
            "tools/call",
            "tools/call",
            "tools/call",
            "resources/list",
            "notifications/initialized",
            "notifications/cancelled",
            "logging/setLevel",
            "");

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void theServerAnswersTheLastMessage() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            lines.add(message());
        }
        lines.add("{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"method\":\"ping\"}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            StdioToolServer.serve(ToolFixture.tools(), "1.0", new ByteArrayInputStream(in), out);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + SEED, e);
        }
        JsonNode last = null;
        int results = 0;
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                last = JSON.readTree(line);
                assertThat(last.has("result") ^ last.has("error"))
                        .as("seed " + SEED + ": " + line)
                        .isTrue();
                assertThat(line).as("seed " + SEED).doesNotContain("the log has the failure");
                results += last.has("result") ? 1 : 0;
            }
        }
        assertThat(last).isNotNull();
        assertThat(last.get("id").textValue()).as("seed " + SEED).isEqualTo("last");
        assertThat(results).as("seed " + SEED).isGreaterThan(MESSAGES / 10);
    }

    private String message() {
        String message = "{\"jsonrpc\":" + rarely("\"2.0\"") + ",\"id\":" + rarely("" + random.nextInt(9))
                + ",\"method\":" + rarely("\"" + of(METHODS) + "\"") + ",\"params\":" + rarely(params()) + "}";
        if (random.nextInt(10) > 0) {
            return message;
        }
        int cut = random.nextInt(message.length());
        return random.nextBoolean() ? message.substring(0, cut) : message.substring(cut);
    }

    private String params() {
        return "{\"name\":" + rarely("\"" + of(TOOLS) + "\"") + ",\"arguments\":" + rarely(arguments()) + "}";
    }

    private String arguments() {
        List<String> members = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.add("\"" + of(NAMES) + "\":" + of(VALUES));
        }
        return "{" + String.join(",", members) + "}";
    }

    /** Returns the text, or another value instead of it. */
    private String rarely(String text) {
        return random.nextInt(15) == 0 ? of(VALUES) : text;
    }

    private String of(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
