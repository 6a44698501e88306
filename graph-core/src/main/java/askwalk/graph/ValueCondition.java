package askwalk.graph;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comparison of the numbers of items with a bound, such as {@code price <= 30}. Immutable.
 *
 * @param column the name of the numbers, such as {@code price}
 * @param comparison the comparison of an item's number with the bound
 * @param bound the bound, in the unit of the numbers
 * @param orUnknown whether an item without a number meets the condition
 */
public record ValueCondition(String column, Comparison comparison, double bound, boolean orUnknown) {

    private static final Pattern TEXT = Pattern.compile("(.*?[^\\s<>=])\\s*(<=|>=|<>|<|>|=)\\s*(\\S+)");

    /**
     * Creates a condition.
     *
     * @throws IllegalArgumentException if the bound is infinite or not a number
     */
    public ValueCondition {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(comparison, "comparison");
        if (!Double.isFinite(bound)) {
            throw new IllegalArgumentException("the bound of '" + column + "' must be a finite number, not " + bound);
        }
    }

    /**
     * Creates a condition that an item without a number does not meet.
     *
     * @param column the name of the numbers
     * @param comparison the comparison of an item's number with the bound
     * @param bound the bound
     * @throws IllegalArgumentException if the bound is infinite or not a number
     */
    public ValueCondition(String column, Comparison comparison, double bound) {
        this(column, comparison, bound, false);
    }

    /**
     * Returns the condition that an item meets if and only if it does not meet this one. So an item without a number
     * meets the negation of {@code price > 30}.
     *
     * @return the negation
     */
    public ValueCondition negated() {
        return new ValueCondition(column, comparison.negated(), bound, !orUnknown);
    }

    /**
     * Returns whether a text has the form of a condition: a name, a comparison and something after it.
     *
     * @param text the text
     * @return whether {@link #parse} reads it, unless its bound is invalid
     */
    public static boolean isCondition(String text) {
        return TEXT.matcher(text.strip()).matches();
    }

    /**
     * Parses a condition.
     *
     * @param text for instance {@code price <= 30}
     * @return the condition
     * @throws IllegalArgumentException if it has another form or its bound is not a finite number
     */
    public static ValueCondition parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a condition such as price <= 30");
        }
        double bound;
        try {
            bound = Double.parseDouble(matcher.group(3));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + matcher.group(3) + "' is not a number in '" + text
                            + "'; expected a condition such as price <= 30",
                    e);
        }
        return new ValueCondition(matcher.group(1), Comparison.of(matcher.group(2)), bound);
    }

    /**
     * Returns whether a number meets the condition.
     *
     * @param number the number; NaN if it is unknown
     * @return whether it does
     */
    public boolean holds(double number) {
        return Double.isNaN(number) ? orUnknown : comparison.holds(number, bound);
    }

    @Override
    public String toString() {
        return column + " " + comparison.symbol() + " " + Numbers.text(bound) + (orUnknown ? " or unknown" : "");
    }
}
