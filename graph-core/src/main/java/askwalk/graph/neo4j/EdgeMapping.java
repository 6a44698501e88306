package askwalk.graph.neo4j;

import java.util.List;

/**
 * How the edges of one relation are found in a database. Immutable.
 *
 * @param type the type of their relationships
 * @param reversed whether the relationships point from the relation's target to its source
 * @param time the property that says when it was: whole numbers, other numbers, or dates, all of one kind; null if none
 *     does. A {@link Snapshot} has it; nothing else follows it
 * @param where what the properties of a relationship have to be for it to be an edge; all of it
 */
public record EdgeMapping(String type, boolean reversed, String time, List<PropertyCondition> where) {

    /**
     * Makes a mapping and copies the list.
     *
     * @throws IllegalArgumentException if a name is empty, or has a control character or a backslash before a u, which
     *     no query can have
     */
    public EdgeMapping {
        CypherNames.check(type);
        if (time != null) {
            CypherNames.check(time);
        }
        where = List.copyOf(where);
    }

    /**
     * Makes a mapping of all relationships of a type.
     *
     * @param type the type of their relationships
     * @param reversed whether they point from the relation's target to its source
     * @throws IllegalArgumentException if the type is empty, or has a control character or a backslash before a u
     */
    public EdgeMapping(String type, boolean reversed) {
        this(type, reversed, null, List.of());
    }
}
