package askwalk.policy.infogain;

import java.util.Arrays;
import org.apache.commons.math3.special.Beta;

/**
 * The rates of many groups of trials, of which some may have few: each is smoothed towards the overall rate.
 *
 * <p>Algorithm: the rate of a group has a beta distribution with the overall rate R as its mean and a strength s, the
 * number of trials that the prior is worth. A group with k hits in n trials has the posterior mean
 *
 * <pre>{@code
 * (k + s R) / (n + s)
 * }</pre>
 *
 * <p>The strength is the one of {@link #STRENGTHS} under which the hits of all groups are most probable (empirical
 * Bayes, with the beta-binomial distribution): large if the groups are alike, small if they differ.
 *
 * @param rates the smoothed rate of each group; the overall rate for a group without trials
 * @param logLikelihood the logarithm of the probability of all hits, in a given order of hits and misses
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
record SmoothedRates(double[] rates, double logLikelihood) {

    private static final double[] STRENGTHS = {1e4, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2};

    /**
     * Smooths rates.
     *
     * @param hits the number of hits of each group
     * @param trials the number of trials of each group
     * @param ifNone the overall rate if there is no trial
     */
    static SmoothedRates of(int[] hits, int[] trials, double ifNone) {
        long allTrials = sum(trials);
        double overall = allTrials == 0 ? ifNone : (double) sum(hits) / allTrials;
        if (overall == 0 || overall == 1 || allTrials == 0) {
            double[] rates = new double[hits.length];
            Arrays.fill(rates, overall);
            return new SmoothedRates(rates, 0);
        }
        double strength = STRENGTHS[0];
        double largest = Double.NEGATIVE_INFINITY;
        for (double each : STRENGTHS) {
            double logLikelihood = logLikelihood(hits, trials, each * overall, each * (1 - overall));
            if (logLikelihood > largest) {
                strength = each;
                largest = logLikelihood;
            }
        }
        double[] rates = new double[hits.length];
        for (int group = 0; group < rates.length; group++) {
            rates[group] = (hits[group] + strength * overall) / (trials[group] + strength);
        }
        return new SmoothedRates(rates, largest);
    }

    private static long sum(int[] counts) {
        return Arrays.stream(counts).asLongStream().sum();
    }

    private static double logLikelihood(int[] hits, int[] trials, double alpha, double beta) {
        double none = Beta.logBeta(alpha, beta);
        double sum = 0;
        for (int group = 0; group < hits.length; group++) {
            if (trials[group] > 0) {
                sum += Beta.logBeta(alpha + hits[group], beta + trials[group] - hits[group]) - none;
            }
        }
        return sum;
    }
}
