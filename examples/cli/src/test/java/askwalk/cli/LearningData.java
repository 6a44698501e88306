package askwalk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A tiny data set that no other test has, so that nothing was trained on it before. */
final class LearningData {

    private LearningData() {}

    static Path make(Path folder) {
        TinyData.tsv(folder);
        TinyData.change(folder, "attributes.tsv", "2\tcheap", "2\tcheap\n" + UUID.randomUUID() + "\tunique");
        return folder;
    }

    /** The files that the cache holds. */
    static List<String> cached() {
        Path folder = ModelCache.defaultFolder();
        return Files.exists(folder) ? RunFolder.files(folder) : List.of();
    }
}
