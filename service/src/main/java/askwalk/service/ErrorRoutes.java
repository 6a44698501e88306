package askwalk.service;

import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.NoSuchConversationException;
import askwalk.conversation.ResumeException;
import askwalk.graph.GraphAccessException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.UUID;

/** Failures as problem details. A client never sees a stack trace; the log has it under an id. */
final class ErrorRoutes {

    private static final System.Logger LOG = System.getLogger("askwalk.service.error");
    private static final String RETRY_AFTER_SECONDS = "1";

    private ErrorRoutes() {}

    static void add(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, request) -> send(request, e.problem()));
        routes.exception(
                NoSuchConversationException.class,
                (e, request) -> send(request, Problem.of(Problem.Kind.NOT_FOUND, OpenConversations.NO_SUCH)));
        routes.exception(
                ConversationStoreException.class,
                (e, request) -> unavailable(request, e, e.isRetryable(), "the store"));
        routes.exception(
                GraphAccessException.class, (e, request) -> unavailable(request, e, e.isRetryable(), "the graph"));
        routes.exception(
                ResumeException.class,
                (e, request) -> send(
                        request,
                        Problem.of(Problem.Kind.CONFLICT, "the conversation cannot be continued: " + e.getMessage())));
        routes.exception(HttpResponseException.class, (e, request) -> send(request, ofStatus(e.getStatus(), request)));
        routes.exception(Exception.class, (e, request) -> failed(request, e));
        routes.error(404, request -> {
            if (!isProblem(request)) {
                send(request, ofStatus(404, request));
            }
        });
    }

    private static boolean isProblem(Context request) {
        String type = request.res().getContentType();
        return type != null && type.startsWith("application/problem+json");
    }

    private static Problem ofStatus(int status, Context request) {
        return switch (status) {
            case 404 ->
                Problem.of(Problem.Kind.NOT_FOUND, "there is no " + request.path() + "; /openapi.yaml lists all paths");
            case 405 ->
                Problem.of(
                        Problem.Kind.NOT_ALLOWED,
                        request.path() + " does not know " + request.req().getMethod()
                                + "; /openapi.yaml lists all methods");
            case 413 -> Problem.of(Problem.Kind.TOO_LARGE, "the request is too large");
            default ->
                status < 500
                        ? Problem.of(Problem.Kind.INVALID, "the request is not understood")
                        : Problem.of(Problem.Kind.UNAVAILABLE, "the request was not completed: repeat it later");
        };
    }

    private static void unavailable(Context request, RuntimeException failure, boolean isRetryable, String what) {
        if (!isRetryable) {
            failed(request, failure);
            return;
        }
        LOG.log(System.Logger.Level.ERROR, request.path() + ": " + failure.getMessage());
        send(
                request,
                Problem.of(Problem.Kind.UNAVAILABLE, what + " is not available: repeat the request with the same key"));
    }

    private static void failed(Context request, Exception failure) {
        String id = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "failure " + id + " in " + request.path(), failure);
        send(request, Problem.of(Problem.Kind.INTERNAL, "the log has the failure under " + id));
    }

    static void send(Context request, Problem problem) {
        if (problem.status() == 503 || problem.status() == 429) {
            request.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        request.status(problem.status());
        request.contentType("application/problem+json");
        request.result(Json.write(problem));
    }
}
