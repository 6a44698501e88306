package askwalk.cli;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The ratio of two versions in a figure that was measured in pairs: the geometric mean of the ratios of the pairs, with
 * the 95 % interval of Student's t distribution on their logarithms.
 *
 * @param old the median of the other version
 * @param now the median of this version
 * @param ratio the other version's figure as a multiple of this version's
 * @param low the lower bound of the ratio
 * @param high the upper bound of the ratio
 */
record PairedRatio(double old, double now, double ratio, double low, double high) {

    private static final double UPPER_TAIL = 0.975;

    /** Compares figures, of which those at the same index form a pair; there are at least two. */
    static PairedRatio of(double[] old, double[] now) {
        double[] logs = new double[old.length];
        Arrays.setAll(logs, i -> Math.log(old[i] / now[i]));
        double mean = StatUtils.mean(logs);
        double width = new TDistribution(null, logs.length - 1.0).inverseCumulativeProbability(UPPER_TAIL)
                * Math.sqrt(StatUtils.variance(logs) / logs.length);
        return new PairedRatio(
                StatUtils.percentile(old, 50),
                StatUtils.percentile(now, 50),
                Math.exp(mean),
                Math.exp(mean - width),
                Math.exp(mean + width));
    }
}
