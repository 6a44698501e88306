package askwalk.dataset.scpr;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScprLayoutTest {

    @TempDir
    Path folder;

    @Test
    void readsVerticesInTheOrderOfTheirNumbers() {
        Dataset dataset = Datasets.open(Fixtures.scpr(folder));

        assertThat(Fixtures.vertices(dataset, VertexType.ITEM))
                .containsExactly("7=Étagère", "8=item 8", "9=item 9", "10=item 10");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly("0=wooden", "1=bright", "2=cheap", "4=unused");
        assertThat(Fixtures.vertices(dataset, VertexType.USER))
                .containsExactly("1=user 1", "2=user 2", "5=user 5", "6=user 6");
    }

    @Test
    void readsEveryRelation() {
        Dataset dataset = Datasets.open(Fixtures.scpr(folder));

        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH)).containsExactly("1>10", "1>8", "2>7");
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).containsExactly("1>2", "2>1", "2>6", "6>2");
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).containsExactly("1>1");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE)).containsExactly("10>0", "7>0", "7>2", "8>1");
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF)).isEmpty();
    }

    @Test
    void keepsTuplesInTheOrderOfTheFilesAndOutOfTheGraph() {
        Dataset dataset = Datasets.open(Fixtures.scpr(folder));

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("2>7", "1>10", "1>8");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("1>7");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("2>9", "5>7");
        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH))
                .doesNotContainAnyElementsOf(Fixtures.tuples(dataset, Role.VALIDATION))
                .doesNotContainAnyElementsOf(Fixtures.tuples(dataset, Role.TEST));
    }

    @Test
    void neverReadsTheFileWithAllInteractions() {
        Fixtures.scpr(folder);
        Fixtures.write(folder, "Graph_generate_data/user_item.json", "not even JSON");
        Fixtures.write(folder, "Graph_generate_data/attribute_tree_dict.CRIF.json", "nor this");

        assertThat(Datasets.open(folder).manifest().files().keySet())
                .containsExactly(
                        "Graph_generate_data/item_dict.json",
                        "Graph_generate_data/user_dict.json",
                        "Graph_generate_data/user_item_train.json",
                        "ID_map_info/item_reverse_map.json",
                        "ID_map_info/tag_reverse_map.json",
                        "UI_Interaction_data/review_dict_test.json",
                        "UI_Interaction_data/review_dict_train.json",
                        "UI_Interaction_data/review_dict_valid.json");
    }

    @Test
    void doesWithoutTheOptionalFiles() {
        Fixtures.scpr(folder);
        Fixtures.delete(folder, "Graph_generate_data/user_item_train.json");
        Fixtures.delete(folder, "ID_map_info/item_reverse_map.json");
        Fixtures.delete(folder, "ID_map_info/tag_reverse_map.json");

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.ITEM))
                .containsExactly("7=item 7", "8=item 8", "9=item 9", "10=item 10");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly("0=attribute 0", "1=attribute 1", "2=attribute 2");
    }

    @Test
    void findsOnlyAttributesThatAreUsedWithoutAFileOfThem() {
        Fixtures.scpr(folder);
        Fixtures.delete(folder, "ID_map_info/tag_reverse_map.json");
        Fixtures.write(
                folder, "Graph_generate_data/user_dict.json", "{\"1\": {\"friends\": [], \"like\": [2147483647, 4]}}");

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly(
                        "0=attribute 0",
                        "1=attribute 1",
                        "2=attribute 2",
                        "4=attribute 4",
                        "2147483647=attribute 2147483647");
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).containsExactly("1>2147483647", "1>4");
    }

    @Test
    void takesTheFirstOfSeveralNames() {
        Fixtures.scpr(folder);
        Fixtures.write(folder, "ID_map_info/item_reverse_map.json", "{\"7\": {\"real_name\": [\"A\", \"B\"]}}");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ITEM)).startsWith("7=A");
    }

    @Test
    void keepsAUserWhoHasAnEmptyListAlone() {
        Fixtures.scpr(folder);
        Fixtures.write(folder, "UI_Interaction_data/review_dict_valid.json", "{\"40\": []}");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.USER)).endsWith("40=user 40");
    }
}
