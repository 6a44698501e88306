package askwalk.preference;

import askwalk.learning.Settings;
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

    static EaseSettings read(Settings settings) {
        return new EaseSettings(
                settings.tunedOrReal(LAMBDA, 1e-3, 1e9),
                settings.tunedOrReal(ATTRIBUTE_WEIGHT, 0, 1e3),
                settings.integer("rows", 2500, 1, 20_000));
    }
}
