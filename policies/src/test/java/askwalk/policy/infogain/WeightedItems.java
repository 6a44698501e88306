package askwalk.policy.infogain;

/** Weighted items for tests. */
final class WeightedItems {

    private WeightedItems() {}

    /** The items 0, 1, ... with these weights. */
    static Weighted of(double... weights) {
        Weighted weighted = new Weighted();
        weighted.reserve(weights.length);
        for (int i = 0; i < weights.length; i++) {
            weighted.items[i] = i;
            weighted.weights[i] = weights[i];
        }
        weighted.size = weights.length;
        return weighted;
    }
}
