package askwalk.dataset;

import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.InvalidGraphException;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.io.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts a data set together for a layout and checks what no single file can show: pairs that stand twice, tuples with
 * two roles, users who are their own friends. The training tuples become the graph's interactions; there is no other
 * way to add one. Not safe for concurrent use; one builder makes one data set.
 */
public final class DatasetBuilder {

    private static final String PROTOCOL_OF_USER_ATTRIBUTES = "FACT_STRICT";

    /** What the keys of coarse attributes begin with; their ids in a file may be those of fine attributes too. */
    public static final String COARSE_PREFIX = "parent:";

    private final String layout;
    private final SourceFolder source;
    private final GraphBuilder graph = new GraphBuilder();
    private final List<Vertices> places = new ArrayList<>();
    private final Map<Relation, LocatedPairs> edges = new EnumMap<>(Relation.class);
    private final Map<Role, LocatedPairs> tuples = new EnumMap<>(Role.class);
    private final List<LocatedPairs> otherInteractions = new ArrayList<>();
    private Repeats repeats = Repeats.REFUSE;
    private int repeated;
    private String bareCause = "";
    private LocatedPairs userAttributes;
    /** What the data set is, where no folder says so. */
    private final Description own;

    private Description defaults = Description.NONE;
    private String splitRule;
    private int coarseAttributes;

    /**
     * Makes an empty builder for a folder.
     *
     * @param layout the name of the layout, for the manifest
     * @param source where the files are read from, for the manifest and for messages
     */
    public DatasetBuilder(String layout, SourceFolder source) {
        this(layout, source, null);
    }

    /** Makes an empty builder for files that no folder describes. */
    DatasetBuilder(String layout, SourceFolder source, Description own) {
        this.layout = layout;
        this.source = source;
        this.own = own;
    }

    /**
     * Makes an empty builder for a data set that comes from no folder.
     *
     * @param layout what stands in the manifest for the layout
     * @param description what the data set is; its name is not null, and its origin tells it from every other one
     */
    public DatasetBuilder(String layout, Description description) {
        this(layout, null, description);
    }

    /**
     * Says what is known of data in this layout where the folder itself says nothing.
     *
     * @param description what is known
     * @return this builder
     */
    public DatasetBuilder describe(Description description) {
        defaults = description;
        return this;
    }

    /**
     * Says how the layout itself split the tuples. This goes before what the folder says.
     *
     * @param rule one sentence, with the seed if there was chance
     * @return this builder
     */
    public DatasetBuilder splitRule(String rule) {
        splitRule = rule;
        return this;
    }

    /**
     * Says what becomes of interactions that a user has with an item more than once. If nothing is said they are
     * refused. A tuple with two roles is refused in any case.
     *
     * @param choice what becomes of them
     * @return this builder
     */
    public DatasetBuilder repeats(Repeats choice) {
        repeats = choice;
        return this;
    }

    /**
     * Says why no item may have come to have an attribute, for the message if none has.
     *
     * @param cause the likely cause and what to do, in words that follow a colon
     * @return this builder
     */
    public DatasetBuilder causeOfNoAttributes(String cause) {
        bareCause = cause;
        return this;
    }

    /**
     * Adds a vertex.
     *
     * @param type its type
     * @param key its id in the files, unique within the type
     * @param name what people call it; the key stands in for an empty one
     * @return its dense id
     * @throws askwalk.graph.InvalidGraphException if the type already has this key, or the key is empty
     */
    public int add(VertexType type, String key, String name) {
        return add(type, key, name, "", 0);
    }

    /**
     * Adds a vertex that stands somewhere.
     *
     * @param type its type
     * @param key its id in the files, unique within the type
     * @param name what people call it; the key stands in for an empty one
     * @param file the relative path of the file in which it stands
     * @param line the line in which it stands, from 1, or 0 if that is not known
     * @return its dense id
     * @throws askwalk.graph.InvalidGraphException if the type already has this key, or the key is empty
     */
    public int add(VertexType type, String key, String name, String file, int line) {
        int id = graph.add(type, key, name.isEmpty() ? key : name);
        Vertices kind = places.isEmpty() ? null : places.get(places.size() - 1);
        if (kind == null || !kind.file().equals(file) || !kind.continuesAt(type, id)) {
            kind = new Vertices(type, id, file);
            places.add(kind);
        }
        kind.add(line);
        return id;
    }

