package askwalk.dataset;

import askwalk.graph.Adjacency;
import askwalk.graph.AttributeTexts;
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
 * Assembles the data set that a layout reads and checks what spans several files: duplicate pairs, tuples with two
 * roles, users who are their own friends. The training tuples become the graph's interactions; there is no other way to
 * add one. Not safe for concurrent use; a builder builds one data set.
 */
public final class DatasetBuilder {

    private static final String PROTOCOL_OF_USER_ATTRIBUTES = "FACT_STRICT";

    /** The prefix of the keys of coarse attributes, whose ids in a file may coincide with those of fine attributes. */
    public static final String COARSE_PREFIX = "parent:";

    private final String layout;
    private final SourceFolder source;
    private final GraphBuilder graph = new GraphBuilder();
    private final List<VertexLocations> places = new ArrayList<>();
    private final Map<Relation, LocatedPairs> edges = new EnumMap<>(Relation.class);
    private final Map<Role, LocatedPairs> tuples = new EnumMap<>(Role.class);
    private final List<LocatedPairs> otherInteractions = new ArrayList<>();
    private RepeatPolicy repeats = RepeatPolicy.REFUSE;
    private int repeatCount;
    private String noAttributesHint = "";
    private LocatedPairs userAttributes;
    private LocatedPairs hiddenAttributes = new LocatedPairs("");
    private final SchemaDraft schema = new SchemaDraft();
    /** The description of a data set that comes from no folder, or null. */
    private final Description ownDescription;

    private Description defaults = Description.NONE;
    private String splitRule;
    private int coarseAttributes;
    private AttributeTexts texts = AttributeTexts.NONE;

    /** The number of attributes that are not derived. */
    private int statedAttributes;

    /**
     * Creates an empty builder for a data set in a folder.
     *
     * @param layout the name of the layout, for the manifest
     * @param source the folder that the files are read from, for the manifest and for messages
     */
    public DatasetBuilder(String layout, SourceFolder source) {
        this(layout, source, null);
    }

    /** Creates an empty builder for files without a folder that describes them. */
    DatasetBuilder(String layout, SourceFolder source, Description description) {
        this.layout = layout;
        this.source = source;
        ownDescription = description;
    }

    /**
     * Creates an empty builder for a data set that comes from no folder.
     *
     * @param layout the name of the layout in the manifest
     * @param description the description of the data set; its name is not null, and its origin is unique
     */
    public DatasetBuilder(String layout, Description description) {
        this(layout, null, description);
    }

    /**
     * Sets the defaults for what {@code dataset.json} does not state.
     *
     * @param description the defaults
     * @return this builder
     */
    public DatasetBuilder describe(Description description) {
        defaults = description;
        return this;
    }

    /**
     * Sets the rule by which the layout split the tuples. It takes precedence over the rule in {@code dataset.json}.
     *
     * @param rule one sentence, with the seed if the split is random
     * @return this builder
     */
    public DatasetBuilder splitRule(String rule) {
        splitRule = rule;
        return this;
    }

    /**
     * Sets the treatment of repeated interactions, which are refused by default. A tuple with two roles is always
     * refused.
     *
     * @param policy the treatment
     * @return this builder
     */
    public DatasetBuilder repeats(RepeatPolicy policy) {
        repeats = policy;
        return this;
    }

    /**
     * Sets the likely cause for the message that no item has an attribute.
     *
     * @param hint the likely cause and the remedy, as text after a colon
     * @return this builder
     */
    public DatasetBuilder noAttributesHint(String hint) {
        noAttributesHint = hint;
        return this;
    }

    /**
     * Adds texts about attributes in one language.
     *
     * @param language an ISO 639 code, or {@link AttributeTexts#ANY_LANGUAGE}
     * @param added the texts, by keys of attributes
     * @return this builder
     */
    public DatasetBuilder texts(String language, SortedMap<AttributeTexts.Key, String> added) {
        texts = texts.with(language, added);
        return this;
    }

    /**
     * Adds a vertex.
     *
     * @param type its type
     * @param key its id in the files, unique within the type
     * @param name its display name; if empty, the key is used
     * @return its dense id
     * @throws askwalk.graph.InvalidGraphException if the type already has this key, or the key is empty
     */
    public int add(VertexType type, String key, String name) {
        return add(type, key, name, "", 0);
    }

