package askwalk.settings;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy or preference model was set to, and what tuning found for the settings that were left to it. Immutable.
 *
 * @param set what was set, with defaults, by key
 * @param tuned what tuning found, by the key of the setting
 */
public record ResolvedSettings(SortedMap<String, String> set, SortedMap<String, String> tuned) {

    /** There are no settings. */
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
     * @param set what was set, with defaults, by key
     * @param tuned what tuning found, by the key of the setting
     */
    public ResolvedSettings(Map<String, String> set, Map<String, String> tuned) {
        this(new TreeMap<>(set), new TreeMap<>(tuned));
    }

    /**
     * Creates the resolved settings of something trained.
     *
     * @param values what was set
     * @param metrics the metrics of its checkpoint, which has one for each setting that was tuned
     * @return the resolved settings
     */
    public static ResolvedSettings of(SettingValues values, Map<String, Double> metrics) {
        Map<String, String> tuned = new TreeMap<>();
        for (Setting<?> setting : values.tuned()) {
            Double found = metrics.get(setting.keyIn(metrics.keySet()));
            if (found != null) {
                tuned.put(setting.key(), setting.found(found));
            }
        }
        return new ResolvedSettings(values.texts(), tuned);
    }

    /**
     * Reads both maps from one, as run directories have it.
     *
     * @param written texts by key, in which {@code key.tuned} stands for what tuning found
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
     * Returns both maps as one, as run directories have it.
     *
     * @return texts by key, in which {@code key.tuned} stands for what tuning found
     */
    public SortedMap<String, String> asOneMap() {
        SortedMap<String, String> all = new TreeMap<>(set);
        tuned.forEach((key, value) -> all.put(key + TUNED_SUFFIX, value));
        return all;
    }
}
