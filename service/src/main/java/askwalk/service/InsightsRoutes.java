package askwalk.service;

import askwalk.insights.InsightNames;
import askwalk.insights.Insights;
import askwalk.insights.InsightsJson;
import askwalk.insights.InsightsPage;
import askwalk.insights.InsightsReader;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The insights into the conversations of the store. One pass over the store serves the requests of a while. */
final class InsightsRoutes {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int DEFAULT_ROWS = 100;
    private static final int MAX_ROWS = 100_000;

    /** The page has styles of its own and no script. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /** Insights with the time when they were read. */
    private record Dated(Insights insights, Instant time) {}

    private final Served served;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Dated latest;

    InsightsRoutes(Served served) {
        this.served = served;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/insights", this::send);
        routes.get("/insights", request -> PageFiles.send(request, "insights.html"));
    }

    /** Answers with JSON, or with a page for a client that wants HTML. */
    private void send(Context request) {
        request.header("Vary", "Accept");
        if (Optional.ofNullable(request.header("Accept")).orElse("").contains("text/html")) {
            request.header("Content-Security-Policy", POLICY);
            request.html(InsightsPage.of(insights(), names(), served.data()));
        } else {
            int limit = QueryLimit.of(request, DEFAULT_ROWS, MAX_ROWS);
            request.contentType("application/json").result(Json.write(InsightsJson.of(insights(), names(), limit)));
        }
    }

    private InsightNames names() {
        return InsightNames.of(served.graph().catalogue());
    }

    /** Returns the latest insights; while one request reads the store again, the others get those before. */
    private Insights insights() {
        Dated now = latest;
        if (now != null && (isRecent(now) || reading.isLocked())) {
            return now.insights;
        }
        reading.lock();
        try {
            if (latest == null || !isRecent(latest)) {
                latest = new Dated(InsightsReader.now().read(served.store()).insights(), Instant.now());
            }
            return latest.insights;
        } finally {
            reading.unlock();
        }
    }

    private static boolean isRecent(Dated read) {
        return Duration.between(read.time, Instant.now()).compareTo(KEPT) <= 0;
    }
}