    /**
     * Adds a vertex with its location.
     *
     * @param type its type
     * @param key its id in the files, unique within the type
     * @param name its display name; if empty, the key is used
     * @param file the relative path of the file that defines it
     * @param line its line, from 1, or 0 if unknown
     * @return its dense id
     * @throws askwalk.graph.InvalidGraphException if the type already has this key, or the key is empty
     */
    public int add(VertexType type, String key, String name, String file, int line) {
        int id = graph.add(type, key, name.isEmpty() ? key : name);
        statedAttributes += type == VertexType.ATTRIBUTE ? 1 : 0;
        VertexLocations last = places.isEmpty() ? null : places.get(places.size() - 1);
        if (last == null || !last.file().equals(file) || !last.continuesAt(type, id)) {
            last = new VertexLocations(type, id, file);
            places.add(last);
        }
        last.add(line);
        return id;
    }

    /**
     * Adds a coarse attribute: one that only serves as the parent of others. All fine attributes come before it.
     *
     * @param id its id in the files, unique among the coarse attributes; its key is {@link #COARSE_PREFIX} followed by
     *     this id
     * @param name its display name; if empty, the key is used
     * @param file the relative path of the file that defines it
     * @param line its line, from 1, or 0 if unknown
     * @return its dense id
     * @throws askwalk.graph.InvalidGraphException if an attribute already has this key, or the key is empty
     */
    public int addCoarseAttribute(String id, String name, String file, int line) {
        coarseAttributes++;
        return add(VertexType.ATTRIBUTE, COARSE_PREFIX + id, name.isEmpty() ? id : name, file, line);
    }

