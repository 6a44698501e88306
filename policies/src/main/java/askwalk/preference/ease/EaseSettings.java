package askwalk.preference.ease;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The hyperparameters of {@link EaseProvider}.
 *
 * @param l2 how much the squares of the weights count; left to tuning, what ranks validation tuples best
 * @param attributeWeight how much an attribute counts beside a user; left to tuning likewise
 * @param rows how many users and attributes it learns from at most
 */
record EaseSettings(OptionalDouble l2, OptionalDouble attributeWeight, int rows) {

    static final double MIN_L2 = 1e-3;
    static final double MAX_L2 = 1e9;
    static final double MAX_ATTRIBUTE_WEIGHT = 1e3;
    static final int MAX_ROWS = 20_000;

    static final Setting<OptionalDouble> L2 = Setting.tunedReal("l2")
            .range(MIN_L2, MAX_L2)
            .formerly("lambda")
            .description("weight of the squared weights (lambda of the paper)");
    static final Setting<OptionalDouble> ATTRIBUTE_WEIGHT = Setting.tunedReal("attributeWeight")
            .range(0, MAX_ATTRIBUTE_WEIGHT)
            .description("how much an attribute counts where a user counts 1");
    private static final Setting<Integer> ROWS = Setting.integer("rows", 2500)
            .range(1, MAX_ROWS)
            .unit("rows")
            .description("how many users and attributes it learns from at most");

    static final List<Setting<?>> ALL = List.of(L2, ATTRIBUTE_WEIGHT, ROWS);

    static EaseSettings read(SettingValues values) {
        return new EaseSettings(values.get(L2), values.get(ATTRIBUTE_WEIGHT), values.get(ROWS));
    }
}
