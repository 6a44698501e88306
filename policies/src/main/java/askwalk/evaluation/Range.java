package askwalk.evaluation;

/**
 * The values that one dialogue can have.
 *
 * @param min the smallest, or negative infinity
 * @param max the largest, or infinity
 */
public record Range(double min, double max) {

    /** From failure to success. */
    public static final Range SHARE = new Range(0, 1);

    /**
     * Creates a range.
     *
     * @throws IllegalArgumentException if {@code min} is not below {@code max}
     */
    public Range {
        if (!(min < max)) {
            throw new IllegalArgumentException("a range from " + min + " to " + max + " has no values");
        }
    }

    /**
     * Returns the range of differences between two values of this range.
     *
     * @return a range around 0
     */
    public Range ofDifferences() {
        return new Range(min - max, max - min);
    }

    double cut(double value) {
        return Math.max(min, Math.min(max, value));
    }
}
