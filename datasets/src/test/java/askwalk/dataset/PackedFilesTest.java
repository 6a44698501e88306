package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with .gz at the end of their names are read wherever plain ones are. */
class PackedFilesTest {

    @TempDir
    Path folder;

    @Test
    void everyFileOfALayoutMayBePacked() throws IOException {
        Path recbole = folder.resolve("recbole");
        Fixtures.write(recbole, "x.inter", "user_id:token\titem_id:token", "1\t1");
        Fixtures.write(recbole, "x.item", "item_id:token\tgenre:token", "1\ta");
        List<Path> folders = List.of(
                Fixtures.tsv(folder.resolve("tsv")),
                Fixtures.ear(folder.resolve("ear")),
                Fixtures.scpr(folder.resolve("scpr")),
                recbole);
        for (Path each : folders) {
            Dataset plain = Datasets.open(each);
            packAll(each);

            Dataset packed = Datasets.open(each);

            assertThat(packed.manifest().counts()).isEqualTo(plain.manifest().counts());
            assertThat(packed.manifest().layout()).isEqualTo(plain.manifest().layout());
            assertThat(packed.manifest().splitRule()).isEqualTo(plain.manifest().splitRule());
            assertThat(packed.manifest().files().keySet()).allMatch(file -> file.endsWith(".gz"));
        }
    }

    @Test
    void theHeaderOfAPackedFileSaysWhetherThereAreTimes() {
        Fixtures.tsv(folder);
        Fixtures.delete(folder, "interactions_train.tsv");
        Fixtures.write(folder, "interactions_all.tsv", "user\titem\ttimestamp", "u1\t10\t1");
        pack(folder.resolve("interactions_all.tsv"));

        assertThat(Split.of(Datasets.layoutOf(folder), folder).method()).isEqualTo(SplitMethod.TIME);
    }

    @Test
    void aPlainFileGoesFirstAndIsNoticedWhenItComes() {
        Fixtures.tsv(folder);
        pack(folder.resolve("interactions_test.tsv"));
        SourceFolder source = new SourceFolder(folder);
        DatasetLayout layout = Datasets.layoutOf(folder);
        Datasets.fill(source, layout, Split.of(layout, folder)).build();
        assertThat(source.fingerprint().matches(folder)).isTrue();

        Fixtures.write(folder, "interactions_test.tsv", "user\titem");

        assertThat(source.fingerprint().matches(folder)).isFalse();
        assertThat(Datasets.open(folder).test().size()).isZero();
    }

    @Test
    void whatIsWrongIsSaidOfThePackedFile() throws IOException {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "items.tsv", "id\tname", "10");
        pack(folder.resolve("items.tsv"));
        assertThatThrownBy(() -> Datasets.open(folder)).hasMessageStartingWith(folder + "/items.tsv.gz:2: expected");

        Files.writeString(folder.resolve("items.tsv.gz"), "id\tname\n");
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/items.tsv.gz: this file cannot be unpacked as gzip (");
    }

    private static void packAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).toList().forEach(PackedFilesTest::pack);
        }
    }

    private static void pack(Path file) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            try (OutputStream out = new GZIPOutputStream(packed)) {
                Files.copy(file, out);
            }
            Files.write(file.resolveSibling(file.getFileName() + ".gz"), packed.toByteArray());
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
