package askwalk.experiment.report;

import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.simulation.UserModels;
import java.util.regex.Pattern;

/**
 * The strength of a model of users whose only argument is a number.
 *
 * @param model the name of the model, such as {@code wrong}
 * @param value its argument
 */
record Strength(String model, double value) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");

    /** Returns the strength of users; null for truthful users, several models, and other arguments than one number. */
    static Strength of(SimulatedUsers users) {
        if (users.models().size() != 1) {
            return null;
        }
        UserModelSpec model = users.models().get(0);
        return NUMBER.matcher(model.arguments()).matches()
                ? new Strength(model.name(), Double.parseDouble(model.arguments()))
                : null;
    }

    /** Returns the strength at which the users of a model are truthful: 0 or 1; null if there is none. */
    static Strength ofTruthful(String model) {
        for (int value = 0; value <= 1; value++) {
            if (isTruthful(model + ":" + value)) {
                return new Strength(model, value);
            }
        }
        return null;
    }

    private static boolean isTruthful(String text) {
        try {
            return UserModels.parse(text).equals(SimulatedUsers.TRUTHFUL);
        } catch (IllegalArgumentException e) {
            return false; // the model has no such strength, or is not on the class path
        }
    }

    /** Returns the number as it is typed. */
    String text() {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
