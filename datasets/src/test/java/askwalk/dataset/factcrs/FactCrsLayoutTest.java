package askwalk.dataset.factcrs;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.DatasetLayout;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactCrsLayoutTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheFolder() {
        FactCrsFolder.write(folder);
    }

    @Test
    void readsVerticesInTheOrderOfTheirNumbers() {
        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.USER))
                .containsExactly("1=user 1", "2=user 2", "3=user 3", "4=user 4", "5=user 5");
        assertThat(Fixtures.vertices(dataset, VertexType.ITEM))
                .containsExactly("7=item 7", "8=item 8", "9=item 9", "10=item 10");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly("0=attribute 0", "1=attribute 1", "2=attribute 2", "3=attribute 3");
    }

    @Test
    void givesEachSessionTheRoleOfItsUser() {
        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("2>7", "1>10", "1>8");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("3>9");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("4>9", "4>8");
        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH)).containsExactly("1>10", "1>8", "2>7");
    }

    @Test
    void keepsListsOfUsersOutOfTheGraphAndReadsNoLikesAndNoFriends() {
        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.lists(dataset)).containsExactly("1>0", "1>1", "2>0", "2>2", "3>0", "4>1", "5>2");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE))
                .containsExactly("10>0", "7>0", "7>2", "8>1", "9>0", "9>1");
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).isEmpty();
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).isEmpty();
    }

    @Test
    void saysWhatTheDataAre() {
        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.manifest().layout()).isEqualTo("factcrs");
        assertThat(dataset.manifest().protocol()).isEqualTo("FACT_STRICT");
        assertThat(dataset.manifest().splitRule()).isEqualTo("by user, as the files have it");
        assertThat(dataset.manifest().origin()).contains("imputed");
        assertThat(dataset.manifest().files())
                .containsOnlyKeys(
                        FactCrsFolder.ITEM_DICT,
                        FactCrsFolder.TAG_MAP,
                        "interaction.csv",
                        "user_attr.json",
                        "user_test.npy",
                        "user_train.npy",
                        "user_valid.npy");
    }

    @Test
    void takesTheAttributesThatAreUsedIfNoFileListsThem() {
        Fixtures.delete(folder, FactCrsFolder.TAG_MAP);
        Fixtures.write(folder, "user_attr.json", "{\"1\": [1], \"2\": [0], \"3\": [0], \"4\": [1, 6]}");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .containsExactly("0=attribute 0", "1=attribute 1", "2=attribute 2", "6=attribute 6");
    }

    @Test
    void isTheSameAsTheTsvLayout(@TempDir Path other) {
        Fixtures.write(other, "items.tsv", "id\tname", "9\tS", "7\tE", "8\tL", "10\tT");
        Fixtures.write(other, "attributes.tsv", "id\tname", "0\twooden", "1\tbright", "2\tcheap", "3\tnew");
        Fixtures.write(
                other, "item_attributes.tsv", "item\tattribute", "10\t0", "7\t2", "7\t0", "8\t1", "9\t0", "9\t1");
        Fixtures.write(other, "interactions_train.tsv", "user\titem", "2\t7", "1\t10", "1\t8");
        Fixtures.write(other, "interactions_valid.tsv", "user\titem", "3\t9");
        Fixtures.write(other, "interactions_test.tsv", "user\titem", "4\t9", "4\t8");
        Fixtures.write(
                other,
                "user_likes.tsv",
                "user\tattribute\trank",
                "5\t2\t1",
                "2\t2\t1",
                "2\t0\t2",
                "1\t1\t1",
                "1\t0\t2",
                "3\t0\t1",
                "4\t1\t1");
        Fixtures.write(other, "users_train.tsv", "user", "1", "2", "5");
        Fixtures.write(other, "users_valid.tsv", "user", "3");
        Fixtures.write(other, "users_test.tsv", "user", "4");
        Dataset tsv = Datasets.open(other);
        Dataset factCrs = Datasets.open(folder);

        for (Role role : Role.values()) {
            assertThat(Fixtures.tuples(tsv, role)).isEqualTo(Fixtures.tuples(factCrs, role));
        }
        for (Relation relation : Relation.values()) {
            assertThat(Fixtures.edges(tsv, relation)).isEqualTo(Fixtures.edges(factCrs, relation));
        }
        assertThat(Fixtures.lists(tsv)).isEqualTo(Fixtures.lists(factCrs)).hasSize(7);
        assertThat(tsv.manifest().protocol()).isEqualTo("FACT_STRICT");
        assertThat(tsv.manifest().splitRule()).isEqualTo(factCrs.manifest().splitRule());
    }

    @Test
    void showsTheOriginalInteractionsToAnInspectionAlone() {
        List<DatasetException> issues = new ArrayList<>();

        assertThat(fill(new SourceFolder(folder)).otherInteractions()).isEmpty();
        DatasetBuilder inspected = fill(new SourceFolder(folder, issues::add));

        LocatedPairs others = inspected.otherInteractions().get(0);
        assertThat(inspected.otherInteractions()).hasSize(1);
        assertThat(others.size()).isEqualTo(2); // neither item 99 nor user 98 is in the data
        assertThat(inspected.key(VertexType.USER, others.from(0))).isEqualTo("4");
        assertThat(inspected.key(VertexType.ITEM, others.to(0))).isEqualTo("9");
        assertThat(inspected.key(VertexType.USER, others.from(1))).isEqualTo("1");
        assertThat(inspected.count(VertexType.USER)).isEqualTo(5);
        assertThat(issues).isEmpty();
    }

    private DatasetBuilder fill(SourceFolder source) {
        DatasetLayout layout = Datasets.layoutOf(folder);
        return Datasets.fill(source, layout, Split.of(layout, source.folder()));
    }
}
