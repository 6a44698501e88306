package askwalk.settings;

import askwalk.io.FileFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A hyperparameter declared by a provider: key, type, default, range or choices, unit and description. Immutable, so
 * safe for concurrent use.
 *
 * <p>A training setting affects the trained model; an acting setting applies at inference time and may differ each time
 * a trained model is used. For a setting that may be {@link #TUNED}, a checkpoint stores the tuned value as a metric of
 * the same key; for a choice, the metric is the index of the chosen word.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> {

    /** The value of a setting that is to be tuned on validation tuples. */
    public static final String TUNED = "tuned";

    /** The phase in which a setting takes effect. */
    public enum Phase {
        /** During training; the value is part of the trained model's identity. */
        TRAINING,
        /** At inference time; the value may be changed without retraining. */
        ACTING
    }

    private enum Kind {
        INTEGER("a whole number"),
        REAL("a number"),
        CHOICE(""),
        FILE("a number");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The type of a setting: the valid texts and their conversion to values. */
    private record Form<T>(
            Kind kind,
            double min,
            double max,
            List<String> choices,
            boolean tunable,
            String defaultText,
            Function<String, T> reader) {

        Form<T> withRange(double newMin, double newMax) {
            return new Form<>(kind, newMin, newMax, choices, tunable, defaultText, reader);
        }
    }

    /** The documentation of a setting. */
    private record Notes(
            String unit,
            String description,
            Phase phase,
            String condition,
            List<String> formerKeys,
            boolean isOmittedAtDefault) {}

    private final String key;
    private final Form<T> form;
    private final Notes notes;

    private Setting(String key, Form<T> form, Notes notes) {
        this.key = Objects.requireNonNull(key, "key");
        this.form = form;
        this.notes = notes;
    }

    private static <T> Setting<T> of(String key, Form<T> form) {
        return new Setting<>(key, form, new Notes("", "", Phase.TRAINING, null, List.of(), false));
    }

    /**
     * Declares an integer setting, without bounds unless a {@link #range} is set.
     *
     * @param key the key
     * @param defaultValue the default
     * @return the setting
     */
    public static Setting<Integer> integer(String key, int defaultValue) {
        return of(key, integers(Integer.toString(defaultValue), false, Integer::valueOf));
    }

    /**
     * Declares an integer setting that may be tuned.
     *
     * @param key the key
     * @param defaultValue the default
     * @return the setting, whose value is empty if it is to be tuned
     */
    public static Setting<OptionalInt> integerOrTuned(String key, int defaultValue) {
        return of(key, integers(Integer.toString(defaultValue), true, Setting::optionalInteger));
    }

    /**
     * Declares an integer setting that is tuned unless it is set.
     *
     * @param key the key
     * @return the setting, whose value is empty if it is to be tuned
     */
    public static Setting<OptionalInt> tunedInteger(String key) {
        return of(key, integers(TUNED, true, Setting::optionalInteger));
    }

    /**
     * Declares a real-valued setting, any finite number unless a {@link #range} is set.
     *
     * @param key the key
     * @param defaultValue the default
     * @return the setting
     */
    public static Setting<Double> real(String key, double defaultValue) {
        return of(key, reals(Double.toString(defaultValue), false, Double::valueOf));
    }

    /**
     * Declares a real-valued setting that is tuned unless it is set.
     *
     * @param key the key
     * @return the setting, whose value is empty if it is to be tuned
     */
    public static Setting<OptionalDouble> tunedReal(String key) {
        return of(key, reals(TUNED, true, Setting::optionalReal));
    }

    /**
     * Declares a boolean setting.
     *
     * @param key the key
     * @param defaultValue the default
     * @return the setting
     */
    public static Setting<Boolean> flag(String key, boolean defaultValue) {
        return of(key, choices(List.of("true", "false"), false, Boolean.toString(defaultValue), Boolean::valueOf));
    }

    /**
     * Declares a setting with a fixed set of words.
     *
     * @param key the key
     * @param defaultValue the default
     * @param choices the valid words
     * @return the setting
     */
    public static Setting<String> choice(String key, String defaultValue, String... choices) {
        return of(key, choices(List.of(choices), false, defaultValue, word -> word));
    }

    /**
     * Declares a setting whose values are the constants of an enum. Its words are their names in lower case.
     *
     * @param key the key
     * @param defaultValue the default
     * @param <E> the type of the enum
     * @return the setting
     */
    public static <E extends Enum<E>> Setting<E> choice(String key, E defaultValue) {
        Map<String, E> byWord = new LinkedHashMap<>();
        byWord.put(word(defaultValue), defaultValue);
        Arrays.stream(defaultValue.getDeclaringClass().getEnumConstants())
                .forEach(constant -> byWord.put(word(constant), constant));
        return of(key, choices(List.copyOf(byWord.keySet()), false, word(defaultValue), byWord::get));
    }

    /**
     * Declares a setting with a fixed set of words that is tuned unless it is set.
     *
     * @param key the key
     * @param choices the valid words, without {@link #TUNED}
     * @return the setting, whose value is {@link #TUNED} if it is to be tuned
     */
    public static Setting<String> tunedChoice(String key, List<String> choices) {
        return of(key, choices(choices, true, TUNED, word -> word));
    }

    /**
     * Declares a setting whose value is a word, a number from 0 to 1, or the path of a file. The text of a file has the
     * hash of its content, see {@link FileReference}, so that a changed file is another value.
     *
     * @param key the key
     * @param defaultValue the default, a word
     * @param words the valid words
     * @return the setting, whose value is the text
     */
    public static Setting<String> wordOrFile(String key, String defaultValue, String... words) {
        return of(key, new Form<>(Kind.FILE, 0, 1, List.of(words), false, defaultValue, text -> text));
    }

    private static <T> Form<T> integers(String defaultText, boolean tunable, Function<String, T> reader) {
        return new Form<>(Kind.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE, List.of(), tunable, defaultText, reader);
    }

    private static <T> Form<T> reals(String defaultText, boolean tunable, Function<String, T> reader) {
        return new Form<>(Kind.REAL, -Double.MAX_VALUE, Double.MAX_VALUE, List.of(), tunable, defaultText, reader);
    }

    private static <T> Form<T> choices(
            List<String> choices, boolean tunable, String defaultText, Function<String, T> reader) {
        return new Form<>(Kind.CHOICE, 0, 0, List.copyOf(choices), tunable, defaultText, reader);
    }

    private static OptionalInt optionalInteger(String text) {
        return text.equals(TUNED) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static OptionalDouble optionalReal(String text) {
        return text.equals(TUNED) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns a copy of this setting with another range.
     *
     * @param min the minimum
     * @param max the maximum
     * @return the setting
     * @throws SettingException if the default is not in the range
     */
    public Setting<T> range(double min, double max) {
        Setting<T> ranged = new Setting<>(key, form.withRange(min, max), notes);
        ranged.normalised(form.defaultText);
        return ranged;
    }

    /**
     * Returns a copy of this setting with a unit.
     *
     * @param unit the unit, in the plural
     * @return the setting
     */
    public Setting<T> unit(String unit) {
        Notes changed = new Notes(
                unit, notes.description, notes.phase, notes.condition, notes.formerKeys, notes.isOmittedAtDefault);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns a copy of this setting with a description.
     *
     * @param description the purpose of the setting, in one line
     * @return the setting
     */
    public Setting<T> description(String description) {
        Notes changed = new Notes(
                notes.unit, description, notes.phase, notes.condition, notes.formerKeys, notes.isOmittedAtDefault);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns a copy of this setting that applies at inference time.
     *
     * @return the setting
     */
    public Setting<T> acting() {
        Notes changed = new Notes(
                notes.unit,
                notes.description,
                Phase.ACTING,
                notes.condition,
                notes.formerKeys,
                notes.isOmittedAtDefault);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns a copy of this setting that has an effect only while a boolean setting is true.
     *
     * @param condition the boolean setting
     * @return the setting
     */
    public Setting<T> onlyIf(Setting<Boolean> condition) {
        Notes changed = new Notes(
                notes.unit, notes.description, notes.phase, condition.key, notes.formerKeys, notes.isOmittedAtDefault);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns a copy of this setting with a former key. On the command line, the error message for a former key names
     * the current one; files with former keys are still read.
     *
     * @param formerKey the former key
     * @return the setting
     */
    public Setting<T> formerly(String formerKey) {
        List<String> formerKeys = new ArrayList<>(notes.formerKeys);
        formerKeys.add(formerKey);
        Notes changed = new Notes(
                notes.unit,
                notes.description,
                notes.phase,
                notes.condition,
                Collections.unmodifiableList(formerKeys),
                notes.isOmittedAtDefault);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns a copy of this setting that is no part of a component's texts while it has its default, so that those are
     * the texts of versions without this setting.
     *
     * @return the setting
     */
    public Setting<T> omittedAtDefault() {
        Notes changed = new Notes(notes.unit, notes.description, notes.phase, notes.condition, notes.formerKeys, true);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns the key.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * Returns the default as text, in the form that users type.
     *
     * @return the text
     */
    public String defaultText() {
        return normalised(form.defaultText);
    }

    /**
     * Returns the default.
     *
     * @return the value
     */
    public T defaultValue() {
        return value(form.defaultText);
    }

    /**
     * Returns the valid values for display: a range or a list of words.
     *
     * @return a short text
     */
    public String allowed() {
        String allowed;
        if (form.kind == Kind.CHOICE) {
            allowed = String.join(", ", form.choices);
        } else if (form.kind == Kind.FILE) {
            allowed =
                    String.join(", ", form.choices) + ", " + number(form.min) + " to " + number(form.max) + ", a file";
        } else if (form.max == unbounded()) {
            allowed = form.min < 0 ? "any" : number(form.min) + " or more";
        } else {
            allowed = number(form.min) + " to " + number(form.max);
        }
        return allowed;
    }

    /**
     * Returns the valid words.
     *
     * @return the words; empty if the setting is not limited to words
     */
    public List<String> choices() {
        return form.kind == Kind.CHOICE ? form.choices : List.of();
    }

    /**
     * Returns the unit.
     *
     * @return the unit; empty if there is none
     */
    public String unit() {
        return notes.unit;
    }

    /**
     * Returns the description.
     *
     * @return one line
     */
    public String description() {
        return notes.description;
    }

    /**
     * Returns the phase in which the setting takes effect.
     *
     * @return the phase
     */
    public Phase phase() {
        return notes.phase;
    }

    /**
     * Returns whether the setting may be tuned on validation tuples, by the word {@link #TUNED}.
     *
     * @return {@code true} if it may be tuned
     */
    public boolean tunable() {
        return form.tunable;
    }

    /**
     * Returns the key of the boolean setting that must be true for this setting to have an effect.
     *
     * @return the key, or null if the setting always has an effect
     */
    public String condition() {
        return notes.condition;
    }

    /**
     * Returns the former keys.
     *
     * @return the keys
     */
    public List<String> formerKeys() {
        return notes.formerKeys;
    }

    /**
     * Returns the key under which a file stores this setting.
     *
     * @param keys the keys in the file
     * @return the current key or the former key that is among them; the current key if neither is
     */
    public String keyIn(Set<String> keys) {
        return notes.formerKeys.stream()
                .filter(former -> !keys.contains(key) && keys.contains(former))
                .findFirst()
                .orElse(key);
    }

    /** Returns whether a normalised text is left out of the texts of a component. */
    boolean omits(String normalisedText) {
        return notes.isOmittedAtDefault && normalisedText.equals(defaultText());
    }

    /** Returns the canonical text of a value, or throws an exception if the text is invalid. */
    String normalised(String text) {
        if ((form.tunable && text.equals(TUNED)) || form.choices.contains(text)) {
            return text;
        }
        NumberFormatException notANumber = null;
        if (form.kind != Kind.CHOICE) {
            try {
                boolean isInteger = form.kind == Kind.INTEGER;
                double value = isInteger ? Integer.parseInt(text) : Double.parseDouble(text);
                if (value >= form.min && value <= form.max) {
                    return isInteger ? Integer.toString((int) value) : Double.toString(value);
                }
            } catch (NumberFormatException e) {
                notANumber = e;
            }
        }
        if (form.kind == Kind.FILE && notANumber != null) {
            return fileText(text);
        }
        throw new SettingException(key, "setting " + key + " is '" + text + "': expected " + expected(), notANumber);
    }

    private String fileText(String text) {
        try {
            return FileReference.of(text).toString();
        } catch (IOException e) {
            throw new SettingException(
                    key,
                    "setting " + key + " is '" + text + "': expected " + expected()
                            + ", and as a file it cannot be read (" + FileFailure.reason(e) + ")",
                    e);
        }
    }

    /** Returns whether a text represents a value; invalid texts represent none. */
    boolean represents(String text, String normalisedValue) {
        try {
            return normalised(text).equals(normalisedValue);
        } catch (SettingException e) {
            return false;
        }
    }

    /** Returns the value that a text represents. */
    T value(String text) {
        return form.reader.apply(normalised(text));
    }

    /** Returns the text of a tuned value, given its metric in a checkpoint. */
    String tunedText(double metric) {
        String text;
        if (form.kind == Kind.CHOICE) {
            text = metric >= 0 && metric < form.choices.size() ? form.choices.get((int) metric) : "unknown";
        } else {
            text = metric == Math.rint(metric) ? Long.toString((long) metric) : Double.toString(metric);
        }
        return text;
    }

    private String expected() {
        if (form.kind == Kind.CHOICE) {
            return (form.tunable ? TUNED + " or " : "") + String.join(" or ", form.choices);
        }
        String words = form.kind == Kind.FILE ? String.join(" or ", form.choices) + " or the path of a file or " : "";
        return words + form.kind.words + " from " + number(form.min) + " to " + number(form.max)
                + (form.tunable ? ", or '" + TUNED + "'" : "");
    }

    private double unbounded() {
        return form.kind == Kind.INTEGER ? Integer.MAX_VALUE : Double.MAX_VALUE;
    }

    private String number(double value) {
        return form.kind == Kind.INTEGER ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public String toString() {
        return key;
    }
}
