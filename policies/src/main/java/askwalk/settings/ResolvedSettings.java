package askwalk.settings;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of a policy or preference model: the values that were set, and the values that tuning found for the
 * settings left to it. Immutable.
 *
 * @param set the set values, including defaults, by key
 * @param tuned the tuned values by key
 */
public record ResolvedSettings(SortedMap<String, String> set, SortedMap<String, String> tuned) {

    /** Empty settings. */
    public static final ResolvedSettings NONE = new ResolvedSettings(Map.of(), Map.of());

    private static final String TUNED_SUFFIX = "." + Setting.TUNED;

    /** Creates resolved settings and copies the maps. */
    public ResolvedSettings {
        set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
        tuned = Collections.unmodifiableSortedMap(new TreeMap<>(tuned));
    }

    /**
     * Creates resolved settings and copies the maps.
     *
     * @param set the set values, including defaults, by key
     * @param tuned the tuned values by key
     */
    public ResolvedSettings(Map<String, String> set, Map<String, String> tuned) {
        this(new TreeMap<>(set), new TreeMap<>(tuned));
    }

    /**
     * Creates the resolved settings of a trained component.
     *
     * @param values the set values
     * @param metrics the metrics of its checkpoint, with one entry for each tuned setting
     * @return the resolved settings
     */
    public static ResolvedSettings of(SettingValues values, Map<String, Double> metrics) {
        Map<String, String> tuned = new TreeMap<>();
        for (Setting<?> setting : values.tuned()) {
            Double metric = metrics.get(setting.keyIn(metrics.keySet()));
            if (metric != null) {
                tuned.put(setting.key(), setting.tunedText(metric));
            }
        }
        return new ResolvedSettings(values.texts(), tuned);
    }

    /**
     * Splits the combined map of a run directory into both maps.
     *
     * @param written the values by key; {@code key.tuned} has a tuned value
     * @return the resolved settings
     */
    public static ResolvedSettings ofOneMap(Map<String, String> written) {
        Map<String, String> set = new TreeMap<>();
        Map<String, String> tuned = new TreeMap<>();
        written.forEach((key, value) -> {
            if (key.endsWith(TUNED_SUFFIX)) {
                tuned.put(key.substring(0, key.length() - TUNED_SUFFIX.length()), value);
            } else {
                set.put(key, value);
            }
        });
        return new ResolvedSettings(set, tuned);
    }

    /**
     * Returns both maps combined into one, as stored in run directories.
     *
     * @return the values by key; {@code key.tuned} has a tuned value
     */
    public SortedMap<String, String> asOneMap() {
        SortedMap<String, String> all = new TreeMap<>(set);
        tuned.forEach((key, value) -> all.put(key + TUNED_SUFFIX, value));
        return all;
    }
}
