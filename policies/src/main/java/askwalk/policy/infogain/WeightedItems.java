package askwalk.policy.infogain;

import askwalk.graph.Ids;
import askwalk.math.Selection;
import java.util.Arrays;

/**
 * Parallel arrays of items and weights, of which ranges can be reordered. Ranges are half-open, {@code [from, to)}. Not
 * safe for concurrent use.
 *
 * <p>{@link #selectTop} is quickselect (C. A. R. Hoare, Algorithm 65: Find, 1961), O(n) on average instead of the O(n
 * log n) of a sort; see {@link Selection}.
 */
final class WeightedItems {

    int[] items = new int[0];
    double[] weights = new double[0];
    int size;

    /** The heaviest items of the last {@link #findHeaviest}, heaviest first, and their weights. */
    private int[] heaviest = new int[0];

    private double[] heaviestWeights = new double[0];

    /** Ensures capacity for so many items; the contents are lost if the arrays have to grow. */
    void reserve(int capacity) {
        if (items.length < capacity) {
            items = new int[capacity];
            weights = new double[capacity];
        }
    }

    /** Copies the items and weights of another object. */
    void copy(WeightedItems other) {
        reserve(other.size);
        System.arraycopy(other.items, 0, items, 0, other.size);
        System.arraycopy(other.weights, 0, weights, 0, other.size);
        size = other.size;
    }

    /** Copies the items and weights of another object into arrays that are at most twice as large as needed. */
    void copyCompactly(WeightedItems other) {
        if (items.length > 2 * other.size) {
            items = new int[other.size];
            weights = new double[other.size];
        }
        copy(other);
    }

    /** Sums the weights of a range, in four sums since each addition waits for the one before. */
    double sum(int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            first += weights[i];
            second += weights[i + 1];
            third += weights[i + 2];
            fourth += weights[i + 3];
        }
        for (; i < to; i++) {
            first += weights[i];
        }
        return (first + second) + (third + fourth);
    }

    double max(int from, int to) {
        double max = 0;
        for (int i = from; i < to; i++) {
            max = weights[i] > max ? weights[i] : max;
        }
        return max;
    }

    void swap(int a, int b) {
        int item = items[a];
        items[a] = items[b];
        items[b] = item;
        double weight = weights[a];
        weights[a] = weights[b];
        weights[b] = weight;
    }

    /**
     * Finds the heaviest items by one pass that moves nothing, which takes less time than {@link #selectTop} for a few
     * of many items.
     *
     * @return their total weight
     */
    double findHeaviest(int count) {
        if (heaviest.length < count) {
            heaviest = new int[count];
            heaviestWeights = new double[count];
        }
        int found = Math.min(count, size);
        Arrays.fill(heaviestWeights, 0, found, -1);
        for (int i = 0; i < size && found > 0; i++) {
            double weight = weights[i];
            if (weight <= heaviestWeights[found - 1]) {
                continue;
            }
            int at = found - 1;
            for (; at > 0 && heaviestWeights[at - 1] < weight; at--) {
                heaviest[at] = heaviest[at - 1];
                heaviestWeights[at] = heaviestWeights[at - 1];
            }
            heaviest[at] = items[i];
            heaviestWeights[at] = weight;
        }
        double sum = 0;
        for (int i = 0; i < found; i++) {
            sum += heaviestWeights[i];
        }
        return sum;
    }

    /** Returns the items that {@link #findHeaviest} has found last, heaviest first. */
    Ids heaviest(int count) {
        return Ids.copyOf(heaviest, 0, Math.min(count, size));
    }

    /** Moves the {@code count} heaviest items of a range to its front, in any order, and returns their total weight. */
    double selectTop(int from, int to, int count) {
        int cut = from + count;
        if (cut >= to) {
            return sum(from, to);
        }
        Selection.largestFirst(weights, items, from, to, cut);
        return sum(from, cut);
    }

    /** Sorts the first {@code count} items by descending weight, by insertion. */
    void sortTop(int count) {
        for (int i = 1; i < count; i++) {
            for (int index = i; index > 0 && weights[index] > weights[index - 1]; index--) {
                swap(index, index - 1);
            }
        }
    }
}