    /**
     * Sets the edges of a relation. Friends may be given in one or both directions.
     *
     * @param relation any relation except {@link Relation#INTERACTED_WITH}, which is built from the training tuples
     * @param pairs dense ids of vertices, which must exist when the data set is built
     * @return this builder
     * @throws IllegalArgumentException if the relation is {@code INTERACTED_WITH}
     */
    public DatasetBuilder edges(Relation relation, LocatedPairs pairs) {
        if (relation == Relation.INTERACTED_WITH) {
            throw new IllegalArgumentException(
                    relation + " edges are built from the training tuples; set those instead");
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
     * Sets the attributes that each user can be asked about. They are private knowledge of the simulated users and not
     * edges of the graph. Unless {@code dataset.json} names another protocol, such data use FACT_STRICT, in which a
     * "no" proves nothing about the item.
     *
     * @param pairs dense ids of users and attributes
     * @return this builder
     */
    public DatasetBuilder userAttributes(LocatedPairs pairs) {
        userAttributes = pairs;
        return this;
    }

    /**
     * Sets the attributes that items have although the graph does not state them. They are private knowledge of the
     * simulated users and not edges of the graph.
     *
     * @param pairs dense ids of items and attributes
     * @return this builder
     */
    public DatasetBuilder hiddenAttributes(LocatedPairs pairs) {
        hiddenAttributes = pairs;
        return this;
    }

    /**
     * Returns the hidden attributes as they were read.
     *
     * @return the pairs of items and attributes; none if none were set
     */
    public LocatedPairs hiddenAttributes() {
        return hiddenAttributes;
    }

    /**
     * Returns the groups of attributes and the numbers of items, to add some.
     *
     * @return the draft, always the same
     */
    public SchemaDraft schema() {
        return schema;
    }

    /**
     * Adds interactions of files that are not part of the data set but might be mistaken for its graph. They are used
     * only by an inspection.
     *
     * @param pairs dense ids of users and items
     * @return this builder
     */
    public DatasetBuilder otherInteractions(LocatedPairs pairs) {
        otherInteractions.add(pairs);
        return this;
    }

    /**
     * Returns the number of vertices of a type so far, without derived attributes.
     *
     * @param type the type
     * @return the number
     */
    public int count(VertexType type) {
        return type == VertexType.ATTRIBUTE ? statedAttributes : graph.count(type);
    }

    /**
     * Returns the number of coarse attributes, whose ids follow those of the fine ones.
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
     * Returns the location of a vertex.
     *
     * @param type its type
     * @param id its dense id
     * @return "file:line", "file" or the empty string, as far as it is known
     */
    public String place(VertexType type, int id) {
        for (VertexLocations range : places) {
            if (range.has(type, id)) {
                return range.place(id);
            }
        }
        return "";
    }

    /**
     * Returns the edges of a relation as they were read.
     *
     * @param relation any relation except {@link Relation#INTERACTED_WITH}
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
     * Returns the interactions of files that are not part of the data set.
     *
     * @return the lists, an unmodifiable view
     */
    public List<LocatedPairs> otherInteractions() {
        return Collections.unmodifiableList(otherInteractions);
    }

    /**
     * Checks the data as a whole and builds the data set. Where issues are collected, invalid pairs are left out.
     *
     * @return the data set
     * @throws DatasetException if a pair is duplicated, a tuple has two roles, a user is their own friend or no item
     *     has an attribute, unless issues are collected; and if there is no item, an attribute is its own ancestor or
     *     {@code dataset.json} is invalid
     * @throws askwalk.graph.InvalidGraphException if a layout added ids that are not vertices
     */
    public Dataset build() {
        dropRepeatedTuples();
        dropContradictions();
        for (Relation relation : List.copyOf(edges.keySet())) {
            LocatedPairs.dropRepeats(List.of(edges(relation)), repeat -> reportIssue(duplicateError(relation, repeat)));
            connect(relation, edges(relation));
        }
        connect(Relation.INTERACTED_WITH, tuples(Role.TRAIN));
        if (userAttributes != null) {
            LocatedPairs.dropRepeats(
                    List.of(userAttributes), repeat -> reportIssue(duplicateError(Relation.LIKES, repeat)));
        }
        requireAttributes();
        GraphData data = buildGraph();
        return new Dataset(
                data,
                toTuples(Role.TRAIN),
                toTuples(Role.VALIDATION),
                toTuples(Role.TEST),
                toUserAttributes(),
                toHiddenAttributes(),
                manifest(counts(data)),
                texts);
    }

    private GraphData buildGraph() {
        try {
            schema.addTo(graph.schema());
            return graph.build();
        } catch (InvalidGraphException e) {
            throw source == null ? new DatasetException(e.getMessage(), e) : source.error("", "", e.getMessage());
        }
    }

    private void requireAttributes() {
        LocatedPairs carried = edges(Relation.HAS_ATTRIBUTE);
        if (carried.size() == 0 && graph.count(VertexType.ITEM) > 0) {
            String message = "no item has an attribute, so there is nothing to ask about: "
                    + (noAttributesHint.isEmpty() ? "give the items attributes" : noAttributesHint);
            reportIssue(source == null ? new DatasetException(message) : source.error(carried.file(), "", message));
        }
    }

    /**
     * Removes repeated interactions if the policy says so, before a {@link Splitter} assigns roles. The others keep the
     * order of the file.
     */
    TimedInteractions withoutRepeats(TimedInteractions interactions) {
        LocatedPairs pairs = interactions.pairs();
        if (repeats == RepeatPolicy.REFUSE || !LocatedPairs.hasRepeat(List.of(pairs))) {
            return interactions; // avoids a large map of boxed pairs
        }
        Map<Long, Integer> kept = new HashMap<>();
        for (int row = 0; row < pairs.size(); row++) {
            kept.merge(
                    (long) pairs.from(row) << 32 | pairs.to(row),
                    row,
                    (one, other) -> repeats == RepeatPolicy.FIRST
                            ? (interactions.isEarlier(other, one) ? other : one)
                            : (interactions.isEarlier(other, one) ? one : other));
        }
        repeatCount += pairs.size() - kept.size();
        return interactions.rows(
                kept.values().stream().mapToInt(row -> row).sorted().toArray());
    }

    /** Drops duplicate tuples and tuples with two roles, and reports each unless the policy allows repeats. */
    void dropRepeatedTuples() {
        if (repeats != RepeatPolicy.REFUSE) {
            for (Role role : Role.values()) {
                LocatedPairs pairs = tuples(role);
                TimedInteractions untimed = TimedInteractions.of(pairs);
                tuples(role, withoutRepeats(untimed).pairs());
            }
        }
        LocatedPairs.dropRepeats(
                List.of(tuples(Role.TRAIN), tuples(Role.VALIDATION), tuples(Role.TEST)), this::reportDuplicateTuple);
    }

    private void reportDuplicateTuple(LocatedPairs.Repeat repeat) {
        if (repeat.first() == repeat.second()) {
            reportIssue(duplicateError(
                    Relation.INTERACTED_WITH,
                    repeat,
                    "; remove one of the two, or keep one with --repeats first or last"));
            return;
        }
        String tuple = describe(Relation.INTERACTED_WITH, repeat.first(), repeat.firstRow());
        Role role = repeat.first() == tuples(Role.TRAIN) ? Role.TRAIN : Role.VALIDATION;
        reportIssue(DatasetException.leak(error(
                repeat.second(),
                repeat.secondRow(),
                tuple + " is already a " + role.word() + " tuple, at "
                        + repeat.first().file(repeat.firstRow())
                        + repeat.first().place(repeat.firstRow())
                        + "; with two roles its answer would leak: remove one of the two")));
    }

    private DatasetException duplicateError(Relation relation, LocatedPairs.Repeat repeat) {
        return duplicateError(relation, repeat, "; remove one of the two");
    }

    private DatasetException duplicateError(Relation relation, LocatedPairs.Repeat repeat, String remedy) {
        return error(
                repeat.second(),
                repeat.secondRow(),
                describe(relation, repeat.second(), repeat.secondRow()) + " are a duplicate of line "
                        + repeat.first().line(repeat.firstRow()) + remedy);
    }

    private void reportIssue(DatasetException issue) {
        if (source == null) {
            throw issue;
        }
        source.reportIssue(issue);
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
                reportIssue(error(
                        pairs, row, describe(VertexType.USER, from) + " is listed as their own friend; remove it"));
            } else {
                graph.connect(relation, from, to);
            }
        }
    }

