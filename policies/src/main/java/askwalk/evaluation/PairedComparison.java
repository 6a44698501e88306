package askwalk.evaluation;

import askwalk.conversation.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.special.Beta;

/**
 * Two policies compared on the same dialogues, with users and items as clusters; see {@link Clusters}.
 *
 * <p>Rows of several seeds may be combined. Dialogues of one tuple with different seeds are in the same clusters, as if
 * their differences were averaged first: the test is about the tuples, whatever the number of seeds. If each seed draws
 * its own sample, a tuple counts as often as it was drawn.
 *
 * <p>If no user and no item has more than one dialogue, shares have the interval and test of {@link TangoInterval}, and
 * also the exact McNemar test.
 *
 * @param tuples the number of different tuples
 * @param users the number of different users
 * @param items the number of different targets
 * @param differences ours minus the baseline's, for every metric that was asked for, in that order; by default, those
 *     of {@link MetricProvider#all}
 */
public record PairedComparison(int tuples, int users, int items, List<Difference> differences) {

    /** Creates a comparison. */
    public PairedComparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares two policies.
     *
     * @param ours rows of one policy
     * @param baseline rows of the other, on the same tuples in the same order
     * @param protocol the protocol of both
     * @return the comparison; p-values are not corrected
     * @throws IllegalArgumentException if the rows are not about the same tuples, or there are none
     */
    public static PairedComparison of(List<DialogueRow> ours, List<DialogueRow> baseline, Protocol protocol) {
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(protocol, "protocol");
        return ofMetrics(ours, baseline, MetricProvider.all(protocol));
    }

    /**
     * Compares two policies by metrics of choice, such as {@link Satisfaction} or {@link Coverage}.
     *
     * @param ours rows of one policy
     * @param baseline rows of the other, on the same tuples in the same order
     * @param metrics the metrics
     * @return the comparison; p-values are not corrected
     * @throws IllegalArgumentException if the rows are not about the same tuples, there are none, or a metric needs the
     *     turns of a row that has none
     */
    public static PairedComparison ofMetrics(
            List<DialogueRow> ours, List<DialogueRow> baseline, List<? extends Metric> metrics) {
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(baseline, "baseline");
        requireSameDialogues(ours, baseline);
        Clusters clusters = Clusters.of(ours);
        List<Difference> differences = new ArrayList<>();
        for (Metric metric : metrics) {
            double[] values = new double[ours.size()];
            Arrays.setAll(values, i -> metric.value(ours.get(i)) - metric.value(baseline.get(i)));
            differences.add(difference(metric, values, ours, clusters));
        }
        return new PairedComparison(Metrics.tuples(ours), clusters.users(), clusters.items(), differences);
    }

    /**
     * Corrects the p-values of several policies that were compared with the same baseline by Holm's method, for each
     * metric separately.
     *
     * @param comparisons the comparisons, all with the same metrics
     * @return the same, with adjusted p-values
     */
    public static List<PairedComparison> corrected(List<PairedComparison> comparisons) {
        List<List<Difference>> corrected = new ArrayList<>();
        comparisons.forEach(comparison -> corrected.add(new ArrayList<>(comparison.differences)));
        int metrics = comparisons.isEmpty() ? 0 : comparisons.get(0).differences.size();
        for (int metric = 0; metric < metrics; metric++) {
            int number = metric;
            double[] adjusted = Holm.adjusted(comparisons.stream()
                    .mapToDouble(
                            comparison -> comparison.differences.get(number).pValue())
                    .toArray());
            for (int i = 0; i < adjusted.length; i++) {
                corrected.get(i).set(metric, corrected.get(i).get(metric).withAdjusted(adjusted[i]));
            }
        }
        List<PairedComparison> result = new ArrayList<>();
        for (int i = 0; i < corrected.size(); i++) {
            PairedComparison before = comparisons.get(i);
            result.add(new PairedComparison(before.tuples, before.users, before.items, corrected.get(i)));
        }
        return result;
    }

    /**
     * Returns the difference of the success rates at the turn cap.
     *
     * @return the difference with its test
     */
    public Difference success() {
        return differences.stream()
                .filter(difference -> difference.metric() instanceof SuccessRate)
                .max(Comparator.comparingInt(difference -> ((SuccessRate) difference.metric()).turn()))
                .orElseThrow();
    }

    /**
     * Returns the difference of the success rates at the turn cap with its interval.
     *
     * @return ours minus the baseline's
     */
    public Estimate successRate() {
        return success().estimate();
    }

