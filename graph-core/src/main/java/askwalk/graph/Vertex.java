package askwalk.graph;

import java.util.Objects;

/**
 * A vertex: its type and its dense id within the type.
 *
 * @param type the type, never null
 * @param id the id, zero or more
 */
public record Vertex(VertexType type, int id) {

    /**
     * Creates a vertex.
     *
     * @throws IllegalArgumentException if the id is negative
     */
    public Vertex {
        Objects.requireNonNull(type, "type");
        if (id < 0) {
            throw new IllegalArgumentException("a vertex id is zero or more, not " + id);
        }
    }

    /**
     * Returns the user with this id.
     *
     * @param id the dense id
     * @return the vertex
     */
    public static Vertex user(int id) {
        return new Vertex(VertexType.USER, id);
    }

    /**
     * Returns the item with this id.
     *
     * @param id the dense id
     * @return the vertex
     */
    public static Vertex item(int id) {
        return new Vertex(VertexType.ITEM, id);
    }

    /**
     * Returns the attribute with this id.
     *
     * @param id the dense id
     * @return the vertex
     */
    public static Vertex attribute(int id) {
        return new Vertex(VertexType.ATTRIBUTE, id);
    }
}
