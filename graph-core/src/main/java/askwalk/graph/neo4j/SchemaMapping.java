package askwalk.graph.neo4j;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The mapping of groups of attributes and numbers of items to properties of a database. Immutable.
 *
 * <p>The groups are the texts that attributes have in {@code group}, in ascending order; an attribute without the
 * property is in no group. No attributes are derived from the numbers, which serve for comparisons.
 *
 * @param values the property of items with the numbers of each name, such as {@code price}; a value that is not a
 *     number is unknown
 * @param group the property of attributes with the name of their group; null if there are no groups
 * @param incomplete the groups of which items may leave attributes open; all others are complete
 * @param exclusive the groups of which an item has exactly one attribute
 */
public record SchemaMapping(Map<String, String> values, String group, Set<String> incomplete, Set<String> exclusive) {

    /** Neither groups nor numbers. */
    public static final SchemaMapping NONE = new SchemaMapping(Map.of(), null, Set.of(), Set.of());

    /**
     * Creates a mapping and copies the collections; the order of the numbers is kept.
     *
     * @throws IllegalArgumentException if a property is not possible in a query, a number has an empty name, or groups
     *     are listed without a property
     */
    public SchemaMapping {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        incomplete = Set.copyOf(incomplete);
        exclusive = Set.copyOf(exclusive);
        values.forEach((name, property) -> {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("the name of a number is empty");
            }
            CypherNames.check(property);
        });
        if (group != null) {
            CypherNames.check(group);
        } else if (!incomplete.isEmpty() || !exclusive.isEmpty()) {
            throw new IllegalArgumentException(
                    "incomplete or exclusive groups need the property 'group' of attributes");
        }
    }
}
