package askwalk.settings;

import askwalk.graph.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of a provider's settings, resolved once from the text that users gave. Immutable, hence safe for
 * concurrent use.
 */
public final class SettingValues {

    /** The defaults of every setting. */
    public static final SettingValues DEFAULTS = new SettingValues(List.of(), Map.of());

    private final List<Setting<?>> settings;
    private final SortedMap<String, String> texts = new TreeMap<>();

    private SettingValues(List<Setting<?>> settings, Map<String, String> given) {
        this.settings = List.copyOf(settings);
        for (Setting<?> setting : settings) {
            if (isActive(setting, given)) {
                texts.put(setting.key(), setting.normalised(given.getOrDefault(setting.key(), setting.defaultText())));
            }
        }
    }

    /**
     * Resolves the settings of one thing, which has to know all that is given.
     *
     * @param settings all that it has
     * @param given texts by key
     * @return the values
     * @throws SettingException if a key is unknown, with the nearest that there is, or a value is out of its range
     */
    public static SettingValues resolve(List<Setting<?>> settings, Map<String, String> given) {
        return new SettingValues(settings, given).requireAll(given);
    }

    /**
     * Resolves the settings of one thing from texts that are meant for several; those of keys that it does not have are
     * left out.
     *
     * @param settings all that it has
     * @param given texts by key
     * @return the values
     * @throws SettingException if a value is out of its range
     */
    public static SettingValues resolveShared(List<Setting<?>> settings, Map<String, String> given) {
        return new SettingValues(settings, given);
    }

    /**
     * Resolves the settings of one thing as a file has them, which may be from when keys were others.
     *
     * @param settings all that it has
     * @param stored texts by key
     * @return the values
     * @throws SettingException if a key is unknown or a value is out of its range
     */
    public static SettingValues resolveStored(List<Setting<?>> settings, Map<String, String> stored) {
        return resolve(settings, current(settings, stored));
    }

    /**
     * Renames keys that were others before. Keys that nothing is known of stay.
     *
     * @param settings the settings whose keys they are
     * @param stored anything by key
     * @param <V> what there is for each key
     * @return the same by the keys of today
     */
    public static <V> Map<String, V> current(List<Setting<?>> settings, Map<String, V> stored) {
        Map<String, V> current = new HashMap<>(stored);
        for (Setting<?> setting : settings) {
            for (String former : setting.formerKeys()) {
                V value = current.remove(former);
                if (value != null) {
                    current.putIfAbsent(setting.key(), value);
                }
            }
        }
        return current;
    }

    /**
     * Returns the setting that once had a key.
     *
     * @param settings the settings to look among
     * @param key a key
     * @return the setting, or null if there is none
     */
    public static Setting<?> formerly(List<Setting<?>> settings, String key) {
        return settings.stream()
                .filter(setting -> setting.formerKeys().contains(key))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the value of a setting.
     *
     * @param setting the setting
     * @param <T> the type of its value
     * @return the value that was set, or its default
     */
    public <T> T get(Setting<T> setting) {
        String text = texts.get(setting.key());
        return text == null ? setting.defaultValue() : setting.value(text);
    }

    /**
     * Returns the settings that these are values of.
     *
     * @return the settings, also those without an effect
     */
    public List<Setting<?>> settings() {
        return settings;
    }

    /**
     * Returns the values of all settings with an effect, as users would give them.
     *
     * @return texts by key, sorted by key, with defaults
     */
    public SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    /**
     * Returns the values of the settings of one phase.
     *
     * @param phase the phase
     * @return texts by key, sorted by key, with defaults
     */
    public SortedMap<String, String> texts(Setting.Phase phase) {
        SortedMap<String, String> some = new TreeMap<>();
        settings.stream()
                .filter(setting -> setting.phase() == phase && texts.containsKey(setting.key()))
                .forEach(setting -> some.put(setting.key(), texts.get(setting.key())));
        return Collections.unmodifiableSortedMap(some);
    }

    /**
     * Returns these values with some changed.
     *
     * @param changed texts by key
     * @return the values
     * @throws SettingException if a key is unknown or a value is out of its range
     */
    public SettingValues with(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(texts);
        all.putAll(changed);
        return new SettingValues(settings, all).requireAll(changed);
    }

    private SettingValues requireAll(Map<String, String> given) {
        for (String key : new TreeMap<>(given).keySet()) {
            if (!texts.containsKey(key)) {
                throw new SettingException(key, unknown(key), null);
            }
        }
        return this;
    }

    /**
     * Returns the settings that are left to tuning.
     *
     * @return the settings
     */
    public List<Setting<?>> tuned() {
        List<Setting<?>> tuned = new ArrayList<>();
        for (Setting<?> setting : settings) {
            if (setting.tunable() && Setting.TUNED.equals(texts.get(setting.key()))) {
                tuned.add(setting);
            }
        }
        return tuned;
    }

    /**
     * Returns the keys of texts that do not stand for the values that these settings have.
     *
     * @param given texts by key; those of other keys are left out
     * @return the keys, sorted
     */
    public SortedSet<String> changedBy(Map<String, String> given) {
        SortedSet<String> changed = new TreeSet<>();
        for (Setting<?> setting : settings) {
            String text = given.get(setting.key());
            String value = texts.get(setting.key());
            if (text != null && value != null && !setting.standsFor(text, value)) {
                changed.add(setting.key());
            }
        }
        return changed;
    }

    /**
     * Says why a key is not among these values.
     *
     * @param key a key
     * @return the reason, or null if there is no such setting and never was
     */
    public String whyNot(String key) {
        Setting<?> inactive = find(key);
        if (inactive != null && !texts.containsKey(key)) {
            return "setting " + key + " has no effect unless " + inactive.condition() + "=true";
        }
        Setting<?> renamed = formerly(settings, key);
        return renamed == null ? null : "setting '" + key + "' is now called '" + renamed.key() + "'";
    }

    private boolean isActive(Setting<?> setting, Map<String, String> given) {
        if (setting.condition() == null) {
            return true;
        }
        Setting<?> condition = find(setting.condition());
        return condition != null
                && condition
                        .normalised(given.getOrDefault(condition.key(), condition.defaultText()))
                        .equals("true");
    }

    private Setting<?> find(String key) {
        return settings.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private String unknown(String key) {
        String reason = whyNot(key);
        if (reason != null) {
            return reason;
        }
        return "there is no setting '" + key + "' here; "
                + (texts.isEmpty()
                        ? "there are none"
                        : "did you mean '" + NearestName.of(key, texts.keySet()) + "'? There are "
                                + String.join(", ", texts.keySet()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingValues values && texts.equals(values.texts);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(texts);
    }

    @Override
    public String toString() {
        return new LinkedHashMap<>(texts).toString();
    }
}
