package askwalk.cli;

import askwalk.cli.common.UsageException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Runs a few short commands without output, so that Java can write the classes they use to an archive, from which later
 * processes start faster. The script {@code askwalk} starts it, with an empty folder for what the commands write.
 */
public final class ArchiveRun {

    private ArchiveRun() {}

    /**
     * Runs the commands.
     *
     * @param args the folder for a run directory
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            throw new UsageException("expected a folder for what the commands write");
        }
        for (List<String> command : commands(args[0])) {
            run(command.toArray(String[]::new));
        }
    }

    /** Returns the commands; chat reads System.in. */
    static List<List<String>> commands(String folder) {
        return List.of(
                List.of("--help"),
                List.of("compare", "--unknown"),
                List.of("chat", "--help"),
                List.of("policies"),
                List.of("chat", "--set", "prior=popularity", "--set", "examples=20", "--set", "dialogues=2"),
                List.of("compare", "--dialogues", "4", "--out", folder));
    }

    private static int run(String... args) {
        return Main.run(Main.commandLine(args).setOut(discarded()).setErr(discarded()), args);
    }

    private static PrintWriter discarded() {
        return new PrintWriter(Writer.nullWriter());
    }
}
