package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Common mistakes in files, and the hints in their messages. */
class HintsTest {

    @TempDir
    Path folder;

    @Test
    void anArchiveIsToBeUnpacked() {
        Fixtures.write(folder, "ml-1m.zip", "PK");

        assertThatThrownBy(() -> Datasets.open(folder.resolve("ml-1m.zip")))
                .hasMessage(
                        folder + "/ml-1m.zip: this is an archive and not a folder; unpack it, and give the folder that"
                                + " comes out");
        assertThatThrownBy(() -> Datasets.open(folder))
                .hasMessageEndingWith("; there are archives in it: unpack ml-1m.zip");
    }

    @Test
    void aHeaderThatDiffersInCaseIsNamed() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "items.tsv", "Id\tName", "10\tTable");
        assertThatThrownBy(() -> Datasets.open(folder))
                .hasMessage(folder + "/items.tsv:1: there is no column 'id' among Id, Name; 'Id' differs from"
                        + " it only in case or blanks: write 'id'");

        Fixtures.delete(folder, "items.tsv");
        Fixtures.write(folder, "x.inter", "User_ID:token\titem_id:token", "1\t1");
        Fixtures.write(folder, "x.item", "item_id:token\tgenre:token", "1\ta");
        assertThatThrownBy(() -> Datasets.open(folder))
                .hasMessageStartingWith(folder + "/x.inter:1: there is no column 'user_id' among User_ID, item_id;"
                        + " 'User_ID' differs from it only in case or blanks: write 'user_id'");
    }

    @Test
    void blankLinesAtTheEndareIgnored() {
        Fixtures.tsv(folder.resolve("tsv"));
        Fixtures.write(folder.resolve("tsv"), "interactions_test.tsv", "user\titem", "u2\t9", "", "  ");
        Path films = folder.resolve("films");
        Fixtures.write(films, "movies.csv", "movieId,title,genres", "1,Heat,Crime", "", "");
        Fixtures.write(films, "ratings.csv", "userId,movieId,rating,timestamp", "1,1,4.0,1", " \r", "");

        assertThat(Datasets.open(folder.resolve("tsv")).test().size()).isEqualTo(1);
        assertThat(Datasets.open(films).train().size()).isEqualTo(1);
    }

    @Test
    void aRowOfEmptyFieldsAtTheEndIsARow() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u2\t9", "\t");

        assertThatThrownBy(() -> Datasets.open(folder))
                .hasMessage(folder + "/interactions_test.tsv:3:user: this field is empty; give it a value");
    }

    @Test
    void aSymbolicLinkThatLoopsIsReportedAsOne() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        String message = loop + ": this symbolic link loops; point it to the data, or remove it";
        assertThatThrownBy(() -> Datasets.open(loop)).hasMessage(message);
        assertThatThrownBy(() -> Datasets.open(loop.resolve("data"))).hasMessage(message);

        Path data = Fixtures.tsv(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("users.tsv"), Path.of("users.tsv"));
        assertThatThrownBy(() -> Datasets.open(data))
                .hasMessage(data + "/users.tsv: this symbolic link loops; point it to the data, or remove it");
        Files.delete(data.resolve("users.tsv"));
        Files.createSymbolicLink(data.resolve("users.tsv"), Path.of("nowhere"));
        assertThatThrownBy(() -> Datasets.open(data))
                .hasMessage(
                        data + "/users.tsv: this symbolic link points to nothing; point it to the data, or remove it");
    }
}
