package askwalk.graph.neo4j;

import java.util.Arrays;

/** How the value of a property is compared with a given one. */
public enum Comparison {
    /** The same. */
    EQUAL("="),
    /** There, of the same type, and another. */
    NOT_EQUAL("<>"),
    /** Less. */
    LESS("<"),
    /** Less or the same. */
    LESS_OR_EQUAL("<="),
    /** Greater. */
    GREATER(">"),
    /** Greater or the same. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Returns the sign for it.
     *
     * @return as Cypher has it, such as {@code >=}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Finds the comparison with a sign.
     *
     * @param symbol as Cypher has it
     * @return the comparison
     * @throws IllegalArgumentException if there is none
     */
    public static Comparison of(String symbol) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + symbol + "' compares nothing; expected one of =, <>, <, <=, > and >="));
    }
}
