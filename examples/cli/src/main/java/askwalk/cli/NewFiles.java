package askwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Files that are written together. All are whole beside their places before the first is renamed, so that a full disk
 * changes nothing; if renaming fails half-way, those that are new are taken back.
 */
final class NewFiles {

    private NewFiles() {}

    /** Refuses a folder, and without {@code force} a file that is there; {@code what} is how the user knows it. */
    static void require(String what, Path file, boolean force) {
        if (Files.isDirectory(file)) {
            throw new UsageException(what + " is a folder: give a file");
        }
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(what + " is there already: give another, or --force to replace it");
        }
    }

    /** Writes texts to their files in this order; makes folders as needed. */
    static void write(Map<Path, String> texts) throws IOException {
        Map<Path, Path> beside = new LinkedHashMap<>();
        List<Path> placed = new ArrayList<>();
        boolean done = false;
        try {
            for (Map.Entry<Path, String> entry : texts.entrySet()) {
                Path place = entry.getKey().toAbsolutePath();
                Files.createDirectories(place.getParent());
                // Not a temporary file of Java's: its owner alone might read that.
                Path temporary = place.resolveSibling("report" + UUID.randomUUID() + ".tmp");
                beside.put(temporary, place);
                Files.writeString(temporary, entry.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
            for (Map.Entry<Path, Path> entry : beside.entrySet()) {
                boolean isNew = Files.notExists(entry.getValue(), LinkOption.NOFOLLOW_LINKS);
                Files.move(
                        entry.getKey(),
                        entry.getValue(),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
                if (isNew) {
                    placed.add(entry.getValue());
                }
            }
            done = true;
        } finally {
            for (Path temporary : beside.keySet()) {
                Files.deleteIfExists(temporary);
            }
            for (Path place : done ? List.<Path>of() : placed) {
                Files.deleteIfExists(place);
            }
        }
    }
}
