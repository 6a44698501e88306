package askwalk.evaluation;

/**
 * A figure with its 95 % confidence interval. Immutable.
 *
 * @param value the figure
 * @param low lower end of the interval; NaN where there are too few users or items for one, or where values without a
 *     limit do not vary
 * @param high upper end of the interval; NaN likewise
 */
public record Estimate(double value, double low, double high) {

    /** No estimate: all three numbers are NaN. */
    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /**
     * Returns whether there is an interval.
     *
     * @return whether both ends are numbers
     */
    public boolean hasInterval() {
        return !Double.isNaN(low);
    }
}
