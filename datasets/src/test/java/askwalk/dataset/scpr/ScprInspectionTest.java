package askwalk.dataset.scpr;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The issues that an inspection finds in a folder, and the data that it still reads. */
class ScprInspectionTest {

    private static final String ITEM_DICT = "Graph_generate_data/item_dict.json";
    private static final String USER_DICT = "Graph_generate_data/user_dict.json";
    private static final String USER_ITEM = "Graph_generate_data/user_item.json";
    private static final String TAG_NAMES = "ID_map_info/tag_reverse_map.json";
    private static final String TEST = "UI_Interaction_data/review_dict_test.json";

    @TempDir
    Path folder;

    private final List<DatasetException> issues = new ArrayList<>();

    @Test
    void handsOverTheFileWithAllInteractionsAndKeepsItOutOfTheDataset() {
        Fixtures.scpr(folder);
        String before = Datasets.open(folder).manifest().sha256();
        Fixtures.write(folder, USER_ITEM, "{", "  \"1\": [10,", "    7, 44],", "  \"77\": [7],", "  \"2\": [9]", "}");

        DatasetBuilder builder = inspect();

        assertThat(issues).isEmpty();
        assertThat(builder.otherInteractions()).hasSize(1);
        LocatedPairs pairs = builder.otherInteractions().get(0);
        assertThat(pairs.file()).isEqualTo(USER_ITEM);
        assertThat(pairs.place(1)).isEqualTo(":3:5");
        assertThat(keys(builder, pairs)).containsExactly("1>10", "1>7", "2>9");
        Dataset dataset = builder.build();
        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH)).containsExactly("1>10", "1>8", "2>7");
        assertThat(dataset.manifest().sha256()).isEqualTo(before);
    }

    @Test
    void readsOnAfterABrokenFileThatIsNotNeeded() {
        Fixtures.scpr(folder);
        Fixtures.write(folder, USER_ITEM, "{\"1\": [");

        DatasetBuilder builder = inspect();

        assertThat(messages())
                .containsExactly(USER_ITEM + ":2:1: the file ends in the middle of its JSON; fetch it again");
        assertThat(builder.otherInteractions()).isEmpty();
        assertThat(builder.build().train().size()).isEqualTo(3);
    }

    @Test
    void collectsEveryValueThatCannotBeUsed() {
        Fixtures.scpr(folder);
        Fixtures.write(
                folder,
                ITEM_DICT,
                "{",
                "  \"7\": {\"feature_index\": [0, 5, [1], 2]},",
                "  \"8\": {\"feature_index\": {\"0\": 1}},",
                "  \"9\": [3],",
                "  \"x\": {\"feature_index\": [1]},",
                "  \"10\": {\"attribute_index\": [1], \"feature_index\": [0]},",
                "  \"11\": {}",
                "}");
        Fixtures.write(
                folder,
                USER_DICT,
                "{",
                "  \"1\": {\"friends\": [2], \"like\": [1, 9]},",
                "  \"2\": {\"friends\": null, \"like\": [0]}",
                "}");
        Fixtures.write(folder, TEST, "{", "  \"2\": [9, 99],", "  \"5\": 7", "}");
        Fixtures.write(
                folder,
                TAG_NAMES,
                "{\"0\": 7, \"1\": {\"real_name\": [4, [\"a\"], \"bright\"]}, \"2\": {\"real_name\": \"cheap\"}}");

        Dataset dataset = inspect().build();

        String again = "; add it there or remove it here";
        assertThat(messages())
                .containsExactly(
                        ITEM_DICT + ":2:33: expected an id, which is a whole number from 0 to 2147483647, but found [",
                        ITEM_DICT + ":3:26: expected a list, [ … ], but found {",
                        ITEM_DICT + ":4:8: expected an object, { … }, but found [",
                        ITEM_DICT
                                + ":5:3: expected a key that is an id, a whole number from 0 to 2147483647, but found 'x'",
                        ITEM_DICT
                                + ":6:34: the entry of '10' has attribute_index and feature_index; keep one of the two",
                        ITEM_DICT
                                + ":7:10: the entry of '11' ends here without feature_index or attribute_index; add it,"
                                + " [] if there is none",
                        USER_DICT + ":3:20: expected a list, [ … ], but found null",
                        TEST + ":3:8: expected a list, [ … ], but found 7",
                        TAG_NAMES + ":1:7: expected an object, { … }, but found 7",
                        TAG_NAMES + ":1:30: expected a string in double quotes, but found 4",
                        TAG_NAMES + ":1:33: expected a string in double quotes, but found [",
                        TAG_NAMES + ":1:71: expected a list, [ … ], but found cheap",
                        ITEM_DICT + ":2:30: item '7': attribute 5 is not in " + TAG_NAMES + again,
                        USER_DICT + ":2:37: user '1': attribute 9 is not in " + TAG_NAMES + again,
                        TEST + ":2:12: user '2': item 99 is not in " + ITEM_DICT + again);
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly("0=attribute 0", "1=bright", "2=attribute 2");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE)).containsExactly("10>1", "7>0", "7>2");
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).containsExactly("1>1", "2>0");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("2>9");
    }

    @Test
    void collectsWhatIsWrongWithATaxonomy() {
        Fixtures.yelp(folder);
        Fixtures.write(
                folder,
                "Graph_generate_data/first-layer_merged_tag_map.json",
                "{\"place\": 5, \"kind\": 3, \"sort\": 3, \"odd\": -1}");
        Fixtures.write(
                folder,
                "Graph_generate_data/2-layer taxonomy.json",
                "{\"place\": [0, 9], \"sort\": [1], \"odd\": [2], \"kind\": 4}");

        Dataset dataset = inspect().build();

        assertThat(messages())
                .satisfiesExactly(
                        issue -> assertThat(issue).contains(":1:33: 'kind' already has the id 3"),
                        issue -> assertThat(issue).contains(":1:43: expected an id"),
                        issue -> assertThat(issue).contains(":1:19: 'sort' is not in"),
                        issue -> assertThat(issue).contains(":1:32: 'odd' is not in"),
                        issue -> assertThat(issue).contains(":1:52: expected a list"),
                        issue -> assertThat(issue).contains(":1:15: 'place': attribute 9 is not in"));
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF)).containsExactly("0>parent:5");
    }

    @Test
    void collectsThatTheTrainingGraphDiffersOnceForEachDirection() {
        Fixtures.scpr(folder);
        Fixtures.write(folder, "Graph_generate_data/user_item_train.json", "{\"1\": [8, 7], \"2\": [7, 8]}");

        Dataset dataset = inspect().build();

        assertThat(messages()).hasSize(2).allMatch(issue -> issue.contains("the two files must hold the same pairs"));
        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH)).containsExactly("1>10", "1>8", "2>7");
    }

    @Test
    void knowsWhereVerticesStand() {
        Fixtures.yelp(folder);

        DatasetBuilder builder = inspect();

        assertThat(builder.place(VertexType.ITEM, 0)).isEqualTo("Graph_generate_data/item_dict-original_tag.json:2");
        assertThat(builder.place(VertexType.ATTRIBUTE, 3)).isEqualTo("ID_map_info/second-layer_tag_reverse_map.json:5");
        assertThat(builder.place(VertexType.ATTRIBUTE, 5))
                .isEqualTo("Graph_generate_data/first-layer_merged_tag_map.json:3");
        assertThat(builder.key(VertexType.USER, 2)).isEqualTo("5");
        assertThat(builder.place(VertexType.USER, 2)).isEqualTo(TEST + ":3");
    }

    private DatasetBuilder inspect() {
        ScprLayout layout = new ScprLayout();
        return Datasets.fill(new SourceFolder(folder, issues::add), layout, Split.of(layout, folder));
    }

    private static List<String> keys(DatasetBuilder builder, LocatedPairs pairs) {
        List<String> keys = new ArrayList<>();
        for (int row = 0; row < pairs.size(); row++) {
            keys.add(builder.key(VertexType.USER, pairs.from(row)) + ">" + builder.key(VertexType.ITEM, pairs.to(row)));
        }
        return keys;
    }

    private List<String> messages() {
        return issues.stream()
                .map(issue -> issue.getMessage().replace(folder + "/", ""))
                .toList();
    }
}
