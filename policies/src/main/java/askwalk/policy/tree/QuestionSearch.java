package askwalk.policy.tree;

import askwalk.conversation.Seed;
import java.util.Arrays;

/**
 * Finds the question to ask under a {@link Belief}. For one conversation; its room is used again.
 *
 * <p>Questions are judged by what they leave on average: by the entropy of the items, exactly; or by the value of the
 * lists that may be shown when the answer is known. The second looks at the items of each answer, so that where there
 * are many questions it is done for those alone that leave the least entropy.
 */
final class QuestionSearch {

    /** Stands for no question: none tells items apart. */
    static final int NONE = -1;

    private final Belief belief;
    private final PairTable table;
    private final QuestionSums sums;
    private final Seed ties;
    private final int shortlist;
    private final int[] slotOf;
    private final double[][] yes;
    private int[] listed;
    private double[] weights = new double[0];
    private double value;

    /**
     * Makes a search.
     *
     * @param askable which attributes may be asked about, by id
     * @param ties breaks ties
     * @param shortlist for how many questions to look at the lists
     */
    QuestionSearch(Belief belief, boolean[] askable, Seed ties, int shortlist) {
        this.belief = belief;
        this.ties = ties;
        this.shortlist = shortlist;
        table = belief.table();
        sums = new QuestionSums(belief, askable);
        slotOf = new int[askable.length];
        Arrays.fill(slotOf, NONE);
        yes = new double[Math.min(shortlist, askable.length)][0];
    }

    /** The question that leaves the least entropy of items, or {@link #NONE}. */
    int ofLeastEntropy() {
        sums.addUp(true);
        int best = NONE;
        for (int i = 0; i < sums.size(); i++) {
            int attribute = sums.open()[i];
            if (best == NONE || isBetter(-sums.entropy(attribute), attribute, -sums.entropy(best), best)) {
                best = attribute;
            }
        }
        return best;
    }

    /**
     * The question after which lists are worth most, or {@link #NONE}.
     *
     * @param lists what lists are worth
     * @param turns how many may be shown after the answer
     */
    int ofMostValue(ListValue lists, int turns) {
        shorten();
        divide();
        int best = NONE;
        value = 0;
        for (int slot = 0; slot < listed.length; slot++) {
            double after =
                    lists.of(yes[slot], belief.size(), turns) + lists.ofRest(weights, yes[slot], belief.size(), turns);
            if (best == NONE || isBetter(after, listed[slot], value, best)) {
                best = listed[slot];
                value = after;
            }
            slotOf[listed[slot]] = NONE;
        }
        return best;
    }

    /** The expected value of lists after the answer to the question found last, as a share of all weight. */
    double value() {
        return value / belief.total();
    }

    /** The value of lists without any question, as a share of all weight. */
    double valueNow(ListValue lists, int turns) {
        gatherWeights();
        return lists.of(weights, belief.size(), turns) / belief.total();
    }

    /** The share of all weight on a yes to a question. */
    double yesShare(int attribute) {
        return sums.yesShare(attribute);
    }

    /** Lists all questions that tell items apart, or the best of many. */
    private void shorten() {
        sums.addUp(false);
        if (sums.size() > shortlist) {
            sums.addUp(true);
            listed = Arrays.stream(sums.open(), 0, sums.size())
                    .boxed()
                    .sorted((a, b) -> {
                        int order = Double.compare(sums.entropy(a), sums.entropy(b));
                        return order != 0 ? order : Long.compare(ties.hash(a), ties.hash(b));
                    })
                    .limit(shortlist)
                    .mapToInt(Integer::intValue)
                    .toArray();
        } else {
            listed = Arrays.copyOf(sums.open(), sums.size());
        }
    }

    /** Divides the weight of each item by the answer to each question on the list. */
    private void divide() {
        gatherWeights();
        for (int slot = 0; slot < listed.length; slot++) {
            slotOf[listed[slot]] = slot;
            if (yes[slot].length < belief.size()) {
                yes[slot] = new double[belief.size()];
            }
            Arrays.fill(yes[slot], 0, belief.size(), 0);
        }
        for (int i = 0; i < belief.size(); i++) {
            int item = belief.live[i];
            for (int at = table.itemStarts[item]; at < table.itemStarts[item + 1]; at++) {
                int slot = slotOf[table.itemAttributes[at]];
                if (slot != NONE) {
                    yes[slot][i] += belief.alone[item] * table.rates[at];
                }
            }
            for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
                double weight = belief.pairs[pair];
                for (int at = table.pairStarts[pair]; at < table.pairStarts[pair + 1]; at++) {
                    int slot = slotOf[table.pairAttributes[at]];
                    if (slot != NONE) {
                        yes[slot][i] += weight;
                    }
                }
            }
        }
    }

    private void gatherWeights() {
        if (weights.length < belief.size()) {
            weights = new double[belief.size()];
        }
        for (int i = 0; i < belief.size(); i++) {
            weights[i] = belief.items[belief.live[i]];
        }
    }

    private boolean isBetter(double score, int attribute, double bestScore, int best) {
        return score > bestScore || (score == bestScore && ties.hash(attribute) < ties.hash(best));
    }
}
