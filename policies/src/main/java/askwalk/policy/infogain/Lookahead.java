package askwalk.policy.infogain;

/**
 * What it is worth to ask or to recommend now and to go on by a {@link StoppingRule} to the end: the tree of all that
 * would be said then is walked, in which every item goes down one path, so that a level costs no more than the turn
 * itself. Worth is in weight times {@link Objective#of}. Later answers count as true; what is lost if they are not is
 * taken off. Rearranges the items. For one conversation.
 */
final class Lookahead {

    private final WeightedItems weighted;
    private final QuestionSelector inquiry;
    private final Objective objective;
    private final StoppingRule rule;
    private final int listSize;

    Lookahead(WeightedItems weighted, QuestionSelector inquiry, Objective objective, StoppingRule rule, int listSize) {
        this.weighted = weighted;
        this.inquiry = inquiry;
        this.objective = objective;
        this.rule = rule;
        this.listSize = listSize;
    }

    /** The worth of asking the question of level {@code left} about a part when so many actions are left. */
    double asking(int from, int to, int left) {
        inquiry.arrange(weighted, from, to, left);
        double worth = 0;
        int begin = from;
        while (begin < to) {
            int end = inquiry.endOfAnswer(weighted, begin, to, left);
            double reliability = inquiry.reliability(weighted, begin, left);
            worth += reliability * goingOn(begin, end, left - 1);
            begin = end;
        }
        return worth;
    }

    /** The worth of showing the heaviest items of a part when so many actions are left. */
    double recommending(int from, int to, int left) {
        double shown = weighted.bringHeaviest(from, to, listSize);
        return shown * objective.of(left) + goingOn(Math.min(to, from + listSize), to, left - 1);
    }

    private double goingOn(int from, int to, int left) {
        if (from >= to || left == 0) {
            return 0;
        }
        if (left == 1 || to - from <= listSize) {
            return weighted.bringHeaviest(from, to, listSize) * objective.of(left);
        }
        if (to - from <= 2 * listSize) {
            // no question can do better: after it, one list would have to hold them all
            return recommending(from, to, left);
        }
        double shown = weighted.bringHeaviest(from, to, listSize);
        boolean ready = shown >= rule.threshold(left) * weighted.sum(from, to);
        return ready || !inquiry.find(weighted, from, to, left) ? recommending(from, to, left) : asking(from, to, left);
    }
}
