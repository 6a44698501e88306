package askwalk.policy.infogain;

/**
 * The expected values of asking and of recommending, under the assumption that a {@link StoppingRule} decides all later
 * turns.
 *
 * <p>Algorithm: the tree of all possible continuations is evaluated recursively. A node is a set of items, kept as a
 * range of one array. With w(S) the weight of a set S, L(S) its top list, v(l) the value of a hit with l actions left,
 * S(a) the items of S that lead to answer a, and P(a) the probability that a user whose target is in S(a) gives that
 * answer,
 *
 * <pre>{@code
 * valueOfRecommending(S, l) = w(L(S)) v(l) + value(S - L(S), l - 1)
 * valueOfAsking(S, l)       = sum over answers a of P(a) value(S(a), l - t)
 * value(S, l)               = valueOfAsking or valueOfRecommending, by the stopping rule;   0 if l <= 0 or S is empty
 * }</pre>
 *
 * <p>where the question takes t turns: 1, or more if users often answer "don't know", see
 * {@link QuestionSelector#turns(int)}.
 *
 * <p>Values are in units of weight times {@link Objective#hitValue}. The recursion follows truthful answers only: P(a)
 * discounts the loss of a wrong answer, but no item is evaluated under another answer than its own. So each item is on
 * one path of the tree, and a level costs no more than one search for a question, O(sum of the attributes of all
 * items).
 *
 * <p>Reorders the items. For one conversation.
 */
final class Lookahead {

    private final WeightedItems weighted;
    private final QuestionSelector selector;
    private final Objective objective;
    private final StoppingRule stoppingRule;
    private final int listSize;

    Lookahead(
            WeightedItems weighted,
            QuestionSelector selector,
            Objective objective,
            StoppingRule stoppingRule,
            int listSize) {
        this.weighted = weighted;
        this.selector = selector;
        this.objective = objective;
        this.stoppingRule = stoppingRule;
        this.listSize = listSize;
    }

    /**
     * Returns the expected value of asking the question of level {@code left} about the items in {@code [from, to)},
     * with {@code left} actions left.
     */
    double valueOfAsking(int from, int to, int left) {
        selector.partition(weighted, from, to, left);
        double value = 0;
        int after = left - selector.turns(left);
        int start = from;
        while (start < to) {
            int end = selector.endOfAnswer(weighted, start, to, left);
            double probability = selector.answerProbability(weighted, start, left);
            value += probability * value(start, end, after);
            start = end;
        }
        return value;
    }

    /**
     * Returns the expected value of recommending the heaviest of the items in {@code [from, to)}, with {@code left}
     * actions left.
     */
    double valueOfRecommending(int from, int to, int left) {
        double listWeight = weighted.selectTop(from, to, listSize);
        return listWeight * objective.hitValue(left) + value(Math.min(to, from + listSize), to, left - 1);
    }

    private double value(int from, int to, int left) {
        if (from >= to || left <= 0) {
            return 0;
        }
        if (left == 1 || to - from <= listSize) {
            return weighted.selectTop(from, to, listSize) * objective.hitValue(left);
        }
        if (to - from <= 2 * listSize) {
            // two lists cover all items, and no question does better: one list would have to cover them all after it
            return valueOfRecommending(from, to, left);
        }
        double listWeight = weighted.selectTop(from, to, listSize);
        double total = weighted.sum(from, to);
        boolean stops = listWeight >= stoppingRule.threshold(left) * total;
        return stops || !selector.find(weighted, from, to, total, left)
                ? valueOfRecommending(from, to, left)
                : valueOfAsking(from, to, left);
    }
}
