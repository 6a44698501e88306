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
 * Opens data sets through snapshots that it keeps in a folder. A snapshot is used only if every file that the data set
 * was read from still has the same hash; otherwise, or if it is damaged, the data set is read from its own files and
 * the snapshot is written anew. Data sets with few edges are read as fast without and get none. Safe for concurrent
 * use, by several processes too: a snapshot is replaced as a whole.
 */
public final class SnapshotCache {

    private static final int LEAST_EDGES = 100_000;

    /** To be raised with every change of a reader or a split that gives other data sets for the same files. */
    private static final int READERS = 3;

    /**
     * A data set, and where it came from.
     *
     * @param dataset the data set, checked
     * @param fromSnapshot whether it came from a snapshot and not from its own files
     */
    public record Opened(Dataset dataset, boolean fromSnapshot) {}

    private final Path folder;
    private final int leastEdges;
    private final Consumer<String> log;

    /**
     * Makes a cache.
     *
     * @param folder where the snapshots are kept; it is made when the first one is written
     * @param log is told, in one line, when a snapshot cannot be used or written, and what is worth knowing of the data
     */
    public SnapshotCache(Path folder, Consumer<String> log) {
        this(folder, LEAST_EDGES, log);
    }

    /**
     * Makes a cache that keeps data sets with few edges too.
     *
     * @param folder where the snapshots are kept; it is made when the first one is written
     * @param leastEdges how many edges a data set needs to get a snapshot
     * @param log is told, in one line, when a snapshot cannot be used or written
     */
    public SnapshotCache(Path folder, int leastEdges, Consumer<String> log) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.leastEdges = leastEdges;
        this.log = Objects.requireNonNull(log, "log");
    }

    /**
     * Opens a data set.
     *
     * @param data its folder
     * @param layout a layout that recognises it
     * @param split how tuples come by their roles
     * @return the data set, checked, and where it came from
     * @throws DatasetException if the layout does not have this way to split, or the files are wrong
     */
    public Opened open(Path data, DatasetLayout layout, Split split) {
        Path file = file(data, layout, split);
        Datasets.check(data, layout, split);
        Dataset kept = Files.exists(file) ? kept(file, data) : null;
        return kept == null ? new Opened(read(data, layout, split, file), false) : new Opened(kept, true);
    }

    /**
     * Returns where the snapshot of a data set is, or would be.
     *
     * @param data the data set's folder
     * @param layout its layout
     * @param split how its tuples come by their roles
     * @return a file in the cache's folder
     */
    public Path file(Path data, DatasetLayout layout, Split split) {
        String what = String.join(
                "\n",
                data.toAbsolutePath().normalize().toString(),
                layout.name(),
                split.method().word(),
                Long.toString(split.seed()),
                Integer.toString(READERS));
        return folder.resolve(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)) + ".snapshot");
    }

    private Dataset kept(Path file, Path data) {
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
        if (edges >= leastEdges) {
            try {
                SnapshotFile.write(file, new Snapshot(source.fingerprint(), dataset));
            } catch (IOException e) {
                log.accept(file + ": this snapshot cannot be written (" + FileFailure.reason(e)
                        + "); the data set will be read from its own" + " files next time too");
            }
        }
        return dataset;
    }
}
