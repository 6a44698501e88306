package askwalk.dataset.snapshot;

import askwalk.graph.InvalidGraphException;
import askwalk.io.BinaryFormatException;
import askwalk.io.BinaryReader;
import askwalk.io.StagedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes snapshots as files; the package has the format. */
final class SnapshotFile {

    static final byte[] MAGIC = "ASKWSNAP".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;

    /** Java's arrays end a little below two gigabytes. */
    private static final long LARGEST = Integer.MAX_VALUE - 16L;

    private SnapshotFile() {}

    /** Writes the whole or nothing; the folder is made if it is not there. */
    static void write(Path file, Snapshot snapshot) throws IOException {
        try (StagedFile staged = StagedFile.write(file, out -> SnapshotWriter.write(snapshot, out))) {
            if (staged.size() > LARGEST) {
                throw new IOException("it would be larger than " + LARGEST + " bytes");
            }
            staged.replace();
        }
    }

    /**
     * Reads a snapshot.
     *
     * @throws BadSnapshotException if the file is none, or damaged
     */
    static Snapshot read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadSnapshotException("this is no file");
        }
        if (Files.size(file) > LARGEST) {
            throw new BadSnapshotException("this file is larger than any snapshot");
        }
        try {
            return SnapshotReader.read(new BinaryReader(Files.readAllBytes(file), MAGIC, VERSION));
        } catch (BinaryFormatException e) {
            throw bad(e);
        } catch (IllegalArgumentException | InvalidGraphException e) {
            throw new BadSnapshotException("this snapshot is no data set: " + e.getMessage(), e);
        }
    }

    private static BadSnapshotException bad(BinaryFormatException e) {
        return new BadSnapshotException(
                switch (e.problem()) {
                    case NOT_THE_FORMAT -> "this is no snapshot";
                    case OTHER_VERSION -> "this snapshot has " + e.getMessage() + ", not " + VERSION;
                    case WRONG_CHECKSUM -> "the checksum is wrong: this snapshot is damaged";
                    case CUT_OFF -> "this snapshot is cut off";
                    case INVALID -> "this snapshot holds something that none can hold";
                },
                e);
    }
}