    /**
     * Returns the difference of AT with its interval.
     *
     * @return ours minus the baseline's; less than 0 is better
     */
    public Estimate averageTurns() {
        return difference(AverageTurns.NAME).estimate();
    }

    /**
     * Returns the p-value for the success rates at the turn cap.
     *
     * @return the two-sided p-value of the test that both succeed equally often, without correction
     */
    public double pValue() {
        return success().pValue();
    }

    /**
     * Returns a difference by name.
     *
     * @param metric the name of a metric
     * @return its difference
     * @throws IllegalArgumentException if there is no metric of that name
     */
    public Difference difference(String metric) {
        for (Difference difference : differences) {
            if (difference.metric().name().equals(metric)) {
                return difference;
            }
        }
        throw new IllegalArgumentException("there is no metric '" + metric + "'; there are "
                + differences.stream()
                        .map(difference -> difference.metric().name())
                        .toList());
    }

    /**
     * Returns whether rows are about the same tuples in the same order, so that they can be compared.
     *
     * @param ours rows of one policy
     * @param baseline rows of the other
     * @return whether they are
     */
    public static boolean areSameDialogues(List<DialogueRow> ours, List<DialogueRow> baseline) {
        return ours.size() == baseline.size() && firstOther(ours, baseline) < 0;
    }

    /** Returns the first row that is about another tuple; -1 if there is none. */
    private static int firstOther(List<DialogueRow> ours, List<DialogueRow> baseline) {
        for (int i = 0; i < ours.size(); i++) {
            DialogueRow a = ours.get(i);
            DialogueRow b = baseline.get(i);
            if (a.index() != b.index() || a.user() != b.user() || a.item() != b.item()) {
                return i;
            }
        }
        return -1;
    }

    private static void requireSameDialogues(List<DialogueRow> ours, List<DialogueRow> baseline) {
        if (ours.size() != baseline.size()) {
            throw new IllegalArgumentException(
                    "not the same dialogues: " + ours.size() + " against " + baseline.size());
        }
        int other = firstOther(ours, baseline);
        if (other >= 0) {
            throw new IllegalArgumentException("not the same dialogues: row " + other + " is about tuple "
                    + ours.get(other).index() + " here and tuple "
                    + baseline.get(other).index() + " there");
        }
    }

    private static Difference difference(Metric metric, double[] values, List<DialogueRow> rows, Clusters clusters) {
        ClusteredMean mean = ClusteredMean.of(values, clusters);
        Range range = metric.range().ofDifferences();
        Estimate estimate = mean.estimate(range);
        double p = mean.pValue(range);
        double exact = Double.NaN;
        if (metric.isShare() && !clusters.repeats() && clusters.areEnough()) {
            int onlyOurs =
                    (int) Arrays.stream(values).filter(value -> value > 0).count();
            int onlyTheirs =
                    (int) Arrays.stream(values).filter(value -> value < 0).count();
            TangoInterval tango = TangoInterval.of(values.length, onlyOurs, onlyTheirs);
            estimate = new Estimate(mean.mean(), tango.low(), tango.high());
            p = tango.pValue();
            exact = mcNemar(onlyOurs + onlyTheirs, Math.min(onlyOurs, onlyTheirs));
        }
        return new Difference(metric, estimate, p, p, effectSize(values, rows, mean.mean()), exact);
    }

    /**
     * Computes the effect size over the tuples, each with its mean over the seeds and weighted by the number of its
     * draws.
     */
    private static double effectSize(double[] values, List<DialogueRow> rows, double mean) {
        Map<Integer, double[]> sums = new LinkedHashMap<>(); // of the values, and their number
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            double[] sum = sums.computeIfAbsent(rows.get(i).index(), index -> new double[2]);
            sum[0] += values[i];
            sum[1]++;
            largest = Math.max(largest, Math.abs(values[i]));
        }
        double squares = 0;
        for (double[] sum : sums.values()) {
            double excess = sum[0] / sum[1] - mean;
            squares += sum[1] * excess * excess;
        }
        int tuples = sums.size();
        double deviation = Math.sqrt(squares / values.length * tuples / (tuples - 1));
        return deviation > ClusteredMean.MIN_RELATIVE_ERROR * largest ? mean / deviation : Double.NaN;
    }

    /**
     * Computes twice the smaller tail, as an incomplete beta function. Commons Math's own test drops a term where its
     * two tails differ by rounding, and its binomial distribution subtracts small tails from 1.
     */
    private static double mcNemar(int discordant, int fewer) {
        return discordant == 0 ? 1 : Math.min(1, 2 * Beta.regularizedBeta(0.5, discordant - fewer, fewer + 1));
    }
}
