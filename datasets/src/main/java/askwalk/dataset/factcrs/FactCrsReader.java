package askwalk.dataset.factcrs;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Description;
import askwalk.dataset.IdLists;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.NamedIds;
import askwalk.dataset.NumericVertices;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.UserRoles;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one folder with the FacT-CRS layout. First the ids of all vertices are collected from the files that list them,
 * which determines the dense ids; then the rest is read with these.
 */
final class FactCrsReader {

    static final String USER_ATTRIBUTES = "user_attr.json";
    private static final String ITEM_DICT = "Graph_generate_data/item_dict.json";
    private static final String TAG_MAP = "Graph_generate_data/merged_tag_map.json";
    private static final String USER_ITEM = "Graph_generate_data/user_item.json";
    private static final String SESSIONS = "interaction.csv";
    private static final String TRAIN = "user_train.npy";
    private static final String VALIDATION = "user_valid.npy";
    private static final String TEST = "user_test.npy";

    private static final Description DESCRIPTION = new Description(
            null,
            "data of FacT-CRS and MetaCRS (arXiv:2205.11788): sessions of user and item that share some of the user's"
                    + " attributes, as many for every user, most of them imputed by the authors and never observed",
            "not stated for the data; the terms of their source hold (LastFM: HetRec 2011, non-commercial)",
            "by user, as the files have it",
            "FACT_STRICT");

    private final String layout;
    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final NumericVertices items;
    private final NumericVertices users;
    private final NumericVertices attributes;
    private final UserRoles roles;
    private final Map<Role, LocatedPairs> sessions = new EnumMap<>(Role.class);

    FactCrsReader(String layout, SourceFolder source, DatasetBuilder builder) {
        this.layout = layout;
        this.source = source;
        this.builder = builder;
        items = new NumericVertices(source, VertexType.ITEM, ITEM_DICT);
        users = new NumericVertices(source, VertexType.USER, USER_ATTRIBUTES);
        attributes = new NumericVertices(source, VertexType.ATTRIBUTE, TAG_MAP);
        roles = new UserRoles(source, builder);
        for (Role role : Role.values()) {
            sessions.put(role, new LocatedPairs(SESSIONS));
        }
    }

    void read() {
        source.require(layout, List.of(USER_ATTRIBUTES, ITEM_DICT, SESSIONS, TRAIN, VALIDATION, TEST));
        LocatedPairs features = IdLists.read(source, ITEM_DICT, items, List.of(IdLists.Field.required("feature_index")))
                .get(0);
        LocatedPairs lists = IdLists.read(source, USER_ATTRIBUTES, users);
        requireSome("item", items.isEmpty(), ITEM_DICT);
        requireSome("feature_index with an attribute", features.size() == 0, ITEM_DICT);
        NamedIds tags = NamedIds.none(TAG_MAP);
        if (source.has(TAG_MAP)) {
            tags = NamedIds.ofMap(source, TAG_MAP);
            tags.registerIn(attributes);
        } else {
            attributes.registerTargets(features);
            attributes.registerTargets(lists);
        }
        int[] train = readUsers(TRAIN);
        int[] validation = readUsers(VALIDATION);
        int[] test = readUsers(TEST);

        items.addTo(builder, unnamed -> null);
        users.addTo(builder, unnamed -> null);
        attributes.addTo(builder, tags::name);
        assign(Role.TRAIN, train, TRAIN);
        assign(Role.VALIDATION, validation, VALIDATION);
        assign(Role.TEST, test, TEST);
        LocatedPairs denseLists = users.toDense(lists, attributes);
        readSessions(usersOf(denseLists));
        requireSome("session of a user of " + TRAIN, sessions.get(Role.TRAIN).size() == 0, SESSIONS);

        builder.describe(DESCRIPTION)
                .edges(Relation.HAS_ATTRIBUTE, items.toDense(features, attributes))
                .userAttributes(denseLists);
        sessions.forEach(builder::tuples);
        if (source.isInspection() && source.has(USER_ITEM)) {
            NumericVertices unused = new NumericVertices(source, VertexType.USER, USER_ITEM);
            builder.otherInteractions(users.toDenseIfKnown(IdLists.read(source, USER_ITEM, unused), items));
        }
    }

    /** Reads the users of a role. Some of them have no list of attributes. */
    private int[] readUsers(String file) {
        int[] ids = NpyIds.read(source, file);
        for (int id : ids) {
            if (id >= 0) {
                users.register(id, file, 0);
            }
        }
        return ids;
    }

    private void assign(Role role, int[] ids, String file) {
        for (int index = 0; index < ids.length; index++) {
            if (ids[index] >= 0) {
                roles.assign(users.id(ids[index]), role, file, NpyIds.place(index));
            }
        }
    }

    private void readSessions(BitSet withList) {
        BitSet reported = new BitSet();
        SessionsCsv csv = new SessionsCsv(source, SESSIONS);
        while (csv.next()) {
            int user = users.id(csv.user());
            int item = items.id(csv.item());
            Role role = user < 0 ? null : roles.role(user);
            if (role == null) {
                csv.reportIssue(
                        "user",
                        "user " + csv.user() + " has no role; add the user to one of " + TRAIN + ", " + VALIDATION
                                + ", " + TEST + ", or remove this session");
            } else if (item < 0) {
                csv.reportIssue("item", items.danglingMessage(csv.item()));
            } else {
                if (!withList.get(user) && !reported.get(user)) {
                    reported.set(user); // once per user, not for each session
                    csv.reportIssue(
                            "user",
                            "user " + csv.user() + " has no attributes in " + USER_ATTRIBUTES
                                    + " and would say no to every question; add them there, or remove the sessions");
                }
                sessions.get(role).add(user, item, csv.line(), 0);
            }
        }
    }

    private static BitSet usersOf(LocatedPairs lists) {
        BitSet found = new BitSet();
        for (int row = 0; row < lists.size(); row++) {
            found.set(lists.from(row));
        }
        return found;
    }

    private void requireSome(String what, boolean none, String file) {
        if (none) {
            throw source.error(file, "", "this file has no " + what + "; fetch it again");
        }
    }
}
