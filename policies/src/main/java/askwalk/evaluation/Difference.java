package askwalk.evaluation;

import java.util.Objects;

/**
 * The difference of a metric between two policies on the same dialogues.
 *
 * @param metric the metric
 * @param estimate the first policy's value minus the baseline's, with its 95 % interval
 * @param pValue two-sided p-value of the test for no difference, below 0.05 exactly where the interval excludes 0; NaN
 *     where there are too few users or items
 * @param adjustedPValue the same after Holm's correction for all policies that are compared with the baseline
 * @param effectSize Cohen's d of paired values: the mean difference of the tuples, in standard deviations of it; NaN
 *     where all tuples have the same difference
 * @param exactPValue two-sided p-value of the exact McNemar test; NaN unless the metric is a share and no user and no
 *     item has more than one dialogue
 */
public record Difference(
        Metric metric, Estimate estimate, double pValue, double adjustedPValue, double effectSize, double exactPValue) {

    private static final double SIGNIFICANCE_LEVEL = 0.05;

    /** Creates a difference. */
    public Difference {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(estimate, "estimate");
    }

    /**
     * Returns whether the first policy is better than the baseline.
     *
     * @return whether the difference is significant at the level of 5 %, without correction, and for the better
     */
    public boolean isBetter() {
        return pValue < SIGNIFICANCE_LEVEL && (estimate.value() > 0) == metric.higherIsBetter();
    }

    /**
     * Returns whether the first policy is worse than the baseline.
     *
     * @return whether the difference is significant at the level of 5 %, without correction, and for the worse
     */
    public boolean isWorse() {
        return pValue < SIGNIFICANCE_LEVEL && (estimate.value() > 0) != metric.higherIsBetter();
    }

    Difference withAdjusted(double adjusted) {
        return new Difference(metric, estimate, pValue, adjusted, effectSize, exactPValue);
    }
}
