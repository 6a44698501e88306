package askwalk.preference;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;

/**
 * The hyperparameters of reflection (EAR, arXiv:2002.09102): the update of a model after a rejected recommendation,
 * local to the conversation. A few rounds of stochastic gradient descent on BPR pairs rank the user's training items
 * above the rejected ones.
 *
 * @param rounds the number of times that random pairs are sampled for one rejected recommendation
 * @param batchSize the size of a mini-batch, in pairs
 * @param maxBatches the maximum number of mini-batches per round, for users with many training items
 * @param learningRate the learning rate
 * @param l2 the weight of L2 regularisation
 * @param dropout the probability that a dimension of an embedding is dropped during an update
 * @param fillers whether random items without an interaction of the user are added in equal number to both sides, to
 *     reduce overfitting to the few items; this is in the released code, not in the paper
 */
public record Reflection(
        int rounds, int batchSize, int maxBatches, double learningRate, double l2, double dropout, boolean fillers) {

    private static final Setting<Boolean> UPDATE_ON = update(true);
    private static final Setting<Boolean> UPDATE_OFF = update(false);
    private static final Setting<Integer> ROUNDS = Setting.integer("updateRounds", 4)
            .range(1, 1000)
            .unit("rounds")
            .description("rounds of pair sampling for one rejected recommendation")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Integer> BATCH_SIZE = Setting.integer("updateBatchSize", 32)
            .range(1, 1 << 20)
            .unit("pairs")
            .description("mini-batch size: pairs per update step")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Integer> MAX_BATCHES = Setting.integer("updateMaxBatches", 1)
            .formerly("updateMostBatches")
            .range(1, 1 << 20)
            .unit("mini-batches")
            .description("maximum number of mini-batches per round")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Double> LEARNING_RATE = Setting.real("updateLearningRate", 1e-3)
            .range(0, 10)
            .description("learning rate of the update")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Double> L2 = Setting.real("updateL2", 1e-3)
            .range(0, 10)
            .description("weight of L2 regularisation in the update")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Double> DROPOUT = Setting.real("updateDropout", 0.5)
            .range(0, 0.99)
            .unit("probability")
            .description("probability that a dimension of an embedding is dropped in the update")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Boolean> FILLERS = Setting.flag("updateFillers", true)
            .description("whether random items are added to both sides of the pairs, to reduce overfitting")
            .acting()
            .onlyIf(UPDATE_ON);

    private static final List<Setting<?>> ON_BY_DEFAULT = settings(UPDATE_ON);
    private static final List<Setting<?>> OFF_BY_DEFAULT = settings(UPDATE_OFF);

    /**
     * Creates hyperparameters.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public Reflection {
        require("rounds", rounds, 1, 1000);
        require("batchSize", batchSize, 1, 1 << 20);
        require("maxBatches", maxBatches, 1, 1 << 20);
        require("learningRate", learningRate, 0, 10);
        require("l2", l2, 0, 10);
        require("dropout", dropout, 0, 0.99);
    }

    private static void require(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " must be from " + min + " to " + max + ", not " + value);
        }
    }

    /**
     * Returns the settings of a policy that updates its preference model during conversations. The defaults are those
     * of EAR's released code, except {@code updateMaxBatches}: that code has no limit, so for users with hundreds of
     * training items the updates become harmfully large.
     *
     * @param byDefault the default of the setting {@code update}
     * @return the settings
     */
    public static List<Setting<?>> settings(boolean byDefault) {
        return byDefault ? ON_BY_DEFAULT : OFF_BY_DEFAULT;
    }

    private static List<Setting<?>> settings(Setting<Boolean> update) {
        return List.of(update, ROUNDS, BATCH_SIZE, MAX_BATCHES, LEARNING_RATE, L2, DROPOUT, FILLERS);
    }

    private static Setting<Boolean> update(boolean byDefault) {
        return Setting.flag("update", byDefault)
                .description("whether the preference model is updated with rejected items, if it supports that")
                .acting();
    }

    /**
     * Returns the settings of a policy that have an effect with a preference model.
     *
     * @param settings the settings of the policy
     * @param reflects whether the preference model is a {@link ReflectingModel}
     * @return all settings, or all except those of {@link #settings}
     */
    public static List<Setting<?>> applicable(List<Setting<?>> settings, boolean reflects) {
        String update = UPDATE_ON.key();
        return reflects
                ? settings
                : settings.stream()
                        .filter(setting -> !setting.key().equals(update) && !update.equals(setting.condition()))
                        .toList();
    }

    /**
     * Reads the hyperparameters.
     *
     * @param values the values of {@link #settings}
     * @return the hyperparameters
     */
    public static Reflection read(SettingValues values) {
        return new Reflection(
                values.get(ROUNDS),
                values.get(BATCH_SIZE),
                values.get(MAX_BATCHES),
                values.get(LEARNING_RATE),
                values.get(L2),
                values.get(DROPOUT),
                values.get(FILLERS));
    }

    /**
     * Applies the setting {@code update}: returns a variant of a model that is updated during conversations. A model
     * that does not support updates is returned unchanged.
     *
     * @param model the trained model
     * @param values the values of the policy's settings, including {@link #settings}
     * @param byDefault the default of the setting
     * @return the model, or its variant with updates
     */
    public static PreferenceModel applied(PreferenceModel model, SettingValues values, boolean byDefault) {
        return model instanceof ReflectingModel reflecting && values.get(byDefault ? UPDATE_ON : UPDATE_OFF)
                ? reflecting.reflecting(read(values))
                : model;
    }
}
