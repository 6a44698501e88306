package askwalk.cli.common;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.ReadOptions;
import askwalk.dataset.Split;
import askwalk.dataset.snapshot.SnapshotCache;
import askwalk.dataset.snapshot.SnapshotFolder;
import askwalk.experiment.Sample;
import askwalk.graph.DisplayText;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The data set of a command. */
public final class DatasetOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--dataset",
            paramLabel = "DIR|sample",
            defaultValue = Sample.NAME,
            description = "Folder of the data set, or 'sample' for the bundled one (default: ${DEFAULT-VALUE}).")
    private String dataset;

    @Option(
            names = "--no-cache",
            description =
                    "Read the files of the data set. By default, a large data set is opened from a cache file after the"
                            + " first time, unless its files have changed; cache files are in $"
                            + SnapshotFolder.VARIABLE
                            + ", or in askwalk in $XDG_CACHE_HOME or ~/.cache.")
    private boolean noCache;

    @Mixin
    private ReadingOptions reading;

    public Dataset open() {
        return openFrom().dataset();
    }

    /** Opens the data set and returns it with its source. */
    public SnapshotCache.Opened openFrom() {
        return located(dataset, folder -> {
            DatasetLayout layout = Datasets.layoutOf(folder);
            Split split = Split.of(layout, folder);
            ReadOptions options = reading.of(layout);
            // No snapshot of a folder in a jar, whose path does not identify it, or of files read with options.
            if (noCache || folder.getFileSystem() != FileSystems.getDefault() || !options.equals(ReadOptions.DEFAULT)) {
                return new SnapshotCache.Opened(Datasets.open(folder, layout, split, options, this::say), false);
            }
            return new SnapshotCache(SnapshotFolder.find(), this::say).open(folder, layout, split);
        });
    }

    /** Reads a data set from its files with split options, and reading options for its layout. */
    public static Dataset read(
            String dataset, SplitOptions split, Function<DatasetLayout, ReadOptions> reading, CommandSpec spec) {
        return read(dataset, split, reading, message -> say(spec, message));
    }

    /** Reads a data set from its files, with its notices to a receiver. */
    public static Dataset read(
            String dataset,
            SplitOptions split,
            Function<DatasetLayout, ReadOptions> reading,
            Consumer<String> notices) {
        return located(dataset, folder -> {
            DatasetLayout layout = Datasets.layoutOf(folder);
            return Datasets.open(folder, layout, split.of(layout, folder), reading.apply(layout), notices);
        });
    }

    private static <T> T located(String dataset, Function<Path, T> opener) {
        if (dataset.equals(Sample.NAME)) {
            return Sample.open(opener);
        }
        Path folder;
        try {
            folder = Path.of(dataset);
        } catch (InvalidPathException e) {
            throw new UsageException("--dataset '" + dataset + "' is not a path: " + e.getReason(), e);
        }
        return opener.apply(folder);
    }

    /** Reads another data set than the option names. */
    void use(String text) {
        dataset = text;
    }

    String text() {
        return dataset;
    }

    private void say(String message) {
        say(spec, message);
    }

    private static void say(CommandSpec spec, String message) {
        spec.commandLine().getErr().println("askwalk: " + DisplayText.line(message));
        spec.commandLine().getErr().flush();
    }
}
