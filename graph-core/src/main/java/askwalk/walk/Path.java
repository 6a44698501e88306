package askwalk.walk;

import askwalk.graph.Catalogue;
import askwalk.graph.Vertex;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The path of a conversation: the user if known, the accepted attributes in order, and the accepted item if there is
 * one. Immutable.
 *
 * @param vertices the vertices from start to end
 */
public record Path(List<Vertex> vertices) {

    /** Creates a path. */
    public Path {
        vertices = List.copyOf(vertices);
    }

    /**
     * Returns the path as a text with the names of its vertices.
     *
     * @param catalogue the names
     * @return for instance {@code Ann → jazz → Kind of Blue}; empty for an empty path
     */
    public String describe(Catalogue catalogue) {
        return vertices.stream()
                .map(vertex -> catalogue.name(vertex.type(), vertex.id()))
                .collect(Collectors.joining(" → "));
    }
}
