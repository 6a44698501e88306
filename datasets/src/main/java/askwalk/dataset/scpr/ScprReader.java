package askwalk.dataset.scpr;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Pairs;
import askwalk.dataset.SourceFolder;
import askwalk.graph.IdBuffer;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.List;

/**
 * Reads one folder with the SCPR layout. Pairs are first collected with the ids of the files; when all files are read,
 * the dense ids are known and the pairs are put over to them.
 */
final class ScprReader {

    static final String ITEM_DICT = "Graph_generate_data/item_dict.json";
    private static final String USER_DICT = "Graph_generate_data/user_dict.json";
    private static final String USER_ITEM_TRAIN = "Graph_generate_data/user_item_train.json";
    private static final String TRAIN = "UI_Interaction_data/review_dict_train.json";
    private static final String VALIDATION = "UI_Interaction_data/review_dict_valid.json";
    private static final String TEST = "UI_Interaction_data/review_dict_test.json";
    private static final String ITEM_NAMES = "ID_map_info/item_reverse_map.json";
    private static final String ATTRIBUTE_NAMES = "ID_map_info/tag_reverse_map.json";

    /** Ids of one type as the files have them, with the word and the file for messages. */
    private record Side(String word, NumericIds ids, String file) {}

    private final String layout;
    private final SourceFolder source;
    private final DatasetBuilder builder;

    ScprReader(String layout, SourceFolder source, DatasetBuilder builder) {
        this.layout = layout;
        this.source = source;
        this.builder = builder;
    }

    void read() {
        source.require(layout, List.of(ITEM_DICT, USER_DICT, TRAIN, VALIDATION, TEST));
        IdBuffer itemIds = new IdBuffer();
        IdBuffer userIds = new IdBuffer();
        Pairs features = IdLists.read(source, ITEM_DICT, itemIds, List.of("feature_index"))
                .get(0);
        List<Pairs> ofUsers = IdLists.read(source, USER_DICT, userIds, List.of("friends", "like"));
        Pairs friends = ofUsers.get(0);
        Pairs likes = ofUsers.get(1);
        Pairs train = IdLists.read(source, TRAIN, userIds);
        Pairs validation = IdLists.read(source, VALIDATION, userIds);
        Pairs test = IdLists.read(source, TEST, userIds);
        requireSome("item", itemIds.size(), ITEM_DICT);
        requireSome("feature_index with an attribute", features.size(), ITEM_DICT);
        requireSome("interaction", train.size(), TRAIN);
        checkTrainingGraph(train);
        Names itemNames = new Names(source, ITEM_NAMES);
        Names attributeNames = new Names(source, ATTRIBUTE_NAMES);
        // Some users have no entry of their own and are known as somebody's friend alone.
        for (int row = 0; row < friends.size(); row++) {
            userIds.add(friends.to(row));
        }

        Side items = new Side("item", new NumericIds(itemIds), ITEM_DICT);
        Side users = new Side("user", new NumericIds(userIds), USER_DICT);
        Side attributes =
                new Side("attribute", attributeIds(attributeNames, List.of(features, likes)), ATTRIBUTE_NAMES);
        add(VertexType.ITEM, items, itemNames);
        add(VertexType.USER, users, null);
        add(VertexType.ATTRIBUTE, attributes, attributeNames);
        builder.edges(Relation.HAS_ATTRIBUTE, dense(features, items, attributes))
                .edges(Relation.FRIEND_OF, dense(friends, users, users))
                .edges(Relation.LIKES, dense(likes, users, attributes))
                .tuples(Role.TRAIN, dense(train, users, items))
                .tuples(Role.VALIDATION, dense(validation, users, items))
                .tuples(Role.TEST, dense(test, users, items));
    }

    private void requireSome(String what, int size, String file) {
        if (size == 0) {
            throw source.error(file, "", "this file has no " + what + "; fetch it again");
        }
    }

    private void checkTrainingGraph(Pairs train) {
        if (source.has(USER_ITEM_TRAIN)) {
            Pairs edges = IdLists.read(source, USER_ITEM_TRAIN, new IdBuffer());
            rejectMissing(train, edges);
            rejectMissing(edges, train);
        }
    }

    private void rejectMissing(Pairs pairs, Pairs others) {
        int row = pairs.firstMissing(others);
        if (row >= 0) {
            throw source.error(
                    others.file(),
                    others.place(row),
                    "user '" + others.from(row) + "' and item '" + others.to(row) + "' are not together in "
                            + pairs.file() + "; the two files must hold the same pairs: fetch both again");
        }
    }

    /** The ids in the file of names or, without it, all up to the largest that is used. */
    private NumericIds attributeIds(Names names, List<Pairs> uses) {
        if (source.has(ATTRIBUTE_NAMES)) {
            return new NumericIds(names.ids());
        }
        int largest = -1;
        for (Pairs pairs : uses) {
            for (int row = 0; row < pairs.size(); row++) {
                largest = Math.max(largest, pairs.to(row));
            }
        }
        IdBuffer ids = new IdBuffer();
        for (int id = 0; id <= largest; id++) {
            ids.add(id);
        }
        return new NumericIds(ids);
    }

    private void add(VertexType type, Side side, Names names) {
        for (int dense = 0; dense < side.ids().size(); dense++) {
            int external = side.ids().external(dense);
            String name = names == null ? side.word() + " " + external : names.of(external, side.word() + " ");
            builder.add(type, Integer.toString(external), name);
        }
    }

    private Pairs dense(Pairs pairs, Side from, Side to) {
        Pairs dense = new Pairs(pairs.file());
        for (int row = 0; row < pairs.size(); row++) {
            int target = to.ids().dense(pairs.to(row));
            if (target < 0) {
                throw source.error(
                        pairs.file(),
                        pairs.place(row),
                        from.word() + " '" + pairs.from(row) + "': " + to.word() + " " + pairs.to(row) + " is not in "
                                + to.file() + "; add it there or take it out here");
            }
            dense.add(from.ids().dense(pairs.from(row)), target, pairs.line(row), pairs.column(row));
        }
        return dense;
    }
}
