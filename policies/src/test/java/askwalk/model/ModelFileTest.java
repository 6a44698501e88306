package askwalk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    private static final String GRAPH = "0123456789abcdef";

    @TempDir
    private Path temp;

    @Test
    void aWrittenModelIsRead() throws IOException {
        Path file = temp.resolve("new/folder/é.model");
        ModelFile.write(file, model());

        ModelBundle read = ModelFile.read(file, GRAPH);

        assertThat(read.graph()).isEqualTo(GRAPH);
        assertThat(read.parts()).hasSize(2);
        TrainedComponent policy = read.part(TrainedComponent.Kind.POLICY);
        assertThat(policy.provider()).isEqualTo("ear");
        assertThat(policy.hyperparameters()).isEqualTo(Map.of("epochs", "3", "rate", "0.1"));
        assertThat(policy.training()).isEqualTo(Map.of("protocol", "EAR", "note", "für"));
        assertThat(policy.checkpoint().metrics()).isEqualTo(Map.of("loss", 0.25, "reward", Double.NaN));
        assertThat(policy.checkpoint().matrix("weights", 2, 3).values()).containsExactly(1, -2, 3, 4.5f, 0, -0f);
        assertThat(policy.checkpoint().matrix("none", 0, 7).values()).isEmpty();
        TrainedComponent preference = read.part(TrainedComponent.Kind.PREFERENCE);
        assertThat(preference.provider()).isEqualTo("uniform");
        assertThat(preference.checkpoint().matrices()).isEmpty();
    }

    @Test
    void equalModelsGiveEqualFiles() throws IOException {
        ModelFile.write(temp.resolve("one"), model());
        ModelFile.write(temp.resolve("two"), model());

        assertThat(temp.resolve("one")).hasSameBinaryContentAs(temp.resolve("two"));
    }

    @Test
    void aMatrixLargerThanTheBufferIsStored() throws IOException {
        float[] values = new float[50_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        ModelFile.write(
                temp.resolve("m"),
                new ModelBundle(GRAPH, List.of(part(TrainedComponent.Kind.PREFERENCE, new Matrix(500, 100, values)))));

        TrainedComponent read = ModelFile.read(temp.resolve("m")).part(TrainedComponent.Kind.PREFERENCE);
        assertThat(read.checkpoint().matrix("m", 500, 100).values()).isEqualTo(values);
        assertThat(ModelFile.read(temp.resolve("m")).part(TrainedComponent.Kind.POLICY))
                .isNull();
    }

    @Test
    void createDoesNotReplaceAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("m"), "old");

        assertThatThrownBy(() -> ModelFile.create(file, model())).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("old");
        ModelFile.create(temp.resolve("n"), model());
        assertThat(ModelFile.read(temp.resolve("n")).parts()).hasSize(2);
    }

    @Test
    void anExistingFileIsReplacedWithoutTemporaryFiles() throws IOException {
        Path file = Files.writeString(temp.resolve("m"), "old");
        ModelFile.write(file, model());

        assertThat(ModelFile.read(file).parts()).hasSize(2);
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(file);
        }
    }

    /** Permissions are those of any new file; temporary files are readable only by their owner. */
    @Test
    void permissionsAreThoseOfNewFiles() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path file = temp.resolve("m");
        Path other = Files.writeString(temp.resolve("other"), "text");
        ModelFile.write(file, model());

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void aFailedWriteLeavesNoFile() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("taken/full"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ModelFile.write(folder.getParent(), model()));
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(folder.getParent());
        }
    }

    @Test
    void anotherGraphIsRejected() throws IOException {
        Path file = temp.resolve("m");
        ModelFile.write(file, model());

        refused(() -> ModelFile.read(file, "fedcba9876543210"))
                .withMessage(file + ": made for another data set (0123456789ab…), expected fedcba987654…;"
                        + " train on this data set, or name the one it was made for");
    }

    @Test
    void otherFilesAreRejectedInOneLine() throws IOException {
        Path missing = temp.resolve("missing");
        refused(() -> ModelFile.read(missing)).withMessage(missing + ": there is no such model file");
        refused(() -> ModelFile.read(temp)).withMessage(temp + ": this is a folder, expected a model file");
        Path text = Files.writeString(temp.resolve("text"), "id\tname\n");
        refused(() -> ModelFile.read(text)).withMessage(text + ": this is not a model file");
        Path empty = Files.writeString(temp.resolve("empty"), "");
        refused(() -> ModelFile.read(empty)).withMessage(empty + ": this is not a model file");
        byte[] newer = bytes();
        newer[8] = 2;
        Path file = Files.write(temp.resolve("newer"), newer);
        refused(() -> ModelFile.read(file)).withMessageContaining("has version 2, expected 1; train again");
    }

    @Test
    void aTruncatedFileIsRejected() throws IOException {
        byte[] whole = bytes();
        Path file = temp.resolve("m");
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused(() -> ModelFile.read(file)).withMessageStartingWith(file + ": ");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        refused(() -> ModelFile.read(file)).withMessageContaining("damaged");
    }

    @Test
    void everyChangedByteIsDetected() throws IOException {
        byte[] whole = bytes();
        Path file = temp.resolve("m");
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Files.write(file, changed);
            refused(() -> ModelFile.read(file)).withMessageStartingWith(file + ": ");
        }
    }

    /** A checksum does not protect against deliberately manipulated files. */
    @Test
    void onlyModelExceptionsAreThrownWithACorrectChecksum() throws IOException {
        byte[] whole = bytes();
        Path file = temp.resolve("m");
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        int refusals = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] changed = whole.clone();
            int at = 12 + random.nextInt(whole.length - 16);
            byte[] values = {(byte) random.nextInt(), -1, 127, 0, (byte) 128};
            changed[at] = values[random.nextInt(values.length)];
            fixChecksum(changed);
            Files.write(file, changed);
            try {
                ModelFile.read(file);
            } catch (ModelException e) {
                refusals++;
                assertThat(e).hasMessageStartingWith(file + ": ");
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", round " + round + ", byte " + at, e);
            }
        }
        assertThat(refusals).isBetween(300, 2900);
    }

    @Test
    void aBundleHasAtMostOneComponentOfAKind() {
        TrainedComponent part = part(TrainedComponent.Kind.POLICY, new Matrix(0, 0, new float[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelBundle(GRAPH, List.of(part, part)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelBundle(GRAPH, List.of()));
    }

    private static ThrowableAssertAlternative<ModelException> refused(ThrowableAssert.ThrowingCallable read) {
        return assertThatExceptionOfType(ModelException.class).isThrownBy(read);
    }

    private static void fixChecksum(byte[] file) {
        CRC32C checksum = new CRC32C();
        checksum.update(file, 0, file.length - 4);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 4, (int) checksum.getValue());
    }

    private byte[] bytes() throws IOException {
        Path file = temp.resolve("whole");
        ModelFile.write(file, model());
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private static TrainedComponent part(TrainedComponent.Kind kind, Matrix matrix) {
        return new TrainedComponent(kind, "p", Map.of(), Map.of(), new Checkpoint(Map.of("m", matrix), Map.of()));
    }

    private static ModelBundle model() {
        Checkpoint checkpoint = new Checkpoint(
                Map.of(
                        "weights", new Matrix(2, 3, new float[] {1, -2, 3, 4.5f, 0, -0f}),
                        "none", new Matrix(0, 7, new float[0])),
                Map.of("loss", 0.25, "reward", Double.NaN));
        return new ModelBundle(
                GRAPH,
                List.of(
                        new TrainedComponent(
                                TrainedComponent.Kind.POLICY,
                                "ear",
                                Map.of("epochs", "3", "rate", "0.1"),
                                Map.of("protocol", "EAR", "note", "für"),
                                checkpoint),
                        new TrainedComponent(
                                TrainedComponent.Kind.PREFERENCE,
                                "uniform",
                                Map.of(),
                                Map.of(),
                                new Checkpoint(Map.of(), Map.of()))));
    }
}
