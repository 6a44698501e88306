package askwalk.preference.fm;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.HashMap;
import java.util.Map;

/**
 * The state of a training between two epochs, as a bookmark keeps it.
 *
 * @param epoch the last finished epoch
 * @param embeddings all embeddings, users before items before attributes
 * @param itemSquares the state of the item loss's optimiser
 * @param attributeSquares the state of the attribute loss's optimiser
 * @param best the embeddings of the best epoch so far
 * @param bestEpoch that epoch
 * @param bestLoss its training loss
 * @param bestAuc how well it ranks held-out tuples
 */
@SuppressWarnings("ArrayRecordComponent") // handed over as they are: copies would double the memory of training
record FmState(
        int epoch,
        float[] embeddings,
        float[] itemSquares,
        float[] attributeSquares,
        float[] best,
        int bestEpoch,
        double bestLoss,
        OfflineAuc bestAuc) {

    /** Writes the state; arrays are not copied. */
    Checkpoint checkpoint() {
        Map<String, Matrix> matrices = new HashMap<>();
        matrices.put("embeddings", row(embeddings));
        matrices.put("itemSquares", row(itemSquares));
        matrices.put("attributeSquares", row(attributeSquares));
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

    /** Reads a state; null if it has other shapes, so that training begins again. */
    static FmState read(Checkpoint checkpoint, int epochs, int numbers, int itemState, int attributeState) {
        try {
            return new FmState(
                    (int) checkpoint.metric("epoch", 1, epochs),
                    checkpoint.matrix("embeddings", 1, numbers).values(),
                    checkpoint.matrix("itemSquares", 1, itemState).values(),
                    checkpoint.matrix("attributeSquares", 1, attributeState).values(),
                    checkpoint.matrix("best", 1, numbers).values(),
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

    /** A figure that may be NaN, such as an AUC without rows. */
    private static double number(Checkpoint checkpoint, String name) {
        Double figure = checkpoint.metrics().get(name);
        if (figure == null) {
            throw new IllegalArgumentException("figure '" + name + "' is missing");
        }
        return figure;
    }

    private static Matrix row(float[] values) {
        return new Matrix(1, values.length, values);
    }
}
