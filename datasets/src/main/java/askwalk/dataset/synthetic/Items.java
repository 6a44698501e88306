package askwalk.dataset.synthetic;

/** The items as users find them: by popularity, among all or among those that carry an attribute. */
final class Items {

    /**
     * The share of the items that are nearly equally popular at the top. With skew 1, one in a hundred gets a fifth.
     */
    private static final double HEAD = 1 / 200.0;

    final Lists attributesOf;
    private final Lists carriers;
    private final double[] sums;

    /** Running sums within each list of {@link #carriers}. */
    private final double[] carrierSums;

    Items(SyntheticSpec spec, Draws draws) {
        attributesOf = ItemAttributes.draw(spec, draws);
        carriers = attributesOf.inverse(spec.attributes());
        double[] weights = Cumulative.zipf(draws, spec.items(), spec.skew(), HEAD * spec.items());
        carrierSums = new double[carriers.values.length];
        for (int attribute = 0; attribute < carriers.count(); attribute++) {
            double sum = 0;
            for (int at = carriers.offsets[attribute]; at < carriers.offsets[attribute + 1]; at++) {
                sum += weights[carriers.values[at]];
                carrierSums[at] = sum;
            }
        }
        sums = Cumulative.sums(weights);
    }

    int count() {
        return sums.length;
    }

    int attributeCount() {
        return carriers.count();
    }

    /** Returns how many items carry an attribute: one or more. */
    int carriers(int attribute) {
        return carriers.size(attribute);
    }

    /** Draws an item by popularity. */
    int popular(Draws draws) {
        return Cumulative.draw(draws, sums);
    }

    /** Draws an item that carries an attribute, by popularity. */
    int carrying(int attribute, Draws draws) {
        return carriers.values[
                Cumulative.draw(draws, carrierSums, carriers.offsets[attribute], carriers.offsets[attribute + 1])];
    }
}
