package askwalk.cli.data;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.ReadingOptions;
import askwalk.cli.common.SplitOptions;
import askwalk.cli.common.TargetFolder;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.dataset.gaps.Gaps;
import askwalk.dataset.tsv.TsvWriter;
import askwalk.experiment.text.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "gaps",
        description = "Writes a data set with gaps into a new folder of tab-separated files: in some pairs of an item"
                + " and a group of attributes, all attributes of the item in the group are hidden from policies, and"
                + " known to simulated users only.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataGapsCommand implements Runnable {

    /** The source of the groups. */
    enum Groups {
        DATA,
        PARENT
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR|sample",
            description = "Folder of the data set, or 'sample'; with the default split of its layout.")
    private String source;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to write; it must be new or empty.")
    private Path folder;

    @Option(
            names = "--share",
            required = true,
            paramLabel = "X",
            description = "Share of the pairs of an item and a group in which it has attributes, above 0 and below 1.")
    private double share;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the draw of pairs (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--groups",
            paramLabel = "data|parent",
            defaultValue = "data",
            description = "Groups of the data, or a group for each parent, with the attributes whose first parent it"
                    + " is, and the group 'other' of those without one (default: ${DEFAULT-VALUE}). All become"
                    + " incomplete.")
    private Groups groups;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--json", description = "Print the counts as JSON.")
    private boolean json;

    @Override
    public void run() {
        if (!(share > 0 && share < 1)) {
            throw new UsageException("--share is above 0 and below 1, not " + share);
        }
        TargetFolder.requireFree(folder.toString(), folder);
        Dataset data = DatasetOption.read(source, new SplitOptions(), reading::of, spec);
        Path target = folder.toAbsolutePath().normalize().getFileName();
        String name = target == null ? "gaps" : target.toString();
        Gaps.Result result = groups == Groups.PARENT
                ? Gaps.inGroupsOfParents(data, name, share, seed)
                : Gaps.inGroups(data, name, share, seed);
        TargetFolder.write(folder, cancelled -> TsvWriter.write(result.dataset(), folder, cancelled));
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("folder", folder.toString());
        counts.put("groups", result.dataset().graph().schema().groups().size());
        counts.put("pairs", result.pairs());
        counts.put("removedPairs", result.gaps());
        counts.put("hiddenAttributes", result.hidden());
        counts.put("itemsWithoutAttribute", result.bareItems());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(counts));
        } else {
            DataInfoCommand.print(out, "", counts);
        }
        out.flush();
    }
}
