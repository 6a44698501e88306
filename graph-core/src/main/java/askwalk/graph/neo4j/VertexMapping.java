package askwalk.graph.neo4j;

/**
 * The mapping of one vertex type to nodes of a database. Immutable.
 *
 * @param label the label of their nodes
 * @param id the property that identifies them: integers or texts, unique among the nodes with the label. Queries find a
 *     vertex by it, so it needs an index; nodes without it are not vertices
 * @param key the property with the key in the source; the same as {@code id} unless the ids are generated
 * @param name the property with the display name; the name of nodes without it is their key
 */
public record VertexMapping(String label, String id, String key, String name) {

    /**
     * Creates a mapping.
     *
     * @throws IllegalArgumentException if one of them is empty, or has a control character or a backslash before a u,
     *     which are not possible in a query
     */
    public VertexMapping {
        CypherNames.check(label);
        CypherNames.check(id);
        CypherNames.check(key);
        CypherNames.check(name);
    }
}
