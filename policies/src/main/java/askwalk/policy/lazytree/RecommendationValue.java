package askwalk.policy.lazytree;

import askwalk.math.Selection;

/**
 * What it is worth to recommend and do nothing else: lists of the heaviest items, one after the other, where a hit in
 * an early list is worth more than in a late one. For one thread at a time; its room is used again.
 *
 * <p>Algorithm: with the weights in descending order, K items in a list, T lists and c the turn cost,
 *
 * <pre>{@code
 * value = sum over t = 0 .. T - 1 of (1 + c (T - 1 - t)) * (w[tK] + ... + w[tK + K - 1])
 * }</pre>
 *
 * <p>Only the sum within a list counts, so the order within it is not needed. The K T largest weights are brought to
 * the front by quickselect (C. A. R. Hoare, Algorithm 65: FIND, 1961), and then divided at the middle list,
 * recursively, until each part is one list: O(n + K T log T) on average instead of the O(n log n) of a sort. The sums
 * are added in the order in which the selection leaves the weights, so that another selection would change the last
 * bits.
 *
 * <p>After an answer that takes part of the weight of some items, what is left of the others is not sorted again: no
 * weight grows, so the first s items by their weight before are enough as soon as the (K T)-th largest of what is left
 * of them is not below what item s + 1 weighed. s starts at 2 K T and is doubled until then.
 */
final class RecommendationValue {

    private final int listSize;
    private final double turnCost;
    private double[] room = new double[0];

    /**
     * Makes it.
     *
     * @param listSize how many items a list has
     * @param turnCost what a hit is worth more for each turn that is left after it, where a hit itself is worth 1
     */
    RecommendationValue(int listSize, double turnCost) {
        this.listSize = listSize;
        this.turnCost = turnCost;
    }

    /**
     * Adds up the weights of the lists, each with what a hit in it is worth.
     *
     * @param weights the first {@code size} count; they stay as they are
     * @param size how many there are
     * @param turns how many lists may be shown
     */
    double of(double[] weights, int size, int turns) {
        reserve(size);
        System.arraycopy(weights, 0, room, 0, size);
        int shown = shown(size, turns);
        if (shown < size) {
            Selection.largestFirst(room, 0, size, shown);
        }
        return valueOfLists(0, turns - 1, 0, shown, turns);
    }

    /**
     * The same for what is left of some items when a part is taken from them. Since no item weighs more than before,
     * the first few are mostly enough to know the heaviest.
     *
     * @param items items with their weights, the heaviest first
     * @param size how many there are
     * @param part what is taken from them
     * @param turns how many lists may be shown
     */
    double ofRest(ItemsByWeight items, int size, AnswerWeights.Part part, int turns) {
        int shown = shown(size, turns);
        int seen = Math.min(size, 2 * shown);
        take(items, seen, part);
        while (shown < seen) {
            Selection.largestFirst(room, 0, seen, shown);
            if (seen == size || items.bounds()[seen] <= least(shown)) {
                break;
            }
            seen = Math.min(size, 2 * seen);
            take(items, seen, part);
        }
        return valueOfLists(0, turns - 1, 0, shown, turns);
    }

    private void take(ItemsByWeight items, int size, AnswerWeights.Part part) {
        reserve(size);
        System.arraycopy(items.weights(), 0, room, 0, size);
        for (int i = 0; i < part.size && part.places[i] < size; i++) {
            room[part.places[i]] -= part.weights[i];
        }
    }

    private int shown(int size, int turns) {
        return (int) Math.min(size, (long) listSize * turns);
    }

    private void reserve(int size) {
        if (room.length < size) {
            room = new double[size];
        }
    }

    private double least(int size) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, room[i]);
        }
        return least;
    }

    /** What some lists are worth, which stand in some places in any order: halves them until one list is left. */
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
            Selection.largestFirst(room, from, to, cut);
        }
        return valueOfLists(first, middle, from, cut, turns) + valueOfLists(middle + 1, last, cut, to, turns);
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += room[i];
        }
        return sum;
    }
}
