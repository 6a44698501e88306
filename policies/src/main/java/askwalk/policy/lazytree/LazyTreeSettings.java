package askwalk.policy.lazytree;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The hyperparameters of the lazy tree.
 *
 * @param prior how probable items and answers are before anything was said
 * @param rules how it acts on what it believes
 * @param threshold from which readiness on it recommends, whatever the turn; NaN to find one for each turn
 * @param dialogues in how many dialogues on validation tuples each threshold is found
 */
record LazyTreeSettings(Prior prior, LazyTreeModel.Rules rules, double threshold, int dialogues) {

    static final double MIN_DOUBT = 1e-12;
    static final double MAX_DOUBT = 0.5;
    static final double MAX_TURN_COST = 1;
    static final int MAX_SHORTLIST = 1000;

    private static final Setting<LazyTreeModel.Aim> AIM = Setting.choice("criterion", LazyTreeModel.Aim.HITS)
            .formerly("aim")
            .description("what questions are chosen by");
    private static final Setting<Double> DOUBT = Setting.real("flipRate", 1e-4)
            .formerly("doubt")
            .range(MIN_DOUBT, MAX_DOUBT)
            .description("probability that an answer is wrong");
    private static final Setting<Double> TURN_COST = Setting.real("turnCost", 0.08)
            .range(0, MAX_TURN_COST)
            .description("what a turn costs where a success is worth 1");
    private static final Setting<Integer> SHORTLIST = Setting.integer("shortlist", 40)
            .range(1, MAX_SHORTLIST)
            .unit("questions")
            .description("how many questions are looked at closely");
    private static final Setting<OptionalDouble> THRESHOLD = Setting.tunedReal("threshold")
            .range(-10, 10)
            .description("from which readiness on it recommends; tuned: one for each turn");
    private static final Setting<Integer> DIALOGUES = Setting.integer("dialogues", 2000)
            .range(1, 1_000_000)
            .unit("dialogues")
            .description("in how many dialogues at most each value is tuned");

    static final List<Setting<?>> ALL = all();

    private static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(Prior.SETTINGS);
        all.addAll(List.of(AIM, DOUBT, TURN_COST, SHORTLIST, THRESHOLD, DIALOGUES));
        return List.copyOf(all);
    }

    static LazyTreeSettings read(SettingValues values) {
        return new LazyTreeSettings(
                Prior.read(values),
                new LazyTreeModel.Rules(
                        values.get(AIM), values.get(DOUBT), values.get(TURN_COST), values.get(SHORTLIST)),
                values.get(THRESHOLD).orElse(Double.NaN),
                values.get(DIALOGUES));
    }

    /**
     * How probable items and answers are before anything was said. Each of these may be left to the validation tuples:
     * then it is what does best in dialogues on them. Without lists of users, an item's attributes say all, and the two
     * numbers about backing off change nothing.
     *
     * @param popularity the exponent of the number of sessions in the probability of an item
     * @param smoothing how many sessions are added to those of each item
     * @param backOff how many sessions of an item its attributes count, each by itself, beside the pairs observed
     * @param rateBackOff how many sessions of an item the rate of an attribute over all items counts
     */
    record Prior(
            OptionalDouble popularity, OptionalDouble smoothing, OptionalDouble backOff, OptionalDouble rateBackOff) {

        private static final Setting<OptionalDouble> POPULARITY = Setting.tunedReal("popularity")
                .range(0, 10)
                .description("exponent of the number of sessions in the probability of an item");
        private static final Setting<OptionalDouble> SMOOTHING = Setting.tunedReal("smoothing")
                .range(1e-6, 1e6)
                .unit("sessions")
                .description("sessions added to those of each item");
        private static final Setting<OptionalDouble> BACK_OFF = Setting.tunedReal("backOff")
                .range(0, 1e9)
                .unit("sessions")
                .description("how many sessions of an item its attributes count, each by itself");
        private static final Setting<OptionalDouble> RATE_BACK_OFF = Setting.tunedReal("rateBackOff")
                .range(1e-6, 1e9)
                .unit("sessions")
                .description("how many sessions of an item the rate of an attribute over all items counts");

        private static final List<Setting<?>> SETTINGS = List.of(POPULARITY, SMOOTHING, BACK_OFF, RATE_BACK_OFF);

        private static Prior read(SettingValues values) {
            return new Prior(
                    values.get(POPULARITY), values.get(SMOOTHING), values.get(BACK_OFF), values.get(RATE_BACK_OFF));
        }
    }
}
