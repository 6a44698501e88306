package askwalk.cli;

import askwalk.dataset.snapshot.SnapshotFolder;
import askwalk.experiment.TinyData;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A tiny data set that no other test has, so that nothing was trained on it before. */
final class LearningData {

    private LearningData() {}

    static Path make(Path folder) {
        TinyData.tsv(folder);
        TinyData.change(folder, "attributes.tsv", "2\tcheap", "2\tcheap\n" + UUID.randomUUID() + "\tunique");
        return folder;
    }

    /** Returns the files in the cache, except temporary files of other processes. */
    static List<String> cached() {
        String[] names =
                SnapshotFolder.find().resolve("models").toFile().list((folder, name) -> !name.endsWith(".tmp"));
        return names == null ? List.of() : Stream.of(names).sorted().toList();
    }
}
