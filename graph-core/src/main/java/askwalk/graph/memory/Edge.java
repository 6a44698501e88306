package askwalk.graph.memory;

import askwalk.graph.Relation;
import askwalk.graph.Vertex;
import java.util.Objects;

/**
 * An edge of the JGraphT view. Two edges are equal if they are of one relation between the same vertices.
 *
 * @param relation the relation
 * @param from id of the source, of the relation's source type
 * @param to id of the target, of the relation's target type
 */
public record Edge(Relation relation, int from, int to) {

    /** Creates an edge. */
    public Edge {
        Objects.requireNonNull(relation, "relation");
    }

    /**
     * Returns the vertex this edge starts at.
     *
     * @return the source
     */
    public Vertex source() {
        return new Vertex(relation.from(), from);
    }

    /**
     * Returns the vertex this edge leads to.
     *
     * @return the target
     */
    public Vertex target() {
        return new Vertex(relation.to(), to);
    }
}
