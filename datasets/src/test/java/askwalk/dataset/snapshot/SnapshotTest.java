package askwalk.dataset.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fingerprint;
import askwalk.dataset.Fixtures;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.Same;
import askwalk.dataset.SchemaFixture;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Ids;
import askwalk.graph.memory.InMemoryGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    Path temp;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Path folder = Fixtures.tsv(temp);
        SourceFolder source = new SourceFolder(folder);
        DatasetBuilder builder =
                Datasets.fill(source, Datasets.layoutOf(folder), Split.of(Datasets.layoutOf(folder), folder));
        LocatedPairs lists = new LocatedPairs("lists");
        lists.add(0, 2, 1, 0);
        lists.add(0, 1, 2, 0);
        lists.add(2, 0, 3, 0);
        Dataset dataset = builder.userAttributes(lists).build();

        Snapshot read = read(bytes(new Snapshot(source.fingerprint(), dataset)));

        assertSame(read.dataset(), dataset);
        assertThat(read.dataset().userAttributes().list(0).toArray()).containsExactly(1, 2);
        assertThat(read.fingerprint()).isEqualTo(source.fingerprint());
        assertThat(read.fingerprint().missing()).contains("users.tsv", "dataset.json");
        assertThat(read.fingerprint().matches(folder)).isTrue();
    }

    @Test
    void givesBackRealDataSets() throws IOException {
        Path real = Fixtures.realData();
        for (String name : new String[] {"original/lastfm", "original/factcrs/lastfm", "tsv/yelp_partial"}) {
            Dataset dataset = Datasets.open(real.resolve(name));

            assertSame(read(bytes(new Snapshot(fingerprint(dataset), dataset))).dataset(), dataset);
        }
    }

    @Test
    void givesBackGroupsNumbersAndGaps() throws IOException {
        Dataset dataset = SchemaFixture.dataset();

        Dataset read = read(bytes(new Snapshot(fingerprint(dataset), dataset))).dataset();

        assertSame(read, dataset);
        assertThat(read.graph().schema().isDerived(4)).isTrue();
        assertThat(read.graph().values().known(0)).containsExactly(5, 30);
        assertThat(read.hiddenAttributes().list(1)).isEqualTo(Ids.of(1));
        assertThat(GraphFingerprint.ofEverything(InMemoryGraph.of(read.graph())))
                .isEqualTo(GraphFingerprint.ofEverything(InMemoryGraph.of(dataset.graph())));
    }

    @Test
    void refusesEveryByteThatIsChanged() throws IOException {
        byte[] good = example();
        SplittableRandom random = new SplittableRandom(1);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> read(bad)).as("byte %s", at).isInstanceOf(BadSnapshotException.class);
        }
    }

    @Test
    void refusesEveryTruncatedFile() throws IOException {
        byte[] good = example();
        for (int length = 0; length < good.length; length++) {
            byte[] bad = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> read(bad)).as("length %s", length).isInstanceOf(BadSnapshotException.class);
        }
    }

    /** An invalid snapshot with a valid checksum is refused too. */
    @Test
    void checksWhatTheChecksumCannot() throws IOException {
        refusesInvalidContents(example());
    }

    @Test
    void checksGroupsAndNumbersToo() throws IOException {
        Dataset dataset = SchemaFixture.dataset();
        refusesInvalidContents(bytes(new Snapshot(fingerprint(dataset), dataset)));
    }

    private static void refusesInvalidContents(byte[] good) throws IOException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] bad = good.clone();
            int at = SnapshotFile.MAGIC.length + random.nextInt((bad.length - SnapshotFile.MAGIC.length) / 4) * 4;
            ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putInt(Math.min(at, bad.length - 4), random.nextInt());
            sign(bad);
            try {
                read(bad); // a changed letter of a name is nothing that could be seen
            } catch (BadSnapshotException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
        assertThat(refused).as("seed %s", seed).isGreaterThan(200);
    }

    /** A forged snapshot must not choose which files are accessed. */
    @Test
    void refusesPathsThatLeaveTheFolder() throws IOException {
        for (String path : new String[] {"../users.tsv", "a/../../b", "/users.tsv", "", "a\u0000b"}) {
            Snapshot whole = read(example());
            Fingerprint named = new Fingerprint(new TreeMap<>(Map.of(path, "0")), new TreeSet<>(), new TreeMap<>());
            Fingerprint missing = new Fingerprint(new TreeMap<>(), new TreeSet<>(Set.of(path)), new TreeMap<>());
            for (Fingerprint fingerprint : new Fingerprint[] {named, missing}) {
                byte[] forged = bytes(new Snapshot(fingerprint, whole.dataset()));
                assertThatThrownBy(() -> read(forged)).isInstanceOf(BadSnapshotException.class);
            }
        }
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        byte[] newer = example();
        newer[SnapshotFile.MAGIC.length] = 3;
        sign(newer);

        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessage("this snapshot has version 3, not 2");
    }

    @Test
    void refusesWhatFollowsTheEnd() throws IOException {
        byte[] longer = Arrays.copyOf(example(), example().length + 4);
        sign(longer);

        assertThatThrownBy(() -> read(longer)).isInstanceOf(BadSnapshotException.class);
    }

    /** Compares all parts of two data sets. */
    static void assertSame(Dataset actual, Dataset expected) {
        Same.assertSame(actual, expected);
        assertThat(actual.manifest()).isEqualTo(expected.manifest());
    }

    private byte[] example() throws IOException {
        Dataset dataset = Datasets.open(Fixtures.tsv(temp));
        return bytes(new Snapshot(fingerprint(dataset), dataset));
    }

    private static Fingerprint fingerprint(Dataset dataset) {
        return new Fingerprint(dataset.manifest().files(), new TreeSet<>(), new TreeMap<>());
    }

    private static byte[] bytes(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotWriter.write(snapshot, out);
        return out.toByteArray();
    }

    private static Snapshot read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("askwalk", ".snapshot");
        try {
            Files.write(file, bytes);
            return SnapshotFile.read(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Puts the right checksum at the end. */
    private static void sign(byte[] file) {
        CRC32C checksum = new CRC32C();
        checksum.update(file, 0, file.length - 4);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 4, (int) checksum.getValue());
    }
}
