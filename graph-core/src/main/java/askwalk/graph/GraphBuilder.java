package askwalk.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Builds and checks a graph. Vertices get dense ids in the order in which they are added; edges refer to vertices by
 * these ids. Not safe for concurrent use; one builder builds one graph.
 *
 * <pre>{@code
 * GraphBuilder builder = new GraphBuilder();
 * int ann = builder.add(VertexType.USER, "u1", "Ann");
 * int album = builder.add(VertexType.ITEM, "i1", "Kind of Blue");
 * int jazz = builder.add(VertexType.ATTRIBUTE, "a1", "jazz");
 * GraphData data = builder.connect(Relation.INTERACTED_WITH, ann, album)
 *         .connect(Relation.HAS_ATTRIBUTE, album, jazz)
 *         .build();
 * }</pre>
 */
public final class GraphBuilder {

    private final Map<VertexType, List<String>> keys = new EnumMap<>(VertexType.class);
    private final Map<VertexType, List<String>> names = new EnumMap<>(VertexType.class);
    private final Map<VertexType, Set<String>> knownKeys = new EnumMap<>(VertexType.class);
    private final Map<Relation, LongList> edges = new EnumMap<>(Relation.class);
    private final SchemaBuilder schema = new SchemaBuilder(this);

    /** Creates an empty builder. */
    public GraphBuilder() {
        for (VertexType type : VertexType.values()) {
            keys.put(type, new ArrayList<>());
            names.put(type, new ArrayList<>());
            knownKeys.put(type, new HashSet<>());
        }
        for (Relation relation : Relation.values()) {
            edges.put(relation, new LongList());
        }
    }

    /**
     * Adds a vertex.
     *
     * @param type its type
     * @param key its key in the source, unique within the type
     * @param name its display name
     * @return its dense id
     * @throws InvalidGraphException if the type already has this key, or the key is empty
     */
    public int add(VertexType type, String key, String name) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        if (key.isEmpty()) {
            throw new InvalidGraphException("a vertex of type " + type.word() + " has an empty key");
        }
        if (!knownKeys.get(type).add(key)) {
            throw new InvalidGraphException("duplicate " + type.word() + " '" + key + "'");
        }
        keys.get(type).add(key);
        names.get(type).add(name);
        return keys.get(type).size() - 1;
    }

    /**
     * Adds an edge. For a symmetric relation one direction is enough; both may be given.
     *
     * @param relation the relation
     * @param from id of the source, of the relation's source type
     * @param to id of the target, of the relation's target type
     * @return this builder
     * @throws InvalidGraphException if there is no vertex with one of the ids, or the edge is a self-loop
     */
    public GraphBuilder connect(Relation relation, int from, int to) {
        Objects.requireNonNull(relation, "relation");
        checkId(relation, relation.from(), from);
        checkId(relation, relation.to(), to);
        if (relation.from() == relation.to() && from == to) {
            throw new InvalidGraphException(
                    relation + " would lead from " + describe(relation.from(), from) + " to itself");
        }
        edges.get(relation).add(((long) from << 32) | to);
        return this;
    }

    /**
     * Returns the number of vertices of a type added so far.
     *
     * @param type the type
     * @return the number
     */
    public int count(VertexType type) {
        return keys.get(type).size();
    }

    /**
     * Returns the key of a vertex in the source.
     *
     * @param type its type
     * @param id its dense id
     * @return the key
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public String key(VertexType type, int id) {
        List<String> ofType = keys.get(Objects.requireNonNull(type, "type"));
        return ofType.get(type.checkId(id, ofType.size()));
    }

    /**
     * Returns the groups of attributes and the numbers of items, to add some.
     *
     * @return the builder of the schema, always the same
     */
    public SchemaBuilder schema() {
        return schema;
    }

    /**
     * Checks the data and builds the graph. Derived attributes are added first.
     *
     * @return the checked graph
     * @throws InvalidGraphException if there is a duplicate edge, no item, a cycle of {@link Relation#CHILD_OF}, which
     *     the message shows, an item that both has and lacks an attribute, or a derived attribute with the key of
     *     another one
     */
    public GraphData build() {
        if (count(VertexType.ITEM) == 0) {
            throw InvalidGraphException.noItem();
        }
        schema.derive();
        Map<Relation, Ids> from = new EnumMap<>(Relation.class);
        Map<Relation, Ids> to = new EnumMap<>(Relation.class);
        edges.forEach((relation, list) -> {
            long[] sorted = list.toArray();
            Arrays.sort(sorted);
            rejectDuplicates(relation, sorted);
            if (relation.symmetric()) {
                sorted = withReverse(sorted);
            }
            from.put(relation, half(sorted, 32));
            to.put(relation, half(sorted, 0));
        });
        Catalogue catalogue = new Catalogue(keys, names);
        new CycleCheck(catalogue, from.get(Relation.CHILD_OF), to.get(Relation.CHILD_OF)).check();
        AttributeSchema attributes = schema.build();
        ItemValues values = schema.values();
        SchemaInvariants.check(catalogue, from, to, attributes, values);
        return new GraphData(catalogue, from, to, attributes, values);
    }

    /** Returns whether an edge of a relation leads from a vertex to another one. */
    boolean hasEdge(Relation relation, int from, int to) {
        LongList list = edges.get(relation);
        long wanted = ((long) from << 32) | to;
        for (int edge = 0; edge < list.size; edge++) {
            if (list.values[edge] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an edge of a relation leads from a vertex. */
    boolean hasEdge(Relation relation, int from) {
        LongList list = edges.get(relation);
        for (int edge = 0; edge < list.size; edge++) {
            if ((int) (list.values[edge] >> 32) == from) {
                return true;
            }
        }
        return false;
    }

    private void checkId(Relation relation, VertexType type, int id) {
        if (id < 0 || id >= count(type)) {
            throw new InvalidGraphException(relation + " names " + type.word() + " " + id + ", but there are "
                    + count(type) + " of them, from 0");
        }
    }

    private void rejectDuplicates(Relation relation, long[] sorted) {
        for (int edge = 1; edge < sorted.length; edge++) {
            if (sorted[edge] == sorted[edge - 1]) {
                throw new InvalidGraphException("duplicate " + relation + " from "
                        + describe(relation.from(), (int) (sorted[edge] >> 32)) + " to "
                        + describe(relation.to(), (int) sorted[edge]));
            }
        }
    }

    private String describe(VertexType type, int id) {
        return type.word() + " '" + keys.get(type).get(id) + "'";
    }

    private static long[] withReverse(long[] sorted) {
        LongList both = new LongList();
        for (long edge : sorted) {
            both.add(edge);
            both.add((edge << 32) | (edge >>> 32));
        }
        return Arrays.stream(both.toArray()).sorted().distinct().toArray();
    }

    private static Ids half(long[] edges, int shift) {
        int[] ids = new int[edges.length];
        for (int edge = 0; edge < edges.length; edge++) {
            ids[edge] = (int) (edges[edge] >>> shift);
        }
        return Ids.of(ids);
    }

    private static final class LongList {
        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
