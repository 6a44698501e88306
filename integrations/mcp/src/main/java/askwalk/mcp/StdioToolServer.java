package askwalk.mcp;

import askwalk.conversation.tools.ConversationTools;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The tools over the standard streams of a process, which an assistant starts. */
public final class StdioToolServer {

    private StdioToolServer() {}

    /**
     * Answers each message until the end of the input, one after the other. All responses are written when the method
     * returns.
     *
     * @param tools the tools
     * @param version the version of the software, for clients
     * @param in the messages, one JSON value in each line
     * @param out receives the responses, one JSON value in each line, and nothing else
     * @throws IOException if a message cannot be read or a response cannot be written
     */
    public static void serve(ConversationTools tools, String version, InputStream in, OutputStream out)
            throws IOException {
        LineTransport transport = new LineTransport();
        McpStatelessSyncServer server = ToolServer.on(transport, tools, version);
        try {
            transport.run(in, out);
        } finally {
            server.close();
        }
    }
}
