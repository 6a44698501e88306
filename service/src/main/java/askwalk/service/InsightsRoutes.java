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

/** The insights into the conversations of the store. One pass over the store serves the requests of a while. */
final class InsightsRoutes {

    private static final Duration KEPT = Duration.ofSeconds(10);

    /** The page has styles of its own and no script. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Served served;
    private Insights latest;
    private Instant read = Instant.EPOCH;

    InsightsRoutes(Served served) {
        this.served = served;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/insights", this::json);
        routes.get("/insights", this::page);
    }

    private void json(Context request) {
        request.contentType("application/json").result(Json.write(InsightsJson.of(insights(), names())));
    }

    private void page(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.html(InsightsPage.of(insights(), names(), served.data()));
    }

    private InsightNames names() {
        return InsightNames.of(served.graph().catalogue());
    }

    private synchronized Insights insights() {
        Instant now = Instant.now();
        if (latest == null || Duration.between(read, now).compareTo(KEPT) > 0) {
            latest = InsightsReader.now().read(served.store()).insights();
            read = now;
        }
        return latest;
    }
}
