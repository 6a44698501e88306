package askwalk.policy.infogain;

import java.util.Arrays;

/**
 * How much each {@link Sign} counts: the probability of an item is proportional to the exponential of the sum of what
 * the signs say, each times its weight, so that a weight is an inverse temperature. Immutable if its arrays are left
 * alone.
 *
 * @param weights by position in {@link Sign#values()}; zero for what does not count
 * @param scales by the same position: an amount x counts as ln(1 + x / scale)
 */
@SuppressWarnings("ArrayRecordComponent")
record PriorWeights(double[] weights, double[] scales) {

    /** All items are equally probable. */
    static PriorWeights uniform(double[] scales) {
        return new PriorWeights(new double[Sign.COUNT], scales);
    }

    /** Adds up what the signs say of items; nothing is read of signs that do not count. */
    void weigh(Impression impression, int[] items, int size, double[] into) {
        Arrays.fill(into, 0, size, 0);
        double[] read = new double[size];
        Sign[] signs = Sign.values();
        for (int at = 0; at < signs.length; at++) {
            if (weights[at] != 0) {
                impression.read(signs[at], items, size, read);
                for (int i = 0; i < size; i++) {
                    into[i] += weights[at] * value(signs[at], read[i], scales[at]);
                }
            }
        }
    }

    /** What a sign counts for, before its weight. */
    static double value(Sign sign, double read, double scale) {
        return !sign.isAmount() ? read : read > 0 ? Math.log1p(read / scale) : 0;
    }
}
