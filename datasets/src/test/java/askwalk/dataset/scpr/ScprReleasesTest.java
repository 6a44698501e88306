package askwalk.dataset.scpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names and files in which releases differ: the early one, the later one and Yelp's. */
class ScprReleasesTest {

    private static final String ITEM_DICT = "Graph_generate_data/item_dict.json";
    private static final String ITEM_DICT_ORIGINAL = "Graph_generate_data/item_dict-original_tag.json";
    private static final String USER_DICT = "Graph_generate_data/user_dict.json";
    private static final String TAXONOMY = "Graph_generate_data/2-layer taxonomy.json";
    private static final String COARSE_IDS = "Graph_generate_data/first-layer_merged_tag_map.json";
    private static final String TAG_NAMES = "ID_map_info/tag_reverse_map.json";
    private static final String YELP_NAMES = "ID_map_info/second-layer_tag_reverse_map.json";

    @TempDir
    Path folder;

    @Test
    void readsAttributesByTheirEarlyName() {
        Fixtures.scpr(folder);
        Fixtures.write(
                folder,
                ITEM_DICT,
                "{\"7\": {\"attribute_index\": [2, 0]}, \"8\": {\"attribute_index\": []},"
                        + " \"9\": {\"attribute_index\": [1]}, \"10\": {\"attribute_index\": [0]}}");

        assertThat(Fixtures.edges(Datasets.open(folder), Relation.HAS_ATTRIBUTE))
                .containsExactly("10>0", "7>0", "7>2", "9>1");
    }

    @Test
    void refusesBothNamesInOneEntry() {
        Fixtures.scpr(folder);
        Fixtures.write(folder, ITEM_DICT, "{", "  \"7\": {\"feature_index\": [0], \"attribute_index\": [1]}", "}");

        assertRefused(ITEM_DICT + ":2:31: the entry of '7' has feature_index and attribute_index; keep one of the two");
    }

    @Test
    void takesTheItemsOfTheOriginalAttributesIfThereAreNoOthers() {
        Fixtures.scpr(folder);
        Fixtures.delete(folder, ITEM_DICT);
        Fixtures.write(
                folder,
                ITEM_DICT_ORIGINAL,
                "{\"7\": {\"feature_index\": [1]}, \"8\": {\"feature_index\": []}, \"9\": {\"feature_index\": []},"
                        + " \"10\": {\"feature_index\": []}}");

        assertThat(Fixtures.edges(Datasets.open(folder), Relation.HAS_ATTRIBUTE))
                .containsExactly("7>1");

        Fixtures.write(folder, ITEM_DICT, "not JSON, but of the name that comes first");

        assertRefused(ITEM_DICT + ":1:1: Unrecognized token 'not'");
    }

    @Test
    void takesTheItemsOfTheOriginalAttributesNextToATaxonomy() {
        Fixtures.yelp(folder);
        Fixtures.write(folder, ITEM_DICT, "not even JSON");

        assertThat(Fixtures.edges(Datasets.open(folder), Relation.HAS_ATTRIBUTE))
                .containsExactly("10>0", "7>0", "7>2", "8>1", "9>3", "9>4");
    }

    @ParameterizedTest
    @CsvSource({
        "Graph_generate_data, merged_tag_map.json",
        "ID_map_info, merged_tag_map.json",
        "Graph_generate_data, original_tag_map.json",
        "ID_map_info, original_tag_map.json",
        "Graph_generate_data, tag_map.json",
        "ID_map_info, tag_map.json",
        "Graph_generate_data, second-layer_oringinal_tag_map.json",
        "ID_map_info, second-layer_oringinal_tag_map.json"
    })
    void takesAttributesFromAMapWithoutAReverseMap(String inFolder, String file) {
        Fixtures.scpr(folder);
        Fixtures.delete(folder, TAG_NAMES);
        Fixtures.write(
                folder, inFolder + "/" + file, "{\"13\": 2, \"wooden\": 0, \"oaken\": 0, \"None\": 1, \"x_y\": 6}");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .containsExactly("0=wooden", "1=attribute 1", "2=attribute 2", "6=x_y");
    }

    @Test
    void namesTheMapInWhichAnAttributeIsMissing() {
        Fixtures.scpr(folder);
        Fixtures.delete(folder, TAG_NAMES);
        Fixtures.write(folder, "Graph_generate_data/merged_tag_map.json", "{\"13\": 0, \"14\": 1}");
        Fixtures.write(folder, "ID_map_info/tag_map.json", "{\"13\": 0, \"14\": 1, \"15\": 2}");

        assertRefused(
                ITEM_DICT
                        + ":3:30: item '7': attribute 2 is not in Graph_generate_data/merged_tag_map.json; add it there or remove it here");
    }

