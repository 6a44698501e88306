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
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which data set a command is about. */
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
                    "Read the data set's own files. Else a large data set is opened from a snapshot after the first"
                            + " time, as long as its files have not changed; snapshots are kept in $"
                            + SnapshotFolder.VARIABLE
                            + ", or in askwalk below $XDG_CACHE_HOME or ~/.cache.")
    private boolean noCache;

    @Mixin
    private ReadingOptions reading;

    public Dataset open() {
        return openFrom().dataset();
    }

    /** Opens the data set and says whether it came from a snapshot. */
    public SnapshotCache.Opened openFrom() {
        return located(dataset, folder -> {
            DatasetLayout layout = Datasets.layoutOf(folder);
            Split split = Split.of(layout, folder);
            ReadOptions options = reading.of(layout);
            // A folder inside a jar has no path that would tell it from one in another jar, and a snapshot is of files
            // that were read without options.
            if (noCache || folder.getFileSystem() != FileSystems.getDefault() || !options.equals(ReadOptions.DEFAULT)) {
                return new SnapshotCache.Opened(Datasets.open(folder, layout, split, options, this::say), false);
            }
            return new SnapshotCache(SnapshotFolder.find(), this::say).open(folder, layout, split);
        });
    }

    /** Reads a data set from its own files, split and read as is asked for; its layout is known by then. */
    public static Dataset read(String dataset, SplitOptions split, ReadingOptions reading, CommandSpec spec) {
        return located(dataset, folder -> {
            DatasetLayout layout = Datasets.layoutOf(folder);
            return Datasets.open(
                    folder, layout, split.of(layout, folder), reading.of(layout), message -> say(spec, message));
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
            throw new UsageException("--dataset '" + dataset + "' is no path: " + e.getReason(), e);
        }
        return opener.apply(folder);
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
