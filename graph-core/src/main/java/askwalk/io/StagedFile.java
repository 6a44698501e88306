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
 * A file that is written completely under a temporary name in the folder of its target and then renamed, so that a
 * reader, a full disk or a power failure never meets half of it. The content is forced to the disk before the renaming.
 * Temporary files that a killed process left in the same folder are deleted once they are an hour old.
 *
 * <p>An instance is for one thread; any number of instances may have the same target, and the last one renamed stays.
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

    /** Nothing is written for longer than this without a change of the file's time. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path target;
    private final Path temporary;

    private StagedFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /**
     * Writes a content under a temporary name; makes the folders above the target that are missing.
     *
     * @param target where the file will be
     * @param content its content
     * @return the file, to be renamed or, if it is closed before, deleted
     * @throws IOException if it cannot be written; nothing of it stays
     */
    public static StagedFile write(Path target, Content content) throws IOException {
        Path place = target.toAbsolutePath();
        Path folder = place.getParent();
        Files.createDirectories(folder);
        deleteLeftBehind(folder);
        // Files.createTempFile would make a file that its owner alone may read.
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
     * @param target where the file will be
     * @param text its content
     * @return the file, to be renamed or, if it is closed before, deleted
     * @throws IOException if it cannot be written; nothing of it stays
     */
    public static StagedFile write(Path target, String text) throws IOException {
        return write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * How large the file is, as long as it has its temporary name.
     *
     * @return its size in bytes
     * @throws IOException if it cannot be told
     */
    public long size() throws IOException {
        return Files.size(temporary);
    }

    /**
     * Gives the file its name; a file of that name is replaced, in one step.
     *
     * @throws IOException if it cannot be renamed
     */
    public void replace() throws IOException {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent());
    }

    /**
     * Gives the file its name if there is none of that name yet; of several that do so at once, one succeeds where the
     * file system has hard links.
     *
     * @throws FileAlreadyExistsException if there is one
     * @throws IOException if it cannot be renamed
     */
    public void create() throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(temporary, target); // looks before it renames, which is two steps
        }
        sync(target.getParent());
    }

    /** Deletes what is left under the temporary name. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }

    /**
     * Forces a file, or the names in a folder, to the disk.
     *
     * @param path a file or a folder
     * @throws IOException if a file cannot be forced; not every system can force a folder, which is no failure
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
            return; // not every system can
        }
    }

    /**
     * Deletes the temporary files of killed processes that are an hour old. What cannot be deleted stays.
     *
     * @param folder a folder; nothing happens if it is none
     */
    public static void deleteLeftBehind(Path folder) {
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (isTemporary(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another process may delete the same file, and a folder may be writable only: neither is in the way.
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
