package askwalk.evaluation;

/**
 * A figure of merit: one value for each dialogue, whose mean over the dialogues is reported. Implementations are
 * immutable and safe for concurrent use. To add one, name a {@link MetricProvider} of it.
 */
public interface Metric {

    /**
     * Returns the name in tables and files.
     *
     * @return such as {@code SR@15}; different from that of every other metric
     */
    String name();

    /**
     * Returns the value of a dialogue.
     *
     * @param row the dialogue
     * @return a number within {@link #range()}, 0 or 1 if the metric {@linkplain #isShare() is a share}
     */
    double value(DialogueRow row);

    /**
     * Returns the values that a dialogue can have, to which intervals are cut.
     *
     * @return the range
     */
    Range range();

    /**
     * Says which of two values is the better one.
     *
     * @return whether larger values are better
     */
    boolean higherIsBetter();

    /**
     * Says whether the metric is a share of dialogues, whose interval is taken on the logit scale.
     *
     * @return whether every value is 0 or 1; by default, false
     */
    default boolean isShare() {
        return false;
    }

    /**
     * Returns how many decimals a table shows.
     *
     * @return the number of decimals; by default, 3
     */
    default int decimals() {
        return 3;
    }

    /**
     * Computes the mean with its interval.
     *
     * @param mean the mean of the values of some dialogues
     * @return the mean with the interval that suits the metric
     */
    default Estimate estimate(ClusteredMean mean) {
        return isShare() ? mean.share() : mean.estimate(range());
    }
}
