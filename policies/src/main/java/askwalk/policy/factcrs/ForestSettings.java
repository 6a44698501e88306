package askwalk.policy.factcrs;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The hyperparameters of inference.
 *
 * @param earlyStop number of items at which the traversal of a tree stops
 * @param trees the largest number of trees to use
 * @param leafCandidates whether the items of the reached node are recommended before all others
 * @param filter whether items without all accepted attributes are excluded as long as there are others
 * @param feedback the effect of a rejected recommendation on the choice of the next tree
 * @param lastTurn the node of the last recommendation
 */
record ForestSettings(
        int earlyStop, int trees, boolean leafCandidates, boolean filter, Feedback feedback, LastTurn lastTurn) {

    /** The node of the last recommendation. */
    enum LastTurn {
        /** The node to which the answers lead. */
        FOLLOW,
        /** The root, as in the released code. */
        ROOT
    }

    static final Setting<OptionalInt> EARLY_STOP = Setting.tunedInteger("earlyStop")
            .range(0, Integer.MAX_VALUE)
            .unit("items")
            .description("number of items in a node at which to stop asking and recommend")
            .acting();
    private static final Setting<Integer> MAX_TREES = Setting.integer("maxTrees", 1000)
            .range(1, 1000)
            .unit("trees")
            .description("largest number of trees to use")
            .acting();
    private static final Setting<Boolean> LEAF_CANDIDATES = Setting.flag("leafCandidates", true)
            .description("whether to recommend the items of the reached node before all others")
            .acting();
    private static final Setting<Boolean> FILTER = Setting.flag("filter", false)
            .description("whether to exclude items without all accepted attributes as long as there are others")
            .acting();
    private static final Setting<LastTurn> LAST_TURN = Setting.choice("lastTurn", LastTurn.FOLLOW)
            .description("node of the last recommendation: the one to which the answers lead, or the root")
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
     * @param tuned the value of {@code earlyStop} if it is left to tuning
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
     * The effect of a rejected recommendation on the vector that selects the next tree: it moves towards the mean of
     * the items that would have been recommended next, and away from the mean of the rejected items.
     *
     * @param kind the quantity of which means are taken
     * @param next number of items that would have been recommended next
     * @param positive weight of their mean
     * @param negative weight of the mean of the rejected items
     */
    record Feedback(Kind kind, int next, double positive, double negative) {

        /** The quantity of which means are taken. */
        enum Kind {
            /** The items' vectors. */
            VECTORS,
            /** The items' ids, as in the released code, which adds the same number to every coordinate. */
            IDS,
            /**
             * None: the next tree is selected by the vector of the last node only, not by the mean of all visited
             * nodes.
             */
            NONE
        }

        private static final Setting<Kind> KIND = Setting.choice("feedback", Kind.VECTORS)
                .description("effect of a rejected recommendation on the choice of the next tree")
                .acting();
        private static final Setting<Integer> ITEMS = Setting.integer("feedbackItems", 10)
                .range(0, 10_000)
                .unit("items")
                .description("number of items that would have been recommended next in the positive mean")
                .acting();
        private static final Setting<Double> POSITIVE = Setting.real("feedbackPositive", 1)
                .range(0, 100)
                .description("weight of the mean of the items that would have been recommended next")
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
