package askwalk.graph;

import java.util.Arrays;

/** A comparison of a property or number with a given value. */
public enum Comparison {
    /** Equal. */
    EQUAL("="),
    /** Present, of the same type, and different. */
    NOT_EQUAL("<>"),
    /** Less. */
    LESS("<"),
    /** Less or equal. */
    LESS_OR_EQUAL("<="),
    /** Greater. */
    GREATER(">"),
    /** Greater or equal. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Returns the symbol of the comparison.
     *
     * @return the operator of Cypher, such as {@code >=}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Returns the comparison with a symbol.
     *
     * @param symbol the operator of Cypher
     * @return the comparison
     * @throws IllegalArgumentException if there is none
     */
    public static Comparison of(String symbol) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + symbol + "' is not a comparison; expected one of =, <>, <, <=, > and >="));
    }

    /**
     * Returns the comparison that holds for exactly the numbers for which this one does not.
     *
     * @return the opposite, such as {@code >} for {@code <=}
     */
    public Comparison negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
        };
    }

    /**
     * Returns whether the comparison holds for a number.
     *
     * @param number the number; NaN if it is unknown
     * @param bound the number to compare with
     * @return whether it holds; false for an unknown number
     */
    public boolean holds(double number, double bound) {
        return switch (this) {
            case EQUAL -> number == bound;
            case NOT_EQUAL -> number < bound || number > bound;
            case LESS -> number < bound;
            case LESS_OR_EQUAL -> number <= bound;
            case GREATER -> number > bound;
            case GREATER_OR_EQUAL -> number >= bound;
        };
    }
}
