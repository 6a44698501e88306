package askwalk.policy;

import askwalk.model.Checkpoint;
import askwalk.settings.Settings;

/** Tells what settings came to that were left to tuning. */
public final class Findings {

    private Findings() {}

    /**
     * Notes beside each setting that was left to tuning what the figures of training say that it came to. Settings that
     * were set are left alone.
     *
     * @param settings the settings as they were read
     * @param checkpoint what training came to; it has a figure for each such setting, by its key
     * @param keys settings that may be left to tuning
     */
    public static void tell(Settings settings, Checkpoint checkpoint, String... keys) {
        for (String key : keys) {
            Double found = checkpoint.figures().get(key);
            if (found != null && Settings.TUNED.equals(settings.resolved().get(key))) {
                settings.found(key, found == Math.rint(found) ? Long.toString(found.longValue()) : found.toString());
            }
        }
    }
}
