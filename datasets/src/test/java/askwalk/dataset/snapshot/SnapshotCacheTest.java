package askwalk.dataset.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.graph.Role;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCacheTest {

    @TempDir
    Path temp;

    private final List<String> log = new ArrayList<>();
    private Path data;
    private Path file;
    private SnapshotCache cache;

    @BeforeEach
    void openOnce() {
        data = Fixtures.tsv(temp.resolve("data"));
        cache = new SnapshotCache(temp.resolve("cache"), 1, log::add);
        open();
        file = cache.file(data, layout(), Split.of(layout(), data));
    }

    @Test
    void opensFromTheSnapshotTheSecondTime() throws IOException {
        assertThat(file).exists();
        FileTime written = Files.getLastModifiedTime(file);

        SnapshotCache.Opened again = cache.open(data, layout(), Split.of(layout(), data));

        assertThat(again.fromSnapshot()).isTrue();
        SnapshotTest.assertSame(again.dataset(), Datasets.open(data));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(log).isEmpty();
    }

    /** Java's temporary files are accessible only to their owner, but a folder of snapshots may be shared. */
    @Test
    void hasThePermissionsOfOtherNewFiles() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path other = Files.writeString(temp.resolve("other"), "text");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void seesAChangeThatKeepsSizeAndTime() throws IOException {
        Path test = data.resolve("interactions_test.tsv");
        FileTime time = Files.getLastModifiedTime(test);
        Fixtures.write(data, "interactions_test.tsv", "user\titem", "u2\t9", "u3\t8");
        Files.setLastModifiedTime(test, time);

        assertThat(Fixtures.tuples(open(), Role.TEST)).containsExactly("u2>9", "u3>8");
        assertThat(SnapshotFile.read(file).fingerprint().matches(data)).isTrue();
        assertThat(log).isEmpty();
    }

    @Test
    void seesAFileThatWasNotThere() {
        Fixtures.write(data, "dataset.json", "{\"name\": \"Shop\"}");

        assertThat(open().manifest().name()).isEqualTo("Shop");
    }

    @Test
    void seesAFileThatWasDeleted() {
        Fixtures.delete(data, "interactions_test.tsv");
        assertThat(open().test().size()).isZero();

        Fixtures.delete(data, "attributes.tsv");
        assertThatThrownBy(this::open)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("this file is missing");
    }

    @Test
    void rebuildsADamagedSnapshotAndSaysSo() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] good = bytes.clone();
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        SnapshotTest.assertSame(open(), Datasets.open(data));
        assertThat(log)
                .containsExactly(
                        file + ": the checksum is wrong: this snapshot is damaged; reading the data set from its"
                                + " own files instead");
        assertThat(file).hasBinaryContent(good);
    }

    @Test
    void refusesAForeignFileAndReplacesIt() throws IOException {
        Files.writeString(file, "id\tname\n");

        open();
        open();
        assertThat(log)
                .containsExactly(file + ": this is not a snapshot; reading the data set from its own files instead");
    }

    @Test
    void refusesAFileThatIsTooLargeToRead() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), 3L << 30); // which takes no room on most file systems
        }

        open();

        assertThat(log)
                .containsExactly(
                        file + ": this file is larger than any snapshot; reading the data set from its own files"
                                + " instead");
    }

    @Test
    void refusesASplitThatTheFolderNoLongerHas() {
        assertThatThrownBy(() -> cache.open(data, layout(), new Split(SplitMethod.RANDOM, 1)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("cannot be split by 'random'");
    }

    @Test
    void givesSmallDataSetsNoSnapshot() {
        SnapshotCache usual = new SnapshotCache(temp.resolve("usual"), log::add);

        usual.open(data, layout(), Split.of(layout(), data));

        assertThat(temp.resolve("usual")).doesNotExist();
    }

    @Test
    void continuesWhereItCannotWrite() throws IOException {
        Path blocked = Files.writeString(temp.resolve("blocked"), "a file");
        SnapshotCache cannot = new SnapshotCache(blocked, 1, log::add);

        SnapshotTest.assertSame(
                cannot.open(data, layout(), Split.of(layout(), data)).dataset(), Datasets.open(data));
        assertThat(log).hasSize(1);
        assertThat(log.get(0))
                .startsWith(blocked.toString())
                .contains("cannot be written")
                .doesNotContain("\n");
    }

    @Test
    void leavesNothingElseInItsFolder() {
        assertThat(temp.resolve("cache")).isDirectoryContaining(path -> path.equals(file));
        assertThat(temp.resolve("cache").toFile().list()).hasSize(1);
    }

    @Test
    void keepsSplitsAndFoldersApart() {
        Path other = Fixtures.tsv(temp.resolve("other"));
        DatasetLayout layout = layout();

        assertThat(List.of(
                        file,
                        cache.file(other, layout, Split.of(layout, data)),
                        cache.file(data, layout, new Split(SplitMethod.GIVEN, 2)),
                        cache.file(data, layout, new Split(SplitMethod.RANDOM, 1)),
                        cache.file(
                                data, Datasets.layoutOf(Fixtures.scpr(temp.resolve("scpr"))), Split.of(layout, data))))
                .doesNotHaveDuplicates();
        assertThat(cache.file(temp.resolve("x/../data"), layout, Split.of(layout, data)))
                .isEqualTo(file);
    }

    private DatasetLayout layout() {
        return Datasets.layoutOf(data);
    }

    private Dataset open() {
        DatasetLayout layout = Datasets.layouts().stream()
                .filter(each -> each.name().equals("tsv"))
                .findFirst()
                .orElseThrow();
        return cache.open(data, layout, Split.of(layout, data)).dataset();
    }
}
