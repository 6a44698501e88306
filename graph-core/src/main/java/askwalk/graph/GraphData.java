package askwalk.graph;

import java.util.EnumMap;
import java.util.Map;

/**
 * A checked graph as plain lists, ready to be opened by any backend. Immutable, hence safe for concurrent use; made by
 * {@link GraphBuilder}.
 */
public final class GraphData {

    private final Catalogue catalogue;
    private final Map<Relation, Ids> from;
    private final Map<Relation, Ids> to;

    GraphData(Catalogue catalogue, Map<Relation, Ids> from, Map<Relation, Ids> to) {
        this.catalogue = catalogue;
        this.from = new EnumMap<>(from);
        this.to = new EnumMap<>(to);
    }

    /**
     * Returns the names and keys of all vertices.
     *
     * @return the catalogue
     */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Returns the sources of a relation's edges; edge {@code e} leads from {@code from(r).get(e)} to
     * {@code to(r).get(e)}. Edges ascend by source, then by target.
     *
     * @param relation the relation
     * @return one id for each edge
     */
    public Ids from(Relation relation) {
        return from.get(relation);
    }

    /**
     * Returns the targets of a relation's edges, parallel to {@link #from(Relation)}.
     *
     * @param relation the relation
     * @return one id for each edge
     */
    public Ids to(Relation relation) {
        return to.get(relation);
    }
}
