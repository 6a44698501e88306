package askwalk.policy.lazytree;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;

/**
 * The prior of items and answers: the unnormalised probability that the target is item i and that the user accepts the
 * attributes in S and no others. It is a sum of two components: the weight of each observed pair (i, S), and for each
 * item an independent component, in which the attributes of the item are accepted independently, each with its
 * acceptance rate. Immutable as long as its arrays are not modified.
 *
 * <p>Variable-length lists are in compressed form: an array of starts and an array of entries. The list of row
 * {@code r} is in {@code [starts[r], starts[r + 1])}.
 */
final class PairTable {

    /** Item of each pair, {@code [pairs]}, ascending. */
    final int[] pairItems;

    /** Weight of each pair, {@code [pairs]}. */
    final double[] pairWeights;

    /** Starts of the accepted attributes of each pair in {@link #pairAttributes}, {@code [pairs + 1]}. */
    final int[] pairStarts;

    /** Accepted attributes, pair after pair. */
    final int[] pairAttributes;

    /** Weight of the independent component of each item, {@code [items]}. */
    final double[] independentWeights;

    /** Starts of the attributes of each item in {@link #itemAttributes}, {@code [items + 1]}. */
    final int[] itemStarts;

    /** Attributes of the items, item after item. */
    final int[] itemAttributes;

    /** Acceptance rate of each entry of {@link #itemAttributes}, given that its item is the target. */
    final double[] acceptanceRates;

    /** Starts of the pairs of each item, {@code [items + 1]}. */
    final int[] pairsOfItem;

    /** Inverted list: the pairs with each attribute accepted. */
    final Adjacency pairsOfAttribute;

    /** Inverted list: the positions of each attribute in {@link #itemAttributes}. */
    final Adjacency positionsOfAttribute;

    /** Item of each entry of {@link #itemAttributes}. */
    final int[] itemOfPosition;

    PairTable(
            KnowledgeGraph graph,
            int[] pairItems,
            double[] pairWeights,
            int[] pairStarts,
            int[] pairAttributes,
            double[] independentWeights,
            double[] acceptanceRates) {
        this.pairItems = pairItems;
        this.pairWeights = pairWeights;
        this.pairStarts = pairStarts;
        this.pairAttributes = pairAttributes;
        this.independentWeights = independentWeights;
        this.acceptanceRates = acceptanceRates;
        Adjacency carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        itemStarts = carried.offsets();
        itemAttributes = carried.targets();
        int attributes = graph.count(VertexType.ATTRIBUTE);
        pairsOfItem = positionsOf(pairItems, independentWeights.length).offsets();
        itemOfPosition = carried.rows();
        positionsOfAttribute = positionsOf(itemAttributes, attributes);
        pairsOfAttribute = Adjacency.ofCompressed(pairStarts, pairAttributes).transposed(attributes);
    }

    int items() {
        return independentWeights.length;
    }

    int attributes() {
        return positionsOfAttribute.rowCount();
    }

    /** Returns the positions of each id in an array, ascending. */
    private static Adjacency positionsOf(int[] ids, int idCount) {
        Adjacency.Builder positions = new Adjacency.Builder(idCount);
        for (int id : ids) {
            positions.count(id);
        }
        positions.allocate();
        for (int position = 0; position < ids.length; position++) {
            positions.add(ids[position], position);
        }
        return positions.build();
    }
}
