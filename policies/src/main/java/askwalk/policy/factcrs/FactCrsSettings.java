package askwalk.policy.factcrs;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The hyperparameters of training FacT-CRS.
 *
 * @param learning hyperparameters of the vectors of sessions and items
 * @param growth hyperparameters of the trees
 * @param attributes the largest number of attributes that trees may ask about; {@link #TUNED} to tune it on validation
 *     tuples
 */
record FactCrsSettings(Learning learning, Growth growth, int attributes) {

    static final int TUNED = -1;

    static final Setting<OptionalInt> ATTRIBUTES = Setting.tunedInteger("attributes")
            .range(1, 1_000_000)
            .unit("attributes")
            .description("largest number of attributes that trees may ask about");

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
     * The hyperparameters of the vectors. An epoch has as many steps as there are sessions, each on a session drawn at
     * random with replacement.
     *
     * @param embeddingSize length of the vectors
     * @param learningRate learning rate of the gradient steps
     * @param l2 L2 regularisation of the vectors
     * @param negatives number of negative items for each positive one
     * @param negativeWeight weight of the loss of a negative item
     * @param itemEpochs number of epochs that train only the item vectors, first
     * @param jointEpochs number of epochs that train the vectors of sessions and items
     */
    record Learning(
            int embeddingSize,
            double learningRate,
            double l2,
            int negatives,
            double negativeWeight,
            int itemEpochs,
            int jointEpochs) {

        private static final Setting<Integer> EMBEDDING_SIZE = Setting.integer("embeddingSize", 40)
                .range(1, 1000)
                .unit("dimensions")
                .formerly("dimensions")
                .description("length of the vectors of sessions and items");
        private static final Setting<Double> LEARNING_RATE =
                Setting.real("learningRate", 0.01).range(0, 1).description("learning rate of the gradient steps");
        private static final Setting<Double> L2 =
                Setting.real("l2", 0.01).range(0, 1).formerly("decay").description("L2 regularisation of the vectors");
        private static final Setting<Integer> NEGATIVES = Setting.integer("negatives", 5)
                .range(0, 1000)
                .unit("items")
                .description("negative items for each positive one");
        private static final Setting<Double> NEGATIVE_WEIGHT =
                Setting.real("negativeWeight", 0.1).range(0, 10).description("weight of the loss of a negative item");
        private static final Setting<Integer> ITEM_EPOCHS = Setting.integer("itemEpochs", 150)
                .range(0, 10_000)
                .unit("epochs")
                .formerly("itemPasses")
                .description("epochs that train only the item vectors, first");
        private static final Setting<Integer> JOINT_EPOCHS = Setting.integer("jointEpochs", 30)
                .range(0, 10_000)
                .unit("epochs")
                .formerly("jointPasses")
                .description("epochs that train the vectors of sessions and items");

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
     * The hyperparameters of the trees.
     *
     * @param trees number of trees
     * @param depth the largest number of questions on a path
     * @param keepProbability probability that an attribute is available to a tree, except the first, which has all
     * @param sampleShare number of sessions sampled for a tree, as a share of all
     * @param fitEpochs number of epochs that fit a node's vector to its sessions
     * @param loss the loss that selects the attribute of a node
     * @param gini a node is a leaf if 1 - (items / sessions)^2 is below this
     */
    record Growth(
            int trees,
            int depth,
            double keepProbability,
            double sampleShare,
            int fitEpochs,
            NodeFit.Loss loss,
            double gini) {

        private static final Setting<Integer> TREES =
                Setting.integer("trees", 11).range(1, 1000).unit("trees").description("number of trees");
        private static final Setting<Integer> DEPTH = Setting.integer("depth", 8)
                .range(1, 30)
                .unit("questions")
                .description("largest number of questions on a path");
        private static final Setting<Double> KEEP = Setting.real("keep", 0.9)
                .range(0, 1)
                .unit("probability")
                .description("probability that an attribute is available to a tree; the first tree has all");
        private static final Setting<Double> SAMPLE = Setting.real("sample", 0.9)
                .range(0.001, 1)
                .unit("share")
                .description("number of sessions sampled for a tree, as a share of all");
        private static final Setting<Integer> FIT_EPOCHS = Setting.integer("fitEpochs", 20)
                .range(1, 1000)
                .unit("epochs")
                .formerly("fitPasses")
                .description("epochs that fit a node's vector to its sessions");
        private static final Setting<NodeFit.Loss> LOSS =
                Setting.choice("loss", NodeFit.Loss.RELEASED).description("loss that selects the attribute of a node");
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
