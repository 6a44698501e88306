package askwalk.policy.tree;

import askwalk.learning.Checkpoint;
import askwalk.learning.Settings;

/** Tells what settings came to that were left to tuning, from the figures of training. */
final class Findings {

    private Findings() {}

    static void tell(Settings settings, Checkpoint checkpoint, String... keys) {
        for (String key : keys) {
            Double found = checkpoint.figures().get(key);
            if (found != null && Settings.TUNED.equals(settings.resolved().get(key))) {
                settings.found(key, found == Math.rint(found) ? Long.toString(found.longValue()) : found.toString());
            }
        }
    }
}
