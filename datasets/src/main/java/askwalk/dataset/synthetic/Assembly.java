package askwalk.dataset.synthetic;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Description;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.RangeCuts;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;

/** Passes the parts of a generated data set to the builder. */
final class Assembly {

    /**
     * The version of the generator, to be raised with every change that gives other data for the same specification.
     */
    private static final int VERSION = 1;

    private final SyntheticSpec spec;
    private final DatasetBuilder builder;

    Assembly(SyntheticSpec spec, PriceModel prices) {
        this.spec = spec;
        builder = new DatasetBuilder(
                "synthetic",
                new Description(
                        spec.name(),
                        "generated, version " + VERSION + ": " + spec.numbers()
                                + (prices == PriceModel.NONE ? "" : ", " + Prices.NAME + " " + prices.word()),
                        "none needed: generated, about no real users or items",
                        "each user's items at random, 69 % training, 15.5 % validation, 15.5 % test, at least one each",
                        null));
    }

    /** Adds a row; its line identifies it if the builder refuses it. */
    static void add(LocatedPairs pairs, int from, int to) {
        pairs.add(from, to, pairs.size() + 1, 0);
    }

    void vertices(Names names) {
        for (int user = 0; user < spec.users(); user++) {
            builder.add(VertexType.USER, Integer.toString(user), "user " + user);
        }
        for (int item = 0; item < spec.items(); item++) {
            builder.add(VertexType.ITEM, Integer.toString(item), names.nextItem());
        }
        for (int attribute = 0; attribute < spec.attributes(); attribute++) {
            builder.add(VertexType.ATTRIBUTE, Integer.toString(attribute), names.attribute(attribute));
        }
        for (int coarse = 0; coarse < spec.coarseAttributes(); coarse++) {
            String name = names.attribute(spec.attributes() + coarse);
            builder.addCoarseAttribute(Integer.toString(coarse), name, "", 0);
        }
    }

    void parents(LocatedPairs pairs) {
        builder.edges(Relation.CHILD_OF, pairs);
    }

    void itemAttributes(Lists attributesOfItem) {
        LocatedPairs pairs = new LocatedPairs("item_attributes");
        for (int item = 0; item < attributesOfItem.count(); item++) {
            for (int at = attributesOfItem.offsets[item]; at < attributesOfItem.offsets[item + 1]; at++) {
                add(pairs, item, attributesOfItem.values[at]);
            }
        }
        builder.edges(Relation.HAS_ATTRIBUTE, pairs);
    }

    /** Adds the price of each item, if there are prices. */
    void prices(double[] prices) {
        if (prices == null) {
            return;
        }
        for (int item = 0; item < prices.length; item++) {
            builder.schema().number(Prices.NAME, item, prices[item]);
        }
        double[] cuts = RangeCuts.quantiles(builder.schema().known(Prices.NAME), Prices.RANGES);
        builder.schema().cut(Prices.NAME, cuts);
    }

    void interactions(Interactions interactions) {
        for (Role role : Role.values()) {
            builder.tuples(role, interactions.tuples(role));
        }
        builder.edges(Relation.LIKES, interactions.likes());
    }

    void friends(LocatedPairs pairs) {
        builder.edges(Relation.FRIEND_OF, pairs);
    }

    Dataset build() {
        return builder.build();
    }
}
