package askwalk.policy.lazytree;

import java.util.Arrays;

/**
 * How the weight of each item divides between the answers to some questions, the heaviest items first. For one
 * conversation; its room is used again.
 */
final class AnswerWeights {

    private static final int NONE = -1;

    private final ItemPosterior belief;
    private final PairTable table;
    private final ItemsByWeight heaviest = new ItemsByWeight();
    private final int[] slotOf;
    private int[] questions = new int[0];
    private Part[] yes = new Part[0];
    private double[] ofItem = new double[0];

    AnswerWeights(ItemPosterior belief, int attributes) {
        this.belief = belief;
        table = belief.table();
        slotOf = new int[attributes];
        Arrays.fill(slotOf, NONE);
    }

    /** Items in some places of {@link #heaviest()}, with the part of their weight that is on a yes. */
    static final class Part {

        int[] places = new int[0];
        double[] weights = new double[0];
        int size;
        double total;

        private void clear(int most) {
            size = 0;
            total = 0;
            if (places.length < most) {
                places = new int[most];
                weights = new double[most];
            }
        }

        private void add(int place, double weight) {
            places[size] = place;
            weights[size++] = weight;
            total += weight;
        }
    }

    /** The items, the heaviest first. */
    ItemsByWeight heaviest() {
        return heaviest;
    }

    /** The part of a question on a yes; {@code slot} is its place in the list that was divided by. */
    Part yes(int slot) {
        return yes[slot];
    }

    /** Orders the items and divides them by each of some questions, which are attribute ids. */
    void divide(int[] newQuestions) {
        heaviest.sort(belief);
        takeSlots(newQuestions);
        int[] items = heaviest.items();
        int[] attributes = table.itemAttributes;
        for (int place = 0; place < belief.size(); place++) {
            int item = items[place];
            int from = table.itemStarts[item];
            int to = table.itemStarts[item + 1];
            for (int at = from; at < to; at++) {
                int slot = slotOf[attributes[at]];
                if (slot != NONE) {
                    ofItem[slot] = belief.alone[item] * table.rates[at];
                }
            }
            addPairs(item);
            for (int at = from; at < to; at++) {
                int slot = slotOf[attributes[at]];
                if (slot != NONE && ofItem[slot] > 0) {
                    yes[slot].add(place, ofItem[slot]);
                }
            }
        }
    }

    private void addPairs(int item) {
        double least = belief.negligible();
        for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
            double weight = belief.pairs[pair];
            if (weight > least) {
                for (int at = table.pairStarts[pair]; at < table.pairStarts[pair + 1]; at++) {
                    int slot = slotOf[table.pairAttributes[at]];
                    if (slot != NONE) {
                        ofItem[slot] += weight;
                    }
                }
            }
        }
    }

    private void takeSlots(int[] newQuestions) {
        for (int question : questions) {
            slotOf[question] = NONE;
        }
        questions = newQuestions;
        int before = yes.length;
        if (before < questions.length) {
            yes = Arrays.copyOf(yes, questions.length);
            ofItem = new double[questions.length];
            for (int slot = before; slot < yes.length; slot++) {
                yes[slot] = new Part();
            }
        }
        for (int slot = 0; slot < questions.length; slot++) {
            slotOf[questions[slot]] = slot;
            yes[slot].clear(belief.size());
        }
    }
}
