package askwalk.dataset.hetrec;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Description;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.NumberReader;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.Splitter;
import askwalk.dataset.Table;
import askwalk.dataset.TimedInteractions;
import askwalk.dataset.TsvTable;
import askwalk.dataset.VertexKeys;
import askwalk.graph.IdBuffer;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one folder with the HetRec Last.fm layout, file after file. */
final class HetrecReader {

    static final String USER_ARTISTS = "user_artists.dat";
    private static final String ARTISTS = "artists.dat";
    private static final String TAGS = "tags.dat";
    private static final String FRIENDS = "user_friends.dat";

    private static final Description KNOWN = new Description(
            null,
            "HetRec 2011 Last.fm 2k (Cantador, Brusilovsky and Kuflik, RecSys 2011), from www.last.fm",
            "for non-commercial use; cite www.last.fm and HetRec 2011",
            null,
            null);

    private final String layout;
    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final VertexKeys artists;
    private final VertexKeys tags;
    private final VertexKeys users;

    /** The user and the artist of every assignment; {@link #assignedTags} holds its tag. */
    private LocatedPairs assignedTo;

    private final IdBuffer assignedTags = new IdBuffer();

    /** The earliest time of an assignment, by user and artist. */
    private final Map<Long, Long> firstTagged = new HashMap<>();

    HetrecReader(String layout, SourceFolder source, DatasetBuilder builder) {
        this.layout = layout;
        this.source = source;
        this.builder = builder;
        artists = new VertexKeys(source, builder, VertexType.ITEM, ARTISTS);
        tags = new VertexKeys(source, builder, VertexType.ATTRIBUTE, TAGS);
        users = new VertexKeys(source, builder, VertexType.USER, USER_ARTISTS);
    }

    void read(Split split) {
        String assignments = source.has(AssignmentTable.DATES) || !source.has(AssignmentTable.TIMESTAMPS)
                ? AssignmentTable.DATES
                : AssignmentTable.TIMESTAMPS;
        source.require(layout, List.of(ARTISTS, TAGS, USER_ARTISTS, assignments));
        builder.describe(KNOWN);
        define(artists, new TsvTable(source, ARTISTS, "id", "name"), "id", "name");
        String tagsText = source.readLatin(TAGS);
        define(tags, new TsvTable(source, TAGS, tagsText, List.of("tagID", "tagValue")), "tagID", "tagValue");
        LocatedPairs listens = readListens();
        readAssignments(new AssignmentTable(source, assignments));
        readFriends();
        artists.requireMatchingKeys(List.of(assignments), List.of(ARTISTS));
        users.requireOverlap(List.of(assignments), List.of(USER_ARTISTS));
        users.requireOverlap(List.of(FRIENDS), List.of(USER_ARTISTS));

        Splitter.split(builder, timed(listens), split);
        builder.edges(Relation.HAS_ATTRIBUTE, artistTags()).edges(Relation.LIKES, likes(builder.tuples(Role.TRAIN)));
    }

    private TimedInteractions timed(LocatedPairs listens) {
        TimedInteractions timed = new TimedInteractions(listens.file());
        for (int row = 0; row < listens.size(); row++) {
            int user = listens.from(row);
            int artist = listens.to(row);
            long time = firstTagged.getOrDefault(pair(user, artist), TimedInteractions.NO_TIME);
            timed.add(user, artist, listens.line(row), time);
        }
        return timed;
    }

    private void define(VertexKeys keys, Table table, String id, String name) {
        int idColumn = table.column(id);
        int nameColumn = table.column(name);
        while (table.next()) {
            keys.define(table, idColumn, table.field(nameColumn));
        }
    }

    private LocatedPairs readListens() {
        LocatedPairs listens = new LocatedPairs(USER_ARTISTS);
        TsvTable table = new TsvTable(source, USER_ARTISTS, "userID", "artistID", "weight");
        NumberReader numbers = new NumberReader(source, table);
        int user = table.column("userID");
        int artist = table.column("artistID");
        int weight = table.column("weight");
        while (table.next()) {
            int item = artists.find(table, artist);
            double plays = table.fieldOrEmpty(weight).isEmpty()
                    ? 0 // the weight is checked but not used, so it may be missing
                    : numbers.number(weight, "the number of plays");
            if (plays < 0) {
                source.reportIssue(table.error(
                        weight, "expected the number of plays, zero or more, but found '" + table.field(weight) + "'"));
            }
            if (item >= 0 && plays >= 0) {
                int userId = users.findOrAdd(table, user, "user ");
                if (userId >= 0) {
                    listens.add(userId, item, table.line(), 0);
                }
            }
        }
        if (listens.size() == 0) {
            throw source.error(USER_ARTISTS, "", "this file has no interaction; fetch it again");
        }
        return listens;
    }

    private void readAssignments(AssignmentTable assignments) {
        Table table = assignments.table();
        assignedTo = new LocatedPairs(table.file());
        int user = table.column("userID");
        int artist = table.column("artistID");
        int tag = table.column("tagID");
        while (table.next()) {
            int attribute = tags.find(table, tag);
            if (attribute < 0) {
                continue;
            }
            int userId = users.findOrAdd(table, user, "user ");
            int item = artists.findOrAdd(table, artist, "artist ");
            if (userId >= 0 && item >= 0) {
                assignedTo.add(userId, item, table.line(), 0);
                assignedTags.add(attribute);
                long time = assignments.time();
                if (time != TimedInteractions.NO_TIME) {
                    firstTagged.merge(pair(userId, item), time, Math::min);
                }
            }
        }
    }

    private void readFriends() {
        if (!source.has(FRIENDS)) {
            return;
        }
        LocatedPairs friends = new LocatedPairs(FRIENDS);
        TsvTable table = new TsvTable(source, FRIENDS, "userID", "friendID");
        int user = table.column("userID");
        int friend = table.column("friendID");
        while (table.next()) {
            int from = users.findOrAdd(table, user, "user ");
            int to = users.findOrAdd(table, friend, "user ");
            if (from >= 0 && to >= 0) {
                friends.add(from, to, table.line(), 0);
            }
        }
        builder.edges(Relation.FRIEND_OF, friends);
    }

    /** Returns the tags of each artist: all those that any user gave to it. */
    private LocatedPairs artistTags() {
        LocatedPairs pairs = new LocatedPairs(assignedTo.file());
        Set<Long> seen = new HashSet<>();
        for (int row = 0; row < assignedTags.size(); row++) {
            addNew(pairs, seen, assignedTo.to(row), row);
        }
        return pairs;
    }

    /**
     * Returns the likes of each user: the tags given to training artists. Those given to other artists would leak the
     * held-out items.
     */
    private LocatedPairs likes(LocatedPairs train) {
        Set<Long> known = new HashSet<>();
        for (int row = 0; row < train.size(); row++) {
            known.add(pair(train.from(row), train.to(row)));
        }
        LocatedPairs pairs = new LocatedPairs(assignedTo.file());
        Set<Long> seen = new HashSet<>();
        for (int row = 0; row < assignedTags.size(); row++) {
            int user = assignedTo.from(row);
            if (known.contains(pair(user, assignedTo.to(row)))) {
                addNew(pairs, seen, user, row);
            }
        }
        return pairs;
    }

    private void addNew(LocatedPairs pairs, Set<Long> seen, int from, int row) {
        int tag = assignedTags.get(row);
        if (seen.add(pair(from, tag))) {
            pairs.add(from, tag, assignedTo.line(row), 0);
        }
    }

    private static long pair(int from, int to) {
        return (long) from << 32 | to;
    }
}
