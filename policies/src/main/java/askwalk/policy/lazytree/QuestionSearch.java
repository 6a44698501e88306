package askwalk.policy.lazytree;

import askwalk.math.BestId;
import askwalk.random.Seed;
import java.util.Arrays;

/**
 * Finds the question to ask under a {@link ItemPosterior}. For one conversation; its room is used again.
 *
 * <p>Questions are judged by what they leave on average: by the entropy of the items, exactly; or by the value of the
 * lists that may be shown when the answer is known. The second looks at the items of each answer, so that where there
 * are many questions it is done for those alone that leave the least entropy.
 *
 * <p>Algorithm: one step of look-ahead. For a question a, y(i) is the weight of item i on a yes, n(i) = w(i) - y(i)
 * that on a no, and Y, N and W are their sums. By entropy, the best question has the least expected entropy of the
 * item,
 *
 * <pre>{@code
 * H(item | answer to a) = (Y ln Y + N ln N - sum over i of (y(i) ln y(i) + n(i) ln n(i))) / W,
 * }</pre>
 *
 * <p>which is the largest information gain (J. R. Quinlan, Induction of Decision Trees, 1986). An item that does not
 * carry a adds n(i) ln n(i) = w(i) ln w(i), which is summed once for all questions, so that all of them together cost
 * O(attributes of the items worth a look + attributes of their pairs), and not that for each question. By value, the
 * best question has the most {@link RecommendationValue} of the y(i) plus that of the n(i): the expected hits of the
 * lists after either answer. That costs O(items) for each of at most {@code shortlist} questions, chosen by entropy
 * where there are more.
 *
 * <p>Ties go to the smaller seeded hash of the attribute. Questions whose answer is all but certain are left out.
 */
final class QuestionSearch {

    /** Stands for no question: none tells items apart. */
    static final int NONE = -1;

    private final ItemPosterior belief;
    private final QuestionSums sums;
    private final AnswerWeights divided;
    private final Seed ties;
    private final BestId best;
    private final int shortlist;
    private double value;
    private double yesShare;

    /**
     * Makes a search.
     *
     * @param askable which attributes may be asked about, by id
     * @param ties breaks ties
     * @param shortlist for how many questions to look at the lists
     */
    QuestionSearch(ItemPosterior belief, boolean[] askable, Seed ties, int shortlist) {
        this.belief = belief;
        this.ties = ties;
        best = new BestId(ties);
        this.shortlist = shortlist;
        sums = new QuestionSums(belief, askable);
        divided = new AnswerWeights(belief, askable.length);
    }

    /** The question that leaves the least entropy of items, or {@link #NONE}. */
    int ofLeastEntropy() {
        sums.addUp();
        divided.heaviest().sort(belief);
        best.start(ties);
        for (int i = 0; i < sums.size(); i++) {
            int attribute = sums.open()[i];
            best.offer(attribute, -sums.entropy(attribute));
        }
        yesShare = best.isFound() ? sums.yes(best.id()) / belief.total() : 0;
        return best.id();
    }

    /**
     * The question after which lists are worth most, or {@link #NONE}.
     *
     * @param lists what lists are worth
     * @param turns how many may be shown after the answer
     */
    int ofMostValue(RecommendationValue lists, int turns) {
        int[] questions = shortened();
        divided.divide(questions);
        best.start(ties);
        value = 0;
        for (int slot = 0; slot < questions.length; slot++) {
            AnswerWeights.Part yes = divided.yes(slot);
            if (belief.isDoubtful(yes.total)) {
                double after = lists.of(yes.weights, yes.size, turns)
                        + lists.ofRest(divided.heaviest(), belief.size(), yes, turns);
                if (best.offer(questions[slot], after)) {
                    value = after;
                    yesShare = yes.total / belief.total();
                }
            }
        }
        return best.id();
    }

    /** The expected value of lists after the answer to the question found last, as a share of all weight. */
    double value() {
        return value / belief.total();
    }

    /** The value of lists without any question, as a share of all weight; after one was looked for. */
    double valueNow(RecommendationValue lists, int turns) {
        return lists.of(divided.heaviest().weights(), belief.size(), turns) / belief.total();
    }

    /** The share of all weight on a yes to the question found last. */
    double yesShare() {
        return yesShare;
    }

    /** All questions, or the best of many. */
    private int[] shortened() {
        int open = sums.countOpen(shortlist);
        if (open <= shortlist) {
            return Arrays.copyOf(sums.open(), open);
        }
        sums.addUp();
        return Arrays.stream(sums.open(), 0, sums.size())
                .boxed()
                .sorted((a, b) -> {
                    int order = Double.compare(sums.entropy(a), sums.entropy(b));
                    return order != 0 ? order : Long.compare(ties.hash(a), ties.hash(b));
                })
                .limit(shortlist)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
