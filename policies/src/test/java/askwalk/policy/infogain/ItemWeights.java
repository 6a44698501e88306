package askwalk.policy.infogain;

/** Weighted items for tests. */
final class ItemWeights {

    private ItemWeights() {}

    /** The items 0, 1, ... with these weights. */
    static WeightedItems of(double... weights) {
        WeightedItems weighted = new WeightedItems();
        weighted.reserve(weights.length);
        for (int i = 0; i < weights.length; i++) {
            weighted.items[i] = i;
            weighted.weights[i] = weights[i];
        }
        weighted.size = weights.length;
        return weighted;
    }
}
