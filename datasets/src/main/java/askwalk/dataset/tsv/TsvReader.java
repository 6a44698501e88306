package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Description;
import askwalk.dataset.Header;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.NumberColumns;
import askwalk.dataset.NumberReader;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.dataset.Splitter;
import askwalk.dataset.Table;
import askwalk.dataset.TimedInteractions;
import askwalk.dataset.TsvTable;
import askwalk.dataset.VertexKeys;
import askwalk.graph.AttributeTexts;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one folder with the TSV layout, file after file. */
final class TsvReader {

    static final String ITEMS = "items.tsv";
    static final String ATTRIBUTES = "attributes.tsv";
    static final String PARENTS = "parents.tsv";
    static final String HIDDEN = "hidden_attributes.tsv";
    static final String USERS = "users.tsv";
    static final String TRAIN = "interactions_train.tsv";
    static final String VALIDATION = "interactions_valid.tsv";
    static final String TEST = "interactions_test.tsv";
    static final String FRIENDS = "user_friends.tsv";
    static final String LIKES = "user_likes.tsv";
    static final String ALL = "interactions_all.tsv";
    private static final String TIMESTAMP = "timestamp";

    /** Finds the dense id of the vertex that a field of the current row names. */
    interface Lookup {
        int id(Table table, int column);
    }

    private final String layout;
    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final VertexKeys items;
    private final VertexKeys attributes;
    private final VertexKeys parents;
    private final VertexKeys users;
    private final UserFiles userFiles;

    TsvReader(String layout, SourceFolder source, DatasetBuilder builder) {
        this.layout = layout;
        this.source = source;
        this.builder = builder;
        items = new VertexKeys(source, builder, VertexType.ITEM, ITEMS);
        attributes = new VertexKeys(source, builder, VertexType.ATTRIBUTE, ATTRIBUTES);
        parents = VertexKeys.ofCoarseAttributes(source, builder, PARENTS);
        users = new VertexKeys(source, builder, VertexType.USER, USERS);
        userFiles = new UserFiles(source, builder);
    }

    /** Returns whether the header of a file of interactions has a timestamp column. */
    static boolean hasTimes(Path folder, String file) {
        return Header.of(folder, file).contains(TIMESTAMP);
    }

    void read(Split split) {
        boolean given = split.method() == SplitMethod.GIVEN;
        source.require(layout, List.of(ITEMS, ATTRIBUTES, ItemAttributeFile.NAME, given ? TRAIN : ALL));
        readItems();
        readAttributes();
        Lookup attribute = attributes::find;
        requireRows(ItemAttributeFile.NAME, !ItemAttributeFile.read(source, builder, items, attributes));
        builder.hiddenAttributes(pairs(HIDDEN, "item", items::find, "attribute", attribute));
        new ValueFiles(source, builder).read(items);

        Lookup user = userLookup();
        if (given) {
            readGiven(user);
        } else {
            userFiles.rejectWith(ALL);
            readAll(user, split);
        }
        builder.edges(Relation.FRIEND_OF, pairs(FRIENDS, "user", user, "friend", user));
        LocatedPairs likes = pairs(LIKES, "user", user, "attribute", attribute);
        if (userFiles.exist()) {
            // Private knowledge of the simulated users; edges would reveal it before the first question.
            builder.describe(new Description(null, null, null, "by user, as the files have it", null));
            if (likes.size() > 0) {
                builder.userAttributes(likes);
            }
        } else {
            builder.edges(Relation.LIKES, likes);
        }
        List<String> read = given ? List.of(TRAIN, VALIDATION, TEST) : List.of(ALL);
        users.requireOverlap(List.of(FRIENDS), read);
        users.requireOverlap(List.of(LIKES), read);
        if (source.isInspection()) {
            new OtherInteractions(source, users, items).addTo(builder, read);
        }
    }

    private void readItems() {
        TsvTable table = new TsvTable(source, ITEMS, "id", "name");
        int id = table.column("id");
        int name = table.column("name");
        NumberColumns numbers = new NumberColumns(source, builder, table);
        while (table.next()) {
            numbers.read(items.define(table, id, table.field(name)));
        }
        requireRows(ITEMS, items.isEmpty());
    }

