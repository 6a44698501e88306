package askwalk.explanation;

import askwalk.graph.Catalogue;
import askwalk.graph.Vertex;
import java.util.Objects;

/**
 * A vertex with what people and other programs call it. Immutable.
 *
 * @param vertex the vertex
 * @param key its key in the source of the data
 * @param name its name for people
 */
public record NamedVertex(Vertex vertex, String key, String name) {

    /** Makes a named vertex. */
    public NamedVertex {
        Objects.requireNonNull(vertex, "vertex");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
    }

    static NamedVertex of(Vertex vertex, Catalogue catalogue) {
        return new NamedVertex(
                vertex, catalogue.key(vertex.type(), vertex.id()), catalogue.name(vertex.type(), vertex.id()));
    }
}
