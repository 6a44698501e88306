package askwalk.evaluation;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A figure with its 95 % confidence interval.
 *
 * @param value the figure
 * @param low lower end of the interval; NaN for a mean of a single dialogue
 * @param high upper end of the interval; NaN for a mean of a single dialogue
 */
public record Estimate(double value, double low, double high) {

    private static final double LEVEL = 0.95;
    private static final double QUANTILE = new NormalDistribution().inverseCumulativeProbability(0.5 + LEVEL / 2);

    /** A share, with Wilson's score interval, which rounding must not carry beyond 0 and 1. */
    static Estimate share(int successes, int trials) {
        ConfidenceInterval interval = new WilsonScoreInterval().createInterval(trials, successes, LEVEL);
        return new Estimate(
                (double) successes / trials,
                Math.max(0, interval.getLowerBound()),
                Math.min(1, interval.getUpperBound()));
    }

    /** A mean, with the normal interval. */
    static Estimate mean(SummaryStatistics values) {
        double mean = values.getMean();
        double half = values.getN() < 2
                ? Double.NaN
                : QUANTILE * values.getStandardDeviation() / Math.sqrt((double) values.getN());
        return new Estimate(mean, mean - half, mean + half);
    }
}
