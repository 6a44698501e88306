package askwalk.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import reactor.core.publisher.Mono;

/**
 * One message in each line. A message is handled and its response is written before the next is read, so that nothing
 * is lost at the end of the input. A line that is no message gets an error and does not end the transport.
 */
final class LineTransport implements McpStatelessServerTransport {

    private static final int MAX_LINE = 1 << 20;

    private McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler newHandler) {
        handler = newHandler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    void run(InputStream in, OutputStream out) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (read(buffered, line)) {
            Object response = line.size() > MAX_LINE
                    ? error(McpSchema.ErrorCodes.INVALID_REQUEST, "the message has more than " + MAX_LINE + " bytes")
                    : response(line.toString(StandardCharsets.UTF_8));
            if (response != null) {
                out.write(ToolJson.MESSAGES.writeValueAsBytes(response)); // which escapes line breaks
                out.write('\n');
                out.flush();
            }
        }
    }

    /** Reads a line, of a longer one only a part; returns false at the end of the input. */
    private static boolean read(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        int next = in.read();
        if (next < 0) {
            return false;
        }
        while (next >= 0 && next != '\n') {
            if (line.size() <= MAX_LINE) {
                line.write(next);
            }
            next = in.read();
        }
        return true;
    }

    /** Returns the response to a line; null if it has none. */
    private Object response(String line) {
        if (line.isBlank()) {
            return null;
        }
        JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(ToolJson.MESSAGES, line);
        } catch (IOException | RuntimeException e) {
            return error(McpSchema.ErrorCodes.PARSE_ERROR, "the line is not a JSON-RPC 2.0 message");
        }
        if (message instanceof JSONRPCRequest request) {
            return handler().handleRequest(McpTransportContext.EMPTY, request).block();
        }
        if (message instanceof JSONRPCNotification notification) {
            handler()
                    .handleNotification(McpTransportContext.EMPTY, notification)
                    .block();
        }
        return null; // this server sends no requests, so that it expects no responses
    }

    private McpStatelessServerHandler handler() {
        return Objects.requireNonNull(handler, "handler");
    }

    /** Returns an error without an id, since that of the request is not known; the type of responses needs one. */
    private static Object error(int code, String message) {
        return new IdlessError(McpSchema.JSONRPC_VERSION, new JSONRPCResponse.JSONRPCError(code, message));
    }

    /** An error of a line that is no message. */
    private record IdlessError(String jsonrpc, JSONRPCResponse.JSONRPCError error) {}
}
