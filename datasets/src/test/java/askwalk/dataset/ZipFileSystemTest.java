package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder inside a jar is as good as any other. */
class ZipFileSystemTest {

    @TempDir
    Path folder;

    @Test
    void readsAllLayouts() throws IOException {
        try (FileSystem zip = zip()) {
            Manifest tsv =
                    Datasets.open(Fixtures.tsv(zip.getPath("/data/shop"))).manifest();
            Manifest scpr =
                    Datasets.open(Fixtures.scpr(zip.getPath("/data/scpr"))).manifest();

            Fixtures.ear(zip.getPath("/data/ear/FM-train-data-shop"));
            Manifest ear = Datasets.open(zip.getPath("/data/ear")).manifest();

            assertThat(tsv)
                    .isEqualTo(
                            Datasets.open(Fixtures.tsv(folder.resolve("shop"))).manifest());
            assertThat(scpr)
                    .isEqualTo(
                            Datasets.open(Fixtures.scpr(folder.resolve("scpr"))).manifest());
            Fixtures.ear(folder.resolve("ear/FM-train-data-shop"));
            assertThat(ear).isEqualTo(Datasets.open(folder.resolve("ear")).manifest());
        }
    }

    @Test
    void readsTheRoot() throws IOException {
        try (FileSystem zip = zip()) {
            Dataset dataset = Datasets.open(Fixtures.tsv(zip.getPath("/")));

            assertThat(dataset.manifest().name()).isEqualTo("unnamed");
            assertThat(dataset.train().size()).isEqualTo(3);
        }
    }

    @Test
    void saysWhereSomethingIsWrong() throws IOException {
        try (FileSystem zip = zip()) {
            Path inside = Fixtures.tsv(zip.getPath("/shop"));
            Fixtures.write(inside, "items.tsv", "id\tname", "10\t");

            assertThatThrownBy(() -> Datasets.open(inside))
                    .hasMessage("/shop/items.tsv:2:name: this field is empty; give it a value");
        }
    }

    private FileSystem zip() throws IOException {
        return FileSystems.newFileSystem(folder.resolve("data.jar"), Map.of("create", "true"));
    }
}
