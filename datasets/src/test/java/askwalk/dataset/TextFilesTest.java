package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import askwalk.dataset.snapshot.SnapshotCache;
import askwalk.dataset.tsv.TsvLayout;
import askwalk.dataset.tsv.TsvWriter;
import askwalk.graph.AttributeTexts;
import askwalk.graph.AttributeTexts.Field;
import askwalk.graph.AttributeTexts.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFilesTest {

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(temp.resolve("data"));
        file("items.tsv", "id\tname\n1\tKind of Blue\n2\tNevermind\n");
        file("parents.tsv", "id\tname\n0\tgenre\n");
        file("attributes.tsv", "id\tname\tparent\tquestion\thint\na b\tJazz\t0\t\tolder\nr=1\tRock\t0\tRock?\t\n");
        file("item_attributes.tsv", "item\tattribute\n1\ta b\n2\tr=1\n");
        file("interactions_train.tsv", "user\titem\n7\t1\n");
    }

    @Test
    void columnsHaveTheTextsOfAnyLanguage() {
        AttributeTexts texts = Datasets.open(folder).texts();

        assertThat(texts.text("de", Kind.ATTRIBUTE, "r=1", Field.QUESTION)).contains("Rock?");
        assertThat(texts.text("en", Kind.ATTRIBUTE, "a b", Field.HINT)).contains("older");
        assertThat(texts.text("en", Kind.ATTRIBUTE, "a b", Field.QUESTION)).isEmpty();
    }

    @Test
    void aFileHasTheTextsOfALanguage() throws IOException {
        file("wording_de.properties", """
                # Kommentar

                attribute.a\\ b.name = Der Jazz
                parent.0.name = Genre
                group.0.question = Magst du {attribute} \\u00fc?
                attribute.r\\=1.question = Rock, ja?
                """);
        AttributeTexts texts = Datasets.open(folder).texts();

        assertThat(texts.text("de", Kind.ATTRIBUTE, "a b", Field.NAME)).contains("Der Jazz");
        assertThat(texts.text("en", Kind.ATTRIBUTE, "a b", Field.NAME)).isEmpty();
        assertThat(texts.text("de", Kind.ATTRIBUTE, "parent:0", Field.NAME)).contains("Genre");
        assertThat(texts.text("de", Kind.GROUP, "parent:0", Field.QUESTION)).contains("Magst du {attribute} ü?");
        assertThat(texts.text("de", Kind.ATTRIBUTE, "r=1", Field.QUESTION)).contains("Rock, ja?");
        assertThat(texts.text("en", Kind.ATTRIBUTE, "r=1", Field.QUESTION)).contains("Rock?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attribute.c.name = C | :2:attribute.c.name: there is no attribute 'c'; correct the id or remove the line",
                "parent.1.name = C | :2:parent.1.name: there is no coarse attribute '1'; correct the id or remove the line",
                "group.1.hint = C | :2:group.1.hint: there is no coarse attribute '1'; correct the id or remove the line",
                "parent.0.title = C | :2:parent.0.title: this key is unknown; expected attribute.ID.FIELD, parent.ID.FIELD",
                "name = C | :2:name: this key is unknown; expected attribute.ID.FIELD",
                "parent.0.name = | :2:parent.0.name: this text is empty; give one or remove the line",
                "parent.0.hint = C | :2:parent.0.hint: this key is repeated; remove one of the lines",
                "parent.0.name = \\u12 | :2: this line is no property (",
            })
    void errorsHaveTheirPlace(String line, String message) throws IOException {
        file("wording_de.properties", "parent.0.hint = first\n" + line + "\n");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> Datasets.open(folder))
                .withMessageStartingWith(folder.resolve("wording_de.properties") + message);
    }

    @Test
    void textsAreNoPartOfTheIdentity() throws IOException {
        Manifest before = Datasets.open(folder).manifest();
        file("wording_de.properties", "parent.0.name = Genre\n");

        assertThat(Datasets.open(folder).manifest()).isEqualTo(before);
    }

    @Test
    void theWriterKeepsTexts() throws IOException {
        file("wording_de.properties", "attribute.a\\ b.name = a = \\\\ b\ngroup.0.hint = #h\nparent.0.question = P?\n");
        Dataset written = Datasets.open(folder);
        TsvWriter.write(written, temp.resolve("copy"));

        assertThat(Datasets.open(temp.resolve("copy")).texts()).isEqualTo(written.texts());
    }

    /** A file that is added, changed or removed invalidates the snapshot. */
    @Test
    void theCacheKeepsTexts() throws IOException {
        assertThat(cached().fromSnapshot()).isFalse();
        assertThat(cached().fromSnapshot()).isTrue();
        AttributeTexts without = cached().dataset().texts();
        file("wording_de.properties", "parent.0.name = Genre\n");
        SnapshotCache.Opened first = cached();
        SnapshotCache.Opened second = cached();

        assertThat(first.fromSnapshot()).isFalse();
        assertThat(second.fromSnapshot()).isTrue();
        assertThat(second.dataset().texts()).isEqualTo(first.dataset().texts()).isNotEqualTo(without);
        assertThat(second.dataset().manifest()).isEqualTo(first.dataset().manifest());
        file("wording_de.properties", "parent.0.name = Art\n");
        assertThat(cached().fromSnapshot()).isFalse();
        Files.delete(folder.resolve("wording_de.properties"));
        assertThat(cached().dataset().texts()).isEqualTo(without);
    }

    private SnapshotCache.Opened cached() {
        return new SnapshotCache(temp.resolve("cache"), 0, line -> {})
                .open(folder, new TsvLayout(), new Split(SplitMethod.GIVEN, 1));
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
