package askwalk.dataset.snapshot;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.ReadOptions;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.io.FileFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A cache of data sets as snapshots in a folder. A snapshot is used only if every file of the data set still has the
 * same hash; otherwise, or if it is damaged, the data set is read from its own files and the snapshot is written again.
 * Small data sets, which are as fast to read from their own files, are not cached. Safe for concurrent use, also by
 * several processes: a snapshot is replaced atomically.
 */
public final class SnapshotCache {

    private static final int DEFAULT_MIN_EDGES = 100_000;

    /** The version of the readers, to be raised with every change that gives other data sets for the same files. */
    private static final int READER_VERSION = 4;

    /**
     * A data set and its origin.
     *
     * @param dataset the data set, checked
     * @param fromSnapshot whether it was read from a snapshot instead of its own files
     */
    public record Opened(Dataset dataset, boolean fromSnapshot) {}

    private final Path folder;
    private final int minEdges;
    private final Consumer<String> log;

    /**
     * Creates a cache.
     *
     * @param folder the folder of the snapshots; it is created with the first one
     * @param log receives one line for each snapshot that cannot be used or written, and the notices about the data
     */
    public SnapshotCache(Path folder, Consumer<String> log) {
        this(folder, DEFAULT_MIN_EDGES, log);
    }

    /**
     * Creates a cache with a size threshold.
     *
     * @param folder the folder of the snapshots; it is created with the first one
     * @param minEdges the minimum number of edges of a data set to be cached
     * @param log receives one line for each snapshot that cannot be used or written, and the notices about the data
     */
    public SnapshotCache(Path folder, int minEdges, Consumer<String> log) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.minEdges = minEdges;
        this.log = Objects.requireNonNull(log, "log");
    }

    /**
     * Opens a data set.
     *
     * @param data its folder
     * @param layout a layout that recognises it
     * @param split how tuples get their roles
     * @return the data set, checked, and its origin
     * @throws DatasetException if the layout does not support this split, or the files are invalid
     */
    public Opened open(Path data, DatasetLayout layout, Split split) {
        Path file = file(data, layout, split);
        Datasets.check(data, layout, split);
        Dataset cached = Files.exists(file) ? cached(file, data) : null;
        return cached == null ? new Opened(read(data, layout, split, file), false) : new Opened(cached, true);
    }

    /**
     * Returns the path of the snapshot of a data set, which may not exist.
     *
     * @param data the data set's folder
     * @param layout its layout
     * @param split how its tuples get their roles
     * @return a file in the cache's folder
     */
    public Path file(Path data, DatasetLayout layout, Split split) {
        String key = String.join(
                "\n",
                data.toAbsolutePath().normalize().toString(),
                layout.name(),
                split.method().word(),
                Long.toString(split.seed()),
                Integer.toString(READER_VERSION));
        return folder.resolve(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + ".snapshot");
    }

    private Dataset cached(Path file, Path data) {
        try {
            Snapshot snapshot = SnapshotFile.read(file);
            return snapshot.fingerprint().matches(data) ? snapshot.dataset() : null;
        } catch (BadSnapshotException | IOException e) {
            log.accept(file + ": " + e.getMessage() + "; reading the data set from its own files instead");
            return null;
        }
    }

    private Dataset read(Path data, DatasetLayout layout, Split split, Path file) {
        SourceFolder source = new SourceFolder(data, null, ReadOptions.DEFAULT, log);
        DatasetBuilder builder = Datasets.fill(source, layout, split);
        Dataset dataset = builder.build();
        long edges = dataset.manifest().counts().edges().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        if (edges >= minEdges) {
            try {
                SnapshotFile.write(file, new Snapshot(source.fingerprint(), dataset));
            } catch (IOException e) {
                log.accept(file + ": this snapshot cannot be written (" + FileFailure.reason(e)
                        + "); the data set will be read from its own files again next time");
            }
        }
        return dataset;
    }
}
