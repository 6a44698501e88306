package askwalk.policy.infogain.prior;

import java.util.stream.IntStream;

/**
 * The weights of the {@link Feature}s in the conditional logit. The log weight of an item is the sum over features of
 * the weight times the transformed value. Immutable as long as its arrays are not modified.
 */
public final class PriorWeights {

    /** Most amounts are small whole numbers; the transformed values of those below this one are tabulated. */
    private static final int TABULATED = 128;

    private final double[] weights;
    private final double[] scales;
    /** Transformed whole numbers, {@code [Feature.COUNT][TABULATED]}; null for features that need no table. */
    private final double[][] tables = new double[Feature.COUNT][];

    private final boolean anyOfConversation;

    /**
     * Creates weights.
     *
     * @param weights a weight for each feature, in the order of {@link Feature#values()}; 0 for a feature that is not
     *     used
     * @param scales a positive scale for each feature, in the same order: an amount x enters as ln(1 + x / scale)
     */
    public PriorWeights(double[] weights, double[] scales) {
        this.weights = weights;
        this.scales = scales;
        Feature[] features = Feature.values();
        anyOfConversation =
                IntStream.range(0, features.length).anyMatch(at -> features[at].isOfConversation() && weights[at] != 0);
        for (int at = 0; at < features.length; at++) {
            if (weights[at] != 0 && features[at].isAmount()) {
                tables[at] = new double[TABULATED];
                for (int amount = 0; amount < TABULATED; amount++) {
                    tables[at][amount] = transform(features[at], amount, scales[at]);
                }
            }
        }
    }

    /** Returns weights under which all items are equally probable. */
    static PriorWeights uniform(double[] scales) {
        return new PriorWeights(new double[Feature.COUNT], scales);
    }

    /** Returns the weight of each feature, in the order of {@link Feature#values()}. */
    public double[] weights() {
        return weights;
    }

    /** Returns whether a feature that may differ between conversations has a weight. */
    boolean isAnyOfConversation() {
        return anyOfConversation;
    }

    /** Returns the scale of each feature, in the order of {@link Feature#values()}. */
    public double[] scales() {
        return scales;
    }

    /**
     * Adds the log weights of items by the features of a kind to other log weights. Features with the weight 0 are not
     * computed.
     *
     * @param ofConversation whether the features are those that may differ between conversations, or all others
     */
    void addLogWeights(ItemFeatures itemFeatures, boolean ofConversation, int[] items, int size, double[] into) {
        double[] raw = null;
        Feature[] features = Feature.values();
        for (int at = 0; at < features.length; at++) {
            if (weights[at] != 0 && features[at].isOfConversation() == ofConversation) {
                raw = raw == null ? new double[size] : raw;
                itemFeatures.compute(features[at], items, size, raw);
                if (features[at].isAmount()) {
                    transform(at, features[at], raw, size);
                }
                for (int i = 0; i < size; i++) {
                    into[i] += weights[at] * raw[i];
                }
            }
        }
    }

    private void transform(int at, Feature feature, double[] raw, int size) {
        double[] table = tables[at];
        for (int i = 0; i < size; i++) {
            int whole = (int) raw[i];
            boolean isTabulated = whole == raw[i] && whole >= 0 && whole < TABULATED;
            raw[i] = isTabulated ? table[whole] : transform(feature, raw[i], scales[at]);
        }
    }

    /**
     * Returns the value with which a feature enters the model: ln(1 + raw / scale) for amounts, the raw value for
     * scores.
     */
    static double transform(Feature feature, double raw, double scale) {
        return !feature.isAmount() ? raw : raw > 0 ? Math.log1p(raw / scale) : 0;
    }
}
