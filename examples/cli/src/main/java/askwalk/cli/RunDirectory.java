package askwalk.cli;

import askwalk.graph.DisplayText;
import askwalk.io.FileFailure;
import askwalk.io.StagedFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The folder that a run leaves behind. No file in it is ever half-written; {@code STATUS} is there from the beginning,
 * so that no second run can begin in the same folder, and says how the run ended.
 */
final class RunDirectory {

    private static final String STATUS = "STATUS";
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
            StagedFile.deleteLeftBehind(out);
            TargetFolder.requireFree("--out " + out, out);
        }
    }

    /**
     * Makes the folder; nothing is done yet if that fails. Of two runs that begin in one folder, the second is refused.
     */
    static RunDirectory create(Path out) {
        Path folder = out == null ? DEFAULT_PARENT.resolve(STAMP.format(Instant.now())) : out;
        check(out);
        try (StagedFile status = StagedFile.write(folder.resolve(STATUS), "running\n")) {
            status.create();
            return new RunDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (Files.isRegularFile(folder.resolve(STATUS))) {
                throw new UsageException(
                        "--out " + folder + ": another run has begun there meanwhile; give a folder of its own", e);
            }
            throw cannotWrite(folder, e);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Writes a file as a whole or not at all. */
    void put(String name, String text) {
        Path file = folder.resolve(name);
        try (StagedFile staged = StagedFile.write(file, text)) {
            staged.replace();
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Says how the run ended. */
    void end(String status) {
        put(STATUS, DisplayText.line(status) + "\n");
    }

    /** Says how the run ended early. That is what has to be told, not that this cannot be written either. */
    void endAfter(Throwable reason, String status) {
        try {
            end(status);
        } catch (FailureException e) {
            reason.addSuppressed(e);
        }
    }

    private static FailureException cannotWrite(Path path, IOException e) {
        return new FailureException(
                "cannot write to " + path + " (" + FileFailure.reason(e) + "): give another folder with --out", e);
    }
}
