package askwalk.service;

import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.tools.NameIndex;
import askwalk.graph.Direction;
import askwalk.graph.GraphAccessException;
import askwalk.graph.IdBuffer;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server of conversations: the interface of {@code openapi.yaml}, a page to talk to, and tools for assistants
 * at {@code /mcp}. Safe for use by any number of threads.
 *
 * <pre>{@code
 * try (ConversationServer server = ConversationServer.start(served, ServiceSettings.DEFAULT, meters)) {
 *     System.out.println(server.url());
 *     ...
 * }
 * }</pre>
 */
public final class ConversationServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("askwalk.service.request");
    private static final int THREADS = 64;

    /** If more connections wait to be accepted, the system drops them, and their clients try again after a second. */
    private static final int MAX_WAITING_CONNECTIONS = 1024;

    /** Clients that send a request slowly would hold a thread each. */
    private static final Duration IDLE_CONNECTION = Duration.ofSeconds(10);

    /** Old conversations are deleted once a minute, or ten times in their age. */
    private static final Duration MAX_PERIOD = Duration.ofMinutes(1);

    private static final int PERIODS = 10;

    private final Served served;
    private final ServiceSettings settings;
    private final PrometheusMeterRegistry registry;
    private final OpenConversations open;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicInteger running = new AtomicInteger();
    private final ScheduledExecutorService timer;
    private final Javalin javalin;

    private ConversationServer(Served served, ServiceSettings settings, PrometheusMeterRegistry registry) {
        this.served = served;
        this.settings = settings;
        this.registry = registry;
        open = new OpenConversations(served, settings.idle(), settings.maxOpen());
        registry.gauge("askwalk.conversations.open", open, OpenConversations::size);
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "askwalk-retention");
            thread.setDaemon(true);
            return thread;
        });
        javalin = Javalin.create(this::configure);
    }

    /**
     * Starts a server.
     *
     * @param served the policies and their store, which the caller closes after the server
     * @param settings the settings
     * @param registry the registry of the meters at {@code /metrics}, which the {@linkplain ServedPolicy#meters()
     *     meters} of the policies use too
     * @return the running server
     * @throws IllegalStateException if the address is in use or cannot be bound
     */
    public static ConversationServer start(Served served, ServiceSettings settings, PrometheusMeterRegistry registry) {
        ConversationServer server = new ConversationServer(served, settings, registry);
        try {
            server.javalin.start();
        } catch (RuntimeException e) {
            server.timer.shutdownNow();
            throw new IllegalStateException(
                    settings.host() + ":" + settings.port() + " cannot be bound: " + rootMessage(e), e);
        }
        server.startRetention();
        return server;
    }

    /**
     * Creates a registry for the meters of a server.
     *
     * @return the registry
     */
    public static PrometheusMeterRegistry registry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "" + root.getMessage();
    }

    /**
     * Returns the address of the page.
     *
     * @return a URL that ends with a slash
     */
    public String url() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + javalin.port() + "/";
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.jetty.threadPool = new QueuedThreadPool(THREADS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_CONNECTION.toMillis());
            // The cache of header fields takes 100 KB for each connection, and a token for an earlier one in other
            // case.
            http.setHeaderCacheSize(0);
        });
        config.jetty.addConnector(this::connector);
        Gate gate = new Gate(settings, new RateLimits(settings.requestsPerSecond(), System::nanoTime), stopping);
        RoutesConfig routes = config.routes;
        config.jetty.modifyServletContextHandler(context -> context.addFilter(
                new FilterHolder(new RunningRequests(running)), "/*", EnumSet.of(DispatcherType.REQUEST)));
        config.requestLogger.http((request, millis) -> LOG.log(
                System.Logger.Level.DEBUG,
                () -> request.req().getMethod() + " " + request.path() + " " + request.statusCode() + " " + millis
                        + " ms"));
        routes.before(request -> {
            try {
                gate.check(request);
            } catch (ProblemException e) {
                request.header("Connection", "close"); // a body that may come is not read
                throw e;
            }
            RequestBody.read(request, settings.maxBody());
            if (request.req().getMethod().equals("OPTIONS")) {
                request.status(204).skipRemainingHandlers();
            }
        });
        ErrorRoutes.add(routes);
        routes.get("/", request -> PageFiles.send(request, "index.html"));
        routes.get("/page/<file>", request -> PageFiles.send(request, request.pathParam("file")));
        routes.get("/openapi.yaml", ConversationServer::description);
        routes.get("/health", this::health);
        routes.get("/ready", this::ready);
        routes.get(
                "/metrics",
                request -> request.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(registry.scrape()));
        NameIndex attributes =
                NameIndex.ofAttributes(served.graph(), served.conversations().wording());
        Map<String, NameIndex> names =
                Map.of("users", names(VertexType.USER), "items", names(VertexType.ITEM), "attributes", attributes);
        new ApiRoutes(served, open, names).add(routes);
        new InsightsRoutes(served).add(routes);
        new ToolRoute(served, open, attributes).add(routes);
    }

    private NameIndex names(VertexType type) {
        return NameIndex.of(type, served.graph(), served.conversations().wording());
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(MAX_WAITING_CONNECTIONS);
        return connector;
    }

    private static void description(Context request) {
        request.contentType("application/yaml").result(PageFiles.read("/askwalk/service/openapi.yaml"));
    }

    private void health(Context request) {
        request.contentType("application/json").result(Json.write(Map.of("status", "up", "version", served.version())));
    }

    private void ready(Context request) {
        try {
            served.store().list(null, 1);
            readGraph();
        } catch (ConversationStoreException e) {
            throw new ProblemException(Problem.Kind.UNAVAILABLE, "the store cannot be read");
        } catch (GraphAccessException e) {
            throw new ProblemException(Problem.Kind.UNAVAILABLE, "the graph cannot be read");
        }
        request.contentType("application/json").result(Json.write(Map.of("status", "ready")));
    }

    /** Reads a part of a graph that is read in every turn. */
    private void readGraph() {
        if (served.graph().isLive()) {
            served.graph().neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, 0, new IdBuffer());
        }
    }

    private void startRetention() {
        if (settings.retention().isEmpty()) {
            return;
        }
        Duration age = settings.retention().get();
        Duration part = age.dividedBy(PERIODS).plusNanos(1);
        long period = (part.compareTo(MAX_PERIOD) < 0 ? part : MAX_PERIOD).toNanos();
        ScheduledFuture<?> ignored = timer.scheduleWithFixedDelay(() -> expire(age), 0, period, TimeUnit.NANOSECONDS);
    }

    private void expire(Duration age) {
        Instant before = Instant.now().minus(age);
        try {
            int expired = served.store().expire(before);
            if (expired > 0) {
                LOG.log(System.Logger.Level.INFO, expired + " conversations older than " + age + " were deleted");
            }
        } catch (RuntimeException e) { // some may have been deleted
            LOG.log(System.Logger.Level.ERROR, "old conversations cannot be deleted: " + e.getMessage());
        }
        open.forgetBefore(before);
    }

    /**
     * Stops the server: new requests are refused with 503, requests that run are completed, but wait no longer than the
     * settings say.
     */
    @Override
    public void close() {
        stopping.set(true);
        long end = System.nanoTime() + settings.drain().toNanos();
        try {
            while (running.get() > 0 && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
        javalin.stop();
    }
}
