package askwalk.dataset;

import askwalk.io.FileFailure;
import askwalk.io.StagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A writer that creates a folder completely or not at all. The files are first written to a temporary folder on the
 * same file system, forced to the disk, and renamed when all of them exist. After a failure everything is removed; what
 * a killed process left is deleted when the same folder is created an hour later or after that. Safe for concurrent
 * use; if two callers create the same folder, one fails.
 */
public final class StagedFolder {

    /** The content of a folder. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all files, none of them in a subfolder.
         *
         * @param folder an empty folder
         * @throws IOException if that fails
         */
        void writeTo(Path folder) throws IOException;
    }

    /** The maximum number of temporary names; more than one is needed only after a process was killed. */
    private static final int MAX_ATTEMPTS = 100;

    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    /** The names of temporary folders inside an existing folder. */
    private static final Pattern TEMPORARY_NAME = Pattern.compile("\\.new\\.[0-9]+\\.tmp");

    private final Path folder;
    private final List<Path> created = new ArrayList<>();

    private StagedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns why a folder cannot be created at a path.
     *
     * @param folder the path
     * @return null if the path is free: nothing or an empty folder is there, apart from temporary folders that a killed
     *     process left more than an hour ago; otherwise the obstacle: "is a file" or "is not empty"
     * @throws DatasetException if the folder cannot be read
     */
    public static String obstacle(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (!Files.isDirectory(folder)) {
            return "is a file";
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!isOldTemporary(entry)) {
                    return "is not empty";
                }
            }
            return null;
        } catch (DirectoryIteratorException e) {
            throw unreadable(folder, e.getCause());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static DatasetException unreadable(Path folder, IOException e) {
        return new DatasetException(
                folder + ": this folder cannot be read (" + FileFailure.reason(e) + "); give another", e);
    }

    /** Returns whether this is a temporary folder that a killed process left. */
    private static boolean isOldTemporary(Path path) {
        return TEMPORARY_NAME.matcher(path.getFileName().toString()).matches() && isAbandoned(path);
    }

    /**
     * Creates a folder with its files, and its parent folders. An empty folder is kept and filled: all files are moved
     * into it at the end, the marker last.
     *
     * @param folder the path of a folder that does not exist or is empty
     * @param marker the name of the file whose presence marks the folder as complete
     * @param content writes the files; exceptions other than {@link IOException} are passed on
     * @throws DatasetException if the path is not free or cannot be written
     */
    public static void create(Path folder, String marker, Content content) {
        // With ".." behind a link, the folder that is written may differ from the given one.
        Path target = folder.toAbsolutePath().normalize();
        String obstacle = obstacle(folder) == null ? obstacle(target) : obstacle(folder);
        if (obstacle != null) {
            throw new DatasetException(folder + ": this " + obstacle + "; give a folder that is new or empty");
        }
        StagedFolder attempt = new StagedFolder(target);
        boolean complete = false;
        try {
            if (Files.exists(attempt.folder)) {
                attempt.fill(marker, content);
            } else {
                attempt.createNew(content);
            }
            complete = true;
        } catch (IOException e) {
            throw new DatasetException(
                    folder + ": this folder cannot be written (" + FileFailure.reason(e)
                            + "); free space there or give another",
                    e);
        } finally {
            if (!complete) {
                attempt.clear();
            }
        }
    }

    private void createNew(Content content) throws IOException {
        makeParents(folder.getParent());
        Path temporary = makeTemporary(folder.resolveSibling("." + folder.getFileName()));
        content.writeTo(temporary);
        sync(temporary);
        Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
        StagedFile.sync(folder.getParent());
    }

    /** Keeps the folder itself: it may be a working directory or a mount point, and it has its own permissions. */
    private void fill(String marker, Content content) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, StagedFolder::isOldTemporary)) {
            left.forEach(StagedFolder::deleteIfPossible);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Path temporary = makeTemporary(folder.resolve(".new"));
        content.writeTo(temporary);
        List<Path> files = sync(temporary);
        files.sort(markerLast(marker));
        for (Path file : files) {
            Path place = folder.resolve(file.getFileName());
            Files.move(file, place);
            created.add(place);
        }
        Files.delete(temporary);
        StagedFile.sync(folder);
    }

    /** Forces the files of a folder to the disk, so that none is empty after a power failure; returns them. */
    private static List<Path> sync(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(files::add);
        }
        for (Path file : files) {
            StagedFile.sync(file);
        }
        StagedFile.sync(folder);
        return files;
    }

    static Comparator<Path> markerLast(String marker) {
        return Comparator.comparing(file -> file.endsWith(marker));
    }

    private void makeParents(Path parent) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path path = parent; path != null && Files.notExists(path); path = path.getParent()) {
            missing.add(0, path);
        }
        for (Path path : missing) {
            Files.createDirectory(path);
            created.add(path);
        }
    }

    /** Creates a temporary folder. Those of {@link Files} would be accessible only to their owner. */
    private Path makeTemporary(Path like) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path path = like.resolveSibling(like.getFileName() + "." + attempt + ".tmp");
            if (isAbandoned(path)) {
                deleteIfPossible(path);
            }
            try {
                Files.createDirectory(path);
                created.add(path);
                return path;
            } catch (FileAlreadyExistsException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Deletes what was created, in reverse order. */
    private void clear() {
        for (int index = created.size() - 1; index >= 0; index--) {
            Path path = created.get(index);
            boolean above = folder.startsWith(path);
            try {
                if (above) {
                    Files.deleteIfExists(path);
                } else {
                    delete(path);
                }
            } catch (IOException e) {
                // It stays: the earlier failure is the one to report.
            }
        }
    }

    /** Returns whether a folder and its files are unchanged for so long that no process is writing there. */
    private static boolean isAbandoned(Path path) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Instant before = Instant.now().minus(ABANDONED_AFTER);
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.toList()) {
                if (!Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    return false;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return false; // it is changing, or may not be read
        }
        return true;
    }

    /** Deletes a folder; if that fails it stays, and another name is used. */
    private static void deleteIfPossible(Path path) {
        try {
            delete(path);
        } catch (IOException e) {
            // Another process may be deleting it too.
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
