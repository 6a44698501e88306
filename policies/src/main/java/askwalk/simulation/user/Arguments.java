package askwalk.simulation.user;

import java.util.Locale;

/** Parses the arguments of user models. */
final class Arguments {

    private Arguments() {}

    /** Refuses arguments of a model that has none. */
    static void none(String arguments) {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("it has no arguments, but '" + arguments + "' follows the colon");
        }
    }

    /** Splits arguments at commas. */
    static String[] split(String arguments, int count, String syntax) {
        String[] parts = arguments.split(",", -1);
        if (arguments.isEmpty() || parts.length != count) {
            throw new IllegalArgumentException("expected " + syntax + " after the colon, not '" + arguments + "'");
        }
        return parts;
    }

    /** Parses a probability; -0.0 becomes 0.0. */
    static double probability(String text, String name) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= 0 && value <= 1) {
                return value + 0.0;
            }
        } catch (NumberFormatException e) {
            throw notFrom(text, name, "a number from 0 to 1", e);
        }
        throw notFrom(text, name, "a number from 0 to 1", null);
    }

    /** Parses a whole number of at least {@code min}. */
    static int number(String text, String name, int min) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= min) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw notFrom(text, name, "a whole number of at least " + min, e);
        }
        throw notFrom(text, name, "a whole number of at least " + min, null);
    }

    private static IllegalArgumentException notFrom(String text, String name, String expected, Exception cause) {
        return new IllegalArgumentException(
                String.format(Locale.ROOT, "%s is %s, not '%s'", name, expected, text.strip()), cause);
    }
}
