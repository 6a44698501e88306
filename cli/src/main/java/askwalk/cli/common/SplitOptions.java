package askwalk.cli.common;

import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How the tuples of a data set are to get their roles. */
public final class SplitOptions {

    @Option(
            names = "--split",
            paramLabel = "METHOD",
            description = "How tuples become training, validation and test: given, halves, random or time"
                    + " (default: the first that the layout has for the folder).")
    private SplitMethod method;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides where the split leaves something to chance (default: " + Split.DEFAULT_SEED + ").")
    private Long seed;

    /** The split that these options, the layout and the folder come to. */
    Split of(DatasetLayout layout, Path folder) {
        List<SplitMethod> splits = layout.splits(folder);
        SplitMethod applies = method == null ? splits.get(0) : method;
        if (!splits.contains(applies)) {
            throw new UsageException("--split " + applies.word() + ": the " + layout.name() + " layout has here "
                    + splits.stream().map(SplitMethod::word).collect(Collectors.joining(", ")));
        }
        if (seed != null && !applies.usesSeed()) {
            throw new UsageException("--seed " + seed + ": the split '" + applies.word()
                    + "' leaves nothing to chance; leave --seed out");
        }
        return new Split(applies, seed == null ? Split.DEFAULT_SEED : seed);
    }
}
