package askwalk.policy.cpr;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.math.BestId;
import askwalk.preference.ScoreException;
import askwalk.walk.Eligibility;
import askwalk.walk.WalkView;

/**
 * The reasoning step, which selects the best question: the adjacent attribute with the highest score, or the coarse
 * attribute with the highest sum of scores over its adjacent children. Ties are broken by a seeded hash.
 */
final class Reasoning {

    private final Policy.Context context;
    private final Questions questions;
    private final Transition transition;
    private final CurrentScores scores;
    private final boolean idle;
    private final BestId best;

    /** The condition on the items that the scores are for. */
    private Eligibility scored = Eligibility.ALL;

    /** Creates the reasoning step. Idle questions, which do not divide the candidates, are asked last or never. */
    Reasoning(Policy.Context context, Questions questions, Transition transition, CurrentScores scores, boolean idle) {
        this.context = context;
        this.questions = questions;
        this.transition = transition;
        this.scores = scores;
        this.idle = idle;
        best = new BestId(context.seed());
    }

    /** Invalidates the scores if other items are eligible than in the turn before. */
    void startTurn() {
        if (context.walk().eligibility() != scored) {
            scored = context.walk().eligibility();
            scores.invalidate();
        }
    }

    /** Processes an answer, which invalidates the scores if candidates or preferences may have changed. */
    void answered(boolean scoresChanged) {
        if (scoresChanged) {
            scores.invalidate();
        }
    }

    /** Returns whether there is a question to ask. */
    boolean canAsk() {
        WalkView walk = context.walk();
        IdBuffer adjacent = transition.adjacent();
        boolean enumerated = context.questions().kind() == QuestionType.Kind.ENUMERATED;
        for (int i = 0; i < adjacent.size(); i++) {
            int attribute = adjacent.get(i);
            if ((idle || divides(walk, attribute)) && (!enumerated || questions.hasParent(attribute))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the best question; there must be one. */
    Ask best() {
        return context.questions().kind() == QuestionType.Kind.ENUMERATED ? enumerated() : binary();
    }

    private Ask binary() {
        WalkView walk = context.walk();
        int[] counts = walk.counts();
        int candidates = walk.candidateCount();
        AttributeScore.Scoring current = scores.current();
        IdBuffer adjacent = transition.adjacent();
        int[] ids = adjacent.array();
        int size = adjacent.size();
        best.start(context.seed());
        for (int i = 0; i < size; i++) {
            int attribute = ids[i];
            int count = counts[attribute];
            boolean divides = count > 0 && count < candidates;
            if (divides || idle) {
                double rank = divides ? checked(attribute, current.rank(attribute)) : Double.NEGATIVE_INFINITY;
                best.offer(attribute, rank);
            }
        }
        return Ask.about(best.id());
    }

    private Ask enumerated() {
        WalkView walk = context.walk();
        IdBuffer adjacent = transition.adjacent();
        Ids coarse = questions.coarse();
        best.start(context.seed());
        for (int i = 0; i < coarse.size(); i++) {
            Ids children = questions.children(coarse.get(i));
            boolean possible = false;
            double sum = 0;
            for (int j = 0; j < children.size(); j++) {
                int child = children.get(j);
                boolean divides = divides(walk, child);
                if ((divides || idle) && adjacent.containsAscending(child)) {
                    possible = true;
                    sum += divides ? checked(child, scores.score(child)) : 0;
                }
            }
            if (possible) {
                best.offer(coarse.get(i), sum);
            }
        }
        return questions.enumerated(best.id(), walk);
    }

    private double checked(int attribute, double score) {
        if (Double.isNaN(score)) {
            throw new ScoreException("the attribute score "
                    + scores.current().getClass().getName() + " gives attribute '"
                    + context.walk().graph().catalogue().name(VertexType.ATTRIBUTE, attribute) + "' (id " + attribute
                    + ") the score NaN, expected a number");
        }
        return score;
    }

    private static boolean divides(WalkView walk, int attribute) {
        int count = walk.count(attribute);
        return count > 0 && count < walk.candidateCount();
    }
}
