package askwalk.dataset.synthetic;

import askwalk.graph.Adjacency;

/** Which attributes each user prefers, the dearest first. */
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

    /** Draws one of a user's favourites, the dearer the more often. */
    int favourite(int user, Draws draws) {
        int size = favourites.size(user);
        return favourites.get(user, Math.min(draws.below(size), draws.below(size)));
    }

    /** Draws a user who has an attribute among the favourites, of which there has to be one. */
    int fan(int attribute, Draws draws) {
        return fans.get(attribute, draws.below(fans.degree(attribute)));
    }

    /** The root of the frequency: what nearly all items carry tells tastes apart as little as what hardly any does. */
    private static double[] appeal(Items items) {
        double[] weights = new double[items.attributeCount()];
        for (int attribute = 0; attribute < weights.length; attribute++) {
            weights[attribute] = Math.sqrt(items.carriers(attribute));
        }
        return Cumulative.sums(weights);
    }
}
