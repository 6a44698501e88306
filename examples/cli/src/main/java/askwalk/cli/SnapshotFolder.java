package askwalk.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where snapshots of large data sets are kept. */
final class SnapshotFolder {

    /** The environment variable for those who want them elsewhere. */
    static final String VARIABLE = "ASKWALK_CACHE";

    private SnapshotFolder() {}

    static Path find() {
        return find(System.getenv(), System.getProperty("user.home"));
    }

    static Path find(Map<String, String> environment, String home) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (caches.isEmpty() ? Path.of(home, ".cache") : Path.of(caches)).resolve("askwalk");
    }
}
