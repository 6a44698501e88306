package askwalk.preference.fm;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;

/**
 * The hyperparameters of a factorization machine.
 *
 * @param embeddingSize the number of dimensions of an embedding
 * @param epochs the number of epochs over the training interactions
 * @param batchSize the size of a mini-batch, in interactions
 * @param optimiser {@code adagrad} or {@code sgd}
 * @param learningRate the learning rate of the item loss
 * @param attributeLearningRate the learning rate of the attribute loss
 * @param l2 the weight of L2 regularisation in the item loss
 * @param dropout the probability that a dimension of an embedding is dropped in a training score
 * @param popularNegatives whether negative items are sampled by popularity; otherwise uniformly
 * @param candidateWeight the weight of the loss against candidate negatives, which carry all accepted attributes (D2);
 *     0 to disable
 * @param candidatePool the number of candidate negatives per interaction and set of accepted attributes, over all
 *     epochs
 * @param attributeWeight the weight of the attribute loss; 0 to disable
 * @param evaluateEvery the number of epochs between held-out evaluations
 * @param heldOut the share of validation tuples that select the checkpoint, from 0 to 1
 * @param threads the number of threads; only 1 is deterministic, more threads update the shared parameters without
 *     synchronisation
 */
record FmSettings(
        int embeddingSize,
        int epochs,
        int batchSize,
        String optimiser,
        double learningRate,
        double attributeLearningRate,
        double l2,
        double dropout,
        boolean popularNegatives,
        double candidateWeight,
        int candidatePool,
        double attributeWeight,
        int evaluateEvery,
        double heldOut,
        int threads) {

    private static final Setting<Integer> EMBEDDING_SIZE = Setting.integer("embeddingSize", 64)
            .range(1, 4096)
            .unit("dimensions")
            .description("size of an embedding");
    private static final Setting<Integer> EPOCHS = Setting.integer("epochs", 100)
            .range(1, 100_000)
            .unit("epochs")
            .description("passes over the training interactions");
    private static final Setting<Integer> BATCH_SIZE = Setting.integer("batchSize", 64)
            .range(1, 1 << 20)
            .unit("interactions")
            .description("mini-batch size: interactions per optimiser step");
    private static final Setting<String> OPTIMISER =
            Setting.choice("optimiser", "sgd", "sgd", "adagrad").description("optimiser of the embeddings");
    private static final Setting<Double> LEARNING_RATE =
            Setting.real("learningRate", 0.01).range(0, 10).description("learning rate of the item loss");
    private static final Setting<Double> ATTRIBUTE_LEARNING_RATE = Setting.real("attributeLearningRate", 0.005)
            .range(0, 10)
            .description("learning rate of the attribute loss");
    private static final Setting<Double> L2 =
            Setting.real("l2", 1e-3).range(0, 10).description("weight of L2 regularisation in the item loss");
    private static final Setting<Double> DROPOUT = Setting.real("dropout", 0.5)
            .range(0, 0.99)
            .unit("probability")
            .description("probability that a dimension of an embedding is dropped in training");
    private static final Setting<String> NEGATIVES = Setting.choice("negatives", "uniform", "uniform", "popular")
            .description("distribution of negative items: uniform or proportional to popularity");
    private static final Setting<Integer> CANDIDATE_POOL = Setting.integer("candidatePool", 10)
            .range(1, 1 << 20)
            .unit("items")
            .description("candidate negatives per interaction and set of accepted attributes");
    private static final Setting<Integer> EVALUATE_EVERY = Setting.integer("evaluateEvery", 5)
            .range(1, 100_000)
            .unit("epochs")
            .description("epochs between evaluations on held-out tuples");
    private static final Setting<Double> HELD_OUT_SHARE = Setting.real("heldOutShare", 0.2)
            .range(0, 1)
            .unit("share of tuples")
            .formerly("heldOut")
            .description("share of the validation tuples held out to select the checkpoint");
    private static final Setting<Integer> THREADS = Setting.integer("threads", 2)
            .range(1, 1024)
            .unit("threads")
            .description(
                    "training threads: one trains, one draws samples, all evaluate; the model does not depend on it");

    private static final Weights PLAIN_WEIGHTS = Weights.byDefault(0);
    private static final Weights ATTRIBUTE_AWARE_WEIGHTS = Weights.byDefault(1);

    /** The settings of the machine trained only on the ranking of items. */
    static final List<Setting<?>> PLAIN = list(PLAIN_WEIGHTS);

    /** The settings of the machine trained also on candidate negatives and attributes. */
    static final List<Setting<?>> ATTRIBUTE_AWARE = list(ATTRIBUTE_AWARE_WEIGHTS);

    /** The two settings whose defaults differ between the machines. */
    private record Weights(Setting<Double> candidate, Setting<Double> attribute) {

        static Weights byDefault(double weight) {
            return new Weights(
                    Setting.real("candidateWeight", weight)
                            .range(0, 100)
                            .description(
                                    "weight of the loss against candidate negatives, which carry all accepted attributes"),
                    Setting.real("attributeWeight", weight).range(0, 100).description("weight of the attribute loss"));
        }
    }

    private static List<Setting<?>> list(Weights weights) {
        return List.of(
                EMBEDDING_SIZE,
                EPOCHS,
                BATCH_SIZE,
                OPTIMISER,
                LEARNING_RATE,
                ATTRIBUTE_LEARNING_RATE,
                L2,
                DROPOUT,
                NEGATIVES,
                weights.candidate,
                CANDIDATE_POOL,
                weights.attribute,
                EVALUATE_EVERY,
                HELD_OUT_SHARE,
                THREADS);
    }

    static FmSettings attributeAware(SettingValues values) {
        return read(values, ATTRIBUTE_AWARE_WEIGHTS);
    }

    static FmSettings plain(SettingValues values) {
        return read(values, PLAIN_WEIGHTS);
    }

    private static FmSettings read(SettingValues values, Weights weights) {
        return new FmSettings(
                values.get(EMBEDDING_SIZE),
                values.get(EPOCHS),
                values.get(BATCH_SIZE),
                values.get(OPTIMISER),
                values.get(LEARNING_RATE),
                values.get(ATTRIBUTE_LEARNING_RATE),
                values.get(L2),
                values.get(DROPOUT),
                values.get(NEGATIVES).equals("popular"),
                values.get(weights.candidate),
                values.get(CANDIDATE_POOL),
                values.get(weights.attribute),
                values.get(EVALUATE_EVERY),
                values.get(HELD_OUT_SHARE),
                values.get(THREADS));
    }
}
