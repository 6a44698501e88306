package askwalk.preference.fm;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.HashMap;
import java.util.Map;

/**
 * The state of training between two epochs, from which it can be resumed.
 *
 * @param epoch the last completed epoch
 * @param embeddings all embeddings, row-major, [users + items + attributes][embeddingSize]
 * @param itemState the optimiser state of the item loss
 * @param attributeState the optimiser state of the attribute loss
 * @param best the embeddings of the best epoch so far
 * @param bestEpoch the best epoch
 * @param bestLoss the training loss of the best epoch
 * @param bestAuc the ranking quality on held-out tuples after the best epoch
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, since copies would double the memory of training
record FmState(
        int epoch,
        float[] embeddings,
        float[] itemState,
        float[] attributeState,
        float[] best,
        int bestEpoch,
        double bestLoss,
        OfflineAuc bestAuc) {

    /** Returns the state as a checkpoint, without copying arrays. */
    Checkpoint checkpoint() {
        Map<String, Matrix> matrices = new HashMap<>();
        matrices.put("embeddings", row(embeddings));
        matrices.put("itemSquares", row(itemState));
        matrices.put("attributeSquares", row(attributeState));
        matrices.put("best", row(best));
        return new Checkpoint(
                matrices,
                Map.of(
                        "epoch",
                        (double) epoch,
                        "bestEpoch",
                        (double) bestEpoch,
                        "bestLoss",
                        bestLoss,
                        "bestItemAuc",
                        bestAuc.item(),
                        "bestNewItemAuc",
                        bestAuc.newItem(),
                        "bestAttributeAuc",
                        bestAuc.attribute(),
                        "bestRows",
                        (double) bestAuc.rows()));
    }

    /** Reads a state from a checkpoint. Returns null if the shapes differ, so that training restarts. */
    static FmState read(
            Checkpoint checkpoint, int epochs, int embeddingCount, int itemStateSize, int attributeStateSize) {
        try {
            return new FmState(
                    (int) checkpoint.metric("epoch", 1, epochs),
                    checkpoint.matrix("embeddings", 1, embeddingCount).values(),
                    checkpoint.matrix("itemSquares", 1, itemStateSize).values(),
                    checkpoint.matrix("attributeSquares", 1, attributeStateSize).values(),
                    checkpoint.matrix("best", 1, embeddingCount).values(),
                    (int) checkpoint.metric("bestEpoch", 1, epochs),
                    number(checkpoint, "bestLoss"),
                    new OfflineAuc(
                            number(checkpoint, "bestItemAuc"),
                            number(checkpoint, "bestNewItemAuc"),
                            number(checkpoint, "bestAttributeAuc"),
                            (int) checkpoint.metric("bestRows", 0, Integer.MAX_VALUE)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns a metric that may be NaN, such as an AUC without rows. */
    private static double number(Checkpoint checkpoint, String name) {
        Double metric = checkpoint.metrics().get(name);
        if (metric == null) {
            throw new IllegalArgumentException("metric '" + name + "' is missing");
        }
        return metric;
    }

    private static Matrix row(float[] values) {
        return new Matrix(1, values.length, values);
    }
}
