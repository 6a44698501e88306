package askwalk.policy.lazytree;

import java.util.Arrays;

/**
 * The items of an {@link ItemPosterior} that are not ignored, in descending order of weight. Its buffers are reused.
 *
 * <p>Algorithm: sorts one long per item, with the high bits of the inverted weight first and the item's index in the
 * lowest {@link #INDEX_BITS} bits, so that primitive sorting does without a comparator. Non-negative doubles are in the
 * order of their bits. Weights that differ only in the replaced bits may be out of order, which {@link #upperBounds}
 * accounts for.
 */
final class ItemsByWeight {

    /**
     * Number of bits of a sort key that are an index; weights that differ only in these bits are in no particular
     * order.
     */
    private static final int INDEX_BITS = 24;

    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private long[] keys = new long[0];
    private int[] items = new int[0];
    private double[] weights = new double[0];
    private double[] upperBounds = new double[0];

    /** Sorts the items by their current weights. */
    void sort(ItemPosterior posterior) {
        int size = posterior.size();
        if (keys.length < size) {
            keys = new long[size];
            items = new int[size];
            weights = new double[size];
            upperBounds = new double[size];
        }
        for (int i = 0; i < size; i++) {
            long bits = Double.doubleToRawLongBits(posterior.itemWeights[posterior.items[i]]);
            keys[i] = (~bits & ~INDEX_MASK & Long.MAX_VALUE) | i;
        }
        Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            items[i] = posterior.items[(int) (keys[i] & INDEX_MASK)];
            weights[i] = posterior.itemWeights[items[i]];
            upperBounds[i] = Double.longBitsToDouble((~keys[i] & Long.MAX_VALUE) | INDEX_MASK);
        }
    }

    /** Returns the item ids: the array itself, read only. */
    int[] items() {
        return items;
    }

    /** Returns their weights: the array itself, read only. */
    double[] weights() {
        return weights;
    }

    /** Returns non-increasing upper bounds of the weights, index by index: the array itself, read only. */
    double[] upperBounds() {
        return upperBounds;
    }
}
