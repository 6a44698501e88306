package askwalk.evaluation;

/**
 * A figure of merit: one value for each dialogue, whose mean over the dialogues is reported. Implementations are
 * immutable and safe for concurrent use. To add a metric, register a {@link MetricProvider}.
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
     * Returns the range of values of a dialogue, to which intervals are clipped.
     *
     * @return the range
     */
    Range range();

    /**
     * Returns the direction of the metric.
     *
     * @return whether larger values are better
     */
    boolean higherIsBetter();

    /**
     * Returns whether the metric is a share of dialogues, whose interval is taken on the logit scale.
     *
     * @return whether every value is 0 or 1; by default, false
     */
    default boolean isShare() {
        return false;
    }

    /**
     * Returns the number of decimals in tables.
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
