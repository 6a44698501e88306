package askwalk.graph.neo4j;

/**
 * How the edges of one relation are found in a database. Immutable.
 *
 * @param type the type of their relationships
 * @param reversed whether the relationships point from the relation's target to its source
 */
public record EdgeMapping(String type, boolean reversed) {

    /**
     * Makes a mapping.
     *
     * @param type the type of their relationships
     * @param reversed whether they point from the relation's target to its source
     * @throws IllegalArgumentException if the type is not a {@linkplain Names name} that may be in a query
     */
    public EdgeMapping {
        Names.check(type);
    }
}
