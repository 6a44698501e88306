package askwalk.dataset.scpr;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.IdLists;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.NamedIds;
import askwalk.dataset.NumericVertices;
import askwalk.dataset.SourceFolder;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one folder with the SCPR layout. Pairs are first collected with the ids of the files; once all files are read,
 * they are mapped to dense ids.
 */
final class ScprReader {

    private static final String ITEM_DICT = "Graph_generate_data/item_dict.json";
    private static final String ITEM_DICT_ORIGINAL = "Graph_generate_data/item_dict-original_tag.json";
    private static final String USER_DICT = "Graph_generate_data/user_dict.json";
    private static final String USER_ITEM = "Graph_generate_data/user_item.json";
    private static final String USER_ITEM_TRAIN = "Graph_generate_data/user_item_train.json";
    private static final String TRAIN = "UI_Interaction_data/review_dict_train.json";
    private static final String VALIDATION = "UI_Interaction_data/review_dict_valid.json";
    private static final String TEST = "UI_Interaction_data/review_dict_test.json";
    private static final String ITEM_NAMES = "ID_map_info/item_reverse_map.json";

    private static final IdLists.Field FEATURES = IdLists.Field.required("feature_index", "attribute_index");
    private static final IdLists.Field FRIENDS = IdLists.Field.required("friends");
    private static final IdLists.Field LIKES = IdLists.Field.required("like");

    private final String layout;
    private final SourceFolder source;
    private final DatasetBuilder builder;

    ScprReader(String layout, SourceFolder source, DatasetBuilder builder) {
        this.layout = layout;
        this.source = source;
        this.builder = builder;
    }

    void read() {
        boolean twoLayers = source.has(Taxonomy.FILE);
        String itemDict = requireFiles(twoLayers);
        NumericVertices items = new NumericVertices(source, VertexType.ITEM, itemDict);
        NumericVertices users = new NumericVertices(source, VertexType.USER, USER_DICT);
        LocatedPairs features =
                IdLists.read(source, itemDict, items, List.of(FEATURES)).get(0);
        // In Yelp, whose attributes have two layers, users have no likes.
        List<LocatedPairs> ofUsers = IdLists.read(
                source, USER_DICT, users, List.of(FRIENDS, twoLayers ? IdLists.Field.optional("like") : LIKES));
        LocatedPairs friends = ofUsers.get(0);
        LocatedPairs likes = ofUsers.get(1);
        LocatedPairs train = IdLists.read(source, TRAIN, users);
        LocatedPairs validation = IdLists.read(source, VALIDATION, users);
        LocatedPairs test = IdLists.read(source, TEST, users);
        requireSome("item", items.isEmpty(), itemDict);
        requireSome("item with an attribute", features.size() == 0, itemDict);
        requireSome("interaction", train.size() == 0, TRAIN);
        checkTrainingGraph(train);
        // Some users have no entry of their own and occur only as friends of others.
        users.registerTargets(friends);

        NamedIds itemNames =
                source.has(ITEM_NAMES) ? NamedIds.ofReverseMap(source, ITEM_NAMES) : NamedIds.none(ITEM_NAMES);
        AttributeNames attributeNames = AttributeNames.read(source);
        Taxonomy taxonomy = new Taxonomy(source);
        NumericVertices attributes = new NumericVertices(
                source, VertexType.ATTRIBUTE, attributeNames.ids().file());
        attributeNames.ids().registerIn(attributes);
        if (!source.has(attributeNames.ids().file())) {
            attributes.registerTargets(features);
            attributes.registerTargets(likes);
            taxonomy.registerFine(attributes);
        }
        items.addTo(builder, itemNames::name);
        users.addTo(builder, id -> null);
        attributes.addTo(builder, attributeNames::name);
        taxonomy.addTo(builder, attributes);
        builder.edges(Relation.HAS_ATTRIBUTE, items.toDense(features, attributes))
                .edges(Relation.FRIEND_OF, users.toDense(friends, users))
                .edges(Relation.LIKES, users.toDense(likes, attributes))
                .tuples(Role.TRAIN, users.toDense(train, items))
                .tuples(Role.VALIDATION, users.toDense(validation, items))
                .tuples(Role.TEST, users.toDense(test, items));
        if (source.isInspection()) {
            inspectAllInteractions(users, items);
        }
    }

    /** Checks that all files exist, and returns which of two names the file of items has. */
    private String requireFiles(boolean twoLayers) {
        List<String> names =
                twoLayers ? List.of(ITEM_DICT_ORIGINAL, ITEM_DICT) : List.of(ITEM_DICT, ITEM_DICT_ORIGINAL);
        String itemDict = source.has(names.get(1)) && !source.has(names.get(0)) ? names.get(1) : names.get(0);
        List<String> files = new ArrayList<>(List.of(itemDict, USER_DICT, TRAIN, VALIDATION, TEST));
        if (twoLayers) {
            files.add(Taxonomy.COARSE_IDS);
        }
        source.require(layout, files);
        return itemDict;
    }

    private void requireSome(String what, boolean none, String file) {
        if (none) {
            throw source.error(file, "", "this file has no " + what + "; fetch it again");
        }
    }

    private void checkTrainingGraph(LocatedPairs train) {
        if (source.has(USER_ITEM_TRAIN)) {
            LocatedPairs edges = readPairs(source, USER_ITEM_TRAIN);
            reportMissing(train, edges);
            reportMissing(edges, train);
        }
    }

    private void reportMissing(LocatedPairs pairs, LocatedPairs others) {
        int row = pairs.firstMissing(others);
        if (row >= 0) {
            source.reportIssue(source.error(
                    others.file(),
                    others.place(row),
                    "user '" + others.from(row) + "' and item '" + others.to(row) + "' are not together in "
                            + pairs.file() + "; the two files must hold the same pairs: fetch both again"));
        }
    }

    /** The file is not part of the data set, so it is not hashed and its errors do not stop the inspection. */
    private void inspectAllInteractions(NumericVertices users, NumericVertices items) {
        SourceFolder separate = new SourceFolder(source.folder(), source::reportIssue);
        if (separate.has(USER_ITEM)) {
            try {
                builder.otherInteractions(users.toDenseIfKnown(readPairs(separate, USER_ITEM), items));
            } catch (DatasetException e) {
                source.reportIssue(e);
            }
        }
    }

    private static LocatedPairs readPairs(SourceFolder from, String file) {
        return IdLists.read(from, file, new NumericVertices(from, VertexType.USER, file));
    }
}
