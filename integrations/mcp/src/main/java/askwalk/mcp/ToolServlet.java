package askwalk.mcp;

import askwalk.conversation.tools.ConversationTools;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The tools over HTTP (streamable HTTP without sessions): each POST has one message and its response, in JSON. Safe for
 * use by any number of threads.
 *
 * <p>The servlet does not check where a request comes from. Put it behind a filter that checks the origin and, unless
 * only this machine can reach the server, a token.
 */
public final class ToolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient HttpServletStatelessServerTransport transport;
    private final transient McpStatelessSyncServer server;

    /**
     * Creates a servlet.
     *
     * @param tools the tools
     * @param path the end of the path under which the servlet is mapped, such as {@code /mcp}
     * @param version the version of the software, for clients
     */
    public ToolServlet(ConversationTools tools, String path, String version) {
        transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(ToolJson.MESSAGES)
                .messageEndpoint(path)
                .build();
        server = ToolServer.on(transport, tools, version);
    }

    /**
     * Handles a request.
     *
     * @throws ServletException never
     * @throws IOException if the request cannot be read or the response cannot be written
     */
    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        transport.service(request, response);
    }

    /** Refuses requests from now on. */
    @Override
    public void destroy() {
        server.close();
    }
}
