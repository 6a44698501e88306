package askwalk.graph.neo4j;

import java.util.Arrays;

/** A comparison of a property with a given value. */
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
}
