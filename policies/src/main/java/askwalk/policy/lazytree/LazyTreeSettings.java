package askwalk.policy.lazytree;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The hyperparameters of the lazy tree.
 *
 * @param prior the prior of items and answers
 * @param parameters the parameters of inference
 * @param threshold the stopping score from which to recommend, in every turn; NaN to tune one for each turn
 * @param dialogues the largest number of dialogues on validation tuples in which each value is tuned
 */
record LazyTreeSettings(Prior prior, LazyTreeModel.Parameters parameters, double threshold, int dialogues) {

    static final double MIN_FLIP_RATE = 1e-12;
    static final double MAX_FLIP_RATE = 0.5;
    static final double MAX_TURN_COST = 1;
    static final int MAX_SHORTLIST = 1000;

    private static final Setting<LazyTreeModel.Criterion> CRITERION = Setting.choice(
                    "criterion", LazyTreeModel.Criterion.HITS)
            .formerly("aim")
            .description("criterion of questions: most expected hits, or least expected entropy of the items");
    private static final Setting<Double> FLIP_RATE = Setting.real("flipRate", 1e-4)
            .formerly("doubt")
            .range(MIN_FLIP_RATE, MAX_FLIP_RATE)
            .unit("probability")
            .description("assumed likelihood of a wrong answer relative to that of a correct one");
    private static final Setting<Double> TURN_COST = Setting.real("turnCost", 0.08)
            .range(0, MAX_TURN_COST)
            .unit("successes")
            .description("cost of a turn, where a success is worth 1");
    private static final Setting<Integer> SHORTLIST = Setting.integer("shortlist", 40)
            .range(1, MAX_SHORTLIST)
            .unit("questions")
            .description("largest number of questions whose recommendations are valued");
    private static final Setting<OptionalDouble> THRESHOLD = Setting.tunedReal("threshold")
            .range(-10, 10)
            .description("stopping score from which to recommend; if tuned, one for each number of actions left");
    private static final Setting<Integer> DIALOGUES = Setting.integer("dialogues", 1000)
            .range(1, 1_000_000)
            .unit("dialogues")
            .description("largest number of dialogues in which each value is tuned");

    static final List<Setting<?>> ALL = all();

    private static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(Prior.SETTINGS);
        all.addAll(List.of(CRITERION, FLIP_RATE, TURN_COST, SHORTLIST, THRESHOLD, DIALOGUES));
        return List.copyOf(all);
    }

    static LazyTreeSettings read(SettingValues values) {
        return new LazyTreeSettings(
                Prior.read(values),
                new LazyTreeModel.Parameters(
                        values.get(CRITERION), values.get(FLIP_RATE), values.get(TURN_COST), values.get(SHORTLIST)),
                values.get(THRESHOLD).orElse(Double.NaN),
                values.get(DIALOGUES));
    }

    /**
     * The parameters of the prior of items and answers, see {@link PairCounts#table}. Those that are not set are tuned
     * in dialogues on validation tuples. If users have no attribute lists of their own, both back-offs have no effect.
     *
     * @param popularity exponent of the number of sessions in the weight of an item
     * @param smoothing pseudo-count of sessions added to those of each item
     * @param backOff pseudo-count of sessions of an item with independently accepted attributes, against its observed
     *     pairs
     * @param rateBackOff pseudo-count of sessions of an item with the acceptance rate of an attribute over all items
     */
    record Prior(
            OptionalDouble popularity, OptionalDouble smoothing, OptionalDouble backOff, OptionalDouble rateBackOff) {

        private static final Setting<OptionalDouble> POPULARITY = Setting.tunedReal("popularity")
                .range(0, 10)
                .description("exponent of the number of sessions in the prior of an item");
        private static final Setting<OptionalDouble> SMOOTHING = Setting.tunedReal("smoothing")
                .range(1e-6, 1e6)
                .unit("sessions")
                .description("pseudo-count of sessions added to those of each item");
        private static final Setting<OptionalDouble> BACK_OFF = Setting.tunedReal("backOff")
                .range(0, 1e9)
                .unit("sessions")
                .description("pseudo-count of sessions with independently accepted attributes");
        private static final Setting<OptionalDouble> RATE_BACK_OFF = Setting.tunedReal("rateBackOff")
                .range(1e-6, 1e9)
                .unit("sessions")
                .description("pseudo-count of sessions with the acceptance rate of an attribute over all items");

        private static final List<Setting<?>> SETTINGS = List.of(POPULARITY, SMOOTHING, BACK_OFF, RATE_BACK_OFF);

        private static Prior read(SettingValues values) {
            return new Prior(
                    values.get(POPULARITY), values.get(SMOOTHING), values.get(BACK_OFF), values.get(RATE_BACK_OFF));
        }
    }
}
