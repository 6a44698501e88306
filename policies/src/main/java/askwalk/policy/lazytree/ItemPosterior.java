package askwalk.policy.lazytree;

/**
 * What one conversation leaves of a {@link PairTable}: the probability of each item after some answers, not normalised.
 * A pair, or an item, that an answer speaks against keeps a small part of its weight. All arrays have room for the
 * whole conversation; nothing is allocated per turn.
 *
 * <p>Algorithm: Bayes' rule on the joint weight of an item i and the set S of attributes that would be accepted. The
 * prior is w(i, S) of each observed pair, and besides them w(i) of the item alone, under which each attribute a that i
 * carries is accepted independently with rate r(i, a). With d the doubt, an answer about a multiplies
 *
 * <pre>{@code
 *          pair with a in S    other pair    item alone that carries a    other item alone
 * yes      1                   d             r + (1 - r) d                d
 * no       d                   1             1 - r + r d                  1
 * }</pre>
 *
 * <p>and the weight of an item is the sum over its pairs and itself, so that with d = 0 the belief is the node of a
 * decision tree to which the answers lead, without the tree. A probability is a weight divided by {@link #total()}.
 *
 * <p>Cost: a yes scales all weights, O(pairs + items); a no touches those with the attribute alone, O(pairs with a +
 * carriers of a), by inverted lists; {@link #sum()} is O(pairs + items). Items below 1e-4 of the heaviest are left out
 * of all that follows.
 */
final class ItemPosterior {

    /** An item that weighs less than this part of the heaviest is not worth a look. */
    private static final double LEAST = 1e-4;

    /** A question whose answer is as sure as this tells nothing. */
    private static final double SURE = 1e-9;

    private final PairTable table;
    private final double doubt;

    /** The weight of each pair now. */
    final double[] pairs;

    /** The weight of each item beside its pairs now. */
    final double[] alone;

    /** The weight of each item, which is the sum of both. */
    final double[] items;

    /** The items worth a look, ascending; the first {@link #size} count. */
    final int[] live;

    private final boolean[] asked;
    private double[] kept = new double[16];
    private int size;
    private double total;
    private double negligible;

    /**
     * Makes the belief before anything was said.
     *
     * @param doubt the part of its weight that is left to what an answer speaks against
     */
    ItemPosterior(PairTable table, double doubt) {
        this.table = table;
        this.doubt = doubt;
        pairs = table.pairWeights.clone();
        alone = table.itemWeights.clone();
        items = new double[table.items()];
        live = new int[table.items()];
        asked = new boolean[table.attributes()];
        sum();
    }

    PairTable table() {
        return table;
    }

    /** How many items are worth a look. */
    int size() {
        return size;
    }

    /** The weight of these items. */
    double total() {
        return total;
    }

    /** A pair that weighs no more than this need not be looked at. */
    double negligible() {
        return negligible;
    }

    /** Whether a question is open of which so much weight is on a yes. */
    boolean isDoubtful(double yes) {
        return yes > SURE * total && yes < (1 - SURE) * total;
    }

    boolean isAsked(int attribute) {
        return asked[attribute];
    }

    /** Takes in that nobody can say whether an attribute is wanted. */
    void skip(int attribute) {
        asked[attribute] = true;
    }

    /** Takes in a yes; {@link #sum()} has to follow. */
    void accept(int attribute) {
        asked[attribute] = true;
        int[] places = table.carriers.targets();
        int from = table.carriers.start(attribute);
        int to = table.carriers.end(attribute);
        keep(alone, from, to, places, table.itemOf);
        scale(alone);
        for (int at = from; at < to; at++) {
            double rate = table.rates[places[at]];
            alone[table.itemOf[places[at]]] = kept[at - from] * (rate + (1 - rate) * doubt);
        }
        int[] with = table.pairsWith.targets();
        int first = table.pairsWith.start(attribute);
        int end = table.pairsWith.end(attribute);
        keep(pairs, first, end, with, null);
        scale(pairs);
        for (int at = first; at < end; at++) {
            pairs[with[at]] = kept[at - first];
        }
    }

    /** Takes in a no; {@link #sum()} has to follow. */
    void reject(int attribute) {
        asked[attribute] = true;
        int[] places = table.carriers.targets();
        for (int at = table.carriers.start(attribute); at < table.carriers.end(attribute); at++) {
            double rate = table.rates[places[at]];
            alone[table.itemOf[places[at]]] *= 1 - rate + rate * doubt;
        }
        int[] with = table.pairsWith.targets();
        for (int at = table.pairsWith.start(attribute); at < table.pairsWith.end(attribute); at++) {
            pairs[with[at]] *= doubt;
        }
    }

    /** Takes in that an item is not wanted; {@link #sum()} has to follow. */
    void drop(int item) {
        alone[item] = 0;
        for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
            pairs[pair] = 0;
        }
    }

    /** Adds up what each item weighs, and lists those worth a look. */
    void sum() {
        System.arraycopy(alone, 0, items, 0, items.length);
        int[] pairItems = table.pairItems;
        for (int pair = 0; pair < pairs.length; pair++) {
            items[pairItems[pair]] += pairs[pair];
        }
        double most = 0;
        for (double weight : items) {
            most = Math.max(most, weight);
        }
        double least = most * LEAST;
        negligible = least * LEAST;
        size = 0;
        total = 0;
        for (int item = 0; item < items.length; item++) {
            if (items[item] > least) {
                live[size++] = item;
                total += items[item];
            }
        }
    }

    private void keep(double[] weights, int from, int to, int[] entries, int[] rows) {
        if (kept.length < to - from) {
            kept = new double[to - from];
        }
        for (int at = from; at < to; at++) {
            kept[at - from] = weights[rows == null ? entries[at] : rows[entries[at]]];
        }
    }

    private void scale(double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= doubt;
        }
    }
}
