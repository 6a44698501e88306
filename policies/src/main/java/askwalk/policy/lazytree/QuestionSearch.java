package askwalk.policy.lazytree;

import askwalk.math.BestId;
import askwalk.random.Seed;
import java.util.Arrays;

/**
 * Finds the best question under an {@link ItemPosterior}, by one step of lookahead.
 *
 * <p>Algorithm: for a question about attribute a, let y(i) be the weight of item i on a yes, n(i) = w(i) - y(i) the
 * weight on a no, and Y, N and W their sums. By entropy, the best question has the least expected entropy of the item,
 *
 * <pre>{@code
 * H(item | answer to a) = (Y ln Y + N ln N - sum over i of (y(i) ln y(i) + n(i) ln n(i))) / W,
 * }</pre>
 *
 * <p>which is the largest information gain (J. R. Quinlan, Induction of Decision Trees, 1986). An item without a
 * contributes n(i) ln n(i) = w(i) ln w(i), which is summed once for all questions. So all questions together cost
 * O(attributes of the items + attributes of their pairs), instead of each question that much.
 *
 * <p>By value, the best question has the largest {@link RecommendationValue} of the y(i) plus that of the n(i): the
 * expected value of the lists after either answer. That takes O(items) for each question, so only a shortlist of the
 * questions with the least expected entropy is evaluated if there are many.
 *
 * <p>Ties go to the smaller seeded hash of the attribute. Questions whose answer is almost certain are ignored. For one
 * conversation; its buffers are reused.
 */
final class QuestionSearch {

    /** Stands for no question, since none is informative. */
    static final int NONE = -1;

    private final ItemPosterior posterior;
    private final QuestionSums sums;
    private final AnswerWeights answerWeights;
    private final Seed ties;
    private final BestId best;
    private final int shortlist;
    private double value;
    private double yesProbability;

    /**
     * Creates a search.
     *
     * @param askable whether each attribute may be asked about, {@code [attributes]}
     * @param ties breaks ties
     * @param shortlist the largest number of questions that are evaluated by value
     */
    QuestionSearch(ItemPosterior posterior, boolean[] askable, Seed ties, int shortlist) {
        this.posterior = posterior;
        this.ties = ties;
        best = new BestId(ties);
        this.shortlist = shortlist;
        sums = new QuestionSums(posterior, askable);
        answerWeights = new AnswerWeights(posterior, askable.length);
    }

    /** Returns the question with the least expected entropy of the items, or {@link #NONE}. */
    int minEntropyQuestion() {
        sums.compute();
        answerWeights.sortedItems().sort(posterior);
        best.start(ties);
        for (int i = 0; i < sums.size(); i++) {
            int attribute = sums.questions()[i];
            best.offer(attribute, -sums.entropy(attribute));
        }
        yesProbability = best.isFound() ? sums.yes(best.id()) / posterior.total() : 0;
        return best.id();
    }

    /**
     * Returns the question with the largest expected value of the recommendations after the answer, or {@link #NONE}.
     *
     * @param recommendations computes the value of recommendations
     * @param turns number of recommendations after the answer
     */
    int maxValueQuestion(RecommendationValue recommendations, int turns) {
        int[] questions = shortlisted();
        answerWeights.compute(questions);
        best.start(ties);
        value = 0;
        for (int slot = 0; slot < questions.length; slot++) {
            AnswerWeights.YesWeights yes = answerWeights.yes(slot);
            if (posterior.isInformative(yes.total)) {
                double afterAnswer = recommendations.of(yes.weights, yes.size, turns)
                        + recommendations.afterNo(answerWeights.sortedItems(), posterior.size(), yes, turns);
                if (best.offer(questions[slot], afterAnswer)) {
                    value = afterAnswer;
                    yesProbability = yes.total / posterior.total();
                }
            }
        }
        return best.id();
    }

    /**
     * Returns the expected value of the recommendations after the answer to the question found last, per unit of total
     * weight.
     */
    double value() {
        return value / posterior.total();
    }

    /** Returns the value of recommendations without a question, per unit of total weight; only after a search. */
    double valueWithoutQuestion(RecommendationValue recommendations, int turns) {
        return recommendations.of(answerWeights.sortedItems().weights(), posterior.size(), turns) / posterior.total();
    }

    /** Returns the probability of a yes to the question found last. */
    double yesProbability() {
        return yesProbability;
    }

    /** Returns all questions, or the shortlist if there are many. */
    private int[] shortlisted() {
        int count = sums.listQuestions(shortlist);
        if (count <= shortlist) {
            return Arrays.copyOf(sums.questions(), count);
        }
        sums.compute();
        return Arrays.stream(sums.questions(), 0, sums.size())
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
