package askwalk.experiment.run;

import askwalk.settings.Settings;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides the settings of a policy into those that were set and those that tuning found, which may differ by seed. */
public final class TunedSettings {

    private TunedSettings() {}

    /** Returns whether something was tuned. */
    public static boolean isTuned(Map<String, String> settings) {
        return settings.keySet().stream().anyMatch(Settings::isFinding);
    }

    /** Returns the settings without those that tuning found. */
    public static SortedMap<String, String> asSet(Map<String, String> settings) {
        SortedMap<String, String> set = new TreeMap<>(settings);
        set.keySet().removeIf(Settings::isFinding);
        return set;
    }
}
