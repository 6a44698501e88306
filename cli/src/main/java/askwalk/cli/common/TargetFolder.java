package askwalk.cli.common;

import askwalk.dataset.StagedFolder;
import askwalk.experiment.InterruptedRunException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The folder that a command writes. */
public final class TargetFolder {

    private TargetFolder() {}

    /** Refuses a file and a folder that is not empty; {@code typed} is the option in the message. */
    public static void requireFree(String typed, Path folder) {
        String obstacle = StagedFolder.obstacle(folder);
        if (obstacle != null) {
            throw new UsageException(typed + " " + obstacle + ": give a folder that is new or empty");
        }
    }

    /** Runs a writer that checks for Ctrl-C through its argument and then throws a cancellation. */
    public static void write(Path folder, Consumer<BooleanSupplier> writer) {
        try (Interrupt interrupt = Interrupt.listen()) {
            writer.accept(interrupt::requested);
        } catch (CancellationException e) {
            throw new InterruptedRunException("interrupted: nothing was written to " + folder);
        }
    }
}
