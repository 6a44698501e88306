package askwalk.preference;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;

/**
 * How a model learns from a rejected recommendation in the conversation in which it was rejected: the reflection of EAR
 * (arXiv:2002.09102). The user's training items are put before the rejected ones, by some rounds of stochastic gradient
 * descent.
 *
 * @param rounds for one rejected recommendation, how often random pairs of items are drawn
 * @param batchSize pairs in a step
 * @param mostBatches steps in a round at most, for users with so many training items that they would fill more
 * @param learningRate of the steps
 * @param l2 weight of the squared embeddings
 * @param dropout share of the numbers of an embedding that a score leaves out while it learns
 * @param fillers whether as many random items that the user did not interact with are added to both sides, against
 *     learning the few items by heart, as the released code does and the paper does not say
 */
public record Reflection(
        int rounds, int batchSize, int mostBatches, double learningRate, double l2, double dropout, boolean fillers) {

    private static final Setting<Boolean> UPDATE_ON = update(true);
    private static final Setting<Boolean> UPDATE_OFF = update(false);
    private static final Setting<Integer> ROUNDS = Setting.integer("updateRounds", 4)
            .range(1, 1000)
            .unit("rounds")
            .description("how often pairs of items are drawn for one rejected recommendation")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Integer> BATCH_SIZE = Setting.integer("updateBatchSize", 32)
            .range(1, 1 << 20)
            .unit("pairs")
            .description("pairs in a step")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Integer> MOST_BATCHES = Setting.integer("updateMaxBatches", 1)
            .formerly("updateMostBatches")
            .range(1, 1 << 20)
            .unit("steps")
            .description("steps in a round at most")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Double> LEARNING_RATE = Setting.real("updateLearningRate", 1e-3)
            .range(0, 10)
            .description("learning rate of the steps")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Double> L2 = Setting.real("updateL2", 1e-3)
            .range(0, 10)
            .description("weight of the squared embeddings")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Double> DROPOUT = Setting.real("updateDropout", 0.5)
            .range(0, 0.99)
            .description("share of the numbers of an embedding that a score leaves out in learning")
            .acting()
            .onlyIf(UPDATE_ON);
    private static final Setting<Boolean> FILLERS = Setting.flag("updateFillers", true)
            .description("whether random items are added to both sides, against learning a few items by heart")
            .acting()
            .onlyIf(UPDATE_ON);

    private static final List<Setting<?>> LEARNING = settings(UPDATE_ON);
    private static final List<Setting<?>> NOT_LEARNING = settings(UPDATE_OFF);

    /**
     * Creates hyperparameters.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Reflection {
        require("rounds", rounds, 1, 1000);
        require("batchSize", batchSize, 1, 1 << 20);
        require("mostBatches", mostBatches, 1, 1 << 20);
        require("learningRate", learningRate, 0, 10);
        require("l2", l2, 0, 10);
        require("dropout", dropout, 0, 0.99);
    }

    private static void require(String what, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(what + " is from " + min + " to " + max + ", not " + value);
        }
    }

    /**
     * Returns the settings of a policy that lets its preference model learn in conversations. The defaults are those of
     * EAR's released code, but for {@code updateMostBatches}: that code has no bound, by which users with hundreds of
     * training items move so far in a conversation that it does harm.
     *
     * @param byDefault whether the model learns if the setting {@code update} is not there
     * @return the settings
     */
    public static List<Setting<?>> settings(boolean byDefault) {
        return byDefault ? LEARNING : NOT_LEARNING;
    }

    private static List<Setting<?>> settings(Setting<Boolean> update) {
        return List.of(update, ROUNDS, BATCH_SIZE, MOST_BATCHES, LEARNING_RATE, L2, DROPOUT, FILLERS);
    }

    private static Setting<Boolean> update(boolean byDefault) {
        return Setting.flag("update", byDefault)
                .description("whether the preference model learns from rejected items, if it can")
                .acting();
    }

    /**
     * Returns those of a policy's settings that have an effect with a preference model.
     *
     * @param settings all settings of a policy
     * @param reflects whether its preference model is a {@link ReflectingModel}
     * @return all of them, or all but those of {@link #settings}
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
                values.get(MOST_BATCHES),
                values.get(LEARNING_RATE),
                values.get(L2),
                values.get(DROPOUT),
                values.get(FILLERS));
    }

    /**
     * Lets a model learn in conversations if the setting {@code update} says so. A model that cannot is left alone.
     *
     * @param model a trained model
     * @param values the values of a policy's settings, among them {@link #settings}
     * @param byDefault whether it learns if the setting is not there
     * @return the model itself, or one that learns in each conversation from it
     */
    public static PreferenceModel applied(PreferenceModel model, SettingValues values, boolean byDefault) {
        return model instanceof ReflectingModel reflecting && values.get(byDefault ? UPDATE_ON : UPDATE_OFF)
                ? reflecting.reflecting(read(values))
                : model;
    }
}
