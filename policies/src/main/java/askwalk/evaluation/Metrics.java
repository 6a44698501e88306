package askwalk.evaluation;

import askwalk.conversation.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The figures of rows of dialogues, each with a 95 % confidence interval that takes users and items as clusters; see
 * {@link Clusters}. The rows of several seeds may be combined: dialogues of the same user and about the same item are
 * then in the same clusters, as if each tuple had one value, its mean over the seeds.
 *
 * @param dialogues the number of rows
 * @param tuples the number of different tuples
 * @param users the number of different users
 * @param items the number of different targets
 * @param successRates SR@t for t from 1 to the protocol's turn cap, in that order
 * @param values every metric of {@link MetricProvider#all}, in that order
 * @param traces the figures of the turns; null if a row has no turns
 */
public record Metrics(
        int dialogues,
        int tuples,
        int users,
        int items,
        List<Estimate> successRates,
        List<Value> values,
        TraceMetrics traces) {

    /**
     * A metric with its estimate.
     *
     * @param metric the metric
     * @param estimate its mean, with its interval
     */
    public record Value(Metric metric, Estimate estimate) {}

    /** Creates metrics. */
    public Metrics {
        successRates = List.copyOf(successRates);
        values = List.copyOf(values);
    }

    /**
     * Computes the metrics.
     *
     * @param rows the dialogues
     * @param protocol the protocol, which defines the counting of turns
     * @return the metrics
     * @throws IllegalArgumentException if there is no row
     */
    public static Metrics of(List<DialogueRow> rows, Protocol protocol) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(protocol, "protocol");
        Clusters clusters = Clusters.of(rows);
        List<Estimate> rates = new ArrayList<>();
        for (Metric rate : SuccessRate.curve(protocol.counting())) {
            rates.add(estimate(rate, rows, clusters));
        }
        List<Value> values = new ArrayList<>();
        for (Metric metric : MetricProvider.all(protocol)) {
            values.add(new Value(metric, estimate(metric, rows, clusters)));
        }
        TraceMetrics traces = TraceMetrics.of(rows, protocol.counting(), clusters);
        return new Metrics(rows.size(), tuples(rows), clusters.users(), clusters.items(), rates, values, traces);
    }

    /**
     * Returns SR@t.
     *
     * @param turn t, from 1
     * @return the share of dialogues that succeeded by then, or null beyond the turn cap
     */
    public Estimate successRate(int turn) {
        return turn <= successRates.size() ? successRates.get(turn - 1) : null;
    }

    /**
     * Returns AT.
     *
     * @return the mean number of turns, where a failure counts the cap
     */
    public Estimate averageTurns() {
        return estimate(AverageTurns.NAME);
    }

    /**
     * Returns hDCG.
     *
     * @return the mean hierarchical discounted cumulative gain
     */
    public Estimate hdcg() {
        return estimate(HierarchicalDcg.NAME);
    }

    /**
     * Returns the estimate of a metric by name.
     *
     * @param metric the name of a metric
     * @return its estimate
     * @throws IllegalArgumentException if there is no metric of that name
     */
    public Estimate estimate(String metric) {
        for (Value value : values) {
            if (value.metric.name().equals(metric)) {
                return value.estimate;
            }
        }
        throw new IllegalArgumentException("there is no metric '" + metric + "'; there are "
                + values.stream().map(value -> value.metric.name()).toList());
    }

    /** Returns the number of different tuples in rows. */
    static int tuples(List<DialogueRow> rows) {
        return (int) rows.stream().mapToInt(DialogueRow::index).distinct().count();
    }

    private static Estimate estimate(Metric metric, List<DialogueRow> rows, Clusters clusters) {
        double[] values = rows.stream().mapToDouble(metric::value).toArray();
        return metric.estimate(ClusteredMean.of(values, clusters));
    }
}