    private Tuples toTuples(Role role) {
        LocatedPairs pairs = tuples(role);
        return Tuples.of(role, pairs.allFrom(), pairs.allTo());
    }

    private UserAttributes toUserAttributes() {
        return userAttributes == null
                ? null
                : UserAttributes.of(
                        graph.count(VertexType.USER),
                        graph.count(VertexType.ATTRIBUTE),
                        userAttributes.allFrom(),
                        userAttributes.allTo());
    }

    /** Drops pairs of items and attributes of which several of stated, absent and hidden hold, and reports each. */
    private void dropContradictions() {
        LocatedPairs absent = edges(Relation.LACKS_ATTRIBUTE);
        if (absent.size() == 0 && hiddenAttributes.size() == 0) {
            return;
        }
        LocatedPairs.dropRepeats(List.of(edges(Relation.HAS_ATTRIBUTE), absent, hiddenAttributes), repeat -> {
            String first =
                    repeat.first().file(repeat.firstRow()) + repeat.first().place(repeat.firstRow());
            String pair = describe(Relation.HAS_ATTRIBUTE, repeat.first(), repeat.firstRow());
            if (repeat.first() == repeat.second()) {
                reportIssue(duplicateError(Relation.HAS_ATTRIBUTE, repeat));
            } else if (repeat.second() == absent) {
                reportIssue(error(
                        repeat.second(),
                        repeat.secondRow(),
                        pair + " have the value no here and yes in " + first + "; keep one of the two"));
            } else {
                reportIssue(error(
                        repeat.second(),
                        repeat.secondRow(),
                        pair + " are stated in " + first + ", so they are not hidden; remove one of the two"));
            }
        });
    }

    private Adjacency toHiddenAttributes() {
        int[] rows = hiddenAttributes.ascending();
        LocatedPairs sorted = hiddenAttributes.rows(rows, 0, rows.length);
        return Adjacency.of(sorted.allFrom(), sorted.allTo(), graph.count(VertexType.ITEM));
    }

    private Manifest manifest(Manifest.Counts counts) {
        Description whole = ownDescription == null
                ? Description.read(source, defaults)
                : defaults.orElse(ownDescription).orUnstated();
        SortedMap<String, String> files =
                source == null ? new TreeMap<>(Map.of("generated", Sha256.of(whole.origin()))) : source.hashes();
        return new Manifest(
                whole.name(),
                layout,
                counts,
                files,
                whole.origin(),
                whole.licence(),
                (splitRule == null ? whole.splitRule() : splitRule) + repeatNote(),
                whole.protocol() == null && userAttributes != null ? PROTOCOL_OF_USER_ATTRIBUTES : whole.protocol());
    }

    /** Returns the part of the split rule that states how many repeated interactions were left out. */
    private String repeatNote() {
        if (repeatCount == 0) {
            return "";
        }
        String note = String.format(
                Locale.ROOT,
                "%,d repeated interaction%s left out, the %s of each pair kept",
                repeatCount,
                repeatCount == 1 ? "" : "s",
                repeats.word());
        if (source != null) {
            source.notice(note);
        }
        return "; " + note;
    }

    private Manifest.Counts counts(GraphData data) {
        Map<Role, Integer> tupleCounts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tupleCounts.put(role, tuples(role).size());
        }
        return Manifest.Counts.of(data, coarseAttributes, tupleCounts);
    }
}
