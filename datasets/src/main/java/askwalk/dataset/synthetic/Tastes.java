package askwalk.dataset.synthetic;

import askwalk.graph.Adjacency;

/** The favourite attributes of each user, in descending order of preference. */
final class Tastes {

    private static final int MIN_FAVOURITES = 2;
    private static final int MAX_FAVOURITES = 4;

    private final Lists favourites;
    private final Adjacency fans;

    Tastes(SyntheticSpec spec, Items items, Draws draws) {
        int[] sizes = new int[spec.users()];
        for (int user = 0; user < sizes.length; user++) {
            int size = MIN_FAVOURITES + draws.below(MAX_FAVOURITES - MIN_FAVOURITES + 1);
            sizes[user] = Math.min(size, spec.attributes());
        }
        favourites = new Lists(sizes);
        Distinct distinct = new Distinct(appeal(items));
        for (int user = 0; user < sizes.length; user++) {
            distinct.next();
            for (int at = favourites.offsets[user]; at < favourites.offsets[user + 1]; at++) {
                favourites.values[at] = distinct.draw(draws);
            }
        }
        fans = favourites.inverse(spec.attributes());
    }

    /** Draws one of a user's favourites, preferred ones more often. */
    int favourite(int user, Draws draws) {
        int size = favourites.size(user);
        return favourites.get(user, Math.min(draws.below(size), draws.below(size)));
    }

    /** Draws a user with an attribute among the favourites; there must be one. */
    int fan(int attribute, Draws draws) {
        return fans.get(attribute, draws.below(fans.degree(attribute)));
    }

    /**
     * Returns cumulative weights: the square root of the frequency, which favours common attributes only moderately.
     */
    private static double[] appeal(Items items) {
        double[] weights = new double[items.attributeCount()];
        for (int attribute = 0; attribute < weights.length; attribute++) {
            weights[attribute] = Math.sqrt(items.carriers(attribute));
        }
        return Cumulative.sums(weights);
    }
}
