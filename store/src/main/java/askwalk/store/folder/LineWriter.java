package askwalk.store.folder;

import askwalk.io.StagedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes lines to the ends of files, and to the disk. */
final class LineWriter {

    /** Opens files for writing. */
    interface Opener {
        FileChannel open(Path file) throws IOException;
    }

    /** Forces the entries of a folder to the disk. */
    interface FolderSync {
        void sync(Path folder) throws IOException;
    }

    /** Thrown if an append failed and could not be reverted, so that it may have been made. */
    static final class UnknownOutcomeException extends IOException {

        private static final long serialVersionUID = 1L;

        private UnknownOutcomeException(IOException failure) {
            super(failure.getMessage(), failure);
        }
    }

    private final Opener opener;
    private final FolderSync folderSync;

    LineWriter() {
        this(file -> FileChannel.open(file, StandardOpenOption.WRITE));
    }

    LineWriter(Opener opener) {
        this(opener, StagedFile::sync);
    }

    LineWriter(Opener opener, FolderSync folderSync) {
        this.opener = opener;
        this.folderSync = folderSync;
    }

    /**
     * Writes a line behind the complete lines of a file and waits until it is on the disk. If that fails, the file is
     * cut to its complete lines; without one, it is deleted, so that refused conversations leave no files.
     */
    void append(Path file, long length, String line) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        if (length == 0) {
            folderSync.sync(file.getParent()); // its creation may have been interrupted here before
        }
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = opener.open(file)) {
            channel.truncate(length);
            channel.position(length);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            revert(file, length, e);
            throw e;
        }
    }

    /** Waits until a file is on the disk, which another process may have written and not forced. */
    void force(Path file) throws IOException {
        try (FileChannel channel = opener.open(file)) {
            channel.force(true);
        }
    }

    private void revert(Path file, long length, IOException failure) throws UnknownOutcomeException {
        boolean interrupted = Thread.interrupted(); // an interrupted thread cannot use the file
        try (FileChannel channel = opener.open(file)) {
            channel.truncate(length);
            channel.force(true);
            if (length == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw new UnknownOutcomeException(failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
