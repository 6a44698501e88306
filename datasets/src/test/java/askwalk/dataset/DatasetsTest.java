package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

    @TempDir
    Path folder;

    @Test
    void findsTheLayoutsByName() {
        assertThat(Datasets.layouts())
                .extracting(DatasetLayout::name)
                .isSorted()
                .contains(
                        "ear",
                        "factcrs",
                        "hetrec",
                        "movielens",
                        "movielens100k",
                        "movielens1m",
                        "recbole",
                        "scpr",
                        "tsv");
    }

    @Test
    void findsTheLayoutFromWhatIsInTheFolder() {
        assertThat(Datasets.open(Fixtures.tsv(folder.resolve("a"))).manifest().layout())
                .isEqualTo("tsv");
        assertThat(Datasets.open(Fixtures.scpr(folder.resolve("b"))).manifest().layout())
                .isEqualTo("scpr");
        assertThat(Datasets.open(Fixtures.ear(folder.resolve("c"))).manifest().layout())
                .isEqualTo("ear");
    }

    @Test
    void takesNoFolderForScprThatHasNoTuplesByRole() {
        Fixtures.write(folder, "Graph_generate_data/item_dict.json", "{\"7\": {\"feature_index\": [0]}}");
        Fixtures.write(folder, "Graph_generate_data/user_item.json", "{\"1\": [7]}");

        assertThatThrownBy(() -> Datasets.open(folder)).hasMessageContaining("no layout recognises this folder");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        Path missing = folder.resolve("nowhere");

        assertRefused(missing, missing + ": there is no such folder; give the folder that holds the data set");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("items.tsv"), "id\tname\n");

        assertRefused(file, file + ": this is not a folder; give the folder that holds the data set");
    }

    @Test
    void refusesAFolderThatNoLayoutRecognises() {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + ": no layout recognises this folder; ")
                .hasMessageContaining("scpr looks for UI_Interaction_data, tsv looks for items.tsv");
    }

    @Test
    void namesTheFoldersInsideThatHoldDataSets() {
        Fixtures.tsv(folder.resolve("shop"));
        Fixtures.scpr(folder.resolve("music"));
        Fixtures.write(folder.resolve("other"), "a.txt", "x");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith("tsv looks for items.tsv; give one of the folders in it that do: music, shop");
    }

    @Test
    void refusesAFolderThatTwoLayoutsRecognise() {
        Fixtures.tsv(folder);
        Fixtures.scpr(folder);

        assertRefused(
                folder,
                folder + ": more than one layout recognises this folder; keep only one of"
                        + " UI_Interaction_data (scpr), items.tsv (tsv)");
    }

    @Test
    void takesLayoutsOfOthers() {
        DatasetLayout own = new DatasetLayout() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public String marker() {
                return "own.txt";
            }

            @Override
            public void read(SourceFolder source, Split split, DatasetBuilder builder) {
                throw new DatasetException("read by own");
            }
        };
        Fixtures.write(folder, "own.txt", "");

        assertThat(Datasets.layoutOf(folder, List.of(own))).isSameAs(own);
        assertThatThrownBy(() -> Datasets.open(folder, own, Split.of(own, folder)))
                .hasMessage("read by own");
    }

    @Test
    void refusesASplitThatTheLayoutDoesNotHave() {
        DatasetLayout layout = Datasets.layoutOf(Fixtures.tsv(folder));

        assertThatThrownBy(() -> Datasets.open(folder, layout, new Split(SplitMethod.HALVES, 1)))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + ": the tsv layout cannot be split by 'halves'; it has given");
    }

    @Test
    void theSeedMattersToTheSplitsThatDraw() {
        assertThat(SplitMethod.values())
                .filteredOn(SplitMethod::usesSeed)
                .containsExactly(SplitMethod.HALVES, SplitMethod.RANDOM, SplitMethod.TIME);
    }

    @Test
    void givesTuplesByRole() {
        Dataset dataset = Datasets.open(Fixtures.tsv(folder));

        for (Role role : Role.values()) {
            assertThat(dataset.tuples(role).role()).isEqualTo(role);
        }
        assertThat(dataset.tuples(Role.TRAIN)).isSameAs(dataset.train());
        assertThat(dataset.tuples(Role.VALIDATION)).isSameAs(dataset.validation());
        assertThat(dataset.tuples(Role.TEST)).isSameAs(dataset.test());
    }

    private static void assertRefused(Path path, String message) {
        assertThatThrownBy(() -> Datasets.open(path))
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
    }
}
