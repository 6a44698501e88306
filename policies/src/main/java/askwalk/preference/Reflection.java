package askwalk.preference;

import askwalk.settings.Settings;

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

    /**
     * Creates hyperparameters.
     *
     * @param rounds for one rejected recommendation, how often random pairs of items are drawn
     * @param batchSize pairs in a step
     * @param mostBatches steps in a round at most
     * @param learningRate of the steps
     * @param l2 weight of the squared embeddings
     * @param dropout share of the numbers of an embedding that a score leaves out while it learns
     * @param fillers whether random items are added to both sides
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
     * Reads the hyperparameters. The defaults are those of EAR's released code, but for {@code updateMostBatches}: that
     * code has no bound, by which users with hundreds of training items move so far in a conversation that it does
     * harm.
     *
     * @param settings values by key
     * @return the hyperparameters
     * @throws IllegalArgumentException if one is out of its range
     */
    public static Reflection read(Settings settings) {
        return new Reflection(
                settings.integer("updateRounds", 4, 1, 1000),
                settings.integer("updateBatchSize", 32, 1, 1 << 20),
                settings.integer("updateMostBatches", 1, 1, 1 << 20),
                settings.real("updateLearningRate", 1e-3, 0, 10),
                settings.real("updateL2", 1e-3, 0, 10),
                settings.real("updateDropout", 0.5, 0, 0.99),
                settings.flag("updateFillers", true));
    }

    /**
     * Lets a model learn in conversations if the setting {@code update} says so. For a model that cannot, no setting is
     * read, so that who sets one hears that there is none.
     *
     * @param model a trained model
     * @param settings values by key
     * @param byDefault whether it learns if the setting is not there
     * @return the model itself, or one that learns in each conversation from it
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public static PreferenceModel applied(PreferenceModel model, Settings settings, boolean byDefault) {
        Reflection reflection = read(model instanceof ReflectingModel, settings, byDefault);
        return reflection == null ? model : ((ReflectingModel) model).reflecting(reflection);
    }

    /**
     * Reads whether and how a model learns in conversations, as {@link #applied} does, without the model.
     *
     * @param reflects whether the model is a {@link ReflectingModel}
     * @param settings values by key
     * @param byDefault whether it learns if the setting is not there
     * @return the hyperparameters, or null if it does not learn
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public static Reflection read(boolean reflects, Settings settings, boolean byDefault) {
        return reflects && settings.flag("update", byDefault) ? read(settings) : null;
    }
}
