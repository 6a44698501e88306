package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release of Yelp's data, of which a part alone is to be had, against the same data as tab-separated files. */
class YelpRealDataTest {

    private static Path release;
    private static Path tsv;

    @TempDir
    Path folder;

    @BeforeAll
    static void findTheData() {
        Path data = Fixtures.realData();
        release = data.resolve("original/yelp");
        tsv = data.resolve("tsv/yelp_partial");
    }

    @Test
    void thePartThatIsToBeHadIsRefusedForWhatItLacks() {
        assertThatThrownBy(() -> Datasets.open(release))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(release + "/Graph_generate_data/item_dict-original_tag.json: this file is"
                        + " missing; a folder with the scpr layout has Graph_generate_data/item_dict-original_tag.json,"
                        + " Graph_generate_data/user_dict.json, UI_Interaction_data/review_dict_train.json,");
    }

    @Test
    void itsTaxonomyAndNamesAreThoseOfTheTabSeparatedFiles() throws IOException {
        complete();

        Dataset scpr = Datasets.open(folder);
        Dataset same = Datasets.open(tsv);

        assertThat(Fixtures.vertices(scpr, VertexType.ATTRIBUTE))
                .containsExactlyInAnyOrderElementsOf(Fixtures.vertices(same, VertexType.ATTRIBUTE))
                .hasSize(590 + 29);
        assertThat(Fixtures.edges(scpr, Relation.CHILD_OF)).isEqualTo(Fixtures.edges(same, Relation.CHILD_OF));
        assertThat(scpr.manifest().counts().edges())
                .containsEntry(Relation.HAS_ATTRIBUTE, 477012)
                .containsEntry(Relation.LIKES, 0)
                .isEqualTo(same.manifest().counts().edges());
        assertThat(scpr.train().size()).isEqualTo(same.train().size());
    }

    @Test
    void itsMapsGiveTheSameNamesWithoutTheReverseMap() throws IOException {
        complete();
        Fixtures.delete(folder, "ID_map_info/second-layer_tag_reverse_map.json");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .containsExactlyInAnyOrderElementsOf(Fixtures.vertices(Datasets.open(tsv), VertexType.ATTRIBUTE));
    }

    /** Combines the release with the files that it lacks. */
    private void complete() throws IOException {
        for (String file : List.of(
                "Graph_generate_data/2-layer taxonomy.json",
                "Graph_generate_data/first-layer_merged_tag_map.json",
                "Graph_generate_data/second-layer_oringinal_tag_map.json",
                "ID_map_info/city_map.json",
                "ID_map_info/second-layer_tag_reverse_map.json")) {
            Fixtures.writeBytes(folder, file, Files.readAllBytes(release.resolve(file)));
        }
        Map<Integer, String> features = lists("item_attributes.tsv", "item", "attribute");
        Fixtures.write(
                folder,
                "Graph_generate_data/item_dict-original_tag.json",
                json(features, "{\"feature_index\": [", "]}"));
        Map<Integer, String> train = lists("interactions_train.tsv", "user", "item");
        Fixtures.write(folder, "UI_Interaction_data/review_dict_train.json", json(train, "[", "]"));
        train.replaceAll((user, items) -> "");
        Fixtures.write(folder, "Graph_generate_data/user_dict.json", json(train, "{\"friends\": [", "]}"));
        for (Role role : List.of(Role.VALIDATION, Role.TEST)) {
            Fixtures.write(
                    folder,
                    "UI_Interaction_data/review_dict_" + (role == Role.TEST ? "test" : "valid") + ".json",
                    "{}");
        }
    }

    private static Map<Integer, String> lists(String file, String from, String to) {
        TsvTable table = new TsvTable(new SourceFolder(tsv), file, from, to);
        Map<Integer, StringBuilder> lists = new TreeMap<>();
        while (table.next()) {
            StringBuilder list = lists.computeIfAbsent(
                    Integer.valueOf(table.field(table.column(from))), unused -> new StringBuilder());
            list.append(list.isEmpty() ? "" : ", ").append(table.field(table.column(to)));
        }
        return lists.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString(), (a, b) -> a, TreeMap::new));
    }

    private static String json(Map<Integer, String> lists, String before, String after) {
        return lists.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\": " + before + e.getValue() + after)
                .collect(Collectors.joining(",\n", "{", "}"));
    }
}
