package askwalk.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A set of files that are written together. All are complete under temporary names before the first is renamed, so that
 * a full disk changes nothing. If renaming fails half-way, the new files are deleted again.
 */
public final class FileSet {

    private FileSet() {}

    /**
     * Returns why a file cannot be written.
     *
     * @param file the file
     * @param replace whether a file that exists may be replaced
     * @return the obstacle, or null if there is none
     */
    public static String obstacle(Path file, boolean replace) {
        if (Files.isDirectory(file)) {
            return "is a folder: give a file";
        }
        return !replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? "is there already: give another, or --force to replace it"
                : null;
    }

    /**
     * Writes texts to their files in this order; creates missing folders.
     *
     * @param texts the text of each file
     * @throws IOException if one cannot be written; then none is changed
     */
    public static void write(Map<Path, String> texts) throws IOException {
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
