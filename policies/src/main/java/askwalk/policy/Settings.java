package askwalk.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hyperparameters as users set them, read by the policy that they are for. What was read, with defaults, is known
 * afterwards as {@link #resolved()}, and what nobody read as {@link #unread()}; so each policy's keys are stated in one
 * place, where it reads them. Not safe for concurrent use.
 */
public final class Settings {

    private final Map<String, String> given;
    private final Map<String, String> resolved = new TreeMap<>();

    /**
     * Makes settings.
     *
     * @param given values by key
     */
    public Settings(Map<String, String> given) {
        this.given = new TreeMap<>(given);
    }

    /**
     * Reads a whole number.
     *
     * @param key its key
     * @param defaultValue its value if it was not set
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @return the value
     * @throws IllegalArgumentException if it is not a whole number in that range
     */
    public int integer(String key, int defaultValue, int least, int most) {
        String text = given.getOrDefault(key, Integer.toString(defaultValue));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                resolved.put(key, Integer.toString(value));
                return value;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(key, text, "a whole number from " + least + " to " + most, e);
        }
        throw outOfRange(key, text, "a whole number from " + least + " to " + most, null);
    }

    /**
     * Reads a real number.
     *
     * @param key its key
     * @param defaultValue its value if it was not set
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @return the value
     * @throws IllegalArgumentException if it is not a number in that range
     */
    public double real(String key, double defaultValue, double least, double most) {
        String text = given.getOrDefault(key, Double.toString(defaultValue));
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                resolved.put(key, Double.toString(value));
                return value;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(key, text, "a number from " + least + " to " + most, e);
        }
        throw outOfRange(key, text, "a number from " + least + " to " + most, null);
    }

    /**
     * Returns what was read so far, defaults included.
     *
     * @return values by key, sorted by key
     */
    public Map<String, String> resolved() {
        return Collections.unmodifiableMap(resolved);
    }

    /**
     * Returns the keys that were set but that nobody has read.
     *
     * @return the keys, sorted
     */
    public Set<String> unread() {
        Set<String> keys = new TreeSet<>(given.keySet());
        keys.removeAll(resolved.keySet());
        return keys;
    }

    private static IllegalArgumentException outOfRange(String key, String text, String expected, Throwable cause) {
        return new IllegalArgumentException("setting " + key + " is '" + text + "': expected " + expected, cause);
    }
}
