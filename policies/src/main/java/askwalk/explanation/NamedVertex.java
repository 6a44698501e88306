package askwalk.explanation;

import askwalk.graph.Catalogue;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.wording.Wording;
import java.util.Objects;

/**
 * A vertex with its key and its display name. Immutable.
 *
 * @param vertex the vertex
 * @param key its key in the source of the data
 * @param name its display name
 */
public record NamedVertex(Vertex vertex, String key, String name) {

    /** Creates a named vertex. */
    public NamedVertex {
        Objects.requireNonNull(vertex, "vertex");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
    }

    /** Returns the name in a language. */
    String name(Wording wording) {
        return vertex.type() == VertexType.ATTRIBUTE ? wording.attribute(key, name) : name;
    }

    static NamedVertex of(Vertex vertex, Catalogue catalogue) {
        return new NamedVertex(
                vertex, catalogue.key(vertex.type(), vertex.id()), catalogue.name(vertex.type(), vertex.id()));
    }
}