    private void readAttributes() {
        boolean coarse = source.has(PARENTS);
        TsvTable table = coarse
                ? new TsvTable(source, ATTRIBUTES, "id", "name", "parent")
                : new TsvTable(source, ATTRIBUTES, "id", "name");
        record Children(int attribute, String parents, int line) {}
        List<Children> withParents = new ArrayList<>();
        int id = table.column("id");
        int name = table.column("name");
        int parent = table.column("parent");
        GroupFile groups = GroupFile.read(source, builder);
        int group = groups.column(table);
        int question = table.column("question");
        int hint = table.column("hint");
        SortedMap<AttributeTexts.Key, String> texts = new TreeMap<>();
        while (table.next()) {
            if (table.fieldOrEmpty(id).startsWith(DatasetBuilder.COARSE_PREFIX)) {
                source.reportIssue(table.error(
                        id,
                        "ids that start with '" + DatasetBuilder.COARSE_PREFIX + "' are reserved for " + PARENTS
                                + "; choose another id"));
                continue;
            }
            int attribute = attributes.define(table, id, table.field(name));
            groups.assign(table, group, attribute);
            if (attribute >= 0) {
                addText(texts, attribute, AttributeTexts.Field.QUESTION, table, question);
                addText(texts, attribute, AttributeTexts.Field.HINT, table, hint);
            }
            String named = parent < 0 ? "" : table.fieldOrEmpty(parent);
            if (!named.isEmpty() && attribute >= 0) {
                withParents.add(new Children(attribute, named, table.line()));
            }
        }
        requireRows(ATTRIBUTES, attributes.isEmpty());
        builder.texts(AttributeTexts.ANY_LANGUAGE, texts);

        // The ids of coarse attributes follow those of the fine ones, so edges to them are added last.
        if (coarse) {
            readParents();
        }
        LocatedPairs childOf = new LocatedPairs(ATTRIBUTES);
        for (Children row : withParents) {
            for (String key : row.parents().split(",", -1)) {
                int found = parents.find(key);
                if (found < 0) {
                    source.reportIssue(table.error(row.line(), parent, parents.danglingMessage(key)));
                } else {
                    childOf.add(row.attribute(), found, row.line(), 0);
                }
            }
        }
        builder.edges(Relation.CHILD_OF, childOf);
    }

    /** Adds the text of an optional column. */
    private void addText(
            SortedMap<AttributeTexts.Key, String> texts,
            int attribute,
            AttributeTexts.Field field,
            TsvTable table,
            int column) {
        String text = column < 0 ? "" : table.fieldOrEmpty(column).strip();
        if (!text.isEmpty()) {
            String key = builder.key(VertexType.ATTRIBUTE, attribute);
            texts.put(new AttributeTexts.Key(AttributeTexts.Kind.ATTRIBUTE, key, field), text);
        }
    }

    private void readParents() {
        TsvTable table = new TsvTable(source, PARENTS, "id", "name");
        int id = table.column("id");
        int name = table.column("name");
        while (table.next()) {
            parents.define(table, id, table.field(name));
        }
    }

    private Lookup userLookup() {
        if (!source.has(USERS)) {
            return (table, column) -> users.findOrAdd(table, column, "user ");
        }
        TsvTable table = new TsvTable(source, USERS, "id");
        int id = table.column("id");
        while (table.next()) {
            String name = table.has("name") ? table.field(table.column("name")) : "user " + table.fieldOrEmpty(id);
            users.define(table, id, name);
        }
        return users::find;
    }

    private void readGiven(Lookup user) {
        userFiles.read(user);
        builder.tuples(Role.TRAIN, required(tuples(TRAIN, userFiles.only(Role.TRAIN, user))))
                .tuples(Role.VALIDATION, tuples(VALIDATION, userFiles.only(Role.VALIDATION, user)))
                .tuples(Role.TEST, tuples(TEST, userFiles.only(Role.TEST, user)));
    }

    private LocatedPairs tuples(String file, Lookup user) {
        return pairs(file, "user", user, "item", items::find);
    }

    private void readAll(Lookup user, Split split) {
        boolean byTime = split.method() == SplitMethod.TIME;
        TsvTable table = byTime
                ? new TsvTable(source, ALL, "user", "item", TIMESTAMP)
                : new TsvTable(source, ALL, "user", "item");
        NumberReader numbers = new NumberReader(source, table);
        int userColumn = table.column("user");
        int item = table.column("item");
        int timestamp = table.column(TIMESTAMP);
        TimedInteractions all = new TimedInteractions(ALL);
        ValueColumns values = new ValueColumns(source, table, TIMESTAMP);
        while (table.next()) {
            values.check();
            int userId = user.id(table, userColumn);
            int itemId = items.find(table, item);
            boolean timed = timestamp < 0 || numbers.readTime(timestamp, byTime);
            if (userId >= 0 && itemId >= 0 && timed) {
                all.add(userId, itemId, table.line(), numbers.time(), numbers.timeRest());
            }
        }
        required(all.pairs());
        Splitter.split(builder, all, split);
    }

    private LocatedPairs pairs(String file, String fromColumn, Lookup from, String toColumn, Lookup to) {
        LocatedPairs pairs = new LocatedPairs(file);
        if (source.has(file)) {
            TsvTable table = new TsvTable(source, file, fromColumn, toColumn);
            int fromIndex = table.column(fromColumn);
            int toIndex = table.column(toColumn);
            ValueColumns values = new ValueColumns(source, table, "");
            while (table.next()) {
                values.check();
                int fromId = from.id(table, fromIndex);
                int toId = to.id(table, toIndex);
                if (fromId >= 0 && toId >= 0) {
                    pairs.add(fromId, toId, table.line(), 0);
                }
            }
        }
        return pairs;
    }

    private LocatedPairs required(LocatedPairs pairs) {
        requireRows(pairs.file(), pairs.size() == 0);
        return pairs;
    }

    private void requireRows(String file, boolean empty) {
        if (empty) {
            throw source.error(file, "", "this file has a header and no row; fetch or write it again");
        }
    }
}
