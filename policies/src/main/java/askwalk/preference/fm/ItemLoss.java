package askwalk.preference.fm;

import askwalk.math.Logistic;
import askwalk.math.Vectors;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The loss of the items' order for one sample, and its gradient in closed form.
 *
 * <p>A training score is {@code y(u, v) = sum_d m_d (u_d v_d + (u_d + v_d) s_d)}: a factorization machine over the user
 * u, the item v and the accepted attributes, whose embeddings add up to s, without what the attributes have in common
 * with one another, and with a dropout mask m of its own for each score. The loss is {@code -ln sigmoid(y(u, positive)
 * - y(u, negative))}, plus the same against the candidate with a weight of its own, plus the squared embeddings of the
 * first two scores with the weight of {@code l2}. For one thread.
 */
final class ItemLoss {

    private final int size;
    private final float candidateWeight;
    private final float l2;
    private final Dropout dropout;
    private final float[] sum;
    private final float[] user;
    private final float[] byItem;
    private final float[] shared;
    private final float[] terms;
    private final float[] forUser;
    private final float[] forAccepted;
    private final float[][] masks;

    ItemLoss(int size, double candidateWeight, double l2, double dropoutRate) {
        this.size = size;
        this.candidateWeight = (float) candidateWeight;
        this.l2 = (float) l2;
        dropout = new Dropout(dropoutRate);
        sum = new float[size];
        user = new float[size];
        byItem = new float[size];
        shared = new float[size];
        terms = new float[size];
        forUser = new float[size];
        forAccepted = new float[size];
        masks = new float[3][size];
    }

    /** Adds the gradient of a sample, with fresh masks, and returns its loss without {@link #penalty}. */
    double add(float[] embeddings, Sample sample, SplittableRandom random, Gradient into) {
        dropout.draw(random, masks[0], size);
        dropout.draw(random, masks[1], size);
        if (sample.candidate != Sample.NONE) {
            dropout.draw(random, masks[2], size);
        }
        return addMasked(embeddings, sample, into);
    }

    private double addMasked(float[] embeddings, Sample sample, Gradient into) {
        int userRow = sample.user;
        System.arraycopy(embeddings, userRow * size, user, 0, size);
        Arrays.fill(sum, 0);
        int[] accepted = sample.accepted.array();
        int acceptedCount = sample.accepted.size();
        for (int i = 0; i < acceptedCount; i++) {
            Vectors.add(embeddings, accepted[i] * size, sum, 0, size);
        }
        for (int d = 0; d < size; d++) {
            byItem[d] = user[d] + sum[d];
            shared[d] = user[d] * sum[d];
        }
        Arrays.fill(forUser, 0);
        Arrays.fill(forAccepted, 0);
        int positiveRow = sample.positive;
        float positive = score(embeddings, positiveRow, masks[0]);
        double loss = 0;
        float pull = 0;
        int penalised = 0;
        if (sample.negative != Sample.NONE) {
            int row = sample.negative;
            double margin = positive - score(embeddings, row, masks[1]);
            float push = (float) Logistic.sigmoid(-margin);
            loss += Logistic.softplus(-margin);
            pull += push;
            addScore(embeddings, row, push, masks[1], into);
            penalise(embeddings, row, 1, into);
            penalised++;
        }
        if (sample.candidate != Sample.NONE && candidateWeight > 0) {
            int row = sample.candidate;
            double margin = positive - score(embeddings, row, masks[2]);
            float push = candidateWeight * (float) Logistic.sigmoid(-margin);
            loss += candidateWeight * Logistic.softplus(-margin);
            pull += push;
            addScore(embeddings, row, push, masks[2], into);
        }
        addScore(embeddings, positiveRow, -pull, masks[0], into);
        penalise(embeddings, positiveRow, 1, into);
        penalised++;
        int toUser = into.at(userRow);
        Vectors.add(forUser, 0, into.values(), toUser, size);
        penalise(embeddings, userRow, penalised, into);
        for (int i = 0; i < acceptedCount; i++) {
            int row = accepted[i];
            int at = into.at(row);
            Vectors.add(forAccepted, 0, into.values(), at, size);
            penalise(embeddings, row, penalised, into);
        }
        return loss;
    }

    /** With q = u + s, a score is the sum of m_d (v_d q_d + u_d s_d). */
    private float score(float[] embeddings, int itemRow, float[] mask) {
        int at = itemRow * size;
        for (int d = 0; d < size; d++) {
            terms[d] = embeddings[at + d] * byItem[d] + shared[d];
        }
        return Vectors.dot(mask, 0, terms, 0, size);
    }

    /** Adds the gradient of a score times a factor: to the item's row at once, to the others when all is summed. */
    private void addScore(float[] embeddings, int itemRow, float factor, float[] mask, Gradient into) {
        int at = itemRow * size;
        int to = into.at(itemRow);
        float[] values = into.values();
        for (int d = 0; d < size; d++) {
            terms[d] = factor * mask[d];
        }
        for (int d = 0; d < size; d++) {
            values[to + d] += terms[d] * byItem[d];
        }
        for (int d = 0; d < size; d++) {
            forUser[d] += terms[d] * (embeddings[at + d] + sum[d]);
        }
        for (int d = 0; d < size; d++) {
            forAccepted[d] += terms[d] * (embeddings[at + d] + user[d]);
        }
    }

    private void penalise(float[] embeddings, int row, int times, Gradient into) {
        int to = into.at(row);
        Vectors.addScaled(2 * times * l2, embeddings, row * size, into.values(), to, size);
    }

    /** The part of the loss that is about how large the embeddings are; its gradient is in that of {@link #add}. */
    double penalty(float[] embeddings, Sample sample) {
        int times = sample.negative == Sample.NONE ? 1 : 2;
        double squares = square(embeddings, sample.positive) + times * square(embeddings, sample.user);
        if (sample.negative != Sample.NONE) {
            squares += square(embeddings, sample.negative);
        }
        for (int i = 0; i < sample.accepted.size(); i++) {
            squares += times * square(embeddings, sample.accepted.get(i));
        }
        return l2 * squares;
    }

    private double square(float[] embeddings, int row) {
        return Vectors.dot(embeddings, row * size, embeddings, row * size, size);
    }
}
