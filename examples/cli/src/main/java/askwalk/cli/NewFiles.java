package askwalk.cli;

import askwalk.io.StagedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        List<StagedFile> staged = new ArrayList<>();
        List<Path> placed = new ArrayList<>();
        boolean done = false;
        try {
            for (Map.Entry<Path, String> entry : texts.entrySet()) {
                staged.add(StagedFile.write(entry.getKey(), entry.getValue()));
            }
            int next = 0;
            for (Path place : texts.keySet()) {
                boolean isNew = Files.notExists(place, LinkOption.NOFOLLOW_LINKS);
                staged.get(next++).replace();
                if (isNew) {
                    placed.add(place);
                }
            }
            done = true;
        } finally {
            for (StagedFile file : staged) {
                file.close();
            }
            for (Path place : done ? List.<Path>of() : placed) {
                Files.deleteIfExists(place);
            }
        }
    }
}
