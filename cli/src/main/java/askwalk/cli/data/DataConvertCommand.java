package askwalk.cli.data;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.ReadingOptions;
import askwalk.cli.common.SplitOptions;
import askwalk.cli.common.TargetFolder;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
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
        name = "convert",
        description = "Writes a data set, whatever its layout, into a new folder of tab-separated files.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataConvertCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SRC|sample", description = "Folder of the data set, or 'sample'.")
    private String source;

    @Parameters(index = "1", paramLabel = "DST", description = "Folder to write; it must be new or empty.")
    private Path folder;

    @Mixin
    private SplitOptions split;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private ValueOptions values;

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    @Override
    public void run() {
        TargetFolder.requireFree(folder.toString(), folder);
        Dataset data =
                DatasetOption.read(source, split, layout -> reading.of(layout).withNumbers(values.numbers()), spec);
        TargetFolder.write(folder, cancelled -> TsvWriter.write(data, folder, cancelled));
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> written = written(data);
        if (json) {
            out.println(Json.write(written));
        } else {
            DataInfoCommand.print(out, "", written);
        }
        out.flush();
    }

    private Map<String, Object> written(Dataset data) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("folder", folder.toString());
        map.put("source", source);
        map.put("sourceLayout", data.manifest().layout());
        map.putAll(DataInfoCommand.info(data));
        // These describe the files that were read.
        map.keySet().removeAll(List.of("layout", "sha256", "files"));
        return map;
    }
}
