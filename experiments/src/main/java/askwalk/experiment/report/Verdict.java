package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.evaluation.Difference;
import askwalk.experiment.text.FigureText;

/**
 * How a policy that learned does against a rule on the same dialogues.
 *
 * @param rule the rule, and of how many it is the best
 * @param place the data set and the section of the report
 * @param difference of the success rates at the turn cap, the policy's minus the rule's
 * @param tuples on how many tuples, whatever the number of seeds
 */
record Verdict(String policy, String rule, String place, Difference difference, int tuples, int users, int items) {

    /** What the test says, the worst first. */
    enum Kind {
        BELOW,
        UNDECIDED,
        ABOVE
    }

    private static final double MIN_SHOWN = 0.001;

    Kind kind() {
        return difference.isWorse() ? Kind.BELOW : difference.isBetter() ? Kind.ABOVE : Kind.UNDECIDED;
    }

    /** A sentence in Markdown, whose first words say how it is. */
    String sentence() {
        String what = switch (kind()) {
            case BELOW -> format("**Below baseline:** %s is below %s, by %s", policy, rule, amount());
            case ABOVE -> format("%s is above %s, by %s", policy, rule, amount());
            case UNDECIDED ->
                format(
                        "**Not told apart from baseline:** %s and %s differ by %s%s",
                        policy, rule, difference.estimate().value() < 0 ? "-" : "", amount());
        };
        String p = Double.isNaN(difference.pValue())
                ? "no test, too few users or items"
                : "p " + (difference.pValue() < MIN_SHOWN ? "" : "= ") + FigureText.p(difference.pValue());
        return what + format(" on %s (%s; %,d tuples of %,d users and %,d items).", place, p, tuples, users, items);
    }

    private String amount() {
        double size = Math.abs(difference.estimate().value());
        String measure = difference.metric().name();
        return (size > 0 && size < MIN_SHOWN ? "less than 0.001 " : format("%.3f ", size)) + measure;
    }
}
