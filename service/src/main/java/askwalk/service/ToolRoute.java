package askwalk.service;

import askwalk.conversation.tools.ConversationTools;
import askwalk.conversation.tools.NameIndex;
import askwalk.mcp.ToolServlet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import java.io.IOException;

/**
 * The tools for assistants at {@code /mcp}. They are a route like all others, so that they are behind the same
 * {@link Gate} and the same limit on bodies.
 */
final class ToolRoute {

    private static final String PATH = "/mcp";

    private final ToolServlet servlet;

    ToolRoute(Served served, OpenConversations open, NameIndex attributes) {
        servlet = new ToolServlet(
                new ConversationTools(new OpenAccess(served, open, attributes)), PATH, served.version());
    }

    /** Adds the route; other methods are refused, since there are no sessions to listen to or to end. */
    void add(RoutesConfig routes) {
        routes.post(PATH, this::call);
    }

    private void call(Context request) throws ServletException, IOException {
        byte[] body = RequestBody.bytes(request);
        if (!Json.read(body).isObject()) {
            throw new ProblemException(Problem.Kind.INVALID, "the body: expected a JSON object");
        }
        servlet.service(new ReadRequest(request.req(), body), request.res());
    }
}
