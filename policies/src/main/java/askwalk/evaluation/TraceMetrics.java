package askwalk.evaluation;

import askwalk.conversation.TurnCounting;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the turns of dialogues, each with a 95 % confidence interval that takes users and items as clusters.
 *
 * @param satisfaction the uncalibrated {@link Satisfaction}
 * @param coverage the {@link Coverage}; null if no user would accept more than one item
 */
public record TraceMetrics(Curve satisfaction, Curve coverage) {

    /**
     * A metric with its values by turn.
     *
     * @param estimate the metric
     * @param byTurn the value at turn t, for t from 1 to the turn cap
     */
    public record Curve(Estimate estimate, List<Estimate> byTurn) {

        /** Creates a curve. */
        public Curve {
            byTurn = List.copyOf(byTurn);
        }
    }

    /** Computes the metrics; null if a row has no turns. */
    static TraceMetrics of(List<DialogueRow> rows, TurnCounting counting, Clusters clusters) {
        if (rows.stream().anyMatch(row -> row.trace() == null)) {
            return null;
        }
        boolean several = rows.stream().anyMatch(row -> row.trace().wanted() > 1);
        return new TraceMetrics(
                curve(new Satisfaction(counting), rows, clusters),
                several ? curve(new Coverage(counting), rows, clusters) : null);
    }

    private static Curve curve(TraceMetric metric, List<DialogueRow> rows, Clusters clusters) {
        double[] values = new double[rows.size()];
        double[][] byTurn = new double[metric.counting().turnCap()][rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = metric.value(rows.get(i));
            double[] curve = metric.byTurn(rows.get(i).trace());
            for (int t = 0; t < curve.length; t++) {
                byTurn[t][i] = curve[t];
            }
        }
        List<Estimate> estimates = new ArrayList<>();
        for (double[] turn : byTurn) {
            estimates.add(metric.estimate(ClusteredMean.of(turn, clusters)));
        }
        return new Curve(metric.estimate(ClusteredMean.of(values, clusters)), estimates);
    }
}
