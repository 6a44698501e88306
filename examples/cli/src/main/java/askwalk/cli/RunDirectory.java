package askwalk.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The folder that a run leaves behind. Every file is written beside its place and then renamed, so that whatever
 * happens there is no half-written one; {@code STATUS} says how the run ended.
 */
final class RunDirectory {

    private static final Path DEFAULT_PARENT = Path.of("runs");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    private RunDirectory(Path folder) {
        this.folder = folder;
    }

    /** Checks what can be checked before any work is done. */
    static void check(Path out) {
        if (out != null) {
            TargetFolder.requireFree("--out " + out, out);
        }
    }

    /** Makes the folder; nothing is done yet if that fails. */
    static RunDirectory create(Path out) {
        Path folder = out == null ? DEFAULT_PARENT.resolve(STAMP.format(Instant.now())) : out;
        try {
            Files.createDirectories(folder);
            RunDirectory run = new RunDirectory(folder);
            run.write("STATUS", "running\n");
            return run;
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Writes a file as a whole or not at all. */
    void put(String name, String text) {
        try {
            write(name, text);
        } catch (IOException e) {
            throw cannotWrite(folder.resolve(name), e);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static FailureException cannotWrite(Path path, IOException e) {
        String reason = e instanceof FileAlreadyExistsException
                ? "a file of that name is in the way"
                : e instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : e instanceof NoSuchFileException ? "there is no such place" : e.getMessage();
        return new FailureException("cannot write to " + path + " (" + reason + "): give another folder with --out", e);
    }
}
