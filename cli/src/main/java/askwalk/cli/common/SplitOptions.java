package askwalk.cli.common;

import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options for the split of a data set. */
public final class SplitOptions {

    @Option(
            names = "--split",
            paramLabel = "METHOD",
            description =
                    "Split into training, validation and test tuples: given, halves, random or time (default: the first"
                            + " that the layout supports for the folder).")
    private SplitMethod method;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of a random split (default: " + Split.DEFAULT_SEED + ").")
    private Long seed;

    /** Returns the split for a layout and a folder. */
    Split of(DatasetLayout layout, Path folder) {
        List<SplitMethod> splits = layout.splits(folder);
        SplitMethod applies = method == null ? splits.get(0) : method;
        if (!splits.contains(applies)) {
            throw new UsageException("--split " + applies.word() + ": the " + layout.name() + " layout supports here "
                    + splits.stream().map(SplitMethod::word).collect(Collectors.joining(", ")));
        }
        if (seed != null && !applies.usesSeed()) {
            throw new UsageException(
                    "--seed " + seed + ": the split '" + applies.word() + "' is not random; leave --seed out");
        }
        return new Split(applies, seed == null ? Split.DEFAULT_SEED : seed);
    }
}
