package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command mcp in a process of its own, with the client of the SDK. */
class McpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** A client that has started the command, and what the command wrote to stderr. */
    private record Session(McpSyncClient client, Queue<String> err) implements AutoCloseable {

        static Session start(String... more) {
            List<String> args = new ArrayList<>(RealProcess.QUICK_START);
            args.addAll(List.of(Main.class.getName(), "mcp"));
            args.addAll(List.of("--policies", "max-entropy"));
            args.addAll(List.of(more));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            StdioClientTransport transport = new StdioClientTransport(
                    ServerParameters.builder(java)
                            .args(args)
                            .addEnvVar("CLASSPATH", RealProcess.classPath()) // too long for a list of processes
                            .build(),
                    new JacksonMcpJsonMapper(new ObjectMapper()));
            Queue<String> err = new ConcurrentLinkedQueue<>();
            transport.setStdErrorHandler(err::add);
            McpSyncClient client = McpClient.sync(transport)
                    .jsonSchemaValidator((schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(""))
                    .build();
            client.initialize();
            return new Session(client, err);
        }

        JsonNode call(String tool, Map<String, Object> arguments) {
            CallToolResult result = client.callTool(
                    CallToolRequest.builder(tool).arguments(arguments).build());
            JsonNode content = JSON.valueToTree(result.structuredContent());
            assertThat(result.isError()).as(content.toString()).isEqualTo(content.has("problem"));
            return content;
        }

        /** Answers with yes to the first option and no to all others. */
        JsonNode acceptFirst(JsonNode turn) {
            List<String> responses =
                    new ArrayList<>(Collections.nCopies(turn.get("options").size(), "rejected"));
            responses.set(0, "accepted");
            return call(
                    "answer",
                    Map.of(
                            "conversation",
                            turn.get("id").textValue(),
                            "version",
                            turn.get("version").longValue(),
                            "responses",
                            responses));
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /** The first process is killed while it waits for a message; a second one continues the conversation. */
    @Test
    void aConversationGoesOnAfterAKill() {
        String store = "folder:" + folder.resolve("talks");
        JsonNode turn;
        try (Session first = Session.start("--store", store)) {
            assertThat(first.client().listTools().tools()).hasSize(7);
            turn = first.acceptFirst(first.call("start", Map.of("liked", List.of("comedy"))));
            long killed = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info()
                            .arguments()
                            .filter(args -> List.of(args).contains(store))
                            .isPresent())
                    .filter(ProcessHandle::destroyForcibly)
                    .count();
            assertThat(killed).isEqualTo(1);
        }
        try (Session second = Session.start("--store", store)) {
            Map<String, Object> id = Map.of("conversation", turn.get("id").textValue());
            assertThat(second.call("show", id)).isEqualTo(turn);
            while (turn.get("state").textValue().equals("asks")) {
                turn = second.acceptFirst(turn);
            }
            assertThat(turn.get("state").textValue()).isEqualTo("recommends");
            turn = second.acceptFirst(turn);
            assertThat(turn.get("state").textValue()).isEqualTo("accepted");
            JsonNode turns = second.call("transcript", id).get("turns");
            assertThat(turns.get(0).get("answers").get(0).get("name").textValue())
                    .isEqualTo("Comedy");
            assertThat(turns.get(1).get("answers").get(0).get("response").textValue())
                    .isEqualTo("accepted");
            assertThat(second.err())
                    .contains("askwalk: tools on movielens_small with max-entropy; they end with stdin");
        }
    }

    /** All requests are answered although the input ends at once, and stdout has nothing but the answers. */
    @Test
    void theProcessEndsWithItsInput() throws Exception {
        String list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}\n";
        String start =
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"start\",\"arguments\":{}}}";
        Cli run = RealProcess.run(folder, list + start, List.of("mcp", "--policies", "max-entropy", "--lang", "de"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(Cli.json(lines.get(0)).get("id").intValue()).isEqualTo(1);
        assertThat(Cli.json(lines.get(1))
                        .get("result")
                        .get("structuredContent")
                        .get("text")
                        .textValue())
                .startsWith("Magst du ");
    }

    @Test
    void optionsAreCheckedBeforeAnythingIsRead() {
        assertThat(Cli.run("mcp", "--policies", "max-entropi").exitCode()).isEqualTo(2);
        assertThat(Cli.run("mcp", "--store-user", "x"))
                .isEqualTo(new Cli(2, "", "askwalk: --store-user needs --store\n"));
    }
}
