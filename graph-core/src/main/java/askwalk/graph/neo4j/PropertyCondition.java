package askwalk.graph.neo4j;

import askwalk.graph.Comparison;
import java.util.Objects;

/**
 * A condition on a property of a relationship. A relationship without the property, or with a value of another type,
 * does not meet it. Immutable.
 *
 * @param property the name of the property
 * @param comparison the comparison
 * @param value the value to compare with: a {@link Long}, a {@link Double}, a {@link String} or a {@link Boolean}; it
 *     is passed to the database as a parameter
 */
public record PropertyCondition(String property, Comparison comparison, Object value) {

    /**
     * Creates a condition.
     *
     * @throws IllegalArgumentException if the name is not possible in a query, the value has another type or is NaN, or
     *     booleans would be ordered
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
