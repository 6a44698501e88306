package askwalk.policy.infogain.prior;

import java.util.Arrays;

/**
 * How much each {@link Feature} counts: the probability of an item is proportional to the exponential of the sum of
 * what the signs say, each times its weight, so that a weight is an inverse temperature. Immutable if its arrays are
 * left alone.
 */
public final class PriorWeights {

    /** Most amounts are small whole numbers, whose logarithms are kept. */
    private static final int WHOLE = 128;

    private final double[] weights;
    private final double[] scales;
    private final double[][] ofWhole = new double[Feature.COUNT][];

    /**
     * Makes weights.
     *
     * @param weights by position in {@link Feature#values()}; zero for what does not count
     * @param scales by the same position: an amount x counts as ln(1 + x / scale)
     */
    public PriorWeights(double[] weights, double[] scales) {
        this.weights = weights;
        this.scales = scales;
        Feature[] signs = Feature.values();
        for (int at = 0; at < signs.length; at++) {
            if (weights[at] != 0 && signs[at].isAmount()) {
                ofWhole[at] = new double[WHOLE];
                for (int amount = 0; amount < WHOLE; amount++) {
                    ofWhole[at][amount] = value(signs[at], amount, scales[at]);
                }
            }
        }
    }

    /** All items are equally probable. */
    static PriorWeights uniform(double[] scales) {
        return new PriorWeights(new double[Feature.COUNT], scales);
    }

    /** Returns the weight of each feature, by its number. */
    public double[] weights() {
        return weights;
    }

    /** Returns the scale of each feature, by its number. */
    public double[] scales() {
        return scales;
    }

    /** Adds up what the signs say of items; nothing is read of signs that do not count. */
    void weigh(ItemFeatures impression, int[] items, int size, double[] into) {
        Arrays.fill(into, 0, size, 0);
        double[] read = new double[size];
        Feature[] signs = Feature.values();
        for (int at = 0; at < signs.length; at++) {
            if (weights[at] != 0) {
                impression.read(signs[at], items, size, read);
                if (signs[at].isAmount()) {
                    toValues(at, signs[at], read, size);
                }
                for (int i = 0; i < size; i++) {
                    into[i] += weights[at] * read[i];
                }
            }
        }
    }

    private void toValues(int at, Feature sign, double[] read, int size) {
        double[] kept = ofWhole[at];
        for (int i = 0; i < size; i++) {
            int whole = (int) read[i];
            boolean isKept = whole == read[i] && whole >= 0 && whole < WHOLE;
            read[i] = isKept ? kept[whole] : value(sign, read[i], scales[at]);
        }
    }

    /** What a sign counts for, before its weight. */
    static double value(Feature sign, double read, double scale) {
        return !sign.isAmount() ? read : read > 0 ? Math.log1p(read / scale) : 0;
    }
}
