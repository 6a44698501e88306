package askwalk.policy.infogain;

import askwalk.math.Selection;

/**
 * Items with weights, in an order of which parts can be rearranged. A part is from one place to before another. For one
 * thread at a time.
 */
final class WeightedItems {

    int[] items = new int[0];
    double[] weights = new double[0];
    int size;

    /** Makes room for so many items. */
    void reserve(int most) {
        if (items.length < most) {
            items = new int[most];
            weights = new double[most];
        }
    }

    /** Becomes the same items with the same weights in the same order. */
    void copy(WeightedItems other) {
        reserve(other.size);
        System.arraycopy(other.items, 0, items, 0, other.size);
        System.arraycopy(other.weights, 0, weights, 0, other.size);
        size = other.size;
    }

    double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
        }
        return sum;
    }

    double most(int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, weights[i]);
        }
        return most;
    }

    void swap(int a, int b) {
        int item = items[a];
        items[a] = items[b];
        items[b] = item;
        double weight = weights[a];
        weights[a] = weights[b];
        weights[b] = weight;
    }

    /** Puts the heaviest few of a part before its others, and gives their sum. */
    double bringHeaviest(int from, int to, int count) {
        int cut = from + count;
        if (cut >= to) {
            return sum(from, to);
        }
        Selection.largestFirst(weights, items, from, to, cut);
        return sum(from, cut);
    }

    /** Sorts the first few, the heaviest first. */
    void sortHeaviest(int count) {
        for (int i = 1; i < count; i++) {
            for (int place = i; place > 0 && weights[place] > weights[place - 1]; place--) {
                swap(place, place - 1);
            }
        }
    }
}
