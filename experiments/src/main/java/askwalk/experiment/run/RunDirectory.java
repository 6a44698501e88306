package askwalk.experiment.run;

import askwalk.dataset.StagedFolder;
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
 * The directory of a run. Files are written atomically. {@code STATUS} exists from the beginning, so that no second run
 * can begin in the same folder, and contains the result of the run.
 */
public final class RunDirectory implements AutoCloseable {

    /** The status of a complete run. */
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

    /** Checks, before any work, that a run can begin in a folder. */
    public static void check(Path out) {
        if (out != null) {
            StagedFile.deleteAbandoned(out);
            String obstacle = StagedFolder.obstacle(out);
            if (obstacle != null) {
                throw new PlanException("out", out + " " + obstacle + ": give a folder that is new or empty");
            }
        }
    }

    /** Returns the folder in which a run begins if none is named: a new one, by the current time. */
    public static Path defaultFolder() {
        return DEFAULT_PARENT.resolve(STAMP.format(Instant.now()));
    }

    /** Returns whether a run has begun in a folder. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(RunFiles.STATUS));
    }

    /**
     * Returns whether the run in a folder is finished.
     *
     * @param folder a run directory
     * @throws RunException if this is not a run directory
     */
    public static boolean isFinished(Path folder) {
        return status(folder).equals(FINISHED);
    }

    /** Creates the directory of a new run. Of two runs that begin in one folder, the second is refused. */
    public static RunDirectory create(Path out) {
        Path folder = out == null ? defaultFolder() : out;
        check(out);
        try (StagedFile status = StagedFile.write(folder.resolve(RunFiles.STATUS), "running\n")) {
            status.create();
            RunLock lock = RunLock.take(folder);
            if (lock == null) {
                throw begunMeanwhile(folder, null);
            }
            return new RunDirectory(folder, lock, false);
        } catch (FileAlreadyExistsException e) {
            if (Files.isRegularFile(folder.resolve(RunFiles.STATUS))) {
                throw begunMeanwhile(folder, e);
            }
            throw cannotWrite(folder, e);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    /**
     * Opens the directory of an unfinished run to resume it.
     *
     * @param folder a run directory
     * @throws PlanException if the run is finished or still in progress
     * @throws RunException if this is not a run directory
     */
    public static RunDirectory resume(Path folder) {
        status(folder); // no lock in a folder that is not a run directory
        RunLock lock = RunLock.take(folder);
        if (lock == null) {
            throw new PlanException("resume", folder + ": this run is still in progress in another process");
        }
        RunDirectory directory = new RunDirectory(folder, lock, true);
        if (isFinished(folder)) {
            directory.close();
            throw new PlanException("resume", folder + ": this run is finished; there is nothing to resume");
        }
        StagedFile.deleteAbandoned(folder);
        return directory;
    }

    private static String status(Path folder) {
        Path file = folder.resolve(RunFiles.STATUS);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new RunException(file + ": this cannot be read; expected a run directory", e);
        }
    }

    private static PlanException begunMeanwhile(Path folder, IOException cause) {
        return new PlanException(
                "out", folder + ": another run has begun there in the meantime; give another folder", cause);
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

    /** Writes the status of a run in progress. */
    public void begin() {
        put(RunFiles.STATUS, "running\n");
    }

    /** Releases the directory without changing its status. */
    @Override
    public void close() {
        if (lock != null) {
            lock.release();
        }
    }

    /** Returns whether the run began earlier, so that some policies may be finished. */
    public boolean isResumed() {
        return resumed;
    }

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /** Writes a file atomically. */
    public void put(String name, String text) {
        Path file = folder.resolve(name);
        try (StagedFile staged = StagedFile.write(file, text)) {
            staged.replace();
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Writes the final status and releases the directory. */
    public void end(String status) {
        put(RunFiles.STATUS, DisplayText.line(status) + "\n");
        close();
    }

    /** Writes the status after a failure; if that fails too, the first failure is the one to report. */
    public void endAfter(Throwable reason, String status) {
        try {
            end(status);
        } catch (RunException e) {
            reason.addSuppressed(e);
            close();
        }
    }

    private static RunException cannotWrite(Path path, IOException e) {
        return new RunException(
                "cannot write to " + path + " (" + FileFailure.reason(e) + "): give another folder with --out", e);
    }
}
