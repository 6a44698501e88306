package askwalk.io;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that is written completely under a temporary name in the folder of its target and then renamed, so that no
 * reader ever sees an incomplete file, even after a power failure or on a full disk. The content is forced to the disk
 * before the rename. Temporary files that a killed process left in the same folder are deleted once they are an hour
 * old.
 *
 * <p>An instance is for one thread; any number of instances may have the same target, and the last rename wins.
 *
 * <pre>{@code
 * try (StagedFile staged = StagedFile.write(target, out -> out.write(bytes))) {
 *     staged.replace();
 * }
 * }</pre>
 */
public final class StagedFile implements AutoCloseable {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the whole content.
         *
         * @param out the file, buffered; need not be closed
         * @throws IOException if that fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String PREFIX = "askwalk-";
    private static final String SUFFIX = ".tmp";

    /** The age of an abandoned file: a file that is being written changes more often. */
    private static final Duration MAX_AGE = Duration.ofHours(1);

    private final Path target;
    private final Path temporary;

    private StagedFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /**
     * Writes content under a temporary name; creates missing parent folders.
     *
     * @param target the final path of the file
     * @param content the content
     * @return the staged file, which is deleted when closed unless it was renamed
     * @throws IOException if it cannot be written; nothing is left behind
     */
    public static StagedFile write(Path target, Content content) throws IOException {
        Path place = target.toAbsolutePath();
        Path folder = place.getParent();
        Files.createDirectories(folder);
        deleteAbandoned(folder);
        // Files.createTempFile would create a file that only its owner may read.
        StagedFile staged = new StagedFile(place, folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX));
        Files.createFile(staged.temporary);
        boolean done = false;
        // Not a channel, which an interrupt of the thread would close.
        try (FileOutputStream file = new FileOutputStream(staged.temporary.toFile())) {
            OutputStream out = new BufferedOutputStream(file);
            content.writeTo(out);
            out.flush();
            file.getFD().sync();
            done = true;
            return staged;
        } finally {
            if (!done) {
                Files.deleteIfExists(staged.temporary);
            }
        }
    }

    /**
     * Writes a text in UTF-8 under a temporary name.
     *
     * @param target the final path of the file
     * @param text its content
     * @return the staged file, which is deleted when closed unless it was renamed
     * @throws IOException if it cannot be written; nothing is left behind
     */
    public static StagedFile write(Path target, String text) throws IOException {
        return write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Returns the size of the file before it is renamed.
     *
     * @return its size in bytes
     * @throws IOException if it cannot be determined
     */
    public long size() throws IOException {
        return Files.size(temporary);
    }

    /**
     * Renames the file to its target, and atomically replaces an existing file.
     *
     * @throws IOException if it cannot be renamed
     */
    public void replace() throws IOException {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent());
    }

    /**
     * Renames the file to its target if that does not exist yet. Of several concurrent calls only one succeeds, where
     * the file system has hard links.
     *
     * @throws FileAlreadyExistsException if the target exists
     * @throws IOException if it cannot be renamed
     */
    public void create() throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(temporary, target); // checks and then renames, which is not atomic
        }
        sync(target.getParent());
    }

    /** Deletes the temporary file if it was not renamed. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }

    /**
     * Forces the content of a file, or the entries of a folder, to the disk.
     *
     * @param path a file or a folder
     * @throws IOException if a file cannot be forced; failure to force a folder, which not every system supports, is
     *     ignored
     */
    public static void sync(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.getFD().sync();
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // not every system supports it
        }
    }

    /**
     * Deletes the temporary files of killed processes that are an hour old. Files that cannot be deleted stay.
     *
     * @param folder a folder; anything else is ignored
     */
    public static void deleteAbandoned(Path folder) {
        Instant before = Instant.now().minus(MAX_AGE);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (isTemporary(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another process may delete the same file, and a folder may be write-only: both are harmless.
        }
    }

    private static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        try {
            String id = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
            return UUID.fromString(id).toString().equals(id) && Files.isRegularFile(file);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
