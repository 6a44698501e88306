package askwalk.dataset.snapshot;

import java.nio.file.Path;
import java.util.Map;

/** The default folder for snapshots. */
public final class SnapshotFolder {

    /** The environment variable that overrides the folder. */
    public static final String VARIABLE = "ASKWALK_CACHE";

    private SnapshotFolder() {}

    /** Returns the folder of the current user. */
    public static Path find() {
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
