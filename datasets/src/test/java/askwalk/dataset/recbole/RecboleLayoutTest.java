package askwalk.dataset.recbole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecboleLayoutTest {

    private static final String INTER_HEADER = "user_id:token\titem_id:token\trating:float\ttimestamp:float";

    @TempDir
    Path folder;

    @BeforeEach
    void writeAGoodFolder() {
        write(folder);
    }

    private static void write(Path folder) {
        Fixtures.write(
                folder,
                "ml.inter",
                INTER_HEADER,
                "u\t40\t0.5\t1.5e3",
                "u\t1\t4\t-100.5",
                "u\t5\t3\t1400.0",
                "u\t11\t5\t200",
                "v\t77\t1\t50");
        Fixtures.write(
                folder,
                "ml.item",
                "item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq\tprice:float\toriginal_name:token",
                "1\tToy Story\t1995\tAnimation Comedy Comedy\t3.5\tx",
                "11\tAmerican President\t1995\tComedy\t\tx",
                "40\t\t2002\t\t1\tx",
                "5\tBabylon 5\t\tSciFi 1995\t2\tx");
    }

    @Test
    void readsItemsAndWhatTheyHave() {
        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.manifest().layout()).isEqualTo("recbole");
        assertThat(Fixtures.vertices(dataset, VertexType.ITEM))
                .containsExactly("1=Toy Story", "11=American President", "40=item 40", "5=Babylon 5", "77=item 77");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly(
                        "release_year=1995=release_year: 1995",
                        "class=Animation=Animation",
                        "class=Comedy=Comedy",
                        "release_year=2002=2002",
                        "class=SciFi=SciFi",
                        "class=1995=class: 1995",
                        "parent:release_year=release_year",
                        "parent:class=class");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE))
                .containsExactly(
                        "11>class=Comedy",
                        "11>release_year=1995",
                        "1>class=Animation",
                        "1>class=Comedy",
                        "1>release_year=1995",
                        "40>release_year=2002",
                        "5>class=1995",
                        "5>class=SciFi");
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF))
                .contains("class=1995>parent:class", "release_year=1995>parent:release_year")
                .hasSize(6);
    }

    @Test
    void splitsByTimeWithDecimalsAndNegativeNumbers() {
        Dataset dataset = open(SplitMethod.TIME);

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("u>1", "u>11", "v>77");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("u>5");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("u>40");
    }

    @Test
    void splitsAtRandomByDefaultAndNeedsNoRatingOrTime() {
        Fixtures.write(folder, "ml.inter", "item_id:token\tuser_id:token", "1\tu", "5\tu", "11\tu");

        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.manifest().splitRule()).contains("at random (seed 1)");
        assertThat(dataset.manifest().counts().tuples().values()).containsExactly(2, 0, 1);
        assertRefused(SplitMethod.TIME, "ml.inter:1: there is no column 'timestamp' to split by time; split by random");
    }

    @Test
    void takesAGivenSplit() {
        Fixtures.delete(folder, "ml.inter");
        Fixtures.write(folder, "ml.train.inter", INTER_HEADER, "u\t1\t1\t1", "v\t1\t1\t1");
        Fixtures.write(folder, "ml.valid.inter", INTER_HEADER, "u\t5\t1\t1");
        Fixtures.write(folder, "ml.test.inter", INTER_HEADER, "u\t11\t1\t1", "w\t11\t1\t1");

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("u>1", "v>1");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("u>5");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("u>11", "w>11");
        assertThat(dataset.manifest().splitRule()).isEqualTo("as given by the files");
        assertRefused(
                SplitMethod.RANDOM,
                "ml.train.inter: this data set is already split, and there is no ml.inter to split by random; split by"
                        + " given");

        Fixtures.delete(folder, "ml.valid.inter");
        assertThat(Datasets.open(folder).validation().size()).isZero();
        Fixtures.delete(folder, "ml.train.inter");
        assertRefused(SplitMethod.RANDOM, "ml.inter: this file is missing; add it");
    }

    @Test
    void refusesToTakeASplitThatIsNotThere() {
        assertRefused(
                SplitMethod.GIVEN,
                "ml.inter: this data set is not split yet: there is no ml.train.inter; split by random or time");
    }

    @Test
    void readsUsersAndFriends() {
        Fixtures.write(folder, "ml.user", "user_id:token\tage:token", "w\t30", "v\t40");
        Fixtures.write(folder, "ml.net", "source_id:token\ttarget_id:token\tweight:float", "u\tv\t1", "x\tw\t1");

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.USER))
                .containsExactly("w=user w", "v=user v", "u=user u", "x=user x");
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).containsExactly("u>v", "v>u", "w>x", "x>w");
    }

    @Test
    void readsTheKnowledgeGraph() {
        Fixtures.delete(folder, "ml.item");
        Fixtures.write(
                folder,
                "ml.kg",
                "head_id:token\trelation_id:token\ttail_id:token",
                "m.1\tfilm.genre\tg.7",
                "m.1\tfilm.genre\tg.7",
                "m.5\tfilm.director\tg.7",
                "g.7\tpart_of\tg.8");
        Fixtures.write(folder, "ml.link", "item_id:token\tentity_id:token", "1\tm.1", "11\tm.1", "5\tm.5");

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly(
                        "film.genre=g.7=film.genre: g.7",
                        "film.director=g.7=film.director: g.7",
                        "parent:film.genre=film.genre",
                        "parent:film.director=film.director");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE))
                .containsExactly("11>film.genre=g.7", "1>film.genre=g.7", "5>film.director=g.7");

        Fixtures.write(folder, "ml.kg", "head_id:token\trelation_id:token\ttail_id:token", "m.1\tparent:x\tg.7");
        assertRefused(
                SplitMethod.RANDOM,
                "ml.kg:2:relation_id: names that start with 'parent:' are reserved for coarse" + " attributes;");
    }

    @Test
    void needsSomethingToAskAbout() {
        Fixtures.delete(folder, "ml.item");
        Fixtures.write(folder, "ml.kg", "head_id:token\trelation_id:token\ttail_id:token");

        assertRefused(
                SplitMethod.RANDOM,
                "ml.item: this file is missing, and so is ml.kg or ml.link; without them items have no attributes to ask"
                        + " about: add it");
    }

    @ParameterizedTest
    @CsvSource({
        "'user_id:token,item_id:token', 'expected tabs between the columns, but found none in'",
        "'user_id:token item_id:token', 'expected tabs between the columns, but found none in'",
        "'user_id,item_id', 'expected columns as name:type with a tab between them, where the type is token, token_seq,"
                + " float, float_seq, but found ''user_id,item_id''; correct the first line'",
        "'user_id:token\titem_id', 'expected columns as name:type with a tab between them'",
        "'user_id:token\titem_id:int', 'expected columns as name:type with a tab between them'",
        "'user_id:token\titem:token', 'there is no column ''item_id'' among user_id, item; the first line has to name it'",
        "'user_id:token\titem_id:token\titem_id:float', 'two columns have the same name; give each its own'"
    })
    void refusesAHeader(String header, String message) {
        Fixtures.write(folder, "ml.inter", header, "u\t1");

        assertRefused(SplitMethod.RANDOM, "ml.inter:1: " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "'u\t1\tgood\t9', rating: expected a rating",
        "'u\t1\t4\tlate', timestamp: expected a time",
        "'\t1\t4\t9', user_id: this field is empty; give it a value"
    })
    void refusesARow(String row, String message) {
        Fixtures.write(folder, "ml.inter", INTER_HEADER, "u\t5\t1\t1", row);

        assertRefused(SplitMethod.RANDOM, "ml.inter:3:" + message);
    }

    @Test
    void refusesARowWithMoreFieldsAndAFileWithoutRows() {
        Fixtures.write(folder, "ml.inter", INTER_HEADER, "u\t5\t1\t1\t1");
        assertRefused(SplitMethod.RANDOM, "ml.inter:2: expected as many tabs as in the header, 3, but found 4;");

        Fixtures.write(folder, "ml.inter", INTER_HEADER);
        assertRefused(SplitMethod.RANDOM, "ml.inter: this file has no interaction; write it again");
    }

    @Test
    void refusesTwoDataSets() {
        Fixtures.write(folder, "other.train.inter", INTER_HEADER, "u\t5\t1\t1");

        assertThatThrownBy(() -> Datasets.open(folder))
                .hasMessage(
                        folder + ": these files are of more than one data set: ml.inter, other.train.inter; keep those"
                                + " of one in the folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml.user", "inter"})
    void recognisesInteractionsAlone(String name) throws IOException {
        RecboleLayout layout = new RecboleLayout();
        Path other = folder.resolve("other");
        Fixtures.write(other, name, "");
        Files.createDirectories(other.resolve("folder.inter"));

        assertThat(layout.recognises(folder)).isTrue();
        assertThat(layout.recognises(other)).isFalse();
        assertThat(layout.recognises(folder.resolve("nowhere"))).isFalse();
    }

    @Test
    void equalsSignsInColumnsAndValuesAreKeptApart() {
        Fixtures.write(folder, "odd.inter", "user_id:token\titem_id:token", "u\t1", "u\t2", "u\t3");
        Fixtures.write(folder, "odd.item", "item_id:token\ta:token\ta=b:token", "1\tb=c\tx", "2\ty\tc", "3\ty\tx");
        for (String other : new SourceFolder(folder).list(".inter")) {
            if (!other.equals("odd.inter")) {
                Fixtures.delete(folder, other);
            }
        }

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .contains("a=b=c=b=c", "a%3Db=c=c");
    }

    @Test
    void readsInsideAJar() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("data.jar"), Map.of("create", "true"))) {
            Path inside = zip.getPath("/data/ml");
            write(inside);

            assertThat(Datasets.open(inside).manifest().counts())
                    .isEqualTo(Datasets.open(folder).manifest().counts());
        }
    }

    private Dataset open(SplitMethod method) {
        return Datasets.open(folder, Datasets.layoutOf(folder), new Split(method, 1));
    }

    private void assertRefused(SplitMethod method, String start) {
        assertThatThrownBy(() -> open(method))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/" + start);
    }
}
