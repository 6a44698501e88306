package askwalk.graph.neo4j;

import java.util.Objects;

/**
 * What a property of a relationship has to be. A relationship without the property, or with a value of another type,
 * does not meet it. Immutable.
 *
 * @param property the name of the property
 * @param comparison how it is compared
 * @param value with what: a {@link Long}, a {@link Double}, a {@link String} or a {@link Boolean}; it travels to the
 *     database as a parameter
 */
public record PropertyCondition(String property, Comparison comparison, Object value) {

    /**
     * Makes a condition.
     *
     * @throws IllegalArgumentException if the name can be in no query, the value is of no such type or no number, or
     *     truth values are to be ordered
     */
    public PropertyCondition {
        CypherNames.check(property);
        Objects.requireNonNull(comparison, "comparison");
        boolean number = value instanceof Long || (value instanceof Double real && !real.isNaN());
        if (!number && !(value instanceof String) && !(value instanceof Boolean)) {
            throw new IllegalArgumentException(
                    "a property is compared with a number, a text, true or false, not with " + value);
        }
        if (value instanceof Boolean && comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
            throw new IllegalArgumentException("true and false have no order: compare them by = or <>");
        }
    }
}
