package askwalk.experiment.run;

import askwalk.evaluation.Metrics;
import askwalk.evaluation.TraceMetrics;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A metric of the turns of dialogues in a file.
 *
 * @param calibrated false for a metric whose weights are not fitted to people; null for the others
 * @param byTurn the value at turn t, for t from 1
 */
public record TraceFigures(
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean calibrated,
        Double value,
        Double low95,
        Double high95,
        @JsonProperty(required = true) List<EstimateJson> byTurn) {

    /** Checks the required values. */
    public TraceFigures {
        byTurn = List.copyOf(byTurn);
    }

    /** Returns the uncalibrated satisfaction; null if a row has no turns. */
    public static TraceFigures satisfaction(Metrics metrics) {
        return metrics.traces() == null ? null : of(false, metrics.traces().satisfaction());
    }

    /** Returns the coverage; null if a row has no turns, or no user would accept more than one item. */
    public static TraceFigures coverage(Metrics metrics) {
        return metrics.traces() == null || metrics.traces().coverage() == null
                ? null
                : of(null, metrics.traces().coverage());
    }

    private static TraceFigures of(Boolean calibrated, TraceMetrics.Curve curve) {
        EstimateJson estimate = EstimateJson.of(curve.estimate());
        return new TraceFigures(
                calibrated,
                estimate.value(),
                estimate.low95(),
                estimate.high95(),
                curve.byTurn().stream().map(EstimateJson::of).toList());
    }
}
