package askwalk.evaluation;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Shares and means of two independent samples, such as conversations of different users with two policies, with 95 %
 * intervals and tests. Policies on the same dialogues are compared by {@link PairedComparison} instead, which is more
 * precise. Every observation counts as independent of the others.
 *
 * <p>A share has Wilson's interval (Journal of the American Statistical Association 22, 1927). The difference of two
 * shares has the score interval of Mee (Biometrics 40, 1984) and the score test, which is the chi-squared test without
 * continuity correction; the difference of two means has the interval and test of Welch (Biometrika 34, 1947). A
 * p-value is below 0.05 exactly where the interval excludes 0.
 */
public final class IndependentSamples {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double TAIL = 0.025;
    private static final double QUANTILE = NORMAL.inverseCumulativeProbability(1 - TAIL);
    private static final int BISECTIONS = 60;

    private IndependentSamples() {}

    /**
     * A difference between two samples.
     *
     * @param estimate the first sample's value minus the second's, with its 95 % interval; all NaN if a sample is empty
     * @param pValue two-sided p-value of the test for no difference; NaN if there is no test
     */
    public record SampleDifference(Estimate estimate, double pValue) {}

    /**
     * The summary of a sample of numbers.
     *
     * @param count the number of observations
     * @param mean their mean
     * @param variance their variance, with {@code count - 1} in the denominator
     */
    public record Moments(long count, double mean, double variance) {}

    /**
     * Estimates a share.
     *
     * @param successes the number of successes
     * @param trials the number of observations
     * @return the share with its interval; all NaN if there are no observations
     * @throws IllegalArgumentException if the number of successes is negative or above that of observations
     */
    public static Estimate share(long successes, long trials) {
        check(successes, trials);
        if (trials == 0) {
            return Estimate.NONE;
        }
        double share = (double) successes / trials;
        double squared = QUANTILE * QUANTILE / trials;
        double centre = share + squared / 2;
        double half = Math.sqrt(squared * (share * (1 - share) + squared / 4));
        // The ends are exact where all observations are equal.
        double low = successes == 0 ? 0 : (centre - half) / (1 + squared);
        double high = successes == trials ? 1 : (centre + half) / (1 + squared);
        return new Estimate(share, low, high);
    }

    /**
     * Compares two shares.
     *
     * @param successes the successes of the first sample
     * @param trials the observations of the first sample
     * @param otherSuccesses the successes of the second sample
     * @param otherTrials the observations of the second sample
     * @return the difference of the shares
     * @throws IllegalArgumentException if a number of successes is negative or above that of observations
     */
    public static SampleDifference shares(long successes, long trials, long otherSuccesses, long otherTrials) {
        check(successes, trials);
        check(otherSuccesses, otherTrials);
        if (trials == 0 || otherTrials == 0) {
            return new SampleDifference(Estimate.NONE, Double.NaN);
        }
        double difference = (double) successes / trials - (double) otherSuccesses / otherTrials;
        double high = upper(successes, trials, otherSuccesses, otherTrials, difference);
        double low = -upper(otherSuccesses, otherTrials, successes, trials, -difference);
        double score = score(successes, trials, otherSuccesses, otherTrials, 0);
        return new SampleDifference(
                new Estimate(difference, low, high), 2 * NORMAL.cumulativeProbability(-Math.abs(score)));
    }

    /**
     * Compares two means.
     *
     * @param ours the first sample
     * @param others the second sample
     * @return the difference of the means; without interval and test if a sample has fewer than two observations, or
     *     neither varies
     */
    public static SampleDifference means(Moments ours, Moments others) {
        if (ours.count() == 0 || others.count() == 0) {
            return new SampleDifference(Estimate.NONE, Double.NaN);
        }
        double difference = ours.mean() - others.mean();
        double first = ours.variance() / ours.count();
        double second = others.variance() / others.count();
        double variance = first + second;
        if (ours.count() < 2 || others.count() < 2 || !(variance > 0)) {
            return new SampleDifference(new Estimate(difference, Double.NaN, Double.NaN), Double.NaN);
        }
        double freedom =
                variance * variance / (first * first / (ours.count() - 1) + second * second / (others.count() - 1));
        TDistribution student = new TDistribution(null, freedom);
        double error = Math.sqrt(variance);
        double half = student.inverseCumulativeProbability(1 - TAIL) * error;
        return new SampleDifference(
                new Estimate(difference, difference - half, difference + half),
                2 * student.cumulativeProbability(-Math.abs(difference) / error));
    }

    private static void check(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "expected from 0 to " + trials + " successes in " + trials + " observations, not " + successes);
        }
    }

    /** Returns the largest difference at which the score is not below minus the quantile. */
    private static double upper(long x, long n, long y, long m, double observed) {
        double inside = observed;
        double outside = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (inside + outside) / 2;
            if (score(x, n, y, m, middle) > -QUANTILE) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** Returns the score for a true difference, in units of its standard error; 0 where the data have no variance. */
    private static double score(long x, long n, long y, long m, double difference) {
        double excess = (double) x / n - (double) y / m - difference;
        double second = restricted(x, n, y, m, difference);
        double first = Math.max(0, Math.min(1, second + difference));
        double variance = first * (1 - first) / n + second * (1 - second) / m;
        if (variance <= 0) {
            return excess == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, excess);
        }
        return excess / Math.sqrt(variance);
    }

    /**
     * Returns the most likely share of the second sample, given the difference: a root of a cubic equation, in the form
     * of Miettinen and Nurminen (Statistics in Medicine 4, 1985).
     */
    private static double restricted(long x, long n, long y, long m, double difference) {
        double total = (double) n + m;
        double successes = (double) x + y;
        if (difference == 0) {
            return successes / total;
        }
        double square = (n + 2.0 * m) * difference - total - successes;
        double linear = (m * difference - total - 2.0 * y) * difference + successes;
        double constant = y * difference * (1 - difference);
        double third = square / (3 * total);
        double q = third * third * third - linear * square / (6 * total * total) + constant / (2 * total);
        double p = Math.copySign(Math.sqrt(Math.max(0, third * third - linear / (3 * total))), q);
        double cosine = p == 0 ? 0 : Math.max(-1, Math.min(1, q / (p * p * p)));
        double root = 2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - third;
        return Math.max(Math.max(0, -difference), Math.min(Math.min(1, 1 - difference), root));
    }
}
