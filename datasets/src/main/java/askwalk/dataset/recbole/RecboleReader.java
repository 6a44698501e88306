package askwalk.dataset.recbole;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Interactions;
import askwalk.dataset.Keys;
import askwalk.dataset.Numbers;
import askwalk.dataset.Pairs;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.dataset.Splitter;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.List;

/** Reads one folder of atomic files: users, items with what they have, friends, interactions. */
final class RecboleReader {

    private static final String TIMESTAMP = "timestamp";

    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final FileNames files;
    private final Keys items;
    private final Keys users;

    RecboleReader(SourceFolder source, DatasetBuilder builder, FileNames files) {
        this.source = source;
        this.builder = builder;
        this.files = files;
        items = new Keys(source, builder, VertexType.ITEM, files.with(".item"));
        users = new Keys(source, builder, VertexType.USER, files.with(".user"));
    }

    void read(Split split) {
        checkSplit(split.method());
        new ItemFiles(source, builder, files, items).read();
        readUsers();
        if (split.method() == SplitMethod.GIVEN) {
            readGiven();
        } else {
            readAll(split);
        }
        readFriends();
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
                        : "this data set is split already, and there is no " + file + " to split by " + method.word()
                                + "; split by given");
    }

    private void readUsers() {
        if (source.has(files.with(".user"))) {
            AtomicTable table = new AtomicTable(source, files.with(".user"), "user_id");
            int id = table.column("user_id");
            while (table.next()) {
                users.define(table, id, "user " + table.fieldOrEmpty(id));
            }
        }
    }

    private void readGiven() {
        Interactions train = interactions(table(files.with(FileNames.TRAIN)));
        requireRows(train);
        builder.tuples(Role.TRAIN, train.pairs());
        for (Role role : List.of(Role.VALIDATION, Role.TEST)) {
            String file = files.with(role == Role.TEST ? FileNames.TEST : FileNames.VALIDATION);
            if (source.has(file)) {
                builder.tuples(role, interactions(table(file)).pairs());
            }
        }
    }

    private void readAll(Split split) {
        AtomicTable table = table(files.with(FileNames.INTERACTIONS));
        if (split.method() == SplitMethod.TIME && !table.has(TIMESTAMP)) {
            throw source.error(
                    table.file(), ":1", "there is no column '" + TIMESTAMP + "' to split by time; split by random");
        }
        Interactions all = interactions(table);
        requireRows(all);
        Splitter.split(builder, all, split);
    }

    private AtomicTable table(String file) {
        return new AtomicTable(source, file, "user_id", "item_id");
    }

    private Interactions interactions(AtomicTable table) {
        Interactions interactions = new Interactions(table.file());
        Numbers numbers = new Numbers(source, table);
        int user = table.column("user_id");
        int item = table.column("item_id");
        int rating = table.column("rating");
        int timestamp = table.column(TIMESTAMP);
        while (table.next()) {
            boolean rated = rating < 0 || !Double.isNaN(numbers.number(rating, "a rating"));
            long time = timestamp < 0 ? 0 : numbers.time(timestamp);
            if (!rated || time == Interactions.NO_TIME) {
                continue;
            }
            int by = users.findOrAdd(table, user, "user ");
            int of = items.findOrAdd(table, item, "item ");
            if (by >= 0 && of >= 0) {
                interactions.add(by, of, table.line(), time);
            }
        }
        return interactions;
    }

    private void requireRows(Interactions interactions) {
        if (interactions.pairs().size() == 0) {
            throw source.error(interactions.pairs().file(), "", "this file has no interaction; write it again");
        }
    }

    private void readFriends() {
        String file = files.with(".net");
        if (!source.has(file)) {
            return;
        }
        AtomicTable table = new AtomicTable(source, file, "source_id", "target_id");
        int from = table.column("source_id");
        int to = table.column("target_id");
        Pairs friends = new Pairs(file);
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
