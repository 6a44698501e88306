package askwalk.dataset;

import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a data set together for a layout and checks what no single file can show: pairs that stand twice, tuples with
 * two roles, users who are their own friends. The training tuples become the graph's interactions; there is no other
 * way to add one. Not safe for concurrent use; one builder makes one data set.
 */
public final class DatasetBuilder {

    private final String layout;
    private final SourceFolder source;
    private final GraphBuilder graph = new GraphBuilder();
    private final Map<VertexType, List<String>> keys = new EnumMap<>(VertexType.class);
    private final Map<Relation, Pairs> edges = new EnumMap<>(Relation.class);
    private final Map<Role, Pairs> tuples = new EnumMap<>(Role.class);
    private int coarseAttributes;

    /**
     * Makes an empty builder.
     *
     * @param layout the name of the layout, for the manifest
     * @param source where the files are read from, for the manifest and for messages
     */
    public DatasetBuilder(String layout, SourceFolder source) {
        this.layout = layout;
        this.source = source;
        for (VertexType type : VertexType.values()) {
            keys.put(type, new ArrayList<>());
        }
    }

    /**
     * Adds a vertex.
     *
     * @param type its type
     * @param key its id in the files, unique within the type
     * @param name what people call it
     * @return its dense id
     * @throws askwalk.graph.InvalidGraphException if the type already has this key, or the key is empty
     */
    public int add(VertexType type, String key, String name) {
        int id = graph.add(type, key, name);
        keys.get(type).add(key);
        return id;
    }

    /**
     * Adds an attribute that is there to be the parent of others.
     *
     * @param key its key, unique among all attributes
     * @param name what people call it
     * @return its dense id
     * @throws askwalk.graph.InvalidGraphException if there already is an attribute with this key, or the key is empty
     */
    public int addCoarseAttribute(String key, String name) {
        coarseAttributes++;
        return add(VertexType.ATTRIBUTE, key, name);
    }

    /**
     * Sets the edges of a relation. Friends may be given in one or both directions.
     *
     * @param relation any relation but {@link Relation#INTERACTED_WITH}, which the training tuples make
     * @param pairs dense ids of vertices that are there when the data set is built
     * @return this builder
     * @throws IllegalArgumentException if the relation is {@code INTERACTED_WITH}
     */
    public DatasetBuilder edges(Relation relation, Pairs pairs) {
        if (relation == Relation.INTERACTED_WITH) {
            throw new IllegalArgumentException("only training tuples make " + relation + " edges");
        }
        edges.put(relation, pairs);
        return this;
    }

    /**
     * Sets the tuples of a role.
     *
     * @param role the role
     * @param pairs dense ids of users and items
     * @return this builder
     */
    public DatasetBuilder tuples(Role role, Pairs pairs) {
        tuples.put(role, pairs);
        return this;
    }

    /**
     * Checks the whole and makes the data set.
     *
     * @return the data set
     * @throws DatasetException if a pair stands twice, a tuple has two roles, a user is their own friend, or
     *     {@code dataset.json} is wrong
     * @throws askwalk.graph.InvalidGraphException if a layout gave ids that are no vertices
     */
    public Dataset build() {
        rejectRepeatedTuples();
        edges.forEach((relation, pairs) -> {
            rejectRepeatedEdges(relation, pairs);
            connect(relation, pairs);
        });
        connect(Relation.INTERACTED_WITH, pairs(Role.TRAIN));
        GraphData data = graph.build();
        Description description = Description.read(source);
        return new Dataset(
                data,
                tuples(Role.TRAIN),
                tuples(Role.VALIDATION),
                tuples(Role.TEST),
                new Manifest(
                        description.name(),
                        layout,
                        counts(data),
                        source.hashes(),
                        description.origin(),
                        description.licence(),
                        description.splitRule(),
                        description.protocol()));
    }

    private void rejectRepeatedTuples() {
        Pairs.Repeat repeat = Pairs.firstRepeat(List.of(pairs(Role.TRAIN), pairs(Role.VALIDATION), pairs(Role.TEST)));
        if (repeat == null) {
            return;
        }
        if (repeat.first() == repeat.second()) {
            throw standsTwice(Relation.INTERACTED_WITH, repeat);
        }
        String tuple = describe(Relation.INTERACTED_WITH, repeat.first(), repeat.firstRow());
        Role role = repeat.first() == pairs(Role.TRAIN) ? Role.TRAIN : Role.VALIDATION;
        throw source.error(
                repeat.second().file(),
                repeat.second().place(repeat.secondRow()),
                tuple + " is a " + role.word() + " tuple already, at "
                        + repeat.first().file() + repeat.first().place(repeat.firstRow())
                        + "; with two roles its answer would leak: remove one of the two");
    }

    private void rejectRepeatedEdges(Relation relation, Pairs pairs) {
        Pairs.Repeat repeat = Pairs.firstRepeat(List.of(pairs));
        if (repeat != null) {
            throw standsTwice(relation, repeat);
        }
    }

    private DatasetException standsTwice(Relation relation, Pairs.Repeat repeat) {
        return source.error(
                repeat.second().file(),
                repeat.second().place(repeat.secondRow()),
                describe(relation, repeat.second(), repeat.secondRow()) + " stand together already, in line "
                        + repeat.first().line(repeat.firstRow()) + "; remove one of the two");
    }

    private String describe(Relation relation, Pairs pairs, int row) {
        return describe(relation.from(), pairs.from(row)) + " and " + describe(relation.to(), pairs.to(row));
    }

    private String describe(VertexType type, int id) {
        return type.word() + " '" + keys.get(type).get(id) + "'";
    }

    private void connect(Relation relation, Pairs pairs) {
        for (int row = 0; row < pairs.size(); row++) {
            int from = pairs.from(row);
            int to = pairs.to(row);
            if (relation == Relation.FRIEND_OF && from == to) {
                throw source.error(
                        pairs.file(),
                        pairs.place(row),
                        describe(VertexType.USER, from) + " is given as their own friend; remove it");
            }
            graph.connect(relation, from, to);
        }
    }

    private Tuples tuples(Role role) {
        Pairs pairs = pairs(role);
        IdBuffer users = new IdBuffer(pairs.size());
        IdBuffer items = new IdBuffer(pairs.size());
        for (int row = 0; row < pairs.size(); row++) {
            users.add(pairs.from(row));
            items.add(pairs.to(row));
        }
        return Tuples.of(role, Ids.copyOf(users), Ids.copyOf(items));
    }

    private Pairs pairs(Role role) {
        return tuples.computeIfAbsent(role, unused -> new Pairs(""));
    }

    private Manifest.Counts counts(GraphData data) {
        Map<Relation, Integer> edgeCounts = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            edgeCounts.put(relation, data.from(relation).size());
        }
        Map<Role, Integer> tupleCounts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tupleCounts.put(role, pairs(role).size());
        }
        return new Manifest.Counts(
                graph.count(VertexType.USER),
                graph.count(VertexType.ITEM),
                graph.count(VertexType.ATTRIBUTE) - coarseAttributes,
                coarseAttributes,
                edgeCounts,
                tupleCounts);
    }
}
