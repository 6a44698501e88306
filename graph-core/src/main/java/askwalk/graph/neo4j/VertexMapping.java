package askwalk.graph.neo4j;

/**
 * How the vertices of one type are found in a database. Immutable.
 *
 * @param label the label of their nodes
 * @param id the property that tells them apart: whole numbers or texts, of which no two nodes with the label have the
 *     same. Queries find a vertex by it, so it needs an index; nodes without it are no vertices
 * @param key the property with what the source calls a vertex; the same as {@code id} unless the ids are made up
 * @param name the property with the name for people; nodes without it are called by their key
 */
public record VertexMapping(String label, String id, String key, String name) {

    /**
     * Makes a mapping.
     *
     * @throws IllegalArgumentException if one of them is empty, or has a control character or a backslash before a u,
     *     which no query can have
     */
    public VertexMapping {
        CypherNames.check(label);
        CypherNames.check(id);
        CypherNames.check(key);
        CypherNames.check(name);
    }
}
