package askwalk.cli.data;

import askwalk.cli.common.TargetFolder;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.dataset.CsvImport;
import askwalk.dataset.Dataset;
import askwalk.dataset.ReadOptions;
import askwalk.dataset.RepeatPolicy;
import askwalk.dataset.tsv.TsvWriter;
import askwalk.experiment.text.Json;
import askwalk.graph.DisplayText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Imports a data set from two CSV files, of items and of interactions, and writes it into a new folder"
                        + " of tab-separated files. It is split within each user: by time if there are times, otherwise"
                        + " at random.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class DataImportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to write; it must be new or empty.")
    private Path folder;

    @Option(names = "--items", required = true, paramLabel = "FILE", description = "CSV file with a row for each item.")
    private Path items;

    @Option(names = "--id", required = true, paramLabel = "COLUMN", description = "Column of the items' ids.")
    private String id;

    @Option(names = "--name", paramLabel = "COLUMN", description = "Column of the items' names (default: the ids).")
    private String name;

    @Option(
            names = "--attributes",
            required = true,
            paramLabel = "COLUMN[:SEPARATOR],...",
            description =
                    "Columns of attributes. A column followed by a separator holds lists: 'genre:|,colour' has genres"
                            + " separated by |, and one colour. May be repeated.")
    private List<String> attributes;

    @Option(
            names = "--interactions",
            required = true,
            paramLabel = "FILE",
            description = "CSV file with a row for each interaction, such as an order.")
    private Path interactions;

    @Option(names = "--user", required = true, paramLabel = "COLUMN", description = "Column of the users.")
    private String user;

    @Option(
            names = "--item",
            required = true,
            paramLabel = "COLUMN",
            description = "Column of the items, by their ids.")
    private String item;

    @Option(names = "--time", paramLabel = "COLUMN", description = "Column of the times: numbers or dates.")
    private String time;

    @Option(
            names = "--repeats",
            paramLabel = "refuse|first|last",
            defaultValue = "refuse",
            description =
                    "Treatment of repeated interactions of a user with an item: refuse them, or keep the first or the"
                            + " last one, by time if there are times (default: ${DEFAULT-VALUE}).")
    private RepeatPolicy repeats;

    @Mixin
    private ValueOptions values;

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    @Override
    public void run() {
        TargetFolder.requireFree(folder.toString(), folder);
        Dataset data = read();
        TargetFolder.write(folder, cancelled -> TsvWriter.write(data, folder, cancelled));
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("folder", folder.toString());
        written.putAll(DataInfoCommand.info(data));
        // These describe the files that were read.
        written.keySet().removeAll(List.of("layout", "sha256", "files"));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(written));
        } else {
            DataInfoCommand.print(out, "", written);
        }
        out.flush();
    }

    private Dataset read() {
        List<CsvImport.Attribute> columns = new ArrayList<>();
        attributes.forEach(text -> columns.addAll(columns(text)));
        CsvImport files = new CsvImport(items, id, name == null ? id : name, columns, interactions, user, item, time);
        Path target = folder.toAbsolutePath().normalize().getFileName();
        try {
            return files.read(
                    target == null ? "imported" : target.toString(),
                    ReadOptions.DEFAULT.withRepeats(repeats).withNumbers(values.numbers()),
                    this::say);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e); // a missing column
        }
    }

    /** Parses "genre:|,colour"; a comma directly after a colon is a separator. */
    public static List<CsvImport.Attribute> columns(String text) {
        List<CsvImport.Attribute> columns = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int colon = text.indexOf(':', start);
            int comma = end(text, start);
            if (colon >= 0 && colon < comma) {
                int end = end(text, colon + 2);
                String separator = text.substring(Math.min(colon + 1, text.length()), Math.min(end, text.length()));
                if (separator.isEmpty()) {
                    throw new UsageException("--attributes '" + text + "': there is no separator after '"
                            + text.substring(start, colon + 1)
                            + "'; write one, such as genre:|, or leave the colon out");
                }
                String column = named(text, text.substring(start, colon));
                requireNoLetterOrDigit(text, column, separator);
                columns.add(new CsvImport.Attribute(column, separator));
                start = end + 1;
            } else {
                columns.add(new CsvImport.Attribute(named(text, text.substring(start, comma)), null));
                start = comma + 1;
            }
        }
        return columns;
    }

    /** Refuses a separator with a letter or digit: it is probably the name of a column, or a part of one. */
    private static void requireNoLetterOrDigit(String text, String column, String separator) {
        if (separator.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        String next = separator.substring(1).strip();
        throw new UsageException(
                "--attributes '" + text + "': the separator after '" + column + ":' would be '" + separator
                        + "', but a separator has no letter or digit; write "
                        + (separator.startsWith(",")
                                ? "'" + column + ":,," + next + "' if '" + column
                                        + "' holds lists separated by commas, or '" + column + "," + next
                                        + "' if it holds one value"
                                : "for example '" + column + ":|'")
                        + "; give a column with a colon in its name another name in the file");
    }

    private static int end(String text, int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 ? text.length() : comma;
    }

    private static String named(String text, String column) {
        String bare = column.strip();
        if (bare.isEmpty()) {
            throw new UsageException(
                    "--attributes '" + text + "' has a column without a name; write, for example, 'genre:|,colour'");
        }
        return bare;
    }

    private void say(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("askwalk: " + DisplayText.line(message));
        err.flush();
    }
}
