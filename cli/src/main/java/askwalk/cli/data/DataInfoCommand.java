package askwalk.cli.data;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.ReadingOptions;
import askwalk.cli.common.SplitOptions;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.experiment.Sample;
import askwalk.experiment.text.FigureText;
import askwalk.experiment.text.Json;
import askwalk.graph.DisplayText;
import askwalk.graph.UserAttributes;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "info",
        description = "Reads a data set, checks it and prints its manifest.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class DataInfoCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR|sample",
            arity = "0..1",
            defaultValue = Sample.NAME,
            description = "Folder of the data set, or 'sample' (default: ${DEFAULT-VALUE}).")
    private String dataset;

    @Mixin
    private SplitOptions split;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--json", description = "Print the manifest as JSON.")
    private boolean json;

    @Override
    public void run() {
        Map<String, Object> info = info(DatasetOption.read(dataset, split, reading::of, spec));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(info));
        } else {
            print(out, "", info);
        }
        out.flush();
    }

    /**
     * Returns the manifest and, before its files, the numbers of users with attribute lists and hidden attributes, if
     * any.
     */
    static Map<String, Object> info(Dataset data) {
        Map<String, Object> info = new LinkedHashMap<>();
        data.manifest().toMap().forEach((key, value) -> {
            if (key.equals("files") && data.userAttributes() != null) {
                info.put("usersWithLists", usersWithLists(data.userAttributes()));
            }
            if (key.equals("files") && data.hiddenAttributes().size() > 0) {
                info.put("hiddenAttributes", data.hiddenAttributes().size());
            }
            info.put(key, value);
        });
        return info;
    }

    private static int usersWithLists(UserAttributes lists) {
        int users = 0;
        for (int user = 0; user < lists.userCount(); user++) {
            users += lists.list(user).isEmpty() ? 0 : 1;
        }
        return users;
    }

    /** Prints a manifest, or a part of one, as lines of a key and its value, each on one line. */
    public static void print(PrintWriter out, String indent, Map<?, ?> map) {
        map.forEach((name, value) -> {
            String key = DisplayText.line(String.valueOf(name));
            if (value instanceof Map<?, ?> inner) {
                out.println(indent + key);
                print(out, indent + "  ", inner);
            } else if (value instanceof Integer number) {
                out.println(FigureText.format("%s%-26s %,d", indent, key, number));
            } else {
                String shown = value == null ? "-" : DisplayText.line(value.toString());
                out.println(FigureText.format("%s%-26s %s", indent, key, shown));
            }
        });
    }
}
