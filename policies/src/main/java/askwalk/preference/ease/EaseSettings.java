package askwalk.preference.ease;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The hyperparameters of {@link EaseProvider}.
 *
 * @param l2 the weight of L2 regularisation; empty to select the best ranking of validation tuples
 * @param attributeWeight the weight of an attribute relative to a user; empty to select it likewise
 * @param rows the maximum number of users and attributes in training
 */
record EaseSettings(OptionalDouble l2, OptionalDouble attributeWeight, int rows) {

    static final double MIN_L2 = 1e-3;
    static final double MAX_L2 = 1e9;
    static final double MAX_ATTRIBUTE_WEIGHT = 1e3;
    static final int MAX_ROWS = 20_000;

    static final Setting<OptionalDouble> L2 = Setting.tunedReal("l2")
            .range(MIN_L2, MAX_L2)
            .formerly("lambda")
            .description("weight of L2 regularisation (lambda in the paper)");
    static final Setting<OptionalDouble> ATTRIBUTE_WEIGHT = Setting.tunedReal("attributeWeight")
            .range(0, MAX_ATTRIBUTE_WEIGHT)
            .description("weight of an attribute relative to a user");
    private static final Setting<Integer> ROWS = Setting.integer("rows", 2500)
            .range(1, MAX_ROWS)
            .unit("rows")
            .description("maximum number of users and attributes in training");

    static final List<Setting<?>> ALL = List.of(L2, ATTRIBUTE_WEIGHT, ROWS);

    static EaseSettings read(SettingValues values) {
        return new EaseSettings(values.get(L2), values.get(ATTRIBUTE_WEIGHT), values.get(ROWS));
    }
}
