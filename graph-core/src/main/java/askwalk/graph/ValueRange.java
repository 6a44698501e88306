package askwalk.graph;

/**
 * The numbers that a derived attribute stands for: those above one bound and up to another. Immutable.
 *
 * @param column the index of the numbers in {@link AttributeSchema#columns()}
 * @param above the lower bound, exclusive; negative infinity if there is none
 * @param atMost the upper bound, inclusive; positive infinity if there is none
 * @param isCut whether the attribute is a cut, which asks "at most 30?", instead of one of the ranges between cuts
 */
public record ValueRange(int column, double above, double atMost, boolean isCut) {

    /**
     * Creates a range.
     *
     * @throws IllegalArgumentException if the range is empty, or a cut has a lower or no upper bound
     */
    public ValueRange {
        if (!(above < atMost)) {
            throw new IllegalArgumentException("no number is above " + above + " and at most " + atMost);
        }
        if (isCut && (above != Double.NEGATIVE_INFINITY || atMost == Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a cut has an upper bound only");
        }
    }

    /**
     * Returns whether a number is in the range.
     *
     * @param number the number; NaN if it is unknown
     * @return whether it is; false for an unknown number
     */
    public boolean contains(double number) {
        return number > above && number <= atMost;
    }

    /** Returns the key of the attribute for numbers with this name. */
    String key(String name) {
        if (isCut) {
            return name + "<=" + Numbers.text(atMost);
        }
        if (atMost == Double.POSITIVE_INFINITY) {
            return name + ">" + Numbers.text(above);
        }
        String from = above == Double.NEGATIVE_INFINITY ? "" : Numbers.text(above);
        return name + ":" + from + ".." + Numbers.text(atMost);
    }

    /** Returns the display name of the attribute for numbers with this name. */
    String displayName(String name) {
        if (atMost == Double.POSITIVE_INFINITY) {
            return name + " over " + Numbers.text(above);
        }
        return above == Double.NEGATIVE_INFINITY
                ? name + " at most " + Numbers.text(atMost)
                : name + " over " + Numbers.text(above) + " to " + Numbers.text(atMost);
    }
}
