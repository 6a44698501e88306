package askwalk.policy.infogain;

import askwalk.math.Entropy;
import java.util.Arrays;

/**
 * Decides between asking and recommending by a closed-form estimate of the hits that follow.
 *
 * <p>Algorithm: assume that each later question gives the same information of b bits, a share of what the current
 * question gives, and that b bits move the target from rank r to rank r / 2^b. A list of K items shown after q
 * questions then covers K 2^(q b) ranks of the current order. With W(x) the weight of the x heaviest items,
 * interpolated between whole numbers, v(l) the value of a hit with l actions left, and A actions left,
 *
 * <pre>{@code
 * value(from, known, A) = max over q < A of sum over l = A - q .. 1 of
 *                         v(l) * (W(x + width) - W(x)),   width = K 2^(known + q b),   x = from, from + width, ...
 * ask       = value(0, b, A - 1)
 * recommend = W(K) v(A) + value(K, 0, A - 1)
 * }</pre>
 *
 * <p>Unlike {@link Lookahead} it does not assume that later answers are truthful. Cost: O(n log n + A^2) for n items.
 * Not safe for concurrent use; its buffers are reused.
 */
final class ClosedFormLookahead {

    private final double share;
    private final Objective objective;
    private final int listSize;

    /** The weight of the x heaviest items, {@code [size + 1]}. */
    private double[] cumulative = new double[0];

    private double[] sorted = new double[0];

    /**
     * Creates a lookahead.
     *
     * @param share information of each later question as a share of that of the current one
     * @param listSize number of items in a recommendation
     */
    ClosedFormLookahead(double share, Objective objective, int listSize) {
        this.share = share;
        this.objective = objective;
        this.listSize = listSize;
    }

    /**
     * Returns whether asking has a larger expected value than recommending.
     *
     * @param actionsLeft number of actions left, at least 2
     * @param information expected information of the current question, in bits
     */
    boolean shouldAsk(WeightedItems weighted, int actionsLeft, double information) {
        accumulate(weighted);
        double bits = share * information;
        double listWeight = weight(weighted.size, 0, listSize);
        double recommending =
                listWeight * objective.hitValue(actionsLeft) + value(weighted.size, listSize, actionsLeft - 1, 0, bits);
        return value(weighted.size, 0, actionsLeft - 1, bits, bits) > recommending;
    }

    private void accumulate(WeightedItems weighted) {
        int size = weighted.size;
        if (cumulative.length <= size) {
            cumulative = new double[size + 1];
            sorted = new double[size];
        }
        System.arraycopy(weighted.weights, 0, sorted, 0, size);
        Arrays.sort(sorted, 0, size);
        for (int i = 0; i < size; i++) {
            cumulative[i + 1] = cumulative[i] + sorted[size - 1 - i];
        }
    }

    /**
     * Returns the value of the items from a rank on: the maximum over the number of questions before recommending.
     *
     * @param known number of bits that are known about these items
     * @param bits number of bits that each question gives
     */
    private double value(int size, int from, int actionsLeft, double known, double bits) {
        double max = 0;
        for (int questions = 0; questions < actionsLeft; questions++) {
            double width = listSize * Math.exp((known + questions * bits) * Entropy.LN_2);
            double value = 0;
            double rank = from;
            for (int lists = actionsLeft - questions; lists > 0 && rank < size; lists--) {
                value += weight(size, rank, width) * objective.hitValue(lists);
                rank += width;
            }
            max = Math.max(max, value);
        }
        return max;
    }

    /** Returns the weight of the items in ranks {@code [rank, rank + width)}; ranks are interpolated. */
    private double weight(int size, double rank, double width) {
        return cumulativeWeight(size, rank + width) - cumulativeWeight(size, rank);
    }

    private double cumulativeWeight(int size, double rank) {
        if (rank >= size) {
            return cumulative[size];
        }
        int whole = (int) rank;
        return cumulative[whole] + (rank - whole) * (cumulative[whole + 1] - cumulative[whole]);
    }
}
