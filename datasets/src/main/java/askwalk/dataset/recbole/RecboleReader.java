package askwalk.dataset.recbole;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.FieldNames;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.NumberReader;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.dataset.Splitter;
import askwalk.dataset.TimedInteractions;
import askwalk.dataset.VertexKeys;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.List;

/** Reads one folder of atomic files: users, items with their attributes, friends, interactions. */
final class RecboleReader {

    private static final String RATING = "rating";
    private static final String TIMESTAMP = "timestamp";

    /** The fields that may have other names. */
    static final List<String> FIELDS = List.of(
            IdFields.USER,
            IdFields.ITEM,
            RATING,
            TIMESTAMP,
            ItemFiles.ENTITY,
            ItemFiles.HEAD,
            ItemFiles.RELATION,
            ItemFiles.TAIL,
            "source_id",
            "target_id");

    private final SourceFolder source;
    private IdFields ids;
    private final FieldNames fields;
    private final DatasetBuilder builder;
    private final FileNames files;
    private final VertexKeys items;
    private final VertexKeys users;
    private final List<String> interactionFiles = new ArrayList<>();

    RecboleReader(SourceFolder source, FieldNames fields, DatasetBuilder builder, FileNames files) {
        this.source = source;
        this.fields = fields;
        this.builder = builder;
        this.files = files;
        items = new VertexKeys(source, builder, VertexType.ITEM, files.with(".item"));
        users = new VertexKeys(source, builder, VertexType.USER, files.with(".user"));
    }

    void read(Split split) {
        checkSplit(split.method());
        String first = files.with(split.method() == SplitMethod.GIVEN ? FileNames.TRAIN : FileNames.INTERACTIONS);
        ids = new IdFields(AtomicTable.fieldsOf(source.folder(), first));
        new ItemFiles(source, fields, ids, builder, files, items).read();
        readUsers();
        if (split.method() == SplitMethod.GIVEN) {
            readGiven();
        } else {
            readAll(split);
        }
        readFriends();
        requireMatchingItems(files.with(".item"), files.with(".link"));
        users.requireOverlap(List.of(files.with(".net")), interactionFiles);
    }

    private void requireMatchingItems(String itemFile, String linkFile) {
        items.requireMatchingKeys(interactionFiles, List.of(itemFile, linkFile));
        if (source.has(itemFile) && source.has(linkFile)) {
            // Only one of the two files may share its ids with the interactions, so each is checked on its own.
            items.requireOverlap(List.of(itemFile), interactionFiles);
            items.requireOverlap(List.of(linkFile), interactionFiles);
        }
    }

    private void checkSplit(SplitMethod method) {
        boolean given = method == SplitMethod.GIVEN;
        String file = files.with(given ? FileNames.TRAIN : FileNames.INTERACTIONS);
        if (source.has(file)) {
            return;
        }
        String other = files.with(given ? FileNames.INTERACTIONS : FileNames.TRAIN);
        if (!source.has(other)) {
            throw source.error(file, "", "this file is missing; add it");
        }
        throw source.error(
                other,
                "",
                given
                        ? "this data set is not split yet: there is no " + file + "; split by random or time"
                        : "this data set is already split, and there is no " + file + " to split by " + method.word()
                                + "; split by given");
    }

    private void readUsers() {
        if (source.has(files.with(".user"))) {
            AtomicTable table = table(files.with(".user"));
            int id = ids.user(table);
            while (table.next()) {
                users.define(table, id, "user " + table.fieldOrEmpty(id));
            }
        }
    }

    private void readGiven() {
        TimedInteractions train = interactions(table(files.with(FileNames.TRAIN)), false);
        requireRows(train);
        builder.tuples(Role.TRAIN, train.pairs());
        for (Role role : List.of(Role.VALIDATION, Role.TEST)) {
            String file = files.with(role == Role.TEST ? FileNames.TEST : FileNames.VALIDATION);
            if (source.has(file)) {
                builder.tuples(role, interactions(table(file), false).pairs());
            }
        }
    }

    private void readAll(Split split) {
        AtomicTable table = table(files.with(FileNames.INTERACTIONS));
        if (split.method() == SplitMethod.TIME && !table.has(TIMESTAMP)) {
            throw source.error(
                    table.file(),
                    ":1",
                    "there is no column '" + fields.of(TIMESTAMP) + "' to split by time; split by random"
                            + (fields.isGiven(TIMESTAMP)
                                    ? ""
                                    : ", or say which column it is with --field " + TIMESTAMP + "=NAME"));
        }
        TimedInteractions all = interactions(table, split.method() == SplitMethod.TIME);
        requireRows(all);
        Splitter.split(builder, all, split);
    }

    private AtomicTable table(String file) {
        return new AtomicTable(source, fields, file);
    }

    private TimedInteractions interactions(AtomicTable table, boolean timesRequired) {
        TimedInteractions interactions = new TimedInteractions(table.file());
        interactionFiles.add(table.file());
        NumberReader numbers = new NumberReader(source, table);
        int item = ids.item(table);
        int user = ids.user(table);
        int rating = optional(table, RATING);
        int timestamp = optional(table, TIMESTAMP);
        while (table.next()) {
            boolean rated = rating < 0 || numbers.isNumberOrMissing(rating, "a rating");
            boolean timed = timestamp < 0 || numbers.readTime(timestamp, timesRequired);
            if (!rated || !timed) {
                continue;
            }
            int userId = users.findOrAdd(table, user, "user ");
            int itemId = items.findOrAdd(table, item, "item ");
            if (userId >= 0 && itemId >= 0) {
                interactions.add(userId, itemId, table.line(), numbers.time(), numbers.timeRest());
            }
        }
        return interactions;
    }

    /** Returns the position of an optional field, which is required if it has a custom name. */
    private int optional(AtomicTable table, String field) {
        return fields.isGiven(field) ? table.required(field) : table.column(field);
    }

    private void requireRows(TimedInteractions interactions) {
        if (interactions.pairs().size() == 0) {
            throw source.error(interactions.pairs().file(), "", "this file has no interaction; write it again");
        }
    }

    private void readFriends() {
        String file = files.with(".net");
        if (!source.has(file)) {
            return;
        }
        AtomicTable table = table(file);
        int from = table.required("source_id");
        int to = table.required("target_id");
        LocatedPairs friends = new LocatedPairs(file);
        while (table.next()) {
            int one = users.findOrAdd(table, from, "user ");
            int other = users.findOrAdd(table, to, "user ");
            if (one >= 0 && other >= 0) {
                friends.add(one, other, table.line(), 0);
            }
        }
        builder.edges(Relation.FRIEND_OF, friends);
    }
}
