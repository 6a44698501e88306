package askwalk.settings;

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
 * A hyperparameter as a provider declares it: its key, type, default, range or choices, unit and what it is for.
 * Immutable, hence safe for concurrent use.
 *
 * <p>A setting of training changes what is trained; one of acting may differ each time a trained thing is used. For a
 * setting that may be {@link #TUNED}, a trained checkpoint has the value that tuning found as a figure of the same key;
 * where the setting is a choice, the figure is the index of the word among all others.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> {

    /** The value of a setting that is left to tuning on validation tuples. */
    public static final String TUNED = "tuned";

    /** When a setting has an effect. */
    public enum Phase {
        /** In training, so that its value is part of what was trained. */
        TRAINING,
        /** In conversations, so that it may be changed without training. */
        ACTING
    }

    private enum Kind {
        INTEGER("a whole number"),
        REAL("a number"),
        CHOICE("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** What texts are allowed, and what they stand for. */
    private record Form<T>(
            Kind kind,
            double min,
            double max,
            List<String> choices,
            boolean tunable,
            String defaultText,
            Function<String, T> reader) {

        Form<T> withRange(double least, double most) {
            return new Form<>(kind, least, most, choices, tunable, defaultText, reader);
        }
    }

    /** What people are told. */
    private record Notes(String unit, String description, Phase phase, String condition, List<String> formerKeys) {}

    private final String key;
    private final Form<T> form;
    private final Notes notes;

    private Setting(String key, Form<T> form, Notes notes) {
        this.key = Objects.requireNonNull(key, "key");
        this.form = form;
        this.notes = notes;
    }

    private static <T> Setting<T> of(String key, Form<T> form) {
        return new Setting<>(key, form, new Notes("", "", Phase.TRAINING, null, List.of()));
    }

    /**
     * Declares a whole number, any unless it is given a {@link #range}.
     *
     * @param key its key
     * @param defaultValue its value if it is not set
     * @return the setting
     */
    public static Setting<Integer> integer(String key, int defaultValue) {
        return of(key, integers(Integer.toString(defaultValue), false, Integer::valueOf));
    }

    /**
     * Declares a whole number that may be left to tuning.
     *
     * @param key its key
     * @param defaultValue its value if it is not set
     * @return the setting, whose value is empty where it is left to tuning
     */
    public static Setting<OptionalInt> integerOrTuned(String key, int defaultValue) {
        return of(key, integers(Integer.toString(defaultValue), true, Setting::optionalInteger));
    }

    /**
     * Declares a whole number that is left to tuning unless it is set.
     *
     * @param key its key
     * @return the setting, whose value is empty where it is left to tuning
     */
    public static Setting<OptionalInt> tunedInteger(String key) {
        return of(key, integers(TUNED, true, Setting::optionalInteger));
    }

    /**
     * Declares a real number, any that is finite unless it is given a {@link #range}.
     *
     * @param key its key
     * @param defaultValue its value if it is not set
     * @return the setting
     */
    public static Setting<Double> real(String key, double defaultValue) {
        return of(key, reals(Double.toString(defaultValue), false, Double::valueOf));
    }

    /**
     * Declares a real number that is left to tuning unless it is set.
     *
     * @param key its key
     * @return the setting, whose value is empty where it is left to tuning
     */
    public static Setting<OptionalDouble> tunedReal(String key) {
        return of(key, reals(TUNED, true, Setting::optionalReal));
    }

    /**
     * Declares a switch.
     *
     * @param key its key
     * @param defaultValue its value if it is not set
     * @return the setting
     */
    public static Setting<Boolean> flag(String key, boolean defaultValue) {
        return of(key, choices(List.of("true", "false"), false, Boolean.toString(defaultValue), Boolean::valueOf));
    }

    /**
     * Declares one of a few words.
     *
     * @param key its key
     * @param defaultValue its value if it is not set
     * @param choices all words allowed
     * @return the setting
     */
    public static Setting<String> choice(String key, String defaultValue, String... choices) {
        return of(key, choices(List.of(choices), false, defaultValue, word -> word));
    }

    /**
     * Declares one of the constants of an enum, whose words are their names in lower case.
     *
     * @param key its key
     * @param defaultValue its value if it is not set
     * @param <E> the enum
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
     * Declares one of a few words, which is left to tuning unless it is set.
     *
     * @param key its key
     * @param choices all words allowed, besides {@link #TUNED}
     * @return the setting, whose value is that word where it is left to tuning
     */
    public static Setting<String> tunedChoice(String key, List<String> choices) {
        return of(key, choices(choices, true, TUNED, word -> word));
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
     * Returns this setting with another range.
     *
     * @param min the smallest number allowed
     * @param max the largest number allowed
     * @return the setting
     * @throws SettingException if the default is not in the range
     */
    public Setting<T> range(double min, double max) {
        Setting<T> ranged = new Setting<>(key, form.withRange(min, max), notes);
        ranged.normalised(form.defaultText);
        return ranged;
    }

    /**
     * Returns this setting with a unit.
     *
     * @param unit what its number counts or measures, in the plural
     * @return the setting
     */
    public Setting<T> unit(String unit) {
        Notes changed = new Notes(unit, notes.description, notes.phase, notes.condition, notes.formerKeys);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns this setting with a description.
     *
     * @param description what it is for, in one line
     * @return the setting
     */
    public Setting<T> description(String description) {
        Notes changed = new Notes(notes.unit, description, notes.phase, notes.condition, notes.formerKeys);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns this setting as one of the trained thing in use, and not of training.
     *
     * @return the setting
     */
    public Setting<T> acting() {
        Notes changed = new Notes(notes.unit, notes.description, Phase.ACTING, notes.condition, notes.formerKeys);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns this setting as one that there is only while a switch is on.
     *
     * @param condition the switch
     * @return the setting
     */
    public Setting<T> onlyIf(Setting<Boolean> condition) {
        Notes changed = new Notes(notes.unit, notes.description, notes.phase, condition.key, notes.formerKeys);
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns this setting with a key that it had before. Users who give that one are told the new one; files with it
     * are still read.
     *
     * @param formerKey the key that it had
     * @return the setting
     */
    public Setting<T> formerly(String formerKey) {
        List<String> formerKeys = new ArrayList<>(notes.formerKeys);
        formerKeys.add(formerKey);
        Notes changed = new Notes(
                notes.unit, notes.description, notes.phase, notes.condition, Collections.unmodifiableList(formerKeys));
        return new Setting<>(key, form, changed);
    }

    /**
     * Returns the key that users give.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * Returns the value that holds if none is set, as users would give it.
     *
     * @return the text
     */
    public String defaultText() {
        return normalised(form.defaultText);
    }

    /**
     * Returns the value that holds if none is set.
     *
     * @return the value
     */
    public T defaultValue() {
        return value(form.defaultText);
    }

    /**
     * Returns what values are allowed, for people: a range or all words.
     *
     * @return a short text
     */
    public String allowed() {
        String allowed;
        if (form.kind == Kind.CHOICE) {
            allowed = String.join(", ", form.choices);
        } else if (form.max == unbounded()) {
            allowed = form.min < 0 ? "any" : number(form.min) + " or more";
        } else {
            allowed = number(form.min) + " to " + number(form.max);
        }
        return allowed;
    }

    /**
     * Returns the words that it is one of.
     *
     * @return the words, none if it is a number
     */
    public List<String> choices() {
        return form.choices;
    }

    /**
     * Returns the unit of its number.
     *
     * @return the unit, empty if it has none
     */
    public String unit() {
        return notes.unit;
    }

    /**
     * Returns what it is for.
     *
     * @return one line
     */
    public String description() {
        return notes.description;
    }

    /**
     * Returns when it has an effect.
     *
     * @return the phase
     */
    public Phase phase() {
        return notes.phase;
    }

    /**
     * Says whether it may be left to tuning on validation tuples, by the word {@link #TUNED}.
     *
     * @return whether it may
     */
    public boolean tunable() {
        return form.tunable;
    }

    /**
     * Returns the key of the switch that has to be on for this setting to have an effect.
     *
     * @return the key, or null if it always has one
     */
    public String condition() {
        return notes.condition;
    }

    /**
     * Returns the keys that it had before.
     *
     * @return the keys
     */
    public List<String> formerKeys() {
        return notes.formerKeys;
    }

    /**
     * Returns the key that a file uses for this setting.
     *
     * @param keys the keys in the file
     * @return its key or a former key, whichever is among them; its key if neither is
     */
    public String keyIn(Set<String> keys) {
        return notes.formerKeys.stream()
                .filter(former -> !keys.contains(key) && keys.contains(former))
                .findFirst()
                .orElse(key);
    }

    /** Returns the text that stands for the same value as another, or refuses it. */
    String normalised(String text) {
        if (form.tunable && text.equals(TUNED)) {
            return TUNED;
        }
        NumberFormatException noNumber = null;
        if (form.kind == Kind.CHOICE) {
            if (form.choices.contains(text)) {
                return text;
            }
        } else {
            try {
                boolean isWhole = form.kind == Kind.INTEGER;
                double value = isWhole ? Integer.parseInt(text) : Double.parseDouble(text);
                if (value >= form.min && value <= form.max) {
                    return isWhole ? Integer.toString((int) value) : Double.toString(value);
                }
            } catch (NumberFormatException e) {
                noNumber = e;
            }
        }
        throw new SettingException(key, "setting " + key + " is '" + text + "': expected " + expected(), noNumber);
    }

    /** Says whether a text stands for a value; what is refused stands for none. */
    boolean standsFor(String text, String normalisedValue) {
        try {
            return normalised(text).equals(normalisedValue);
        } catch (SettingException e) {
            return false;
        }
    }

    /** Returns the value that a text stands for. */
    T value(String text) {
        return form.reader.apply(normalised(text));
    }

    /** Returns the text for a number that tuning found, as a checkpoint keeps it. */
    String found(double figure) {
        String text;
        if (form.kind == Kind.CHOICE) {
            text = figure >= 0 && figure < form.choices.size() ? form.choices.get((int) figure) : "unknown";
        } else {
            text = figure == Math.rint(figure) ? Long.toString((long) figure) : Double.toString(figure);
        }
        return text;
    }

    private String expected() {
        if (form.kind == Kind.CHOICE) {
            return (form.tunable ? TUNED + " or " : "") + String.join(" or ", form.choices);
        }
        return form.kind.words + " from " + number(form.min) + " to " + number(form.max)
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
