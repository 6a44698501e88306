package askwalk.cli.data;

import askwalk.cli.common.TargetFolder;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.dataset.CsvImport;
import askwalk.dataset.Dataset;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Makes a data set of two CSV files, of items and of interactions, and writes it into a new folder of"
                        + " tab-separated files. It is split for each user: by time if there are times, else at random.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class DataImportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to write; it must not exist or be empty.")
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
                    "Columns to make attributes of. A column with a separator behind it holds lists: 'genre:|,colour'"
                            + " has genres with | between them, and one colour. May be repeated.")
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
                    "What becomes of interactions that a user has with an item more than once: they are refused, or"
                            + " the first or the last is kept, by time if there are times (default: ${DEFAULT-VALUE}).")
    private RepeatPolicy repeats;

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
        // These are about the files that were read.
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
            return files.read(target == null ? "imported" : target.toString(), repeats, this::say);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e); // a column that is not there
        }
    }

    /** Reads "genre:|,colour"; a comma right behind a colon is a separator. */
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
                    throw new UsageException("--attributes '" + text + "': there is no separator behind '"
                            + text.substring(start, colon + 1)
                            + "'; write one, such as genre:|, or leave the colon out");
                }
                String column = named(text, text.substring(start, colon));
                requireSigns(text, column, separator);
                columns.add(new CsvImport.Attribute(column, separator));
                start = end + 1;
            } else {
                columns.add(new CsvImport.Attribute(named(text, text.substring(start, comma)), null));
                start = comma + 1;
            }
        }
        return columns;
    }

    /** Refuses a separator with a letter or digit: it is rather the name of a column, or a part of one. */
    private static void requireSigns(String text, String column, String separator) {
        if (separator.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        String next = separator.substring(1).strip();
        throw new UsageException("--attributes '" + text + "': the separator behind '" + column + ":' would be '"
                + separator + "', and one has no letter or digit; write "
                + (separator.startsWith(",")
                        ? "'" + column + ":,," + next + "' if '" + column
                                + "' holds lists with commas between the values, or '" + column + "," + next
                                + "' if it holds one value"
                        : "such as '" + column + ":|'")
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
                    "--attributes '" + text + "' names a column without a name; write such as" + " 'genre:|,colour'");
        }
        return bare;
    }

    private void say(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("askwalk: " + DisplayText.line(message));
        err.flush();
    }
}
