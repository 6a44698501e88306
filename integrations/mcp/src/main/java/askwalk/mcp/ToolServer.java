package askwalk.mcp;

import askwalk.conversation.tools.ConversationTool;
import askwalk.conversation.tools.ConversationTools;
import askwalk.conversation.tools.ToolResult;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A server of the tools on a transport. It keeps no session, since each call names its conversation. */
final class ToolServer {

    private static final System.Logger LOG = System.getLogger("askwalk.mcp.error");

    /** Accepts everything: the tools check their arguments themselves and have no schema of results. */
    private static final JsonSchemaValidator UNCHECKED =
            (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");

    private ToolServer() {}

    /** Creates a server whose calls run in the thread of the transport. */
    static McpStatelessSyncServer on(McpStatelessServerTransport transport, ConversationTools tools, String version) {
        return McpServer.sync(new CheckedParameters(transport))
                .serverInfo("askwalk", version)
                .instructions(ConversationTools.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(ToolJson.MESSAGES)
                .jsonSchemaValidator(UNCHECKED)
                .validateToolInputs(false)
                .immediateExecution(true)
                .tools(tools.tools().stream().map(ToolServer::specification).toList())
                .build();
    }

    private static SyncToolSpecification specification(ConversationTool tool) {
        return new SyncToolSpecification(described(tool), (context, request) -> call(tool, request.arguments()));
    }

    private static Tool described(ConversationTool tool) {
        ToolAnnotations hints = ToolAnnotations.builder()
                .readOnlyHint(tool.readsOnly())
                .destructiveHint(false)
                .idempotentHint(tool.isIdempotent())
                .openWorldHint(false)
                .build();
        return Tool.builder(tool.name(), ToolJson.MESSAGES, tool.schema())
                .description(tool.description())
                .annotations(hints)
                .build();
    }

    private static CallToolResult call(ConversationTool tool, Map<String, Object> arguments) {
        try {
            ToolResult result = tool.call(arguments == null ? Map.of() : arguments);
            return CallToolResult.builder(List.of(text(result.text())))
                    .structuredContent(ToolJson.object(result.content()))
                    .isError(result.isError())
                    .build();
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString();
            LOG.log(System.Logger.Level.ERROR, "failure " + id + " in " + tool.name(), e);
            return CallToolResult.builder(List.of(text("the call failed; the log has the failure under " + id)))
                    .isError(true)
                    .build();
        }
    }

    private static TextContent text(String text) {
        return TextContent.builder(text).build();
    }
}
