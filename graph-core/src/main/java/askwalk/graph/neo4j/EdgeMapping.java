package askwalk.graph.neo4j;

import java.util.List;

/**
 * The mapping of one relation to relationships of a database. Immutable.
 *
 * @param type the type of their relationships
 * @param reversed whether the relationships point from the relation's target to its source
 * @param time the property with the time of an interaction: integers, other numbers, or dates, all of one kind; null if
 *     there is none. Only a {@link Snapshot} reads it
 * @param where the conditions that a relationship must meet to be an edge; all of them
 */
public record EdgeMapping(String type, boolean reversed, String time, List<PropertyCondition> where) {

    /**
     * Creates a mapping and copies the list.
     *
     * @throws IllegalArgumentException if a name is empty, or has a control character or a backslash before a u, which
     *     are not possible in a query
     */
    public EdgeMapping {
        CypherNames.check(type);
        if (time != null) {
            CypherNames.check(time);
        }
        where = List.copyOf(where);
    }

    /**
     * Creates a mapping of all relationships of a type.
     *
     * @param type the type of their relationships
     * @param reversed whether they point from the relation's target to its source
     * @throws IllegalArgumentException if the type is empty, or has a control character or a backslash before a u
     */
    public EdgeMapping(String type, boolean reversed) {
        this(type, reversed, null, List.of());
    }
}
