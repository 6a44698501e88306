package askwalk.dataset.ear;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.IdLists;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.NamedIds;
import askwalk.dataset.NumericVertices;
import askwalk.dataset.SourceFolder;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.stream.Stream;

/** Reads one folder with the EAR layout, with the tuples as in the files. */
final class EarReader {

    static final String ITEM_DICT = "item_dict.json";
    static final String TRAIN = "review_dict_train.json";
    private static final String VALIDATION = "review_dict_valid.json";
    private static final String TEST = "review_dict_test.json";
    private static final String TAG_MAP = "tag_map.json";
    private static final String USER_MAP = "user_map.json";

    private final String layout;
    private final SourceFolder source;
    private final String prefix;
    private final DatasetBuilder builder;

    /** Creates a reader; the prefix is prepended to the names of the files. */
    EarReader(String layout, SourceFolder source, String prefix, DatasetBuilder builder) {
        this.layout = layout;
        this.source = source;
        this.prefix = prefix;
        this.builder = builder;
    }

    void read() {
        source.require(
                layout,
                Stream.of(ITEM_DICT, TRAIN, VALIDATION, TEST)
                        .map(prefix::concat)
                        .toList());
        NumericVertices items = vertices(VertexType.ITEM, ITEM_DICT);
        NumericVertices users = vertices(VertexType.USER, USER_MAP);
        NumericVertices attributes = vertices(VertexType.ATTRIBUTE, TAG_MAP);
        LocatedPairs features = IdLists.read(
                        source, prefix + ITEM_DICT, items, List.of(IdLists.Field.required("feature_index")))
                .get(0);
        NamedIds tags = map(TAG_MAP);
        tags.registerIn(attributes);
        if (!source.has(tags.file())) {
            attributes.registerTargets(features);
        }
        map(USER_MAP).registerIn(users);
        LocatedPairs train = IdLists.read(source, prefix + TRAIN, users);
        LocatedPairs validation = IdLists.read(source, prefix + VALIDATION, users);
        LocatedPairs test = IdLists.read(source, prefix + TEST, users);
        requireSome("item with an attribute", features);
        requireSome("interaction", train);

        items.addTo(builder, id -> null);
        users.addTo(builder, id -> null);
        attributes.addTo(builder, tags::name);
        builder.edges(Relation.HAS_ATTRIBUTE, items.toDense(features, attributes))
                .tuples(Role.TRAIN, users.toDense(train, items))
                .tuples(Role.VALIDATION, users.toDense(validation, items))
                .tuples(Role.TEST, users.toDense(test, items));
    }

    private NumericVertices vertices(VertexType type, String file) {
        return new NumericVertices(source, type, prefix + file);
    }

    private NamedIds map(String file) {
        return source.has(prefix + file) ? NamedIds.ofMap(source, prefix + file) : NamedIds.none(prefix + file);
    }

    private void requireSome(String what, LocatedPairs pairs) {
        if (pairs.size() == 0) {
            throw source.error(pairs.file(), "", "this file has no " + what + "; fetch it again");
        }
    }
}
