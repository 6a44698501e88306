package askwalk.cli;

import askwalk.cli.common.TargetFile;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.experiment.report.Report;
import askwalk.experiment.text.Json;
import askwalk.io.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description =
                "Creates a Markdown report from run directories. Every figure is computed from the rows of the runs."
                        + " Runs that differ only in their seed form one section; published figures are shown where known. The"
                        + " report starts with a summary: the best policy of each section, and the learned policies that are not"
                        + " better than the rules threshold and ask-first. Success by turn is drawn into files next to the report:"
                        + " NAME-1.svg and NAME-1.csv for NAME.md; the main tables are in NAME-tables.csv and NAME-tables.tex"
                        + " (booktabs). Runs that differ in --flip-rate are combined in a table and a chart. Sections with the"
                        + " same data set, protocol, tuples and seeds are compared with each other.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReportCommand implements Runnable {

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "txt");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN_DIR", arity = "1..*", description = "Run directories of compare or evaluate.")
    private List<Path> runs;

    @Option(names = "--out", paramLabel = "FILE", description = "Report to write; optional with --json.")
    private Path out;

    @Option(names = "--json", description = "Print the main tables, comparisons and verdicts as JSON.")
    private boolean json;

    @Option(
            names = "--notes",
            paramLabel = "FILE",
            description = "Markdown text to add below the tables, such as an explanation of differences.")
    private Path notes;

    @Option(names = "--force", description = "Replace the report and its charts if they exist.")
    private boolean force;

    @Override
    public void run() {
        if (out == null && !json) {
            throw new UsageException(
                    "no output: give --out FILE.md to write the report, or --json to print its figures");
        }
        if (out == null && notes != null) {
            throw new UsageException("--notes needs --out: notes are part of the report");
        }
        if (out != null) {
            requireMarkdown();
            TargetFile.require("--out " + out, out, force);
        }
        String text = notes == null ? null : read(notes);
        Report report = Report.read(runs);
        if (out != null) {
            write(report, text);
            spec.commandLine().getErr().println("report: " + out);
            spec.commandLine().getErr().flush();
        }
        if (json) {
            spec.commandLine().getOut().println(Json.write(report.json()));
            spec.commandLine().getOut().flush();
        }
    }

    /** Requires a file name that is Markdown or has no extension. */
    private void requireMarkdown() {
        String name = out.getFileName() == null ? "" : out.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.lastIndexOf('.') > 0 && !MARKDOWN.contains(ending)) {
            throw new UsageException("--out " + out + ": a report is Markdown, but the name ends in ." + ending
                    + "; give a name that ends in .md");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageException(
                    "--notes " + file + " cannot be read (" + FileFailure.reason(e) + "): give a text file in UTF-8",
                    e);
        }
    }

    /** Writes all files or none, the report after its charts. */
    private void write(Report report, String text) {
        Map<Path, String> files = report.files(out, text);
        files.keySet().stream()
                .filter(file -> !file.equals(out))
                .forEach(file -> TargetFile.require("--out " + out + ": its file " + file.getFileName(), file, force));
        TargetFile.write("--out", out, files);
    }
}
