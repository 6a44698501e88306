package askwalk.preference.ease;

import askwalk.settings.Settings;
import java.util.OptionalDouble;

/**
 * The hyperparameters of {@link EaseProvider}.
 *
 * @param lambda how much the squares of the weights count; left to tuning, what ranks validation tuples best
 * @param attributeWeight how much an attribute counts beside a user; left to tuning likewise
 * @param rows how many users and attributes it learns from at most
 */
record EaseSettings(OptionalDouble lambda, OptionalDouble attributeWeight, int rows) {

    static final String LAMBDA = "lambda";
    static final String ATTRIBUTE_WEIGHT = "attributeWeight";

    static final double MIN_LAMBDA = 1e-3;
    static final double MAX_LAMBDA = 1e9;
    static final double MAX_ATTRIBUTE_WEIGHT = 1e3;
    static final int MAX_ROWS = 20_000;

    static EaseSettings read(Settings settings) {
        return new EaseSettings(
                settings.tunedOrReal(LAMBDA, MIN_LAMBDA, MAX_LAMBDA),
                settings.tunedOrReal(ATTRIBUTE_WEIGHT, 0, MAX_ATTRIBUTE_WEIGHT),
                settings.integer("rows", 2500, 1, MAX_ROWS));
    }
}
