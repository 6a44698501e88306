package askwalk.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A transport whose requests with parameters of another type than the protocol's get an error, where the handler of the
 * SDK throws an exception.
 */
record CheckedParameters(McpStatelessServerTransport transport) implements McpStatelessServerTransport {

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        transport.setMcpHandler(new Handler(handler));
    }

    @Override
    public void close() {
        transport.close();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return transport.closeGracefully();
    }

    @Override
    public List<String> protocolVersions() {
        return transport.protocolVersions();
    }

    private record Handler(McpStatelessServerHandler handler) implements McpStatelessServerHandler {

        @Override
        public Mono<JSONRPCResponse> handleRequest(McpTransportContext context, JSONRPCRequest request) {
            return Mono.defer(() -> handler.handleRequest(context, request))
                    .onErrorResume(RuntimeException.class, e -> Mono.just(error(request, e)));
        }

        @Override
        public Mono<Void> handleNotification(McpTransportContext context, JSONRPCNotification notification) {
            return Mono.defer(() -> handler.handleNotification(context, notification))
                    .onErrorResume(RuntimeException.class, e -> Mono.empty());
        }

        /** Returns the error of an exception; tools throw none, so that it comes from the parameters. */
        private static JSONRPCResponse error(JSONRPCRequest request, RuntimeException failure) {
            if (failure instanceof McpError known && known.getJsonRpcError() != null) {
                return JSONRPCResponse.error(request.id(), known.getJsonRpcError());
            }
            return JSONRPCResponse.error(
                    request.id(),
                    new JSONRPCResponse.JSONRPCError(
                            McpSchema.ErrorCodes.INVALID_PARAMS,
                            "the parameters of " + request.method() + " are not as the protocol describes them"));
        }
    }
}
