package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.RunException;
import askwalk.io.StagedFile;
import askwalk.store.format.DialogueHeader;
import askwalk.store.format.DialogueWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;

/** A file of dialogues, which exists only when it is complete. */
public final class DialogueFile {

    private DialogueFile() {}

    /**
     * Checks, before any work, that dialogues can be written to a file.
     *
     * @param file the file
     * @throws PlanException if something of that name exists
     */
    public static void check(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new PlanException("dialogues-out", file + " exists: give a new file");
        }
    }

    /** Writes the file while dialogues run; after a failure or an interruption there is no file. */
    static <T> T write(Path file, DialogueHeader header, Function<DialogueWriter, T> run) {
        check(file);
        Object[] result = new Object[1];
        try (StagedFile staged = StagedFile.write(file, out -> {
            DialogueWriter writer = new DialogueWriter(out, header);
            result[0] = run.apply(writer);
            writer.end();
        })) {
            staged.create();
        } catch (FileAlreadyExistsException e) {
            throw new RunException(file + " was created in the meantime; the dialogues are not written", e);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        } catch (UncheckedIOException e) {
            throw cannotWrite(file, e.getCause());
        }
        @SuppressWarnings("unchecked") // the only value is that of the function
        T value = (T) result[0];
        return value;
    }

    private static RunException cannotWrite(Path file, IOException e) {
        return new RunException(file + ": the dialogues cannot be written: " + e.getMessage(), e);
    }
}
