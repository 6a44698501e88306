package askwalk.dataset.snapshot;

import askwalk.graph.InvalidGraphException;
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
        try (StagedFile staged =
                StagedFile.write(file, out -> SnapshotWriter.write(snapshot, new SnapshotOutput(out)))) {
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
            return SnapshotReader.read(new SnapshotInput(Files.readAllBytes(file)));
        } catch (IllegalArgumentException | InvalidGraphException e) {
            throw new BadSnapshotException("this snapshot is no data set: " + e.getMessage(), e);
        }
    }
}
