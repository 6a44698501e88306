package askwalk.preference.fm;

import askwalk.graph.IdBuffer;
import askwalk.math.Logistic;
import askwalk.math.Vectors;
import java.util.Arrays;

/**
 * The loss of the attributes' order for one sample, and its gradient in closed form.
 *
 * <p>An attribute's score is {@code g(p) = p (u + s)}, with u the user's embedding and s the sum of those of the
 * accepted attributes. The loss is {@code -ln sigmoid(sum of g over what else the item carries - sum of g over as many
 * attributes that it does not carry)}, times a weight. It moves attributes alone: the user counts as a constant. For
 * one thread.
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

    /** Adds the gradient of a sample, and returns its loss; both are zero if nothing is left to compare. */
    double add(float[] embeddings, Sample sample, Gradient into) {
        if (sample.residual.isEmpty()) {
            return 0;
        }
        System.arraycopy(embeddings, sample.user * size, query, 0, size);
        sumUp(embeddings, sample.accepted, 1, query);
        Arrays.fill(difference, 0);
        sumUp(embeddings, sample.residual, 1, difference);
        sumUp(embeddings, sample.contrast, -1, difference);
        double margin = Vectors.dot(query, 0, difference, 0, size);
        float push = weight * (float) Logistic.sigmoid(-margin);
        spread(sample.residual, -push, query, into);
        spread(sample.contrast, push, query, into);
        spread(sample.accepted, -push, difference, into);
        return weight * Logistic.softplus(-margin);
    }

    private void sumUp(float[] embeddings, IdBuffer attributes, float factor, float[] into) {
        int[] rows = attributes.array();
        for (int i = 0; i < attributes.size(); i++) {
            Vectors.addScaled(factor, embeddings, rows[i] * size, into, 0, size);
        }
    }

    private void spread(IdBuffer attributes, float factor, float[] vector, Gradient into) {
        int[] rows = attributes.array();
        for (int i = 0; i < attributes.size(); i++) {
            int to = into.at(rows[i]);
            Vectors.addScaled(factor, vector, 0, into.values(), to, size);
        }
    }
}
