package askwalk.policy.lazytree;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;

/**
 * How probable it is that somebody wants an item and says yes to some attributes and no to all others, before anything
 * was said. The probability is a sum of two parts, neither of which is normalised: of pairs of an item and the set of
 * attributes accepted, as they were observed; and of what the item's attributes are worth each by itself, with the rate
 * at which somebody who wants the item says yes to it. Immutable if its arrays are left alone.
 */
final class PairTable {

    /** The item of each pair, ascending. */
    final int[] pairItems;

    /** The weight of each pair. */
    final double[] pairWeights;

    /** Where the attributes accepted in a pair start in {@link #pairAttributes}; the next pair's start ends them. */
    final int[] pairStarts;

    /** Attributes accepted, pair after pair. */
    final int[] pairAttributes;

    /** The weight of each item beside its pairs. */
    final double[] itemWeights;

    /** Where the attributes of an item start in {@link #itemAttributes}; the next item's start ends them. */
    final int[] itemStarts;

    /** The attributes that items carry, item after item. */
    final int[] itemAttributes;

    /** At which rate each of {@link #itemAttributes} is accepted by those who want the item. */
    final double[] rates;

    /** Where the pairs of an item start; the next item's start ends them. */
    final int[] pairsOfItem;

    /** The pairs that have an attribute, attribute after attribute. */
    final Adjacency pairsWith;

    /** The places in {@link #itemAttributes} of an attribute, attribute after attribute. */
    final Adjacency carriers;

    /** The item of each of {@link #itemAttributes}. */
    final int[] itemOf;

    PairTable(
            KnowledgeGraph graph,
            int[] pairItems,
            double[] pairWeights,
            int[] pairStarts,
            int[] pairAttributes,
            double[] itemWeights,
            double[] rates) {
        this.pairItems = pairItems;
        this.pairWeights = pairWeights;
        this.pairStarts = pairStarts;
        this.pairAttributes = pairAttributes;
        this.itemWeights = itemWeights;
        this.rates = rates;
        Adjacency carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        itemStarts = carried.offsets();
        itemAttributes = carried.targets();
        int attributes = graph.count(VertexType.ATTRIBUTE);
        pairsOfItem = grouped(pairItems, itemWeights.length).offsets();
        itemOf = carried.rows();
        carriers = grouped(itemAttributes, attributes);
        pairsWith = Adjacency.ofCompressed(pairStarts, pairAttributes).transposed(attributes);
    }

    int items() {
        return itemWeights.length;
    }

    int attributes() {
        return carriers.rowCount();
    }

    /** The places of an array at which each id stands, ascending. */
    private static Adjacency grouped(int[] ids, int idCount) {
        Adjacency.Builder places = new Adjacency.Builder(idCount);
        for (int id : ids) {
            places.count(id);
        }
        places.allocate();
        for (int place = 0; place < ids.length; place++) {
            places.add(ids[place], place);
        }
        return places.build();
    }
}
