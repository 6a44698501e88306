package askwalk.preference.fm;

import askwalk.graph.IdBuffer;
import askwalk.math.Logistic;
import askwalk.math.Vectors;
import java.util.Arrays;

/**
 * The loss of the attribute ranking for one sample, and its gradient in closed form. It is the pairwise logistic loss
 * of BPR, but on sums of scores instead of single pairs.
 *
 * <p>Let u be the user's embedding, p the attribute's embedding and s the sum of the embeddings of the accepted
 * attributes. The score of an attribute is {@code g(p) = p (u + s)}. The loss is {@code -ln sigmoid(sum of g over the
 * item's other attributes - sum of g over as many attributes that the item does not carry)}, times a weight. Only
 * attribute embeddings are updated; the user embedding is a constant. Not safe for concurrent use.
 */
final class AttributeLoss {

    private final int size;
    private final float weight;
    private final float[] query;
    private final float[] difference;

    AttributeLoss(int size, double weight) {
        this.size = size;
        this.weight = (float) weight;
        query = new float[size];
        difference = new float[size];
    }

    /** Accumulates the gradient of a sample and returns its loss. Both are zero if the item has no other attributes. */
    double add(float[] embeddings, Sample sample, Gradient into) {
        if (sample.residual.isEmpty()) {
            return 0;
        }
        System.arraycopy(embeddings, sample.user * size, query, 0, size);
        addRows(embeddings, sample.accepted, 1, query);
        Arrays.fill(difference, 0);
        addRows(embeddings, sample.residual, 1, difference);
        addRows(embeddings, sample.contrast, -1, difference);
        double margin = Vectors.dot(query, 0, difference, 0, size);
        float coefficient = weight * (float) Logistic.sigmoid(-margin);
        double loss = weight * Logistic.softplus(-margin);
        if (coefficient < Gradient.NEGLIGIBLE) {
            return loss;
        }
        addToRows(sample.residual, -coefficient, query, into);
        addToRows(sample.contrast, coefficient, query, into);
        addToRows(sample.accepted, -coefficient, difference, into);
        return loss;
    }

    private void addRows(float[] embeddings, IdBuffer attributes, float factor, float[] into) {
        int[] rows = attributes.array();
        for (int i = 0; i < attributes.size(); i++) {
            Vectors.addScaled(factor, embeddings, rows[i] * size, into, 0, size);
        }
    }

    private void addToRows(IdBuffer attributes, float factor, float[] vector, Gradient into) {
        int[] rows = attributes.array();
        for (int i = 0; i < attributes.size(); i++) {
            int to = into.offset(rows[i]);
            Vectors.addScaled(factor, vector, 0, into.values(), to, size);
        }
    }
}
