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

/** The values of a provider's settings, resolved once from user input. Immutable, so safe for concurrent use. */
public final class SettingValues {

    /** Values without any input; every setting has its default. */
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
     * Resolves the settings of one provider, which must declare every given key.
     *
     * @param settings the settings of the provider
     * @param given the texts by key
     * @return the values
     * @throws SettingException if a key is unknown (the message names the nearest key) or a value is invalid
     */
    public static SettingValues resolve(List<Setting<?>> settings, Map<String, String> given) {
        return new SettingValues(settings, given).requireAll(given);
    }

    /**
     * Resolves the settings of one provider from texts that are shared by several providers. Unknown keys are ignored.
     *
     * @param settings the settings of the provider
     * @param given the texts by key
     * @return the values
     * @throws SettingException if a value is invalid
     */
    public static SettingValues resolveShared(List<Setting<?>> settings, Map<String, String> given) {
        return new SettingValues(settings, given);
    }

    /**
     * Resolves the settings of one provider as stored in a file, which may have former keys.
     *
     * @param settings the settings of the provider
     * @param stored the texts by key
     * @return the values
     * @throws SettingException if a key is unknown or a value is invalid
     */
    public static SettingValues resolveStored(List<Setting<?>> settings, Map<String, String> stored) {
        return resolve(settings, current(settings, stored));
    }

    /**
     * Replaces former keys by current ones. Unknown keys are kept.
     *
     * @param settings the declared settings
     * @param stored the entries by key
     * @param <V> the type of the entries
     * @return the entries by current key
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
     * Returns the setting with a given former key.
     *
     * @param settings the settings to search
     * @param key the former key
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
     * @return the set value, or the default
     */
    public <T> T get(Setting<T> setting) {
        String text = texts.get(setting.key());
        return text == null ? setting.defaultValue() : setting.value(text);
    }

    /**
     * Returns the declared settings.
     *
     * @return the settings, including those without an effect
     */
    public List<Setting<?>> settings() {
        return settings;
    }

    /**
     * Returns the keys of all settings with an effect.
     *
     * @return the keys, sorted
     */
    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(texts.keySet()));
    }

    /**
     * Returns the keys of the settings of one phase.
     *
     * @param phase the phase
     * @return the keys, sorted
     */
    public SortedSet<String> keys(Setting.Phase phase) {
        SortedSet<String> some = new TreeSet<>();
        settings.stream()
                .filter(setting -> setting.phase() == phase && texts.containsKey(setting.key()))
                .forEach(setting -> some.add(setting.key()));
        return Collections.unmodifiableSortedSet(some);
    }

    /**
     * Returns the text of the value of a setting.
     *
     * @param key the key
     * @return the text, also if it is the default; null if there is no such setting with an effect
     */
    public String text(String key) {
        return texts.get(key);
    }

    /**
     * Returns the values of all settings with an effect as texts.
     *
     * @return the texts sorted by key, including defaults except those that are {@link Setting#omittedAtDefault()}
     */
    public SortedMap<String, String> texts() {
        return textsOf(keys());
    }

    /**
     * Returns the values of the settings of one phase.
     *
     * @param phase the phase
     * @return the texts sorted by key, including defaults except those that are {@link Setting#omittedAtDefault()}
     */
    public SortedMap<String, String> texts(Setting.Phase phase) {
        return textsOf(keys(phase));
    }

    private SortedMap<String, String> textsOf(SortedSet<String> keys) {
        SortedMap<String, String> some = new TreeMap<>();
        for (Setting<?> setting : settings) {
            String text = texts.get(setting.key());
            if (keys.contains(setting.key()) && !setting.omits(text)) {
                some.put(setting.key(), text);
            }
        }
        return Collections.unmodifiableSortedMap(some);
    }

    /**
     * Returns a copy with some values changed.
     *
     * @param changed the texts by key
     * @return the values
     * @throws SettingException if a key is unknown or a value is invalid
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
     * Returns the settings that are to be tuned.
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
     * Returns the keys of texts that differ from the current values.
     *
     * @param given the texts by key; unknown keys are ignored
     * @return the keys, sorted
     */
    public SortedSet<String> changedBy(Map<String, String> given) {
        SortedSet<String> changed = new TreeSet<>();
        for (Setting<?> setting : settings) {
            String text = given.get(setting.key());
            String value = texts.get(setting.key());
            if (text != null && value != null && !setting.represents(text, value)) {
                changed.add(setting.key());
            }
        }
        return changed;
    }

    /**
     * Returns the reason why a key is not among these values.
     *
     * @param key the key
     * @return the reason, or null if there is and was no such setting
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
