package askwalk.evaluation;

import askwalk.math.Logistic;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of one value for each dialogue, with 95 % intervals and a test for a mean of zero that take clusters into
 * account; see {@link Clusters} for the variance. Immutable and safe for concurrent use.
 *
 * <p>Student's t distribution has the effective number of clusters minus 1 as its degrees of freedom. If the values do
 * not vary between clusters, that distribution does not apply. Then the exact binomial bound on the effective number of
 * clusters n is used: a share of at most {@code u = 1 - 0.025^(1/n)} of all clusters may differ from those seen, by as
 * much as the range of the values allows; without a limit of the range there is no interval.
 */
public final class ClusteredMean {

    private static final double LEVEL = 0.95;
    private static final double TAIL = (1 - LEVEL) / 2;

    /** A standard error below this share of the largest value is a rounding error. */
    static final double MIN_RELATIVE_ERROR = 1e-9;

    /** A mean below this share of the largest value is the rounding error of a sum that is 0. */
    private static final double MIN_RELATIVE_MEAN = 1e-13;

    private final Clusters clusters;
    private final double mean;
    private final double standardError;
    private final boolean varies;

    private ClusteredMean(Clusters clusters, double mean, double standardError, boolean varies) {
        this.clusters = clusters;
        this.mean = mean;
        this.standardError = standardError;
        this.varies = varies;
    }

    /**
     * Computes a mean.
     *
     * @param values [dialogues], one for each dialogue
     * @param clusters the dialogues' users and items
     * @return their mean
     * @throws IllegalArgumentException if the numbers of values and dialogues differ, or there are no values
     */
    public static ClusteredMean of(double[] values, Clusters clusters) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is no dialogue to measure");
        }
        double error = clusters.areEnough() ? Math.sqrt(clusters.varianceOfMean(values)) : Double.NaN;
        double total = 0;
        double largest = 0;
        for (double value : values) {
            total += value;
            largest = Math.max(largest, Math.abs(value));
        }
        double mean = Math.abs(total / values.length) <= MIN_RELATIVE_MEAN * largest ? 0 : total / values.length;
        return new ClusteredMean(clusters, mean, error, error > MIN_RELATIVE_ERROR * largest);
    }

    /**
     * Returns the mean.
     *
     * @return the mean of all dialogues
     */
    public double mean() {
        return mean;
    }

    /**
     * Returns the interval on the scale of the values.
     *
     * @param range the values that a dialogue can have; the interval is cut there
     * @return the mean with its interval
     */
    public Estimate estimate(Range range) {
        if (Double.isNaN(standardError)) {
            return withoutInterval();
        }
        if (!varies) {
            double differing = 1 - Math.pow(TAIL, 1 / clusters.effectiveClusters());
            return bounded(mean - differing * (mean - range.min()), mean + differing * (range.max() - mean));
        }
        double half = quantile() * standardError;
        return bounded(range.cut(mean - half), range.cut(mean + half));
    }

    /**
     * Returns the interval of a share, on the logit scale: {@code logit(p) ± t * error / (p (1 - p))}.
     *
     * @return the mean with its interval, between 0 and 1
     */
    public Estimate share() {
        if (Double.isNaN(standardError) || !varies) {
            return estimate(Range.SHARE);
        }
        double logit = Math.log(mean / (1 - mean));
        double half = quantile() * standardError / (mean * (1 - mean));
        return new Estimate(mean, Logistic.sigmoid(logit - half), Logistic.sigmoid(logit + half));
    }

    /**
     * Tests whether the true mean is zero, so that p is below 0.05 exactly where the interval of
     * {@link #estimate(Range)} excludes 0.
     *
     * @param range the values that a dialogue can have, with 0 inside
     * @return the two-sided p-value; 1 if the mean is 0, NaN if there are too few users or items, or if the values do
     *     not vary and have no limits
     */
    public double pValue(Range range) {
        if (Double.isNaN(standardError)) {
            return Double.NaN;
        }
        if (mean == 0) {
            return 1;
        }
        if (!varies) {
            double edge = mean > 0 ? range.min() : range.max();
            // NaN without a limit
            return Math.min(1, 2 * Math.pow(edge / (edge - mean), clusters.effectiveClusters()));
        }
        return 2 * student().cumulativeProbability(-Math.abs(mean) / standardError);
    }

    private double quantile() {
        return student().inverseCumulativeProbability(1 - TAIL);
    }

    private TDistribution student() {
        return new TDistribution(null, clusters.degreesOfFreedom());
    }

    private Estimate withoutInterval() {
        return new Estimate(mean, Double.NaN, Double.NaN);
    }

    private Estimate bounded(double low, double high) {
        return Double.isInfinite(low) || Double.isInfinite(high) ? withoutInterval() : new Estimate(mean, low, high);
    }
}
