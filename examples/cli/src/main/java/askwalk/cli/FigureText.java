package askwalk.cli;

import static askwalk.cli.ResultTable.format;

import askwalk.evaluation.Clusters;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;

/** Figures as people read them; what does not exist is a dash. */
final class FigureText {

    static final String NONE = "–";

    private static final double MIN_SHOWN = 0.001;

    private FigureText() {}

    /** A number, or a dash. */
    static String number(double value, int decimals) {
        return Double.isNaN(value) ? NONE : format("%." + decimals + "f", value);
    }

    /** A number with its sign, or a dash. */
    static String signed(double value, int decimals) {
        return Double.isNaN(value) ? NONE : format("%+." + decimals + "f", value);
    }

    static String interval(Estimate estimate, int decimals) {
        return estimate.hasInterval()
                ? "[" + number(estimate.low(), decimals) + ", " + number(estimate.high(), decimals) + "]"
                : NONE;
    }

    static String signedInterval(Estimate estimate, int decimals) {
        return estimate.hasInterval()
                ? "[" + signed(estimate.low(), decimals) + ", " + signed(estimate.high(), decimals) + "]"
                : NONE;
    }

    static String p(double p) {
        return p < MIN_SHOWN ? "< 0.001" : number(p, 3);
    }

    /** What intervals and tests take as independent, or why there are none. */
    static String unit(Metrics metrics) {
        String clusters = format("%,d users and %,d items", metrics.users(), metrics.items());
        return metrics.averageTurns().hasInterval()
                ? "95 % intervals and tests: clusters of " + clusters
                : format(
                        "95 %% intervals and tests need at least %d users and %d items, none of them with nearly all"
                                + " dialogues; here are %s",
                        Clusters.MIN_CLUSTERS, Clusters.MIN_CLUSTERS, clusters);
    }
}