    /**
     * Adds an attribute that is there to be the parent of others, after all fine ones.
     *
     * @param id its id in the files, unique among the coarse attributes; its key is this behind {@link #COARSE_PREFIX}
     * @param name what people call it; the key stands in for an empty one
     * @param file the relative path of the file in which it stands
     * @param line the line in which it stands, from 1, or 0 if that is not known
     * @return its dense id
     * @throws askwalk.graph.InvalidGraphException if there already is an attribute with this key, or the key is empty
     */
    public int addCoarseAttribute(String id, String name, String file, int line) {
        coarseAttributes++;
        return add(VertexType.ATTRIBUTE, COARSE_PREFIX + id, name.isEmpty() ? id : name, file, line);
    }

    /**
     * Sets the edges of a relation. Friends may be given in one or both directions.
     *
     * @param relation any relation but {@link Relation#INTERACTED_WITH}, which the training tuples make
     * @param pairs dense ids of vertices that are there when the data set is built
     * @return this builder
     * @throws IllegalArgumentException if the relation is {@code INTERACTED_WITH}
     */
    public DatasetBuilder edges(Relation relation, LocatedPairs pairs) {
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
    public DatasetBuilder tuples(Role role, LocatedPairs pairs) {
        tuples.put(role, pairs);
        return this;
    }

    /**
     * Sets what each user may speak of: the private knowledge of simulated users, and no edges of the graph. Where
     * nothing else is said, such data ask for the protocol FACT_STRICT, in which a no proves nothing.
     *
     * @param pairs dense ids of users and attributes
     * @return this builder
     */
    public DatasetBuilder userAttributes(LocatedPairs pairs) {
        userAttributes = pairs;
        return this;
    }

    /**
     * Adds interactions that lie in the folder and are not read into the data set, but that others might take for its
     * graph. They serve an inspection alone.
     *
     * @param pairs dense ids of users and items
     * @return this builder
     */
    public DatasetBuilder otherInteractions(LocatedPairs pairs) {
        otherInteractions.add(pairs);
        return this;
    }

    /**
     * Returns the number of vertices of a type so far.
     *
     * @param type the type
     * @return the number
     */
    public int count(VertexType type) {
        return graph.count(type);
    }

    /**
     * Returns the number of attributes that were added as parents of others; they come after all others.
     *
     * @return the number
     */
    public int coarseAttributes() {
        return coarseAttributes;
    }

    /**
     * Returns the key of a vertex.
     *
     * @param type its type
     * @param id its dense id
     * @return the key
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public String key(VertexType type, int id) {
        return graph.key(type, id);
    }

    /**
     * Returns where a vertex stands.
     *
     * @param type its type
     * @param id its dense id
     * @return "file:line", "file" or nothing, as far as it is known
     */
    public String place(VertexType type, int id) {
        for (Vertices kind : places) {
            if (kind.has(type, id)) {
                return kind.place(id);
            }
        }
        return "";
    }

    /**
     * Returns the edges of a relation as they were read.
     *
     * @param relation any relation but {@link Relation#INTERACTED_WITH}
     * @return the edges; none if none were set
     */
    public LocatedPairs edges(Relation relation) {
        return edges.computeIfAbsent(relation, unused -> new LocatedPairs(""));
    }

    /**
     * Returns the tuples of a role as they were read.
     *
     * @param role the role
     * @return the tuples; none if none were set
     */
    public LocatedPairs tuples(Role role) {
        return tuples.computeIfAbsent(role, unused -> new LocatedPairs(""));
    }

    /**
     * Returns interactions that lie in the folder and are not read into the data set.
     *
     * @return the lists, a view that cannot be changed
     */
    public List<LocatedPairs> otherInteractions() {
        return Collections.unmodifiableList(otherInteractions);
    }

    /**
     * Checks the whole and makes the data set. Where flaws are collected, pairs that are flawed are left out.
     *
     * @return the data set
     * @throws DatasetException if a pair stands twice, a tuple has two roles, a user is their own friend or no item has
     *     an attribute, so that there is nothing to ask about, unless flaws are collected; and if there is no item,
     *     attributes are their own ancestors or {@code dataset.json} is wrong
     * @throws askwalk.graph.InvalidGraphException if a layout gave ids that are no vertices
     */
    public Dataset build() {
        dropRepeatedTuples();
        for (Relation relation : List.copyOf(edges.keySet())) {
            LocatedPairs.dropRepeats(List.of(edges(relation)), repeat -> flaw(standsTwice(relation, repeat)));
            connect(relation, edges(relation));
        }
        connect(Relation.INTERACTED_WITH, tuples(Role.TRAIN));
        if (userAttributes != null) {
            LocatedPairs.dropRepeats(List.of(userAttributes), repeat -> flaw(standsTwice(Relation.LIKES, repeat)));
        }
        requireAttributes();
        GraphData data = built();
        return new Dataset(
                data,
                frozen(Role.TRAIN),
                frozen(Role.VALIDATION),
                frozen(Role.TEST),
                frozenUserAttributes(),
                manifest(counts(data)));
    }

    private GraphData built() {
        try {
            return graph.build();
        } catch (InvalidGraphException e) {
            throw source == null ? new DatasetException(e.getMessage(), e) : source.error("", "", e.getMessage());
        }
    }

    private void requireAttributes() {
        LocatedPairs carried = edges(Relation.HAS_ATTRIBUTE);
        if (carried.size() == 0 && graph.count(VertexType.ITEM) > 0) {
            String message = "no item has an attribute, so there is nothing to ask about: "
                    + (bareCause.isEmpty() ? "give the items attributes" : bareCause);
            flaw(source == null ? new DatasetException(message) : source.error(carried.file(), "", message));
        }
    }

    /**
     * Leaves out repeated interactions if that was chosen, before a {@link Splitter} gives roles to them; they stay in
     * the order of the file.
     */
    TimedInteractions withoutRepeats(TimedInteractions interactions) {
        LocatedPairs pairs = interactions.pairs();
        if (repeats == Repeats.REFUSE || !LocatedPairs.hasRepeat(List.of(pairs))) {
            return interactions; // without a map of boxed pairs, which is large
        }
        Map<Long, Integer> kept = new HashMap<>();
        for (int row = 0; row < pairs.size(); row++) {
            kept.merge(
                    (long) pairs.from(row) << 32 | pairs.to(row),
                    row,
                    (one, other) -> repeats == Repeats.FIRST
                            ? (interactions.isEarlier(other, one) ? other : one)
                            : (interactions.isEarlier(other, one) ? one : other));
        }
        repeated += pairs.size() - kept.size();
        return interactions.rows(
                kept.values().stream().mapToInt(row -> row).sorted().toArray());
    }

    /** Drops tuples that stand twice or have two roles, each of which is a flaw unless repeats may be left out. */
    void dropRepeatedTuples() {
        if (repeats != Repeats.REFUSE) {
            for (Role role : Role.values()) {
                LocatedPairs pairs = tuples(role);
                TimedInteractions untimed = TimedInteractions.of(pairs);
                tuples(role, withoutRepeats(untimed).pairs());
            }
        }
        LocatedPairs.dropRepeats(
                List.of(tuples(Role.TRAIN), tuples(Role.VALIDATION), tuples(Role.TEST)), this::flawTuple);
    }

    private void flawTuple(LocatedPairs.Repeat repeat) {
        if (repeat.first() == repeat.second()) {
            flaw(standsTwice(
                    Relation.INTERACTED_WITH,
                    repeat,
                    "; remove one of the two, or keep one with --repeats first or last"));
            return;
        }
        String tuple = describe(Relation.INTERACTED_WITH, repeat.first(), repeat.firstRow());
        Role role = repeat.first() == tuples(Role.TRAIN) ? Role.TRAIN : Role.VALIDATION;
        flaw(DatasetException.leak(error(
                repeat.second(),
                repeat.secondRow(),
                tuple + " is a " + role.word() + " tuple already, at "
                        + repeat.first().file(repeat.firstRow())
                        + repeat.first().place(repeat.firstRow())
                        + "; with two roles its answer would leak: remove one of the two")));
    }

    private DatasetException standsTwice(Relation relation, LocatedPairs.Repeat repeat) {
        return standsTwice(relation, repeat, "; remove one of the two");
    }

    private DatasetException standsTwice(Relation relation, LocatedPairs.Repeat repeat, String remedy) {
        return error(
                repeat.second(),
                repeat.secondRow(),
                describe(relation, repeat.second(), repeat.secondRow()) + " stand together already, in line "
                        + repeat.first().line(repeat.firstRow()) + remedy);
    }

    private void flaw(DatasetException flaw) {
        if (source == null) {
            throw flaw;
        }
        source.flaw(flaw);
    }

    private DatasetException error(LocatedPairs pairs, int row, String message) {
        return source == null
                ? new DatasetException(pairs.file(row) + pairs.place(row) + ": " + message)
                : source.error(pairs.file(row), pairs.place(row), message);
    }

    private String describe(Relation relation, LocatedPairs pairs, int row) {
        return describe(relation.from(), pairs.from(row)) + " and " + describe(relation.to(), pairs.to(row));
    }

    private String describe(VertexType type, int id) {
        return type.word() + " '" + key(type, id) + "'";
    }

    private void connect(Relation relation, LocatedPairs pairs) {
        for (int row = 0; row < pairs.size(); row++) {
            int from = pairs.from(row);
            int to = pairs.to(row);
            if (relation == Relation.FRIEND_OF && from == to) {
                flaw(error(pairs, row, describe(VertexType.USER, from) + " is given as their own friend; remove it"));
            } else {
                graph.connect(relation, from, to);
            }
        }
    }

    private Tuples frozen(Role role) {
        LocatedPairs pairs = tuples(role);
        return Tuples.of(role, pairs.allFrom(), pairs.allTo());
    }

    private UserAttributes frozenUserAttributes() {
        return userAttributes == null
                ? null
                : UserAttributes.of(
                        graph.count(VertexType.USER),
                        graph.count(VertexType.ATTRIBUTE),
                        userAttributes.allFrom(),
                        userAttributes.allTo());
    }

    private Manifest manifest(Manifest.Counts counts) {
        Description whole = own == null
                ? Description.read(source, defaults)
                : defaults.orElse(own).orUnstated();
        SortedMap<String, String> files =
                source == null ? new TreeMap<>(Map.of("generated", Sha256.of(whole.origin()))) : source.hashes();
        return new Manifest(
                whole.name(),
                layout,
                counts,
                files,
                whole.origin(),
                whole.licence(),
                (splitRule == null ? whole.splitRule() : splitRule) + leftOut(),
                whole.protocol() == null && userAttributes != null ? PROTOCOL_OF_USER_ATTRIBUTES : whole.protocol());
    }

    /** Says how many repeated interactions were left out, as a part of the rule by which the tuples came to be. */
    private String leftOut() {
        if (repeated == 0) {
            return "";
        }
        String told = String.format(
                Locale.ROOT,
                "%,d repeated interaction%s left out, the %s of each pair kept",
                repeated,
                repeated == 1 ? "" : "s",
                repeats.word());
        if (source != null) {
            source.notice(told);
        }
        return "; " + told;
    }

    private Manifest.Counts counts(GraphData data) {
        Map<Relation, Integer> edgeCounts = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            edgeCounts.put(relation, data.from(relation).size());
        }
        Map<Role, Integer> tupleCounts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tupleCounts.put(role, tuples(role).size());
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
