package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.RunException;
import askwalk.io.FileSet;
import askwalk.io.StagedFile;
import askwalk.store.format.DialogueHeader;
import askwalk.store.format.DialogueWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.function.Function;

/** A file of dialogues, which exists only when it is complete. */
final class DialogueFile {

    private DialogueFile() {}

    /** Refuses a folder and an existing file. */
    static void check(Path file) {
        String obstacle = FileSet.obstacle(file, false);
        if (obstacle != null) {
            throw new PlanException("dialogues-out", obstacle);
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
