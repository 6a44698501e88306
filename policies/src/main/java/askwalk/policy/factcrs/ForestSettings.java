package askwalk.policy.factcrs;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a trained forest acts.
 *
 * @param earlyStop a walk down a tree ends where no more items than this are left
 * @param trees how many of the trees to use; all if there are fewer
 * @param leafCandidates whether to recommend the items of the node that was reached before all others
 * @param filter whether to recommend none that lacks an accepted attribute while there are others
 * @param feedback what a rejected recommendation changes in the choice of the next tree
 * @param lastTurn where in its tree the last recommendation comes from
 */
record ForestSettings(
        int earlyStop, int trees, boolean leafCandidates, boolean filter, Feedback feedback, LastTurn lastTurn) {

    /** Where the last recommendation comes from. */
    enum LastTurn {
        /** Where the answers so far lead. */
        FOLLOW,
        /** The root, as in the released code. */
        ROOT
    }

    static final Setting<OptionalInt> EARLY_STOP = Setting.tunedInteger("earlyStop")
            .range(0, Integer.MAX_VALUE)
            .unit("items")
            .description("it recommends where no more items than this are left in the tree")
            .acting();
    private static final Setting<Integer> MAX_TREES = Setting.integer("maxTrees", 1000)
            .range(1, 1000)
            .unit("trees")
            .description("how many of the trees are used; all if there are fewer")
            .acting();
    private static final Setting<Boolean> LEAF_CANDIDATES = Setting.flag("leafCandidates", true)
            .description("whether items of the node that was reached are recommended before all others")
            .acting();
    private static final Setting<Boolean> FILTER = Setting.flag("filter", false)
            .description("whether no item that lacks an accepted attribute is recommended while there are others")
            .acting();
    private static final Setting<LastTurn> LAST_TURN = Setting.choice("lastTurn", LastTurn.FOLLOW)
            .description("whether the last recommendation comes from where the answers lead, or from the root")
            .acting();

    static final List<Setting<?>> ALL = all();

    private static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(List.of(EARLY_STOP, MAX_TREES, LEAF_CANDIDATES, FILTER));
        all.addAll(Feedback.SETTINGS);
        all.add(LAST_TURN);
        return List.copyOf(all);
    }

    /**
     * Reads the settings.
     *
     * @param tuned what {@code earlyStop} is if it is left to tuning
     */
    static ForestSettings read(SettingValues values, int tuned) {
        return new ForestSettings(
                values.get(EARLY_STOP).orElse(tuned),
                values.get(MAX_TREES),
                values.get(LEAF_CANDIDATES),
                values.get(FILTER),
                Feedback.read(values),
                values.get(LAST_TURN));
    }

    ForestSettings withEarlyStop(int items) {
        return new ForestSettings(items, trees, leafCandidates, filter, feedback, lastTurn);
    }

    /**
     * How a rejected recommendation moves the vector by which the next tree is chosen: towards items that would have
     * come next, away from those that were rejected.
     *
     * @param kind of what the means are
     * @param next how many items that would have come next
     * @param positive the weight of their mean
     * @param negative the weight of the mean of the rejected items
     */
    record Feedback(Kind kind, int next, double positive, double negative) {

        /** What the means are of. */
        enum Kind {
            /** The items' vectors. */
            VECTORS,
            /** The items' ids, as in the released code, which adds the same number to every coordinate. */
            IDS,
            /** Nothing: the vector stays, and it is that of the last node instead of the mean of all so far. */
            NONE
        }

        private static final Setting<Kind> KIND = Setting.choice("feedback", Kind.VECTORS)
                .description("what a rejected recommendation changes in the choice of the next tree")
                .acting();
        private static final Setting<Integer> ITEMS = Setting.integer("feedbackItems", 10)
                .range(0, 10_000)
                .unit("items")
                .description("how many items that would have come next count")
                .acting();
        private static final Setting<Double> POSITIVE = Setting.real("feedbackPositive", 1)
                .range(0, 100)
                .description("weight of their mean")
                .acting();
        private static final Setting<Double> NEGATIVE = Setting.real("feedbackNegative", 0.01)
                .range(0, 1)
                .description("weight of the mean of the rejected items")
                .acting();

        private static final List<Setting<?>> SETTINGS = List.of(KIND, ITEMS, POSITIVE, NEGATIVE);

        private static Feedback read(SettingValues values) {
            return new Feedback(values.get(KIND), values.get(ITEMS), values.get(POSITIVE), values.get(NEGATIVE));
        }
    }
}
