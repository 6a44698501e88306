package askwalk.experiment.text;

import askwalk.conversation.Accounting;
import askwalk.conversation.Protocol;
import askwalk.evaluation.Clusters;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.SuccessRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats figures for people; a missing figure is a dash. */
public final class FigureText {

    /** The text of a missing figure. */
    public static final String NONE = "–";

    private static final double MIN_SHOWN = 0.001;

    private FigureText() {}

    /** Formats a text independent of the locale. */
    public static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Returns a number, or a dash. */
    public static String number(double value, int decimals) {
        return Double.isNaN(value) ? NONE : format("%." + decimals + "f", value);
    }

    /** Returns a number with its sign, or a dash. */
    public static String signed(double value, int decimals) {
        return Double.isNaN(value) ? NONE : format("%+." + decimals + "f", value);
    }

    /** Returns a 95 % interval, or a dash. */
    public static String interval(Estimate estimate, int decimals) {
        return estimate.hasInterval()
                ? "[" + number(estimate.low(), decimals) + ", " + number(estimate.high(), decimals) + "]"
                : NONE;
    }

    /** Returns a 95 % interval with signs, or a dash. */
    public static String signedInterval(Estimate estimate, int decimals) {
        return estimate.hasInterval()
                ? "[" + signed(estimate.low(), decimals) + ", " + signed(estimate.high(), decimals) + "]"
                : NONE;
    }

    /** Returns a p-value; near 0.05 with an additional decimal, which shows its side. */
    public static String p(double p) {
        return p < MIN_SHOWN ? "< 0.001" : number(p, Math.abs(p - 0.05) < 0.001 ? 4 : 3);
    }

    /** Returns the head of the columns of a difference. */
    public static List<String> differenceHead(List<PairedComparison> comparisons) {
        List<String> head = new ArrayList<>(List.of("difference", "95% interval", "p", "p (Holm)", "effect size"));
        if (isExact(comparisons)) {
            head.add("p (McNemar)");
        }
        return head;
    }

    /** Returns the cells of a difference. */
    public static List<String> difference(Difference difference, List<PairedComparison> comparisons) {
        int decimals = difference.metric().decimals();
        List<String> cells = new ArrayList<>(List.of(
                signed(difference.estimate().value(), decimals),
                signedInterval(difference.estimate(), decimals),
                p(difference.pValue()),
                p(difference.adjustedPValue()),
                signed(difference.effectSize(), 2)));
        if (isExact(comparisons)) {
            cells.add(p(difference.exactPValue()));
        }
        return cells;
    }

    private static boolean isExact(List<PairedComparison> comparisons) {
        return comparisons.stream()
                .flatMap(comparison -> comparison.differences().stream())
                .anyMatch(difference -> !Double.isNaN(difference.exactPValue()));
    }

    /** Returns the unit of intervals and tests, or the reason why there are none. */
    public static String unit(Metrics metrics) {
        String clusters = format("%,d users and %,d items", metrics.users(), metrics.items());
        return metrics.averageTurns().hasInterval()
                ? "95 % intervals and tests: clusters of " + clusters
                : format(
                        "95 %% intervals and tests need at least %d users and %d items, none of them with nearly all"
                                + " dialogues; here are %s",
                        Clusters.MIN_CLUSTERS, Clusters.MIN_CLUSTERS, clusters);
    }

    /** Returns the differences without those of success rates before the turn limit. */
    public static List<Difference> shown(PairedComparison comparison) {
        return comparison.differences().stream()
                .filter(difference ->
                        !(difference.metric() instanceof SuccessRate) || difference.equals(comparison.success()))
                .toList();
    }

    /** Returns the limit of actions under a protocol. */
    public static String actions(Protocol protocol) {
        String free = protocol.accounting() == Accounting.EARLY_STOPS_FREE
                ? " plus up to " + Accounting.MAX_FREE + " free early stops"
                : "";
        return protocol.maxActions() + " actions" + free;
    }
}
