package askwalk.cli;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
        return open(dataset);
    }

    static Dataset open(String dataset) {
        if (dataset.equals(Sample.NAME)) {
            return Sample.open();
        }
        try {
            return Datasets.open(Path.of(dataset));
        } catch (InvalidPathException e) {
            throw new UsageException("--dataset '" + dataset + "' is no path: " + e.getReason(), e);
        }
    }

    String text() {
        return dataset;
    }
}