    @Test
    void prefersAReverseMapToAMap() {
        Fixtures.scpr(folder);
        Fixtures.write(folder, "Graph_generate_data/merged_tag_map.json", "not even JSON");
        Fixtures.write(folder, YELP_NAMES, "not even JSON");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .containsExactly("0=wooden", "1=bright", "2=cheap", "4=unused");
    }

    @Test
    void leavesNamesOfOneLayerAsTheyAre() {
        Fixtures.scpr(folder);
        Fixtures.write(folder, "ID_map_info/city_map.json", "{\"Bern\": 1}");
        Fixtures.write(
                folder,
                TAG_NAMES,
                "{\"0\": {\"real_name\": [\"city_1\"]}, \"1\": {\"real_name\": [\"star_1\"]}, \"2\": {}}");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .containsExactly("0=city_1", "1=star_1", "2=attribute 2");
    }

    @Test
    void readsTwoLayers() {
        Dataset dataset = Datasets.open(Fixtures.yelp(folder));

        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly(
                        "0=Bern", "1=4 stars", "2=$$$", "3=Tours", "4=city_2", "parent:3=kind", "parent:5=place");
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF))
                .containsExactly("0>parent:5", "1>parent:3", "1>parent:5", "2>parent:3", "3>parent:3");
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).isEmpty();
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).containsExactly("1>2", "2>1");
        assertThat(dataset.manifest().counts().coarseAttributes()).isEqualTo(2);
        assertThat(dataset.manifest().counts().fineAttributes()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "star_5, 5 stars",
        "star_0, star_0",
        "star_10, star_10",
        "price_1, $",
        "price_x, price_x",
        "category_Tours, Tours",
        "category_, category_",
        "city_0, Zürich",
        "Arts_Crafts, Arts_Crafts"
    })
    void saysWhatPeopleSay(String name, String readable) {
        Fixtures.yelp(folder);
        Fixtures.write(
                folder,
                YELP_NAMES,
                "{\"0\": {\"real_name\": [\"" + name + "\"]}, \"1\": {}, \"2\": {}, \"3\": {}, \"4\": {}}");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .startsWith("0=" + readable);
    }

    @Test
    void readsLikesNextToATaxonomyIfThereAreAny() {
        Fixtures.yelp(folder);
        Fixtures.write(
                folder, USER_DICT, "{\"1\": {\"friends\": [], \"like\": []}, \"2\": {\"friends\": [], \"like\": [3]}}");

        assertThat(Fixtures.edges(Datasets.open(folder), Relation.LIKES)).containsExactly("2>3");
    }

    @Test
    void requiresFriendsNextToATaxonomyToo() {
        Fixtures.yelp(folder);
        Fixtures.write(folder, USER_DICT, "{", "  \"1\": {}", "}");

        assertRefused(USER_DICT + ":2:9: the entry of '1' ends here without friends; add it, [] if there is none");
    }

    @Test
    void findsAttributesThatTheTaxonomyAloneUses() {
        Fixtures.yelp(folder);
        Fixtures.delete(folder, YELP_NAMES);
        Fixtures.write(folder, TAXONOMY, "{\"place\": [0, 77]}");

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE)).contains("77=attribute 77");
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF)).containsExactly("0>parent:5", "77>parent:5");
    }

    @Test
    void danglingFineAttribute() {
        Fixtures.yelp(folder);
        Fixtures.write(folder, TAXONOMY, "{", "  \"kind\": [3, 5]", "}");

        assertRefused(
                TAXONOMY + ":2:15: 'kind': attribute 5 is not in " + YELP_NAMES + "; add it there or remove it here");
    }

    @Test
    void coarseAttributeWithoutAnId() {
        Fixtures.yelp(folder);
        Fixtures.write(folder, TAXONOMY, "{", "  \"price\": [3]", "}");

        assertRefused(TAXONOMY + ":2:3: 'price' is not in " + COARSE_IDS + "; add it there or remove it here");
    }

    @Test
    void twoCoarseAttributesWithOneId() {
        Fixtures.yelp(folder);
        Fixtures.write(folder, COARSE_IDS, "{", "  \"place\": 5,", "  \"kind\": 5", "}");

        assertRefused(COARSE_IDS + ":3:11: 'place' already has the id 5; give 'kind' its own");
    }

    @Test
    void childTwice() {
        Fixtures.yelp(folder);
        Fixtures.write(folder, TAXONOMY, "{", "  \"kind\": [3,", "  3]", "}");

        assertRefused(TAXONOMY + ":3:3: attribute '3' and attribute 'parent:3' are a duplicate of line 2; remove"
                + " one of the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {ITEM_DICT_ORIGINAL, USER_DICT, COARSE_IDS, "UI_Interaction_data/review_dict_train.json"})
    void missingFileOfATaxonomy(String file) {
        Fixtures.yelp(folder);
        Fixtures.delete(folder, file);

        assertRefused(file + ": this file is missing; a folder with the scpr layout has " + ITEM_DICT_ORIGINAL + ", ");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/" + message);
    }
}
