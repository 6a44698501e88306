package askwalk.policy.lazytree;

import askwalk.math.Selection;

/**
 * The expected value of recommending in all remaining turns, without another question: the heaviest items in lists, one
 * list per turn. A hit in an early list has a larger value than one in a late list.
 *
 * <p>Algorithm: with the weights w[0] >= w[1] >= ... in descending order, K items in a list, T lists and c the turn
 * cost,
 *
 * <pre>{@code
 * value = sum over t = 0 .. T - 1 of (1 + c (T - 1 - t)) * (w[tK] + ... + w[tK + K - 1])
 * }</pre>
 *
 * <p>Values are in units of weight; the expected value is the value divided by the total weight. Only the sum of each
 * list matters, not the order within it, so the weights need not be sorted. Top-k selection by quickselect (C. A. R.
 * Hoare, Algorithm 65: Find, 1961) moves the K T largest weights to the front; the same selection then splits them at
 * the middle list, recursively, until each part is one list. That takes O(n + K T log T) on average, instead of the O(n
 * log n) of a sort. Sums are added in the order that the selection leaves, so another selection algorithm would change
 * the last bits.
 *
 * <p>{@link #afterNo} computes the value for the weights that remain when the weight on a yes is subtracted. No weight
 * grows, so only the s items with the largest original weights need to be considered if the (K T)-th largest of their
 * remaining weights is at least the original weight of item s + 1. The search starts with s = 2 K T and doubles s until
 * this holds.
 *
 * <p>Not safe for concurrent use; its buffer is reused.
 */
final class RecommendationValue {

    private final int listSize;
    private final double turnCost;
    private double[] buffer = new double[0];

    /**
     * Creates the computation.
     *
     * @param listSize number of items in a list
     * @param turnCost additional value of a hit for each turn left after it, where a hit in the last turn is worth 1
     */
    RecommendationValue(int listSize, double turnCost) {
        this.listSize = listSize;
        this.turnCost = turnCost;
    }

    /**
     * Returns the value of recommending by some weights.
     *
     * @param weights the weights, of which the first {@code size} count; not modified
     * @param size number of items
     * @param turns number of lists
     */
    double of(double[] weights, int size, int turns) {
        reserve(size);
        System.arraycopy(weights, 0, buffer, 0, size);
        int count = itemCount(size, turns);
        if (count < size) {
            Selection.largestFirst(buffer, 0, size, count);
        }
        return valueOfLists(0, turns - 1, 0, count, turns);
    }

    /**
     * Returns the value of recommending after a no, by the weights less those on a yes.
     *
     * @param items items with their weights, in descending order
     * @param size number of items
     * @param yes weights on a yes, no larger than those of the items
     * @param turns number of lists
     */
    double afterNo(ItemsByWeight items, int size, AnswerWeights.YesWeights yes, int turns) {
        int count = itemCount(size, turns);
        int considered = Math.min(size, 2 * count);
        subtract(items, considered, yes);
        while (count < considered) {
            Selection.largestFirst(buffer, 0, considered, count);
            if (considered == size || items.upperBounds()[considered] <= min(count)) {
                break;
            }
            considered = Math.min(size, 2 * considered);
            subtract(items, considered, yes);
        }
        return valueOfLists(0, turns - 1, 0, count, turns);
    }

    private void subtract(ItemsByWeight items, int size, AnswerWeights.YesWeights yes) {
        reserve(size);
        System.arraycopy(items.weights(), 0, buffer, 0, size);
        for (int i = 0; i < yes.size && yes.positions[i] < size; i++) {
            buffer[yes.positions[i]] -= yes.weights[i];
        }
    }

    private int itemCount(int size, int turns) {
        return (int) Math.min(size, (long) listSize * turns);
    }

    private void reserve(int size) {
        if (buffer.length < size) {
            buffer = new double[size];
        }
    }

    private double min(int size) {
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            min = Math.min(min, buffer[i]);
        }
        return min;
    }

    /**
     * Returns the value of the lists {@code [first, last]}, whose items are in {@code [from, to)} of the buffer in any
     * order: splits them at the middle list until one list is left.
     */
    private double valueOfLists(int first, int last, int from, int to, int turns) {
        if (from >= to) {
            return 0;
        }
        if (first == last) {
            return sum(from, to) * (1 + turnCost * (turns - 1 - first));
        }
        int middle = (first + last) >>> 1;
        int cut = Math.min(to, from + (middle - first + 1) * listSize);
        if (cut < to) {
            Selection.largestFirst(buffer, from, to, cut);
        }
        return valueOfLists(first, middle, from, cut, turns) + valueOfLists(middle + 1, last, cut, to, turns);
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += buffer[i];
        }
        return sum;
    }
}
