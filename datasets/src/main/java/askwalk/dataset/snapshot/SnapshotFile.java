package askwalk.dataset.snapshot;

import askwalk.graph.InvalidGraphException;
import askwalk.io.BinaryFormatException;
import askwalk.io.BinaryReader;
import askwalk.io.StagedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes snapshot files; the package documentation describes the format. */
final class SnapshotFile {

    static final byte[] MAGIC = "ASKWSNAP".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 2;

    /** The optional parts, which are powers of two. */
    static final int LISTS = 1;

    static final int TEXTS = 2;

    /** The maximum length of Java arrays, in bytes. */
    private static final long MAX_SIZE = Integer.MAX_VALUE - 16L;

    private SnapshotFile() {}

    /** Writes a file completely or not at all; the folder is created if necessary. */
    static void write(Path file, Snapshot snapshot) throws IOException {
        try (StagedFile staged = StagedFile.write(file, out -> SnapshotWriter.write(snapshot, out))) {
            if (staged.size() > MAX_SIZE) {
                throw new IOException("it would be larger than " + MAX_SIZE + " bytes");
            }
            staged.replace();
        }
    }

    /**
     * Reads a snapshot.
     *
     * @throws BadSnapshotException if the file is not a snapshot, or damaged
     */
    static Snapshot read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadSnapshotException("this is not a file");
        }
        if (Files.size(file) > MAX_SIZE) {
            throw new BadSnapshotException("this file is larger than any snapshot");
        }
        try {
            return SnapshotReader.read(new BinaryReader(Files.readAllBytes(file), MAGIC, VERSION));
        } catch (BinaryFormatException e) {
            throw bad(e);
        } catch (IllegalArgumentException | InvalidGraphException e) {
            throw new BadSnapshotException("this snapshot is not a valid data set: " + e.getMessage(), e);
        }
    }

    private static BadSnapshotException bad(BinaryFormatException e) {
        return new BadSnapshotException(
                switch (e.problem()) {
                    case NOT_THE_FORMAT -> "this is not a snapshot";
                    case OTHER_VERSION -> "this snapshot has " + e.getMessage() + ", not " + VERSION;
                    case WRONG_CHECKSUM -> "the checksum is wrong: this snapshot is damaged";
                    case CUT_OFF -> "this snapshot is truncated";
                    case INVALID -> "this snapshot contains an invalid value";
                },
                e);
    }
}
