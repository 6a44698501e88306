package askwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description =
                "Makes a report in Markdown from run directories: every figure is computed from the rows, runs that"
                        + " differ in their seed alone are put together, and published figures stand beside where they are known.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN_DIR", arity = "1..*", description = "Run directories of compare or evaluate.")
    private List<Path> runs;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Report to write.")
    private Path out;

    @Option(
            names = "--notes",
            paramLabel = "FILE",
            description = "Text in Markdown to put below the tables, such as what explains differences.")
    private Path notes;

    @Option(names = "--force", description = "Replace the report if it is there.")
    private boolean force;

    @Override
    public void run() {
        if (Files.isDirectory(out)) {
            throw new UsageException("--out " + out + " is a folder: give a file");
        }
        if (!force && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("--out " + out + " is there already: give another, or --force to replace it");
        }
        String text = notes == null ? null : read(notes);
        List<StoredRun> stored = new ArrayList<>();
        for (Path run : runs) {
            stored.add(StoredRunReader.read(run));
        }
        write(Report.markdown(RunGroup.of(stored), PublishedFigures.read(), text));
        spec.commandLine().getErr().println("report: " + out);
        spec.commandLine().getErr().flush();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageException("--notes " + file + " cannot be read as text in UTF-8 (" + e + ")", e);
        }
    }

    /** Writes the whole or nothing. */
    private void write(String text) {
        Path place = out.toAbsolutePath();
        try {
            Files.createDirectories(place.getParent());
            // Not a temporary file of Java's: its owner alone might read that.
            Path beside = place.resolveSibling("report" + UUID.randomUUID() + ".tmp");
            try {
                Files.writeString(beside, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new FailureException("cannot write " + out + " (" + e + "): give another file with --out", e);
        }
    }
}
