package askwalk.preference.fm;

import askwalk.math.Logistic;
import askwalk.math.Vectors;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The BPR loss of the item ranking for one sample, and its gradient in closed form.
 *
 * <p>A training score is {@code y(u, v) = sum_d m_d (u_d v_d + (u_d + v_d) s_d)}: a factorization machine over the user
 * u, the item v and the accepted attributes, whose embeddings have the sum s, without the interactions between
 * attributes. Each score has its own dropout mask m. The loss is {@code -ln sigmoid(y(u, positive) - y(u, negative))},
 * plus the weighted BPR loss against the candidate negative, plus L2 regularisation of the embeddings in the first two
 * scores with the weight {@code l2}. Not safe for concurrent use.
 */
final class ItemLoss {

    private final int size;
    private final float candidateWeight;
    private final float l2;
    private final Dropout dropout;
    private final float[] sum;
    private final float[] user;
    private final float[] itemDerivative;
    private final float[] userAccepted;
    private final float[] terms;
    private final float[] userGradient;
    private final float[] acceptedGradient;
    private final float[][] newMasks;

    ItemLoss(int size, double candidateWeight, double l2, double dropoutRate) {
        this.size = size;
        this.candidateWeight = (float) candidateWeight;
        this.l2 = (float) l2;
        dropout = new Dropout(dropoutRate);
        sum = new float[size];
        user = new float[size];
        itemDerivative = new float[size];
        userAccepted = new float[size];
        terms = new float[size];
        userGradient = new float[size];
        acceptedGradient = new float[size];
        newMasks = new float[Sample.MASKS][size];
    }

    /** Accumulates the gradient of a sample, with new dropout masks, and returns its loss without {@link #penalty}. */
    double add(float[] embeddings, Sample sample, SplittableRandom random, Gradient into) {
        sample.masks = newMasks;
        dropout.draw(random, sample);
        return add(embeddings, sample, into);
    }

    /** Accumulates the gradient of a sample with its dropout masks, and returns its loss without {@link #penalty}. */
    double add(float[] embeddings, Sample sample, Gradient into) {
        float[][] masks = sample.masks;
        int userRow = sample.user;
        System.arraycopy(embeddings, userRow * size, user, 0, size);
        Arrays.fill(sum, 0);
        int[] accepted = sample.accepted.array();
        int acceptedCount = sample.accepted.size();
        for (int i = 0; i < acceptedCount; i++) {
            Vectors.add(embeddings, accepted[i] * size, sum, 0, size);
        }
        for (int d = 0; d < size; d++) {
            itemDerivative[d] = user[d] + sum[d];
            userAccepted[d] = user[d] * sum[d];
        }
        Arrays.fill(userGradient, 0);
        Arrays.fill(acceptedGradient, 0);
        int positiveRow = sample.positive;
        float positive = score(embeddings, positiveRow, masks[0]);
        double loss = 0;
        float positiveCoefficient = 0;
        int regularisations = 0;
        if (sample.negative != Sample.NONE) {
            int row = sample.negative;
            double margin = positive - score(embeddings, row, masks[1]);
            float coefficient = (float) Logistic.sigmoid(-margin);
            loss += Logistic.softplus(-margin);
            positiveCoefficient += coefficient;
            addScore(embeddings, row, coefficient, masks[1], into);
            regularise(embeddings, row, 1, into);
            regularisations++;
        }
        if (sample.candidate != Sample.NONE && candidateWeight > 0) {
            int row = sample.candidate;
            double margin = positive - score(embeddings, row, masks[2]);
            float coefficient = candidateWeight * (float) Logistic.sigmoid(-margin);
            loss += candidateWeight * Logistic.softplus(-margin);
            positiveCoefficient += coefficient;
            addScore(embeddings, row, coefficient, masks[2], into);
        }
        addScore(embeddings, positiveRow, -positiveCoefficient, masks[0], into);
        regularise(embeddings, positiveRow, 1, into);
        regularisations++;
        int toUser = into.offset(userRow);
        Vectors.add(userGradient, 0, into.values(), toUser, size);
        regularise(embeddings, userRow, regularisations, into);
        for (int i = 0; i < acceptedCount; i++) {
            int row = accepted[i];
            int at = into.offset(row);
            Vectors.add(acceptedGradient, 0, into.values(), at, size);
            regularise(embeddings, row, regularisations, into);
        }
        return loss;
    }

    /** With q = u + s, a score is the sum of m_d (v_d q_d + u_d s_d). */
    private float score(float[] embeddings, int itemRow, float[] mask) {
        int at = itemRow * size;
        for (int d = 0; d < size; d++) {
            terms[d] = embeddings[at + d] * itemDerivative[d] + userAccepted[d];
        }
        return Vectors.dot(mask, 0, terms, 0, size);
    }

    /**
     * Adds the gradient of a score times a factor: to the item's row directly, to the other rows after all scores are
     * summed.
     */
    private void addScore(float[] embeddings, int itemRow, float factor, float[] mask, Gradient into) {
        if (Math.abs(factor) < Gradient.NEGLIGIBLE) {
            return;
        }
        int at = itemRow * size;
        int to = into.offset(itemRow);
        float[] values = into.values();
        for (int d = 0; d < size; d++) {
            terms[d] = factor * mask[d];
        }
        for (int d = 0; d < size; d++) {
            values[to + d] += terms[d] * itemDerivative[d];
        }
        for (int d = 0; d < size; d++) {
            userGradient[d] += terms[d] * (embeddings[at + d] + sum[d]);
        }
        for (int d = 0; d < size; d++) {
            acceptedGradient[d] += terms[d] * (embeddings[at + d] + user[d]);
        }
    }

    private void regularise(float[] embeddings, int row, int times, Gradient into) {
        int to = into.offset(row);
        Vectors.addScaled(2 * times * l2, embeddings, row * size, into.values(), to, size);
    }

    /** Returns the L2 regularisation term of the loss, whose gradient is included in {@link #add}. */
    double penalty(float[] embeddings, Sample sample) {
        int times = sample.negative == Sample.NONE ? 1 : 2;
        double sumOfSquares = squaredNorm(embeddings, sample.positive) + times * squaredNorm(embeddings, sample.user);
        if (sample.negative != Sample.NONE) {
            sumOfSquares += squaredNorm(embeddings, sample.negative);
        }
        for (int i = 0; i < sample.accepted.size(); i++) {
            sumOfSquares += times * squaredNorm(embeddings, sample.accepted.get(i));
        }
        return l2 * sumOfSquares;
    }

    private double squaredNorm(float[] embeddings, int row) {
        return Vectors.dot(embeddings, row * size, embeddings, row * size, size);
    }
}
