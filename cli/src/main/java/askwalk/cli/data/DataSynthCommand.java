package askwalk.cli.data;

import askwalk.cli.common.TargetFolder;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.dataset.synthetic.PriceModel;
import askwalk.dataset.synthetic.Synthetic;
import askwalk.dataset.synthetic.SyntheticSpec;
import askwalk.dataset.tsv.TsvWriter;
import askwalk.experiment.text.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
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
        name = "synth",
        description = "Generates a data set of any size and writes it into a new folder of tab-separated files."
                + " Users have favourite attributes, so there is structure to learn.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataSynthCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to write; it must be new or empty.")
    private Path folder;

    @Mixin
    private SynthOptions options;

    @Option(
            names = "--with-values",
            paramLabel = "none|independent|dependent",
            defaultValue = "none",
            description = "Price of the items, with cuts at its quantiles: none, independent of all attributes, or"
                    + " dependent, a function of the item's attributes (default: ${DEFAULT-VALUE}).")
    private PriceModel prices;

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    @Override
    public void run() {
        TargetFolder.requireFree(folder.toString(), folder);
        SyntheticSpec wanted = options.spec();
        say("generating " + wanted.name() + " ...");
        TargetFolder.write(folder, cancelled -> {
            Dataset data = Synthetic.generate(wanted, prices);
            if (!cancelled.getAsBoolean()) {
                say("writing it to " + folder + " ...");
            }
            TsvWriter.write(data, folder, cancelled);
            print(data);
        });
    }

    private void print(Dataset data) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("folder", folder.toString());
        written.putAll(data.manifest().toMap());
        written.keySet().removeAll(List.of("layout", "files"));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(written));
        } else {
            DataInfoCommand.print(out, "", written);
        }
        out.flush();
    }

    private void say(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }
}
