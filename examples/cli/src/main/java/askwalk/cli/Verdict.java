package askwalk.cli;

import static askwalk.cli.ResultTable.format;

/**
 * How a policy that learned does against a rule on the same dialogues.
 *
 * @param rule the rule, and of how many it is the best
 * @param place the data set and the section of the report
 * @param measure the name of the success rate
 * @param difference the policy's success rate less the rule's
 * @param dialogues of each of the two
 */
record Verdict(
        String policy, String rule, String place, String measure, double difference, double pValue, int dialogues) {

    private static final double LEAST_SHOWN = 0.001;

    boolean isBelow() {
        return difference < 0;
    }

    /** A sentence in Markdown, whose first words say how it is. */
    String sentence() {
        String comparison = isBelow()
                ? format("**NOT better than a rule:** %s is below %s, by %s", policy, rule, amount())
                : format("%s is at least as good as %s: %s", policy, rule, lead());
        String p = pValue < LEAST_SHOWN ? "< 0.001" : format("= %.3f", pValue);
        return comparison + format(" on %s (p %s, exact McNemar test over %,d paired dialogues).", place, p, dialogues);
    }

    private String lead() {
        return difference == 0 ? "the same " + measure : "above it by " + amount();
    }

    private String amount() {
        double size = Math.abs(difference);
        return (size < LEAST_SHOWN ? "less than 0.001" : format("%.3f", size)) + " " + measure;
    }
}
