package askwalk.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text with placeholders. {@code {name}} is a text, or a whole number with grouping; {@code {name:0}} is a whole
 * number without grouping or a number without decimals, {@code {name:2}} one with two decimals and {@code {name:+1}}
 * one with sign and one decimal; {@code {name:%}} is a share in percent with two decimals if it is small;
 * {@code {name|item|# items}} is the first text for 1 and the second one for other numbers, with the number instead of
 * {@code #}. Immutable.
 */
final class Template {

    /** A share below this one has decimals. */
    private static final double SMALL_SHARE = 0.01;

    /** A part of a template: fixed text, or a placeholder. */
    private interface Part {
        String render(Map<String, Object> values, Locale locale);
    }

    private final String source;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    /**
     * Parses a template.
     *
     * @throws IllegalArgumentException if a brace has no counterpart, or a placeholder has an unknown form
     */
    Template(String source) {
        this.source = source;
        int start = 0;
        while (start < source.length()) {
            int open = source.indexOf('{', start);
            addFixed(source.substring(start, open < 0 ? source.length() : open));
            if (open < 0) {
                return;
            }
            int close = source.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("'{' without '}' in '" + source + "'");
            }
            addPlaceholder(source.substring(open + 1, close));
            start = close + 1;
        }
    }

    private void addFixed(String text) {
        if (text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("'}' without '{' in '" + source + "'");
        }
        parts.add((values, locale) -> text);
    }

    private void addPlaceholder(String text) {
        String[] forms = text.split("\\|", -1);
        String[] format = forms[0].split(":", 2);
        if (!format[0].matches("[a-zA-Z]+") || (forms.length != 1 && (forms.length != 3 || format.length != 1))) {
            throw unknownForm(text);
        }
        names.add(format[0]);
        if (forms.length == 3) {
            parts.add((values, locale) -> {
                int count = (Integer) value(values, format[0]);
                return forms[count == 1 ? 1 : 2].replace("#", grouped(count, locale));
            });
        } else {
            parts.add(part(format[0], format.length == 1 ? "" : format[1], text));
        }
    }

    private Part part(String name, String format, String text) {
        if (format.isEmpty()) {
            return (values, locale) ->
                    value(values, name) instanceof Integer number ? grouped(number, locale) : "" + value(values, name);
        }
        if (format.equals("%")) {
            return (values, locale) -> {
                double share = number(values, name);
                return String.format(locale, share < SMALL_SHARE ? "%.2f %%" : "%.0f %%", 100 * share);
            };
        }
        if (!format.matches("\\+?[0-9]")) {
            throw unknownForm(text);
        }
        boolean hasSign = format.startsWith("+");
        String pattern = (hasSign ? "%+." : "%.") + format.substring(hasSign ? 1 : 0) + "f";
        return (values, locale) -> String.format(locale, pattern, number(values, name));
    }

    private IllegalArgumentException unknownForm(String text) {
        return new IllegalArgumentException("unknown placeholder {" + text + "} in '" + source
                + "': expected {name}, {name:0}, {name:2}, {name:+1}, {name:%} or {name|one|many}");
    }

    static String grouped(int number, Locale locale) {
        return String.format(locale, "%,d", number);
    }

    private static double number(Map<String, Object> values, String name) {
        return ((Number) value(values, name)).doubleValue();
    }

    private static Object value(Map<String, Object> values, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for {" + name + "}: given are " + values.keySet());
        }
        return value;
    }

    /** Returns the names of the placeholders. */
    Set<String> names() {
        return names;
    }

    String render(Map<String, Object> values, Locale locale) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.render(values, locale)));
        return text.toString();
    }

    @Override
    public String toString() {
        return source;
    }
}
