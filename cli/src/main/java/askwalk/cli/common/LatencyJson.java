package askwalk.cli.common;

import askwalk.evaluation.Latency;
import askwalk.experiment.text.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Percentiles of times in milliseconds as JSON. */
public final class LatencyJson {

    private LatencyJson() {}

    /** Returns the percentiles by name. */
    public static Map<String, Object> of(Latency latency) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("p50", Json.number(latency.p50()));
        map.put("p95", Json.number(latency.p95()));
        map.put("p99", Json.number(latency.p99()));
        map.put("max", Json.number(latency.max()));
        return map;
    }
}
