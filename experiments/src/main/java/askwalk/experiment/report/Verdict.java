package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.evaluation.Difference;
import askwalk.experiment.text.FigureText;

/**
 * The comparison of a learned policy with a rule, the baseline, on the same dialogues.
 *
 * @param policy the learned policy in Markdown
 * @param rule the rule in Markdown, with the number of rules of which it is the best
 * @param place the data set and the section of the report
 * @param difference the difference of the success rates at the turn cap, policy minus rule
 * @param tuples the number of tuples, independent of the number of seeds
 */
record Verdict(String policy, String rule, String place, Difference difference, int tuples, int users, int items) {

    /** The result of the test, the worst first. */
    enum Kind {
        BELOW,
        UNDECIDED,
        ABOVE
    }

    private static final double MIN_SHOWN = 0.001;

    Kind kind() {
        return difference.isWorse() ? Kind.BELOW : difference.isBetter() ? Kind.ABOVE : Kind.UNDECIDED;
    }

    /** Returns one line in Markdown, which starts with the kind of verdict unless the policy is above the rule. */
    String sentence() {
        String what = switch (kind()) {
            case BELOW -> format("**Below baseline:** %s is below %s by %s", policy, rule, amount());
            case ABOVE -> format("%s is above %s by %s", policy, rule, amount());
            case UNDECIDED ->
                format(
                        "**Not distinguishable from baseline:** %s and %s differ by %s%s",
                        policy, rule, difference.estimate().value() < 0 ? "-" : "", amount());
        };
        String p = Double.isNaN(difference.pValue())
                ? "no test, too few users or items"
                : "p " + (difference.pValue() < MIN_SHOWN ? "" : "= ") + FigureText.p(difference.pValue());
        return what + format(" on %s (%s; %,d tuples, %,d users, %,d items).", place, p, tuples, users, items);
    }

    private String amount() {
        double size = Math.abs(difference.estimate().value());
        String measure = difference.metric().name();
        return (size > 0 && size < MIN_SHOWN ? "less than 0.001 " : format("%.3f ", size)) + measure;
    }
}
