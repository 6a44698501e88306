package askwalk.graph;

import java.util.EnumMap;
import java.util.Map;

/**
 * A checked graph as plain lists, ready to be opened by any backend. Immutable and safe for concurrent use; created by
 * a {@link GraphBuilder}, or from finished lists that are checked as strictly.
 */
public final class GraphData {

    private final Catalogue catalogue;
    private final Map<Relation, Ids> from;
    private final Map<Relation, Ids> to;
    private final AttributeSchema schema;
    private final ItemValues values;

    GraphData(
            Catalogue catalogue,
            Map<Relation, Ids> from,
            Map<Relation, Ids> to,
            AttributeSchema schema,
            ItemValues values) {
        this.catalogue = catalogue;
        this.schema = schema;
        this.values = values;
        this.from = new EnumMap<>(from);
        this.to = new EnumMap<>(to);
    }

    /**
     * Creates a graph from finished lists, such as those of a file, and checks it.
     *
     * @param catalogue the names and keys of all vertices
     * @param from for every relation the sources of its edges
     * @param to for every relation the targets of its edges, parallel to the sources; edges ascend by source, then by
     *     target, and a symmetric relation has both directions
     * @return the graph
     * @throws InvalidGraphException if the lists violate the invariants of {@link GraphBuilder}
     */
    public static GraphData of(Catalogue catalogue, Map<Relation, Ids> from, Map<Relation, Ids> to) {
        return of(catalogue, from, to, AttributeSchema.NONE, ItemValues.NONE);
    }

    /**
     * Creates a graph with groups of attributes and numbers of items from finished lists, and checks it.
     *
     * @param catalogue the names and keys of all vertices
     * @param from for every relation the sources of its edges
     * @param to for every relation the targets of its edges, as for {@link #of(Catalogue, Map, Map)}
     * @param schema the groups and the names of the numbers
     * @param values the numbers of the items
     * @return the graph
     * @throws InvalidGraphException if the lists violate the invariants of {@link GraphBuilder}, or the schema or the
     *     numbers are those of another graph
     */
    public static GraphData of(
            Catalogue catalogue,
            Map<Relation, Ids> from,
            Map<Relation, Ids> to,
            AttributeSchema schema,
            ItemValues values) {
        if (catalogue.size(VertexType.ITEM) == 0) {
            throw InvalidGraphException.noItem();
        }
        for (Relation relation : Relation.values()) {
            new EdgeCheck(relation, from.get(relation), to.get(relation))
                    .check(catalogue.size(relation.from()), catalogue.size(relation.to()));
        }
        new CycleCheck(catalogue, from.get(Relation.CHILD_OF), to.get(Relation.CHILD_OF)).check();
        SchemaInvariants.check(catalogue, from, to, schema, values);
        return new GraphData(catalogue, from, to, schema, values);
    }

    /**
     * Returns this graph with another schema and other numbers. Nothing is derived from them.
     *
     * @param newSchema the groups and the names of the numbers
     * @param newValues the numbers of the items
     * @return the graph with the same vertices and edges
     * @throws InvalidGraphException if the schema or the numbers are those of another graph
     */
    public GraphData with(AttributeSchema newSchema, ItemValues newValues) {
        SchemaInvariants.check(catalogue, from, to, newSchema, newValues);
        return new GraphData(catalogue, from, to, newSchema, newValues);
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
     * Returns the groups of attributes and the names of the items' numbers.
     *
     * @return the schema
     */
    public AttributeSchema schema() {
        return schema;
    }

    /**
     * Returns the numbers of the items.
     *
     * @return the numbers, with the columns of the schema
     */
    public ItemValues values() {
        return values;
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
