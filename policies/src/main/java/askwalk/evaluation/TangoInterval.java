package askwalk.evaluation;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The score interval for the difference of two shares on the same independent dialogues (Tango, Statistics in Medicine
 * 17, 1998), and the p-value of its test. The test for no difference is McNemar's without continuity correction.
 *
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param pValue two-sided p-value of the test for no difference, below 0.05 exactly where the interval excludes 0
 */
record TangoInterval(double low, double high, double pValue) {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double QUANTILE = NORMAL.inverseCumulativeProbability(0.975);
    private static final int BISECTIONS = 60;

    /**
     * Computes the interval.
     *
     * @param dialogues the number of dialogues
     * @param onlyOurs the number of dialogues in which only the first policy succeeded
     * @param onlyTheirs the number in which only the second succeeded
     */
    static TangoInterval of(int dialogues, int onlyOurs, int onlyTheirs) {
        int discordant = onlyOurs + onlyTheirs;
        double score = discordant == 0 ? 0 : (onlyOurs - onlyTheirs) / Math.sqrt(discordant);
        return new TangoInterval(
                -upper(dialogues, onlyTheirs, onlyOurs),
                upper(dialogues, onlyOurs, onlyTheirs),
                2 * NORMAL.cumulativeProbability(-Math.abs(score)));
    }

    /** Returns the largest difference at which the score is not below minus the quantile. */
    private static double upper(int n, int more, int fewer) {
        double inside = (double) (more - fewer) / n;
        double outside = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (inside + outside) / 2;
            if (score(n, more, fewer, middle) > -QUANTILE) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** Returns the score for a true difference, in units of its standard error. */
    private static double score(int n, int more, int fewer, double difference) {
        if (difference < 0) {
            return -score(n, fewer, more, -difference);
        }
        // The most likely share of dialogues in which only the second policy succeeds, given the difference.
        double b = -more - fewer + (2 * n - more + fewer) * difference;
        double c = -fewer * difference * (1 - difference);
        double share = (Math.sqrt(b * b - 8 * n * c) - b) / (4 * n);
        double variance = n * (2 * share + difference * (1 - difference));
        double excess = more - fewer - n * difference;
        return variance <= 0 ? Math.signum(excess) * Double.POSITIVE_INFINITY : excess / Math.sqrt(variance);
    }
}
