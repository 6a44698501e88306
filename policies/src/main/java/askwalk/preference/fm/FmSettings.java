package askwalk.preference.fm;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;

/**
 * Hyperparameters of a factorization machine.
 *
 * @param embeddingSize numbers in an embedding
 * @param epochs how often each training interaction is seen
 * @param batchSize interactions in a step
 * @param optimiser {@code adagrad} or {@code sgd}
 * @param learningRate of the item loss
 * @param attributeLearningRate of the attribute loss
 * @param l2 weight of the squared embeddings in the item loss
 * @param dropout share of the numbers of an embedding that a training score leaves out
 * @param popularNegatives whether items are drawn to compare with as often as they were interacted with; else all alike
 * @param candidateWeight weight of the loss against items that carry all accepted attributes (D2); 0 leaves it out
 * @param candidatePool how many such items an interaction meets with the same accepted attributes, over all epochs
 * @param attributeWeight weight of the attribute loss; 0 leaves it out
 * @param evaluateEvery epochs from one choice of a checkpoint to the next
 * @param heldOut share of the validation tuples that choose the checkpoint
 * @param threads 1 for the same result every time; more train at once on shared numbers and differ each time
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

    private static final Setting<Integer> EMBEDDING_SIZE =
            Setting.integer("embeddingSize", 64).range(1, 4096).unit("numbers").description("length of an embedding");
    private static final Setting<Integer> EPOCHS = Setting.integer("epochs", 100)
            .range(1, 100_000)
            .unit("epochs")
            .description("how often each training interaction is seen");
    private static final Setting<Integer> BATCH_SIZE = Setting.integer("batchSize", 64)
            .range(1, 1 << 20)
            .unit("interactions")
            .description("interactions in a step");
    private static final Setting<String> OPTIMISER =
            Setting.choice("optimiser", "sgd", "sgd", "adagrad").description("how steps are made of gradients");
    private static final Setting<Double> LEARNING_RATE =
            Setting.real("learningRate", 0.01).range(0, 10).description("learning rate of the item loss");
    private static final Setting<Double> ATTRIBUTE_LEARNING_RATE = Setting.real("attributeLearningRate", 0.005)
            .range(0, 10)
            .description("learning rate of the attribute loss");
    private static final Setting<Double> L2 =
            Setting.real("l2", 1e-3).range(0, 10).description("weight of the squared embeddings in the item loss");
    private static final Setting<Double> DROPOUT = Setting.real("dropout", 0.5)
            .range(0, 0.99)
            .description("share of the numbers of an embedding that a score leaves out in training");
    private static final Setting<String> NEGATIVES = Setting.choice("negatives", "uniform", "uniform", "popular")
            .description("whether all items are compared with alike, or as often as they were interacted with");
    private static final Setting<Integer> CANDIDATE_POOL = Setting.integer("candidatePool", 10)
            .range(1, 1 << 20)
            .unit("items")
            .description("items with the same accepted attributes that an interaction is compared with");
    private static final Setting<Integer> EVALUATE_EVERY = Setting.integer("evaluateEvery", 5)
            .range(1, 100_000)
            .unit("epochs")
            .description("epochs from one evaluation on held-out tuples to the next");
    private static final Setting<Double> HELD_OUT_SHARE = Setting.real("heldOutShare", 0.2)
            .range(0, 1)
            .formerly("heldOut")
            .description("share of the validation tuples that choose the checkpoint");
    private static final Setting<Integer> THREADS = Setting.integer("threads", 1)
            .range(1, 1024)
            .unit("threads")
            .description("with more than 1 the result differs each time");

    private static final Weights PLAIN_WEIGHTS = Weights.byDefault(0);
    private static final Weights ATTRIBUTE_AWARE_WEIGHTS = Weights.byDefault(1);

    /** The settings of the machine that learns the order of items alone. */
    static final List<Setting<?>> PLAIN = list(PLAIN_WEIGHTS);

    /** The settings of the machine that learns from candidates and attributes as well. */
    static final List<Setting<?>> ATTRIBUTE_AWARE = list(ATTRIBUTE_AWARE_WEIGHTS);

    /** The two settings whose defaults differ. */
    private record Weights(Setting<Double> candidate, Setting<Double> attribute) {

        static Weights byDefault(double weight) {
            return new Weights(
                    Setting.real("candidateWeight", weight)
                            .range(0, 100)
                            .description("weight of the loss against items with all accepted attributes"),
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
