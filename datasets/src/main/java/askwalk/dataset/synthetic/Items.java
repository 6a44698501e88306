package askwalk.dataset.synthetic;

import askwalk.graph.Adjacency;

/** The items, drawn by popularity among all or among those that carry an attribute. */
final class Items {

    /**
     * The share of the most popular items that are nearly equally popular. With skew 1, the top 1 % of the items get a
     * fifth of the interactions.
     */
    private static final double HEAD = 1 / 200.0;

    final Lists attributesOf;
    private final Adjacency carriers;
    private final double[] sums;

    /** The cumulative weights within each list of {@link #carriers}. */
    private final double[] carrierSums;

    Items(SyntheticSpec spec, Draws draws) {
        attributesOf = ItemAttributes.draw(spec, draws);
        carriers = attributesOf.inverse(spec.attributes());
        double[] weights = Cumulative.zipf(draws, spec.items(), spec.skew(), HEAD * spec.items());
        carrierSums = new double[carriers.size()];
        for (int attribute = 0; attribute < carriers.rowCount(); attribute++) {
            double sum = 0;
            for (int at = carriers.start(attribute); at < carriers.end(attribute); at++) {
                sum += weights[carriers.target(at)];
                carrierSums[at] = sum;
            }
        }
        sums = Cumulative.sums(weights);
    }

    int count() {
        return sums.length;
    }

    int attributeCount() {
        return carriers.rowCount();
    }

    /** Returns the number of items that carry an attribute, one or more. */
    int carriers(int attribute) {
        return carriers.degree(attribute);
    }

    /** Draws an item by popularity. */
    int popular(Draws draws) {
        return Cumulative.draw(draws, sums);
    }

    /** Draws an item that carries an attribute, by popularity. */
    int carrying(int attribute, Draws draws) {
        return carriers.target(Cumulative.draw(draws, carrierSums, carriers.start(attribute), carriers.end(attribute)));
    }
}
