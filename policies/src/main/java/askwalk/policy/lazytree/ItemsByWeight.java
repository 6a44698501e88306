package askwalk.policy.lazytree;

import java.util.Arrays;

/** The items of a {@link ItemPosterior} that are worth a look, the heaviest first. Its room is used again. */
final class ItemsByWeight {

    /** So many bits of a sort key are a place; weights that differ in fewer of their bits keep no order. */
    private static final int PLACE_BITS = 24;

    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private long[] keys = new long[0];
    private int[] items = new int[0];
    private double[] weights = new double[0];
    private double[] bounds = new double[0];

    /** Takes the items as they weigh now. */
    void sort(ItemPosterior belief) {
        int size = belief.size();
        if (keys.length < size) {
            keys = new long[size];
            items = new int[size];
            weights = new double[size];
            bounds = new double[size];
        }
        for (int i = 0; i < size; i++) {
            long bits = Double.doubleToRawLongBits(belief.items[belief.live[i]]);
            keys[i] = (~bits & ~PLACE & Long.MAX_VALUE) | i;
        }
        Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            items[i] = belief.live[(int) (keys[i] & PLACE)];
            weights[i] = belief.items[items[i]];
            bounds[i] = Double.longBitsToDouble((~keys[i] & Long.MAX_VALUE) | PLACE);
        }
    }

    /** Item ids: the array itself, read only. */
    int[] items() {
        return items;
    }

    /** Their weights: the array itself, read only. */
    double[] weights() {
        return weights;
    }

    /** Numbers that do not rise, each no smaller than the weight in its place: the array itself, read only. */
    double[] bounds() {
        return bounds;
    }
}
