package askwalk.graph.neo4j;

import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The mapping of a graph to the labels, relationship types and properties of a database, so that an existing database
 * can be walked as it is. Immutable.
 *
 * @param vertices the mapping of each vertex type; all three types are required
 * @param edges the mapping of relations; a missing relation has no edges
 * @param schema the mapping of groups and numbers
 */
public record GraphMapping(
        Map<VertexType, VertexMapping> vertices, Map<Relation, EdgeMapping> edges, SchemaMapping schema) {

    /** The layout that {@link GraphLoader} writes. Its groups and numbers are listed in the database. */
    public static final GraphMapping ASKWALK = askwalk();

    /**
     * Creates a mapping without groups and numbers.
     *
     * @param vertices the mapping of each vertex type; all three types are required
     * @param edges the mapping of relations; a missing relation has no edges
     * @throws IllegalArgumentException if a vertex type is missing, or edges other than interactions have a time or
     *     conditions
     */
    public GraphMapping(Map<VertexType, VertexMapping> vertices, Map<Relation, EdgeMapping> edges) {
        this(vertices, edges, SchemaMapping.NONE);
    }

    /**
     * Creates a mapping and copies the maps.
     *
     * @throws IllegalArgumentException if a vertex type is missing, or edges other than interactions have a time or
     *     conditions
     */
    public GraphMapping {
        Objects.requireNonNull(schema, "schema");
        for (VertexType type : VertexType.values()) {
            if (!vertices.containsKey(type)) {
                throw new IllegalArgumentException("the mapping does not say which label a " + type.word() + " has");
            }
        }
        vertices = Collections.unmodifiableMap(new EnumMap<>(vertices));
        Map<Relation, EdgeMapping> copy = new EnumMap<>(Relation.class);
        copy.putAll(edges);
        copy.forEach((relation, edge) -> {
            if (relation != Relation.INTERACTED_WITH
                    && (edge.time() != null || !edge.where().isEmpty())) {
                throw new IllegalArgumentException(
                        "only " + Relation.INTERACTED_WITH + " may have a time and conditions, not " + relation);
            }
        });
        edges = Collections.unmodifiableMap(copy);
    }

    private static GraphMapping askwalk() {
        Map<VertexType, VertexMapping> vertices = new EnumMap<>(VertexType.class);
        vertices.put(VertexType.USER, new VertexMapping("User", "id", "key", "name"));
        vertices.put(VertexType.ITEM, new VertexMapping("Item", "id", "key", "name"));
        vertices.put(VertexType.ATTRIBUTE, new VertexMapping("Attribute", "id", "key", "name"));
        Map<Relation, EdgeMapping> edges = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            edges.put(relation, new EdgeMapping(relation.name(), false));
        }
        return new GraphMapping(vertices, edges);
    }
}
