package askwalk.experiment.run;

import askwalk.dataset.NewFolder;
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
import java.util.List;

/**
 * The folder that a run leaves behind. No file in it is ever half-written; {@code STATUS} is there from the beginning,
 * so that no second run can begin in the same folder, and says how the run ended.
 */
public final class RunDirectory {

    /** The status of a run that is complete. */
    static final String FINISHED = "finished";

    private static final Path DEFAULT_PARENT = Path.of("runs");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final RunLock lock;
    private final boolean resumed;

    private RunDirectory(Path folder, RunLock lock, boolean resumed) {
        this.folder = folder;
        this.lock = lock;
        this.resumed = resumed;
    }

    /** Checks what can be checked before any work is done. */
    public static void check(Path out) {
        if (out != null) {
            StagedFile.deleteLeftBehind(out);
            String obstacle = NewFolder.obstacle(out);
            if (obstacle != null) {
                throw new PlanException("out", out + " " + obstacle + ": give a folder that is new or empty");
            }
        }
    }

    /**
     * Makes the folder; nothing is done yet if that fails. Of two runs that begin in one folder, the second is refused.
     */
    public static RunDirectory create(Path out) {
        Path folder = out == null ? DEFAULT_PARENT.resolve(STAMP.format(Instant.now())) : out;
        check(out);
        try (StagedFile status = StagedFile.write(folder.resolve(RunFiles.STATUS), "running\n")) {
            status.create();
            return new RunDirectory(folder, RunLock.take(folder), false);
        } catch (FileAlreadyExistsException e) {
            if (Files.isRegularFile(folder.resolve(RunFiles.STATUS))) {
                throw new PlanException(
                        "out", folder + ": another run has begun there meanwhile; give a folder of its own", e);
            }
            throw cannotWrite(folder, e);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    /**
     * Opens the directory of a run that did not finish, to go on with it.
     *
     * @param folder a run directory
     * @throws PlanException if the run is finished, or still going on
     * @throws RunException if this is not a run directory
     */
    public static RunDirectory resume(Path folder) {
        Path file = folder.resolve(RunFiles.STATUS);
        String status;
        try {
            status = Files.readString(file).strip();
        } catch (IOException e) {
            throw new RunException(file + ": this cannot be read; expected a run directory", e);
        }
        if (status.equals(FINISHED)) {
            throw new PlanException("resume", folder + ": this run is finished; there is nothing to go on with");
        }
        RunLock lock = RunLock.take(folder);
        if (lock == null) {
            throw new PlanException("resume", folder + ": this run is still going on in another process");
        }
        StagedFile.deleteLeftBehind(folder);
        RunDirectory directory = new RunDirectory(folder, lock, true);
        directory.put(RunFiles.STATUS, "running\n");
        return directory;
    }

    /**
     * Returns the command line that started a run.
     *
     * @param folder a run directory
     * @return the arguments; empty if the run was started from code
     * @throws RunException if this is not a run directory
     */
    public static List<String> arguments(Path folder) {
        return JsonRecords.read(folder.resolve(RunFiles.CONFIG), RunConfig.class)
                .arguments();
    }

    /** Returns whether the run began earlier, so that some policies may be finished. */
    public boolean isResumed() {
        return resumed;
    }

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /** Writes a file as a whole or not at all. */
    public void put(String name, String text) {
        Path file = folder.resolve(name);
        try (StagedFile staged = StagedFile.write(file, text)) {
            staged.replace();
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Says how the run ended. */
    public void end(String status) {
        put(RunFiles.STATUS, DisplayText.line(status) + "\n");
        release();
    }

    private void release() {
        if (lock != null) {
            lock.release();
        }
    }

    /** Says how the run ended early. That is what has to be told, not that this cannot be written either. */
    public void endAfter(Throwable reason, String status) {
        try {
            end(status);
        } catch (RunException e) {
            reason.addSuppressed(e);
            release();
        }
    }

    private static RunException cannotWrite(Path path, IOException e) {
        return new RunException(
                "cannot write to " + path + " (" + FileFailure.reason(e) + "): give another folder with --out", e);
    }
}
