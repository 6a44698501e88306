package askwalk.policy.lazytree;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The posterior of the items in one conversation: the unnormalised probability of each item to be the target, given the
 * answers so far. Nothing is allocated per turn, except that one buffer may grow.
 *
 * <p>Algorithm: Bayes' rule on the joint weight of an item i and the set S of attributes that the user would accept.
 * The prior is a {@link PairTable}, a sum of two components: the weight w(i, S) of each observed pair, and the weight
 * w(i) of an independent component, in which each attribute a of i is accepted independently with rate r(i, a). With e
 * the flip rate, as the likelihood of a wrong answer relative to that of a correct one, an answer about a multiplies
 *
 * <pre>{@code
 *          pair with a in S    other pair    independent, i has a    independent, i lacks a
 * yes      1                   e             r + (1 - r) e           e
 * no       e                   1             1 - r + r e             1
 * }</pre>
 *
 * <p>The weight of an item is the sum over its pairs and its independent component. Its probability is its weight
 * divided by {@link #total()}. With e = 0 this is the distribution at the decision-tree node to which the answers lead,
 * without the tree.
 *
 * <p>Cost: a yes scales all weights, O(pairs + items); a no changes only those with the attribute, O(pairs with a +
 * items with a), through inverted lists; {@link #updateItems()} takes O(pairs + items). Items below 1e-4 of the
 * heaviest item are ignored by all that follows.
 */
final class ItemPosterior {

    /** An item is ignored if its weight is below this share of the largest. */
    private static final double MIN_WEIGHT_RATIO = 1e-4;

    /** A question is uninformative if the probability of one of its answers is below this. */
    private static final double MIN_PROBABILITY = 1e-9;

    private final PairTable table;
    private final double flipRate;

    /** The current weight of each pair, {@code [pairs]}. */
    final double[] pairWeights;

    /** The current weight of the independent component of each item, {@code [items]}. */
    final double[] independentWeights;

    /** The current weight of each item, {@code [items]}: the sum over its pairs and its independent component. */
    final double[] itemWeights;

    /** The items that are not ignored, ascending; the first {@link #size} entries count. */
    final int[] items;

    private final boolean[] asked;
    private double[] saved = new double[16];
    private int size;
    private double total;
    private double negligible;

    /**
     * Creates the posterior without answers, which is the prior.
     *
     * @param flipRate likelihood of a wrong answer relative to that of a correct one, above 0
     */
    ItemPosterior(PairTable table, double flipRate) {
        this.table = table;
        this.flipRate = flipRate;
        pairWeights = table.pairWeights.clone();
        independentWeights = table.independentWeights.clone();
        itemWeights = new double[table.items()];
        items = new int[table.items()];
        asked = new boolean[table.attributes()];
        updateItems();
    }

    PairTable table() {
        return table;
    }

    /** Returns the number of items that are not ignored. */
    int size() {
        return size;
    }

    /** Returns the total weight of these items. */
    double total() {
        return total;
    }

    /** Returns the weight up to which a pair is ignored. */
    double negligible() {
        return negligible;
    }

    /** Returns whether a question with so much weight on a yes is informative. */
    boolean isInformative(double yes) {
        return yes > MIN_PROBABILITY * total && yes < (1 - MIN_PROBABILITY) * total;
    }

    boolean isAsked(int attribute) {
        return asked[attribute];
    }

    /** Records the answer "don't know". */
    void markAsked(int attribute) {
        asked[attribute] = true;
    }

    /** Applies a yes; {@link #updateItems()} must be called afterwards. */
    void accept(int attribute) {
        asked[attribute] = true;
        int[] positions = table.positionsOfAttribute.targets();
        int from = table.positionsOfAttribute.start(attribute);
        int to = table.positionsOfAttribute.end(attribute);
        save(independentWeights, from, to, positions, table.itemOfPosition);
        scale(independentWeights);
        for (int at = from; at < to; at++) {
            double rate = table.acceptanceRates[positions[at]];
            independentWeights[table.itemOfPosition[positions[at]]] = saved[at - from] * (rate + (1 - rate) * flipRate);
        }
        int[] matching = table.pairsOfAttribute.targets();
        int first = table.pairsOfAttribute.start(attribute);
        int end = table.pairsOfAttribute.end(attribute);
        save(pairWeights, first, end, matching, null);
        scale(pairWeights);
        for (int at = first; at < end; at++) {
            pairWeights[matching[at]] = saved[at - first];
        }
    }

    /** Applies a no; {@link #updateItems()} must be called afterwards. */
    void reject(int attribute) {
        asked[attribute] = true;
        int[] positions = table.positionsOfAttribute.targets();
        for (int at = table.positionsOfAttribute.start(attribute);
                at < table.positionsOfAttribute.end(attribute);
                at++) {
            double rate = table.acceptanceRates[positions[at]];
            independentWeights[table.itemOfPosition[positions[at]]] *= 1 - rate + rate * flipRate;
        }
        int[] matching = table.pairsOfAttribute.targets();
        for (int at = table.pairsOfAttribute.start(attribute); at < table.pairsOfAttribute.end(attribute); at++) {
            pairWeights[matching[at]] *= flipRate;
        }
    }

    /** Removes a rejected item; {@link #updateItems()} must be called afterwards. */
    void removeItem(int item) {
        independentWeights[item] = 0;
        for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
            pairWeights[pair] = 0;
        }
    }

    /** Multiplies the weights of items by a factor, before the first answer. */
    void boost(IntToDoubleFunction boosts) {
        for (int item = 0; item < independentWeights.length; item++) {
            double boost = boosts.applyAsDouble(item);
            independentWeights[item] *= boost;
            for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
                pairWeights[pair] *= boost;
            }
        }
        updateItems();
    }

    /** Computes the weight of each item, and lists the items that are not ignored. */
    void updateItems() {
        updateItems(null);
    }

    /**
     * Computes the weight of each item, and lists the items that are not ignored.
     *
     * @param available ignores all other items; null if all items are available
     */
    void updateItems(IntPredicate available) {
        System.arraycopy(independentWeights, 0, itemWeights, 0, itemWeights.length);
        int[] pairItems = table.pairItems;
        for (int pair = 0; pair < pairWeights.length; pair++) {
            itemWeights[pairItems[pair]] += pairWeights[pair];
        }
        if (available != null) {
            dropUnavailable(available);
        }
        double max = 0;
        for (double weight : itemWeights) {
            max = Math.max(max, weight);
        }
        double min = max * MIN_WEIGHT_RATIO;
        negligible = min * MIN_WEIGHT_RATIO;
        size = 0;
        total = 0;
        for (int item = 0; item < itemWeights.length; item++) {
            if (itemWeights[item] > min) {
                items[size++] = item;
                total += itemWeights[item];
            }
        }
    }

    private void dropUnavailable(IntPredicate available) {
        for (int item = 0; item < itemWeights.length; item++) {
            if (!available.test(item)) {
                itemWeights[item] = 0;
            }
        }
    }

    private void save(double[] weights, int from, int to, int[] entries, int[] rows) {
        if (saved.length < to - from) {
            saved = new double[to - from];
        }
        for (int at = from; at < to; at++) {
            saved[at - from] = weights[rows == null ? entries[at] : rows[entries[at]]];
        }
    }

    private void scale(double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= flipRate;
        }
    }
}
