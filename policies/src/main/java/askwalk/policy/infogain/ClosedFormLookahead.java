package askwalk.policy.infogain;

import askwalk.math.Entropy;
import java.util.Arrays;

/**
 * Whether to ask by a closed form: as if each question to come told as many bits as a share of what the one at hand
 * tells, and so moved every item up the list as far. What is left is then worth most after some number of questions,
 * with lists from there on. Unlike {@link Lookahead} it needs no answers to be certain. For one conversation.
 */
final class ClosedFormLookahead {

    private final double share;
    private final Objective objective;
    private final int listSize;

    /** By place, the weight of all that stand before it when the heaviest stand first. */
    private double[] before = new double[0];

    private double[] sorted = new double[0];

    /**
     * Makes a foresight.
     *
     * @param share how much of what a question tells those after it are taken to tell
     * @param listSize items in one list
     */
    ClosedFormLookahead(double share, Objective objective, int listSize) {
        this.share = share;
        this.objective = objective;
        this.listSize = listSize;
    }

    /**
     * Whether to ask rather than to recommend.
     *
     * @param left how many actions are left, at least 2
     * @param information what the best question tells, in bits
     */
    boolean asks(WeightedItems weighted, int left, double information) {
        addUp(weighted);
        double bits = share * information;
        double shown = weight(weighted.size, 0, listSize);
        double recommending = shown * objective.of(left) + goingOn(weighted.size, listSize, left - 1, 0, bits);
        return goingOn(weighted.size, 0, left - 1, bits, bits) > recommending;
    }

    private void addUp(WeightedItems weighted) {
        int size = weighted.size;
        if (before.length <= size) {
            before = new double[size + 1];
            sorted = new double[size];
        }
        System.arraycopy(weighted.weights, 0, sorted, 0, size);
        Arrays.sort(sorted, 0, size);
        for (int i = 0; i < size; i++) {
            before[i + 1] = before[i] + sorted[size - 1 - i];
        }
    }

    /**
     * The worth of the items from a place on: the most over how many questions come next.
     *
     * @param known how many bits are known of them by now
     * @param bits how many more each question tells
     */
    private double goingOn(int size, int from, int left, double known, double bits) {
        double most = 0;
        for (int questions = 0; questions < left; questions++) {
            double width = listSize * Math.exp((known + questions * bits) * Entropy.LN_2);
            double worth = 0;
            double place = from;
            for (int lists = left - questions; lists > 0 && place < size; lists--) {
                worth += weight(size, place, width) * objective.of(lists);
                place += width;
            }
            most = Math.max(most, worth);
        }
        return most;
    }

    /** The weight of so many items from a place on; a part of an item counts as such. */
    private double weight(int size, double place, double width) {
        return before(size, place + width) - before(size, place);
    }

    private double before(int size, double place) {
        if (place >= size) {
            return before[size];
        }
        int below = (int) place;
        return before[below] + (place - below) * (before[below + 1] - before[below]);
    }
}
