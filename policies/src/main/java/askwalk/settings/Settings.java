package askwalk.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Hyperparameters as users set them, read by what they are for. What was read, with defaults, is known afterwards as
 * {@link #resolved()}; so each policy's keys are stated in one place, where it reads them. Not safe for concurrent use.
 */
public final class Settings {

    /** What a setting is when its value is to be found by trying. */
    public static final String TUNED = "tuned";

    private static final String FINDING = "." + TUNED;

    private final Map<String, String> given;
    private final boolean shared;
    private final Map<String, String> resolved = new TreeMap<>();

    /**
     * Makes settings of one thing, which has to know all of them.
     *
     * @param given values by key
     */
    public Settings(Map<String, String> given) {
        this(given, false);
    }

    private Settings(Map<String, String> given, boolean shared) {
        this.given = new TreeMap<>(Objects.requireNonNull(given, "given"));
        this.shared = shared;
    }

    /**
     * Makes settings that are meant for several things, each of which reads those that it knows. Whether one was read
     * by none is for the caller to see, from {@link #resolved()}.
     *
     * @param given values by key
     * @return the settings
     */
    public static Settings shared(Map<String, String> given) {
        return new Settings(given, true);
    }

    /**
     * Refuses settings that nothing has read, unless they are {@linkplain #shared shared}. To be called when all
     * settings of a thing were read.
     *
     * @throws SettingException if there is one, with the keys that there are
     */
    public void requireAllRead() {
        if (shared) {
            return;
        }
        for (String key : given.keySet()) {
            if (!resolved.containsKey(key)) {
                List<String> known = resolved.keySet().stream()
                        .filter(each -> !isFinding(each))
                        .toList();
                throw new SettingException(
                        key,
                        "there is no setting '" + key + "' here; "
                                + (known.isEmpty() ? "there are none" : "there are " + String.join(", ", known)),
                        null);
            }
        }
    }

    /**
     * Reads a whole number.
     *
     * @param key its key
     * @param defaultValue its value if it was not set
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @return the value
     * @throws SettingException if it is not a whole number in that range
     */
    public int integer(String key, int defaultValue, int least, int most) {
        return read(key, defaultValue, least, most, Integer::valueOf, "a whole number", "");
    }

    /**
     * Reads a whole number that may be left to tuning.
     *
     * @param key its key
     * @param defaultValue its value if it was not set
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @return the value, or nothing if it is {@link #TUNED}
     * @throws SettingException if it is neither that word nor a whole number in that range
     */
    public OptionalInt integerOrTuned(String key, int defaultValue, int least, int most) {
        if (TUNED.equals(given.get(key))) {
            resolved.put(key, TUNED);
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                read(key, defaultValue, least, most, Integer::valueOf, "a whole number", ", or '" + TUNED + "'"));
    }

    /**
     * Reads a whole number that is left to tuning unless it was set.
     *
     * @param key its key
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @return the value, or nothing if it is {@link #TUNED} or was not set
     * @throws SettingException if it is neither that word nor a whole number in that range
     */
    public OptionalInt tunedOrInteger(String key, int least, int most) {
        if (given.getOrDefault(key, TUNED).equals(TUNED)) {
            resolved.put(key, TUNED);
            return OptionalInt.empty();
        }
        return integerOrTuned(key, least, least, most);
    }

    /**
     * Reads a real number that is left to tuning unless it was set.
     *
     * @param key its key
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @return the value, or nothing if it is {@link #TUNED} or was not set
     * @throws SettingException if it is neither that word nor a number in that range
     */
    public OptionalDouble tunedOrReal(String key, double least, double most) {
        if (given.getOrDefault(key, TUNED).equals(TUNED)) {
            resolved.put(key, TUNED);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(read(key, least, least, most, Double::valueOf, "a number", ", or '" + TUNED + "'"));
    }

    /**
     * Notes what tuning came to. {@link #resolved()} has it under a key of its own, which nobody can set.
     *
     * @param key the key of the setting that was tuned
     * @param value what is best
     */
    public void found(String key, String value) {
        resolved.put(key + FINDING, value);
    }

    /**
     * Says whether a key of {@link #resolved()} is about what tuning came to, and not about what was set.
     *
     * @param key a key
     * @return whether it comes from {@link #found}
     */
    public static boolean isFinding(String key) {
        return key.endsWith(FINDING);
    }

    /**
     * Reads a real number.
     *
     * @param key its key
     * @param defaultValue its value if it was not set
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @return the value
     * @throws SettingException if it is not a number in that range
     */
    public double real(String key, double defaultValue, double least, double most) {
        return read(key, defaultValue, least, most, Double::valueOf, "a number", "");
    }

    /**
     * Reads a switch.
     *
     * @param key its key
     * @param defaultValue its value if it was not set
     * @return the value
     * @throws SettingException if it is neither true nor false
     */
    public boolean flag(String key, boolean defaultValue) {
        return choice(key, Boolean.toString(defaultValue), "true", "false").equals("true");
    }

    /**
     * Reads one of a few words.
     *
     * @param key its key
     * @param defaultValue its value if it was not set
     * @param choices all words allowed
     * @return the word
     * @throws SettingException if it is none of them
     */
    public String choice(String key, String defaultValue, String... choices) {
        String text = given.getOrDefault(key, defaultValue);
        if (!List.of(choices).contains(text)) {
            throw new SettingException(
                    key, "setting " + key + " is '" + text + "': expected " + String.join(" or ", choices), null);
        }
        resolved.put(key, text);
        return text;
    }

    /**
     * Returns what was read so far, defaults included, and what tuning came to.
     *
     * @return values by key, sorted by key
     */
    public Map<String, String> resolved() {
        return Collections.unmodifiableMap(resolved);
    }

    private <T extends Comparable<T>> T read(
            String key, T defaultValue, T least, T most, Function<String, T> parser, String kind, String alternative) {
        String text = given.getOrDefault(key, defaultValue.toString());
        NumberFormatException noNumber = null;
        try {
            T value = parser.apply(text);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                resolved.put(key, value.toString());
                return value;
            }
        } catch (NumberFormatException e) {
            noNumber = e;
        }
        throw new SettingException(
                key,
                "setting " + key + " is '" + text + "': expected " + kind + " from " + least + " to " + most
                        + alternative,
                noNumber);
    }
}
