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
 * Makes a folder that is there as a whole or not at all: its files are written in another place on the same file system
 * first, forced to the disk, and renamed when all of them are there. Whatever goes wrong before that is cleared away;
 * what a killed process left is deleted when the same folder is made an hour later or after that. Safe for concurrent
 * use; of two that make the same folder one fails.
 */
public final class StagedFolder {

    /** Writes the files. */
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

    /** More than one is tried only where an earlier process was killed. */
    private static final int ATTEMPTS = 100;

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    /** What a folder that is there is filled from. */
    private static final Pattern INSIDE = Pattern.compile("\\.new\\.[0-9]+\\.tmp");

    private final Path folder;
    private final List<Path> made = new ArrayList<>();

    private StagedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Says why a folder cannot be made here.
     *
     * @param folder the place
     * @return null if it is free, which means that nothing or an empty folder is there, or one with nothing but what a
     *     killed process left more than an hour ago; else what is there, in words that follow the path: "is a file" or
     *     "is not empty"
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

    /** Whether this is what a killed process left where it filled an empty folder. */
    private static boolean isOldTemporary(Path path) {
        return INSIDE.matcher(path.getFileName().toString()).matches() && isLeftBehind(path);
    }

    /**
     * Makes a folder with its files, and the folders above it. A folder that is empty is kept and filled: all files are
     * moved into it at the end, the marker as the last one.
     *
     * @param folder the place, with nothing or an empty folder there
     * @param marker the name of the file without which nobody takes the folder for complete
     * @param content writes the files; what it throws, other than an {@link IOException}, is passed on
     * @throws DatasetException if something is in the way or cannot be written
     */
    public static void create(Path folder, String marker, Content content) {
        // With ".." behind a link, the place that is written may be another than the one that is typed.
        Path place = folder.toAbsolutePath().normalize();
        String obstacle = obstacle(folder) == null ? obstacle(place) : obstacle(folder);
        if (obstacle != null) {
            throw new DatasetException(folder + ": this " + obstacle + "; give a folder that is new or empty");
        }
        StagedFolder attempt = new StagedFolder(place);
        boolean complete = false;
        try {
            if (Files.exists(attempt.folder)) {
                attempt.fill(marker, content);
            } else {
                attempt.make(content);
            }
            complete = true;
        } catch (IOException e) {
            throw new DatasetException(
                    folder + ": this folder cannot be written (" + FileFailure.reason(e)
                            + "); make room there or give another",
                    e);
        } finally {
            if (!complete) {
                attempt.clear();
            }
        }
    }

    private void make(Content content) throws IOException {
        makeParents(folder.getParent());
        Path beside = makeTemporary(folder.resolveSibling("." + folder.getFileName()));
        content.writeTo(beside);
        sync(beside);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        StagedFile.sync(folder.getParent());
    }

    /** Keeps the folder itself: a shell may stand in it, it may be a mount, and it has its own permissions. */
    private void fill(String marker, Content content) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, StagedFolder::isOldTemporary)) {
            left.forEach(StagedFolder::deleteIfPossible);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Path inside = makeTemporary(folder.resolve(".new"));
        content.writeTo(inside);
        List<Path> files = sync(inside);
        files.sort(markerLast(marker));
        for (Path file : files) {
            Path place = folder.resolve(file.getFileName());
            Files.move(file, place);
            made.add(place);
        }
        Files.delete(inside);
        StagedFile.sync(folder);
    }

    /** Forces the files of a folder to the disk, so that after a power failure none is empty; returns them. */
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
            made.add(path);
        }
    }

    /** Not one of Java's own temporary folders, since only their owner may enter those. */
    private Path makeTemporary(Path like) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path path = like.resolveSibling(like.getFileName() + "." + attempt + ".tmp");
            if (isLeftBehind(path)) {
                deleteIfPossible(path);
            }
            try {
                Files.createDirectory(path);
                made.add(path);
                return path;
            } catch (FileAlreadyExistsException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Clears away what was made, the last first. */
    private void clear() {
        for (int index = made.size() - 1; index >= 0; index--) {
            Path path = made.get(index);
            boolean above = folder.startsWith(path);
            try {
                if (above) {
                    Files.deleteIfExists(path);
                } else {
                    delete(path);
                }
            } catch (IOException e) {
                // It stays: what went wrong before is what has to be told.
            }
        }
    }

    /** Whether neither the folder nor a file in it has changed for so long that no process is writing there. */
    private static boolean isLeftBehind(Path path) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.toList()) {
                if (!Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    return false;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return false; // it changes just now, or is not to be looked into
        }
        return true;
    }

    /** What cannot be deleted stays, and another name is taken. */
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
