package askwalk.preference.fm;

import askwalk.settings.Settings;

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

    static FmSettings attributeAware(Settings settings) {
        return read(settings, 1, 1);
    }

    static FmSettings plain(Settings settings) {
        return read(settings, 0, 0);
    }

    private static FmSettings read(Settings settings, double candidateWeight, double attributeWeight) {
        return new FmSettings(
                settings.integer("embeddingSize", 64, 1, 4096),
                settings.integer("epochs", 100, 1, 100_000),
                settings.integer("batchSize", 64, 1, 1 << 20),
                settings.choice("optimiser", "sgd", "sgd", "adagrad"),
                settings.real("learningRate", 0.01, 0, 10),
                settings.real("attributeLearningRate", 0.005, 0, 10),
                settings.real("l2", 1e-3, 0, 10),
                settings.real("dropout", 0.5, 0, 0.99),
                settings.choice("negatives", "uniform", "uniform", "popular").equals("popular"),
                settings.real("candidateWeight", candidateWeight, 0, 100),
                settings.integer("candidatePool", 10, 1, 1 << 20),
                settings.real("attributeWeight", attributeWeight, 0, 100),
                settings.integer("evaluateEvery", 5, 1, 100_000),
                settings.real("heldOut", 0.2, 0, 1),
                settings.integer("threads", 1, 1, 1024));
    }
}
