package askwalk.dataset.synthetic;

import askwalk.dataset.Dataset;

/** Generates data sets. Safe for concurrent use. */
public final class Synthetic {

    private Synthetic() {}

    /**
     * Generates a data set in memory. Yelp's size takes seconds, and ten times Yelp's size fits in 3 GB with the
     * finished data set.
     *
     * @param spec the specification
     * @return the data set, the same for equal specifications
     */
    public static Dataset generate(SyntheticSpec spec) {
        return generate(spec, PriceModel.NONE);
    }

    /**
     * Generates a data set in memory whose items may have a price, with cuts at its quantiles. Everything else is the
     * same for all models of prices.
     *
     * @param spec the specification
     * @param prices the model of prices
     * @return the data set, the same for equal arguments
     */
    public static Dataset generate(SyntheticSpec spec, PriceModel prices) {
        // Each part has its own random stream, so that it does not depend on the size of another part.
        Draws seeds = new Draws(spec.seed());
        Draws forItems = seeds.split();
        Draws forTastes = seeds.split();
        Draws forInteractions = seeds.split();
        Draws forLikes = seeds.split();
        Draws forFriends = seeds.split();
        Draws forParents = seeds.split();
        Draws forNames = seeds.split();
        Draws forPrices = seeds.split();

        Assembly assembly = new Assembly(spec, prices);
        assembly.vertices(new Names(spec, forNames));
        assembly.parents(Parents.draw(spec, forParents));

        Items items = new Items(spec, forItems);
        assembly.itemAttributes(items.attributesOf);
        assembly.prices(Prices.draw(prices, items.attributesOf, spec.attributes(), forPrices));
        Tastes tastes = new Tastes(spec, items, forTastes);
        assembly.interactions(new Interactions(spec, items, tastes, forInteractions, forLikes));
        assembly.friends(Friends.draw(spec, tastes, forFriends));
        return assembly.build();
    }
}
