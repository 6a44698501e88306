package askwalk.cli;

import askwalk.dataset.Manifest;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "info",
        description = "Reads a data set, checks it and prints its manifest.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataInfoCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR|sample",
            arity = "0..1",
            defaultValue = Sample.NAME,
            description = "Folder of the data set, or 'sample' (default: ${DEFAULT-VALUE}).")
    private String dataset;

    @Option(names = "--json", description = "Print the manifest as JSON.")
    private boolean json;

    @Override
    public void run() {
        Manifest manifest = DatasetOption.open(dataset).manifest();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(manifest.toMap()));
        } else {
            print(out, "", manifest.toMap());
        }
        out.flush();
    }

    private static void print(PrintWriter out, String indent, Map<?, ?> map) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                out.println(indent + key);
                print(out, indent + "  ", inner);
            } else if (value instanceof Integer number) {
                out.println(ResultTable.format("%s%-26s %,d", indent, key, number));
            } else {
                out.println(ResultTable.format("%s%-26s %s", indent, key, value == null ? "-" : value));
            }
        });
    }
}
