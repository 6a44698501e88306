package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.RunException;
import askwalk.io.FileFailure;
import askwalk.io.StagedFile;
import askwalk.store.format.DialogueHeader;
import askwalk.store.format.DialogueWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of dialogues, which exists only when it is complete. */
public final class DialogueFile {

    private static final String PART = "dialogues-out";
    private static final String REMEDY = "give another file with --dialogues-out";

    private DialogueFile() {}

    /**
     * Checks, before any work, that the dialogues of a run can be written to a file.
     *
     * @param file the file
     * @param run the run directory; null if its name is not known yet
     * @param resumed whether the run is resumed, so that its file cannot be changed
     * @throws PlanException if something of that name exists, the file would be in the run directory, or its folder
     *     cannot be written
     */
    public static void check(Path file, Path run, boolean resumed) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new PlanException(
                    PART, file + " exists: " + (resumed ? "move it away, and resume again" : "give a new file"));
        }
        Path ancestor = existingAncestor(file);
        if (!Files.isDirectory(ancestor)) {
            throw new PlanException(PART, file + " cannot be written (" + ancestor + " is not a folder): " + REMEDY);
        }
        if (!Files.isWritable(ancestor)) {
            throw new PlanException(PART, file + " cannot be written (no permission for " + ancestor + "): " + REMEDY);
        }
        if (run != null && isWithin(real(file), real(run))) {
            throw new PlanException(
                    PART, file + " is in the run directory " + run + ", which has its own files: " + REMEDY);
        }
    }

    /** Returns whether one path contains the other: a run directory cannot be below a file either. */
    private static boolean isWithin(Path file, Path run) {
        return file.startsWith(run) || run.startsWith(file);
    }

    /** Returns a path without symbolic links, as far as it exists. */
    private static Path real(Path path) {
        Path place = path.toAbsolutePath().normalize();
        Path ancestor = Files.exists(place) ? place : existingAncestor(place);
        try {
            return ancestor.toRealPath().resolve(ancestor.relativize(place)).normalize();
        } catch (IOException e) {
            return place;
        }
    }

    private static Path existingAncestor(Path file) {
        Path ancestor = file.toAbsolutePath().normalize().getParent();
        while (ancestor != null && !Files.exists(ancestor)) {
            ancestor = ancestor.getParent();
        }
        return ancestor == null ? file.toAbsolutePath().getRoot() : ancestor;
    }

    /**
     * Writes the file while dialogues run; after a failure or an interruption there is no file.
     *
     * @throws RunException if it cannot be written
     */
    static void write(Path file, DialogueHeader header, Consumer<DialogueWriter> run) {
        try (StagedFile staged = StagedFile.write(file, out -> {
            DialogueWriter writer = new DialogueWriter(out, header);
            run.accept(writer);
            writer.end();
        })) {
            create(staged, file);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        } catch (UncheckedIOException e) {
            throw cannotWrite(file, e.getCause());
        }
    }

    private static void create(StagedFile staged, Path file) throws IOException {
        try {
            staged.create();
        } catch (FileAlreadyExistsException e) {
            throw new RunException(
                    file + " was created in the meantime, so the dialogues are not written: move it away, and continue"
                            + " with --resume",
                    e);
        }
    }

    private static RunException cannotWrite(Path file, IOException e) {
        return new RunException(
                file + ": the dialogues cannot be written (" + FileFailure.reason(e) + "): " + REMEDY, e);
    }
}
