package askwalk.policy.lazytree;

import java.util.Arrays;

/**
 * For some questions, the part of each item's weight that is on a yes, with the items in descending order of weight.
 *
 * <p>Algorithm: one pass over the items and their pairs, heaviest item first. For item i and question a, the weight on
 * a yes is the sum of the weights of the pairs (i, S) with a in S, plus w(i) r(i, a) of its independent component; see
 * {@link ItemPosterior}. The weight on a no is the rest of the item's weight. Cost: O(n log n) to sort n items, and
 * O(their attributes + attributes of their pairs) for all questions together.
 *
 * <p>For one conversation; its buffers are reused.
 */
final class AnswerWeights {

    private static final int NONE = -1;

    private final ItemPosterior posterior;
    private final PairTable table;
    private final ItemsByWeight sortedItems = new ItemsByWeight();
    private final int[] slotOf;
    private int[] questions = new int[0];
    private YesWeights[] yes = new YesWeights[0];
    private double[] yesOfItem = new double[0];

    AnswerWeights(ItemPosterior posterior, int attributes) {
        this.posterior = posterior;
        table = posterior.table();
        slotOf = new int[attributes];
        Arrays.fill(slotOf, NONE);
    }

    /**
     * The weights on a yes to one question: parallel arrays of positions in {@link #sortedItems()}, ascending, and
     * weights. Items without such weight are left out.
     */
    static final class YesWeights {

        int[] positions = new int[0];
        double[] weights = new double[0];
        int size;
        double total;

        private void clear(int capacity) {
            size = 0;
            total = 0;
            if (positions.length < capacity) {
                positions = new int[capacity];
                weights = new double[capacity];
            }
        }

        private void add(int position, double weight) {
            positions[size] = position;
            weights[size++] = weight;
            total += weight;
        }
    }

    /** Returns the items in descending order of weight. */
    ItemsByWeight sortedItems() {
        return sortedItems;
    }

    /**
     * Returns the weights on a yes to a question; {@code slot} is its index in the questions given to {@link #compute}.
     */
    YesWeights yes(int slot) {
        return yes[slot];
    }

    /** Sorts the items and computes their weights on a yes to each of some questions, which are attribute ids. */
    void compute(int[] newQuestions) {
        sortedItems.sort(posterior);
        assignSlots(newQuestions);
        int[] items = sortedItems.items();
        int[] attributes = table.itemAttributes;
        for (int position = 0; position < posterior.size(); position++) {
            int item = items[position];
            int from = table.itemStarts[item];
            int to = table.itemStarts[item + 1];
            for (int at = from; at < to; at++) {
                int slot = slotOf[attributes[at]];
                if (slot != NONE) {
                    yesOfItem[slot] = posterior.independentWeights[item] * table.acceptanceRates[at];
                }
            }
            addPairs(item);
            for (int at = from; at < to; at++) {
                int slot = slotOf[attributes[at]];
                if (slot != NONE && yesOfItem[slot] > 0) {
                    yes[slot].add(position, yesOfItem[slot]);
                }
            }
        }
    }

    private void addPairs(int item) {
        double negligible = posterior.negligible();
        for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
            double weight = posterior.pairWeights[pair];
            if (weight > negligible) {
                for (int at = table.pairStarts[pair]; at < table.pairStarts[pair + 1]; at++) {
                    int slot = slotOf[table.pairAttributes[at]];
                    if (slot != NONE) {
                        yesOfItem[slot] += weight;
                    }
                }
            }
        }
    }

    private void assignSlots(int[] newQuestions) {
        for (int question : questions) {
            slotOf[question] = NONE;
        }
        questions = newQuestions;
        int oldLength = yes.length;
        if (oldLength < questions.length) {
            yes = Arrays.copyOf(yes, questions.length);
            yesOfItem = new double[questions.length];
            for (int slot = oldLength; slot < yes.length; slot++) {
                yes[slot] = new YesWeights();
            }
        }
        for (int slot = 0; slot < questions.length; slot++) {
            slotOf[questions[slot]] = slot;
            yes[slot].clear(posterior.size());
        }
    }
}
