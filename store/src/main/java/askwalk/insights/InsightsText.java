package askwalk.insights;

import askwalk.evaluation.Estimate;
import java.util.Locale;

/** Words and numbers of insights, independent of the locale. */
final class InsightsText {

    static final String NO_FIGURE = "–";

    private static final double MIN_SHOWN = 0.001;

    private InsightsText() {}

    static String number(double value, int decimals) {
        return Double.isNaN(value) ? NO_FIGURE : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String signed(double value, int decimals) {
        return Double.isNaN(value) ? NO_FIGURE : String.format(Locale.ROOT, "%+." + decimals + "f", value);
    }

    static String interval(Estimate estimate, int decimals) {
        return estimate.hasInterval()
                ? "[" + number(estimate.low(), decimals) + ", " + number(estimate.high(), decimals) + "]"
                : NO_FIGURE;
    }

    static String signedInterval(Estimate estimate, int decimals) {
        return estimate.hasInterval()
                ? "[" + signed(estimate.low(), decimals) + ", " + signed(estimate.high(), decimals) + "]"
                : NO_FIGURE;
    }

    static String p(double p) {
        return p < MIN_SHOWN ? "< 0.001" : number(p, 3);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String share(long part, long whole) {
        return whole == 0 ? NO_FIGURE : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "accepted";
            case ENDED -> "ended without";
            case LEFT -> "left";
            case OPEN -> "open";
        };
    }

    /** Returns the reply in a step; empty if there is none. */
    static String reply(Step step) {
        boolean asksOne = step.kind() == Step.Kind.QUESTION && step.question().kind() == Question.Kind.ATTRIBUTE;
        return switch (step.reply()) {
            case ACCEPTED -> asksOne ? "yes" : step.kind() == Step.Kind.LIST ? "taken" : "chosen";
            case DECLINED -> asksOne ? "no" : "none";
            case SKIPPED -> asksOne ? "don't know" : "skipped";
            case NONE -> "";
        };
    }

    static String step(Step step, InsightNames names) {
        String shown = switch (step.kind()) {
            case QUESTION -> names.name(step.question());
            case LIST -> "list";
            case OTHER -> "other questions";
            case LATER -> "later turns";
        };
        return step.reply() == Reply.NONE ? shown : shown + ": " + reply(step);
    }

    static String node(Flow.Node node, InsightNames names) {
        return switch (node.kind()) {
            case START -> "start";
            case QUESTION -> names.name(node.question());
            case LIST -> "list";
            case OTHER -> "other questions";
            case LATER -> "later turns";
            case OUTCOME -> outcome(node.outcome());
        };
    }
}
