package askwalk.cli;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.Split;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** Which data set a command is about. */
final class DatasetOption {

    @Option(
            names = "--dataset",
            paramLabel = "DIR|sample",
            defaultValue = Sample.NAME,
            description = "Folder of the data set, or 'sample' for the bundled one (default: ${DEFAULT-VALUE}).")
    private String dataset;

    Dataset open() {
        return open(dataset, Split::of);
    }

    /** Opens a data set, split as is asked for; its layout is known by then. */
    static Dataset open(String dataset, BiFunction<DatasetLayout, Path, Split> split) {
        if (dataset.equals(Sample.NAME)) {
            return Sample.open(folder -> open(folder, split));
        }
        try {
            return open(Path.of(dataset), split);
        } catch (InvalidPathException e) {
            throw new UsageException("--dataset '" + dataset + "' is no path: " + e.getReason(), e);
        }
    }

    private static Dataset open(Path folder, BiFunction<DatasetLayout, Path, Split> split) {
        DatasetLayout layout = Datasets.layoutOf(folder);
        return Datasets.open(folder, layout, split.apply(layout, folder));
    }

    String text() {
        return dataset;
    }
}
