package askwalk.dataset.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarLayoutTest {

    private static final String ALL =
            "item_dict.json, review_dict_train.json, review_dict_valid.json, review_dict_test.json";

    @TempDir
    Path folder;

    @Test
    void readsTheGraph() {
        Dataset dataset = given(Fixtures.ear(folder));

        assertThat(Fixtures.vertices(dataset, VertexType.ITEM))
                .containsExactly("7=item 7", "8=item 8", "9=item 9", "10=item 10");
        assertThat(Fixtures.vertices(dataset, VertexType.USER)).containsExactly("1=user 1", "2=user 2", "5=user 5");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly("0=attribute 0", "1=bright", "2=attribute 2", "3=attribute 3");
        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH)).containsExactly("1>10", "1>8", "2>7");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE)).containsExactly("10>0", "7>0", "7>2", "8>1");
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).isEmpty();
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).isEmpty();
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF)).isEmpty();
    }

    @Test
    void takesTheTuplesAsTheFilesHaveThem() {
        Dataset dataset = given(Fixtures.ear(folder));

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("2>7", "1>10", "1>8");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("1>9", "1>7", "2>10");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("2>9", "2>8");
        assertThat(dataset.manifest().splitRule()).isEqualTo("as given by the files");
    }

    @Test
    void halvesWhatIsNotTrainingByDefault() {
        Dataset dataset = Datasets.open(Fixtures.ear(folder));
        List<String> pool = new ArrayList<>(Fixtures.tuples(dataset, Role.VALIDATION));
        pool.addAll(Fixtures.tuples(dataset, Role.TEST));

        assertThat(dataset.validation().size()).isEqualTo(2);
        assertThat(dataset.test().size()).isEqualTo(3);
        assertThat(pool).containsExactlyInAnyOrder("1>9", "1>7", "2>10", "2>9", "2>8");
        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("2>7", "1>10", "1>8");
        assertThat(dataset.manifest().splitRule())
                .isEqualTo("validation and test tuples of the files pooled, shuffled with seed 1 and halved: 2 for"
                        + " validation, 3 for test");
    }

    @Test
    void theSeedAloneDecidesTheHalves() {
        Fixtures.ear(folder.resolve("a"));
        Fixtures.ear(folder.resolve("b"));
        Fixtures.write(folder.resolve("b"), "review_dict_valid.json", "{\"2\": [8, 10], \"1\": [7]}");
        Fixtures.write(folder.resolve("b"), "review_dict_test.json", "{\"1\": [9], \"2\": [9]}");
        Set<List<String>> halves = new HashSet<>();

        for (int seed = 0; seed < 40; seed++) {
            Split split = new Split(SplitMethod.HALVES, seed);
            Dataset a = Datasets.open(folder.resolve("a"), new EarLayout(), split);
            Dataset b = Datasets.open(folder.resolve("b"), new EarLayout(), split);
            List<String> validation = Fixtures.tuples(a, Role.VALIDATION);
            assertThat(validation).as("seed %d", seed).isEqualTo(Fixtures.tuples(b, Role.VALIDATION));
            assertThat(Fixtures.tuples(a, Role.TEST)).as("seed %d", seed).isEqualTo(Fixtures.tuples(b, Role.TEST));
            halves.add(validation.stream().sorted().toList());
        }

        assertThat(halves).as("of the ten pairs of five tuples").hasSize(10);
    }

    @Test
    void opensTheFolderAroundIt() {
        Fixtures.ear(folder.resolve("FM-train-data-lastfm"));
        Fixtures.write(folder, "FM-train-data-notes/README", "no data");
        Fixtures.write(folder, "FM-train-data.txt", "no folder");

        Dataset dataset = given(folder);

        assertThat(dataset.train().size()).isEqualTo(3);
        assertThat(dataset.manifest().files().keySet())
                .containsExactly(
                        "FM-train-data-lastfm/item_dict.json",
                        "FM-train-data-lastfm/review_dict_test.json",
                        "FM-train-data-lastfm/review_dict_train.json",
                        "FM-train-data-lastfm/review_dict_valid.json",
                        "FM-train-data-lastfm/tag_map.json",
                        "FM-train-data-lastfm/user_map.json");
    }

    @Test
    void prefersTheFolderItself() {
        Fixtures.ear(folder);
        Fixtures.ear(folder.resolve("FM-train-data-lastfm"));

        assertThat(given(folder).manifest().files()).containsKey("item_dict.json");
    }

    @Test
    void refusesAFolderWithTwo() {
        Fixtures.ear(folder.resolve("FM-train-data-yelp"));
        Fixtures.ear(folder.resolve("FM-train-data-lastfm"));

        assertRefused(
                ": this folder holds more than one data set; open one of FM-train-data-lastfm, FM-train-data-yelp");
    }

    @Test
    void looksInNoOtherFolderAndForMoreThanOneFile() {
        Fixtures.ear(folder.resolve("other"));

        assertThat(new EarLayout().recognises(folder)).isFalse();
        assertThat(new EarLayout().recognises(folder.resolve("other"))).isTrue();
        Fixtures.delete(folder, "other/item_dict.json");
        assertThat(new EarLayout().recognises(folder.resolve("other"))).isFalse();
    }

    @Test
    void doesWithoutTheMaps() {
        Fixtures.ear(folder);
        for (String file : List.of("item_map.json", "tag_map.json", "user_map.json")) {
            Fixtures.delete(folder, file);
        }

        Dataset dataset = given(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.USER)).containsExactly("1=user 1", "2=user 2");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly("0=attribute 0", "1=attribute 1", "2=attribute 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review_dict_valid.json", "review_dict_test.json"})
    void missingFile(String file) {
        Fixtures.ear(folder);
        Fixtures.delete(folder, file);

        assertRefused("/" + file + ": this file is missing; a folder with the ear layout has " + ALL + "; add it");
    }

    @Test
    void missingFileInTheFolderInTheFolder() {
        Fixtures.ear(folder.resolve("FM-train-data"));
        Fixtures.delete(folder, "FM-train-data/review_dict_test.json");

        assertThatThrownBy(() -> Datasets.open(folder))
                .hasMessageStartingWith(folder + "/FM-train-data/review_dict_test.json: this file is missing;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item_dict.json        | {\"7\": {\"feature_index\": [8]}} | item '7': attribute 8 is not in tag_map.json",
                "review_dict_train.json| {\"1\": [7, 11]} | user '1': item 11 is not in item_dict.json",
                "review_dict_test.json | {\"1\": [10]} | user '1' and item '10' is already a train tuple",
                "review_dict_test.json | {\"1\": [7]} | user '1' and item '7' is already a validation tuple",
                "review_dict_test.json | {\"2\": [8, 8]} | user '2' and item '8' are a duplicate of line 1",
                "item_dict.json        | {\"7\": {\"attribute_index\": [1]}} | the entry of '7' ends here without"
                        + " feature_index",
                "item_dict.json        | {\"7\": {\"feature_index\": []}} | this file has no item with an attribute",
                "review_dict_train.json| {\"1\": []} | this file has no interaction",
                "tag_map.json          | {\"13\": \"0\"} | expected an id",
                "user_map.json         | [] | expected an object"
            })
    void spoiltFile(String file, String content, String message) {
        Fixtures.ear(folder);
        Fixtures.write(folder, file, content);

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/" + file)
                .hasMessageContaining(message);
    }

    private static Dataset given(Path folder) {
        return Datasets.open(folder, Datasets.layoutOf(folder), new Split(SplitMethod.GIVEN, Split.DEFAULT_SEED));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + message);
    }
}
