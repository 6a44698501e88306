package askwalk.service;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides whether a request may be made: its host, its origin, its token and its rate. Adds the headers for pages of
 * other origins, and those that protect the page.
 */
final class Gate {

    /** The pages and their files have no data, so that a browser can load them and then ask for the token. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("/", "/insights", "/health", "/ready", "/openapi.yaml");

    private static final String PAGE_FILES = "/page/";
    private static final String BEARER = "Bearer ";
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self';"
            + " script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ServiceSettings settings;
    private final RateLimits limits;
    private final AtomicBoolean stopping;

    Gate(ServiceSettings settings, RateLimits limits, AtomicBoolean stopping) {
        this.settings = settings;
        this.limits = limits;
        this.stopping = stopping;
    }

    /**
     * Checks a request.
     *
     * @throws ProblemException if it may not be made
     */
    void check(Context request) {
        protect(request);
        if (settings.token().isEmpty() && !Hosts.namesLoopback(request.header("Host"), settings.host())) {
            throw new ProblemException(
                    Problem.Kind.FORBIDDEN,
                    "the service is bound to " + settings.host()
                            + ": expected a Host header of localhost or a loopback address");
        }
        if (request.header("X-HTTP-Method-Override") != null) {
            throw new ProblemException(Problem.Kind.INVALID, "X-HTTP-Method-Override: send the method itself");
        }
        checkOrigin(request);
        String path = request.path();
        if (stopping.get() && !path.equals("/health")) {
            throw new ProblemException(Problem.Kind.UNAVAILABLE, "the service is stopping: repeat the request later");
        }
        if (!path.equals("/health") && !path.equals("/ready") && !limits.allows(request.ip())) {
            throw new ProblemException(
                    Problem.Kind.TOO_MANY,
                    "more than " + settings.requestsPerSecond() + " requests a second: repeat it in a second");
        }
        boolean isOpen = WITHOUT_TOKEN.contains(path) || path.startsWith(PAGE_FILES) || isPreflight(request);
        if (settings.token().isPresent() && !isOpen && !hasToken(request)) {
            request.header("WWW-Authenticate", "Bearer");
            throw new ProblemException(
                    Problem.Kind.UNAUTHORIZED, "expected the header 'Authorization: Bearer TOKEN' of this service");
        }
    }

    private void checkOrigin(Context request) {
        Optional<String> origin = Optional.ofNullable(request.header("Origin"));
        if (origin.isEmpty() || Hosts.isSame(origin.get(), request.header("Host"))) {
            return;
        }
        if (!settings.allowedOrigins().contains(origin.get())) {
            throw new ProblemException(
                    Problem.Kind.FORBIDDEN,
                    "pages of this origin may not use the service: allow it with --allow-origin");
        }
        request.header("Access-Control-Allow-Origin", origin.get());
        request.header("Vary", "Origin");
        request.header("Access-Control-Allow-Methods", "GET, POST, DELETE");
        request.header(
                "Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, Mcp-Protocol-Version");
        request.header("Access-Control-Expose-Headers", "Location, Retry-After");
        request.header("Access-Control-Max-Age", "600");
    }

    private static boolean isPreflight(Context request) {
        return request.req().getMethod().equals("OPTIONS");
    }

    private boolean hasToken(Context request) {
        String header = request.header("Authorization");
        return header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(
                        header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        settings.token().get().getBytes(StandardCharsets.UTF_8));
    }

    private static void protect(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        request.header("Cache-Control", "no-store");
    }
}
