package askwalk.policy.factcrs;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The hyperparameters of training FacT-CRS.
 *
 * @param learning how the vectors of sessions and items are learned
 * @param growth how trees are grown
 * @param attributes how many attributes trees may ask about; less than zero to choose on validation tuples
 */
record FactCrsSettings(Learning learning, Growth growth, int attributes) {

    static final int TUNED = -1;

    static final Setting<OptionalInt> ATTRIBUTES = Setting.tunedInteger("attributes")
            .range(1, 1_000_000)
            .unit("attributes")
            .description("how many attributes trees may ask about at most");

    static final List<Setting<?>> ALL = all();

    private static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(Learning.SETTINGS);
        all.addAll(Growth.SETTINGS);
        all.add(ATTRIBUTES);
        all.addAll(ForestSettings.ALL);
        return List.copyOf(all);
    }

    static FactCrsSettings read(SettingValues values) {
        return new FactCrsSettings(
                Learning.read(values),
                Growth.read(values),
                values.get(ATTRIBUTES).orElse(TUNED));
    }

    /**
     * How the vectors are learned.
     *
     * @param dimensions their length
     * @param rate of learning
     * @param decay of a vector at each step, times the rate
     * @param negatives how many items to hold against each that was wanted
     * @param negativeWeight what one of them counts
     * @param itemPasses how many times as many draws as sessions teach the items alone, at first
     * @param jointPasses how many times as many draws as sessions teach both
     */
    record Learning(
            int dimensions,
            double rate,
            double decay,
            int negatives,
            double negativeWeight,
            int itemPasses,
            int jointPasses) {

        private static final Setting<Integer> EMBEDDING_SIZE = Setting.integer("embeddingSize", 40)
                .range(1, 1000)
                .unit("numbers")
                .formerly("dimensions")
                .description("length of the vectors of sessions and items");
        private static final Setting<Double> LEARNING_RATE =
                Setting.real("learningRate", 0.01).range(0, 1).description("learning rate of the vectors");
        private static final Setting<Double> L2 =
                Setting.real("l2", 0.01).range(0, 1).formerly("decay").description("weight of the squared vectors");
        private static final Setting<Integer> NEGATIVES = Setting.integer("negatives", 5)
                .range(0, 1000)
                .unit("items")
                .description("items to compare with each that was wanted");
        private static final Setting<Double> NEGATIVE_WEIGHT =
                Setting.real("negativeWeight", 0.1).range(0, 10).description("how much one of them counts");
        private static final Setting<Integer> ITEM_EPOCHS = Setting.integer("itemEpochs", 150)
                .range(0, 10_000)
                .unit("epochs")
                .formerly("itemPasses")
                .description("epochs that train the items alone, at first");
        private static final Setting<Integer> JOINT_EPOCHS = Setting.integer("jointEpochs", 30)
                .range(0, 10_000)
                .unit("epochs")
                .formerly("jointPasses")
                .description("epochs that train sessions and items");

        private static final List<Setting<?>> SETTINGS =
                List.of(EMBEDDING_SIZE, LEARNING_RATE, L2, NEGATIVES, NEGATIVE_WEIGHT, ITEM_EPOCHS, JOINT_EPOCHS);

        private static Learning read(SettingValues values) {
            return new Learning(
                    values.get(EMBEDDING_SIZE),
                    values.get(LEARNING_RATE),
                    values.get(L2),
                    values.get(NEGATIVES),
                    values.get(NEGATIVE_WEIGHT),
                    values.get(ITEM_EPOCHS),
                    values.get(JOINT_EPOCHS));
        }
    }

    /**
     * How trees are grown.
     *
     * @param trees how many
     * @param depth how many questions one after the other at most
     * @param keep with what probability a tree but the first may ask about an attribute
     * @param sample how many sessions are drawn for a tree, as a share of all
     * @param passes how many times a node's vector goes through its sessions
     * @param loss what the division of a node is judged by
     * @param gini a node is left whole if 1 - (items / sessions)^2 is below this
     */
    record Growth(int trees, int depth, double keep, double sample, int passes, NodeFit.Loss loss, double gini) {

        private static final Setting<Integer> TREES =
                Setting.integer("trees", 11).range(1, 1000).unit("trees").description("how many trees are grown");
        private static final Setting<Integer> DEPTH = Setting.integer("depth", 8)
                .range(1, 30)
                .unit("questions")
                .description("questions one after the other at most");
        private static final Setting<Double> KEEP = Setting.real("keep", 0.9)
                .range(0, 1)
                .description("probability for a tree, except the first, to be allowed to ask about an attribute");
        private static final Setting<Double> SAMPLE = Setting.real("sample", 0.9)
                .range(0.001, 1)
                .description("share of the sessions that a tree is grown from");
        private static final Setting<Integer> FIT_EPOCHS = Setting.integer("fitEpochs", 20)
                .range(1, 1000)
                .unit("epochs")
                .formerly("fitPasses")
                .description("epochs that fit the vector of a node to its sessions");
        private static final Setting<NodeFit.Loss> LOSS =
                Setting.choice("loss", NodeFit.Loss.RELEASED).description("what the division of a node is judged by");
        private static final Setting<Double> GINI = Setting.real("gini", 0)
                .range(0, 1)
                .description("a node is a leaf if 1 - (items / sessions)^2 is below this");

        private static final List<Setting<?>> SETTINGS = List.of(TREES, DEPTH, KEEP, SAMPLE, FIT_EPOCHS, LOSS, GINI);

        private static Growth read(SettingValues values) {
            return new Growth(
                    values.get(TREES),
                    values.get(DEPTH),
                    values.get(KEEP),
                    values.get(SAMPLE),
                    values.get(FIT_EPOCHS),
                    values.get(LOSS),
                    values.get(GINI));
        }
    }
}
