package askwalk.dataset.movielens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.SourceFolder;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The older releases, of which ml-100k and ml-1m are in ISO 8859-1. The files here are made up. */
class OldMovielensTest {

    @TempDir
    Path folder;

    private void million() {
        latin("movies.dat", "1::Caf\u00e9 (1995)::Drama|Film-Noir", "2::So: a test (1987)::Drama", "3::Plain::Comedy");
        latin("ratings.dat", "7::1::5::30", "7::2::3::10", "7::3::1::20", "8::1::4::5");
    }

    private void hundred() {
        latin("u.genre", "unknown|0", "Action|1", "Drama|2", "");
        latin(
                "u.item",
                "1|Caf\u00e9 (1995)|01-Jan-1995||http://x/?a=1|0|1|1",
                "2|Plain||||1|0|0",
                "3|Old (1950)|01-Jan-1950|||0|0|1");
        latin("u.data", "7\t1\t5\t30", "7\t2\t3\t10", "7\t3\t1\t20");
    }

    @Test
    void readsFilesWithColons() {
        million();

        Dataset data = Datasets.open(folder);

        assertThat(data.manifest().layout()).isEqualTo("movielens1m");
        assertThat(data.manifest().licence()).startsWith("GroupLens");
        assertThat(Fixtures.vertices(data, VertexType.ITEM))
                .containsExactly("1=Caf\u00e9 (1995)", "2=So: a test (1987)", "3=Plain");
        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE))
                .containsExactlyInAnyOrder(
                        "1>genre=Drama",
                        "1>genre=Film-Noir",
                        "1>decade=1990s",
                        "2>genre=Drama",
                        "2>decade=1980s",
                        "3>genre=Comedy");
        assertThat(data.manifest().splitRule()).contains("by time");
        assertThat(Fixtures.tuples(data, Role.TRAIN)).containsExactlyInAnyOrder("7>2", "7>3", "8>1");
        assertThat(Fixtures.tuples(data, Role.TEST)).containsExactly("7>1");
    }

    @Test
    void readsFilesWithAColumnForEachGenre() {
        hundred();

        Dataset data = Datasets.open(folder);

        assertThat(data.manifest().layout()).isEqualTo("movielens100k");
        assertThat(Fixtures.vertices(data, VertexType.ITEM))
                .containsExactly("1=Caf\u00e9 (1995)", "2=Plain", "3=Old (1950)");
        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE))
                .containsExactlyInAnyOrder(
                        "1>genre=Action", "1>genre=Drama", "1>decade=1990s", "3>genre=Drama", "3>decade=1950s");
        assertThat(Fixtures.tuples(data, Role.TRAIN)).containsExactlyInAnyOrder("7>2", "7>3");
        assertThat(Fixtures.tuples(data, Role.TEST)).containsExactly("7>1");
    }

    @Test
    void reportsWhereARowIsWrong() {
        million();
        latin("ratings.dat", "7::1::5::30", "7:1:5:30");
        assertRefused("ratings.dat:2: expected 4 fields with '::' between them, but found 1; fetch the file again");
        latin("ratings.dat", "7::1::5::30", "", "7::2::5::30");
        assertRefused("ratings.dat:2: this line is empty; remove it");
        latin("ratings.dat", "7::9::5::30");
        assertRefused("ratings.dat:1:movieId: '9' is not an id in movies.dat; add it there or remove it here");
        latin("ratings.dat", "7::::5::30");
        assertRefused("ratings.dat:1:movieId: this field is empty; give it a value");
    }

    @Test
    void saysWhichColumnIsWrong() {
        hundred();
        latin("u.item", "1|Caf\u00e9 (1995)||||0|1");
        assertRefused("u.item:1: expected 8 fields with '|' between them, but found 7; fetch the file again");
        latin("u.item", "1|Caf\u00e9 (1995)||||0|1|1");
        latin("u.data", "7 1 5 30");
        assertRefused("u.data:1: expected 4 fields with a tab between them, but found 1; fetch the file again");
        Fixtures.delete(folder, "u.genre");
        assertRefused(
                "u.genre: this file is missing; a folder with the movielens100k layout has u.item, u.data, u.genre;"
                        + " add it");
    }

    private void latin(String file, String... lines) {
        Fixtures.writeBytes(folder, file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Datasets.open(folder)).hasMessage(folder + "/" + message);
    }

    @Test
    void anEmptyFieldAtTheEndOfTheLastRowIsAField() {
        latin("u.data", "7\t1\t5\t30", "7\t2\t3\t");
        PlainTable table =
                new PlainTable(new SourceFolder(folder), "u.data", "\t", List.of("user", "item", "rating", "time"));

        assertThat(table.next()).isTrue();
        assertThat(table.next()).isTrue();
        assertThat(table.fieldOrEmpty(2)).isEqualTo("3");
        assertThat(table.fieldOrEmpty(3)).isEmpty();
        assertThat(table.next()).isFalse();
    }
}
