package askwalk.policy.lazytree;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Arrays;

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
    final Inverted pairsWith;

    /** The places in {@link #itemAttributes} of an attribute, attribute after attribute. */
    final Inverted carriers;

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
        Carried carried = Carried.of(graph);
        itemStarts = carried.starts;
        itemAttributes = carried.attributes;
        int attributes = graph.count(VertexType.ATTRIBUTE);
        pairsOfItem = new int[itemWeights.length + 1];
        for (int item : pairItems) {
            pairsOfItem[item + 1]++;
        }
        for (int item = 0; item < itemWeights.length; item++) {
            pairsOfItem[item + 1] += pairsOfItem[item];
        }
        itemOf = rowOf(itemStarts);
        carriers = Inverted.of(itemAttributes, attributes, null);
        pairsWith = Inverted.of(pairAttributes, attributes, rowOf(pairStarts));
    }

    int items() {
        return itemWeights.length;
    }

    int attributes() {
        return carriers.starts.length - 1;
    }

    private static int[] rowOf(int[] starts) {
        int[] rows = new int[starts[starts.length - 1]];
        for (int row = 0; row + 1 < starts.length; row++) {
            Arrays.fill(rows, starts[row], starts[row + 1], row);
        }
        return rows;
    }

    /** For each attribute where it stands, or in which rows. */
    static final class Inverted {

        /** Where an attribute's entries start; the next one's start ends them. */
        final int[] starts;

        final int[] entries;

        private Inverted(int[] starts, int[] entries) {
            this.starts = starts;
            this.entries = entries;
        }

        private static Inverted of(int[] attributes, int attributeCount, int[] rows) {
            int[] starts = new int[attributeCount + 1];
            for (int attribute : attributes) {
                starts[attribute + 1]++;
            }
            for (int attribute = 0; attribute < attributeCount; attribute++) {
                starts[attribute + 1] += starts[attribute];
            }
            int[] next = starts.clone();
            int[] entries = new int[attributes.length];
            for (int place = 0; place < attributes.length; place++) {
                entries[next[attributes[place]]++] = rows == null ? place : rows[place];
            }
            return new Inverted(starts, entries);
        }
    }

    /** The attributes that items carry, in compressed rows. */
    static final class Carried {

        final int[] starts;
        final int[] attributes;

        private Carried(int[] starts, int[] attributes) {
            this.starts = starts;
            this.attributes = attributes;
        }

        static Carried of(KnowledgeGraph graph) {
            int items = graph.count(VertexType.ITEM);
            int[] starts = new int[items + 1];
            IdBuffer all = new IdBuffer(graph.edgeCount(Relation.HAS_ATTRIBUTE));
            IdBuffer found = new IdBuffer();
            for (int item = 0; item < items; item++) {
                graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, found);
                all.addAll(found.array(), 0, found.size());
                starts[item + 1] = all.size();
            }
            return new Carried(starts, Ids.copyOf(all).toArray());
        }
    }
}
