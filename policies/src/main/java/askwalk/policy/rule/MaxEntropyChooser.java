package askwalk.policy.rule;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.math.BestId;
import askwalk.math.Entropy;
import askwalk.walk.WalkView;

/**
 * Chooses the question of maximum entropy: the attribute with the largest binary entropy among the candidates, or the
 * coarse attribute with the largest sum of its children's binary entropies. Ties are broken by a seeded hash. Questions
 * that do not divide the candidates are not asked.
 */
final class MaxEntropyChooser implements QuestionChooser {

    private final Questions questions;

    MaxEntropyChooser(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Ask choose(Policy.Context context) {
        boolean enumerated = context.questions().kind() == QuestionType.Kind.ENUMERATED;
        int best = enumerated ? bestCoarse(context) : bestAttribute(context);
        if (best < 0) {
            return null;
        }
        return enumerated ? questions.enumerated(best, context.walk()) : Ask.about(best);
    }

    /**
     * The entropy of c out of n decreases with the distance of c from n/2. Comparing integers is sufficient and makes
     * ties exact.
     */
    private static int bestAttribute(Policy.Context context) {
        WalkView walk = context.walk();
        int candidates = walk.candidateCount();
        BestId best = new BestId(context.seed(), -candidates);
        IdBuffer reachable = walk.reachable();
        int[] ids = reachable.array();
        int size = reachable.size();
        int[] counts = walk.counts();
        for (int i = 0; i < size; i++) {
            int attribute = ids[i];
            best.offer(attribute, -Math.abs(2 * counts[attribute] - candidates));
        }
        return best.id();
    }

    private int bestCoarse(Policy.Context context) {
        Ids coarse = questions.coarse();
        BestId best = new BestId(context.seed(), 0);
        for (int i = 0; i < coarse.size(); i++) {
            int attribute = coarse.get(i);
            best.offer(attribute, entropyOfChildren(attribute, context.walk()));
        }
        return best.id();
    }

    private double entropyOfChildren(int coarse, WalkView walk) {
        int candidates = walk.candidateCount();
        Ids children = questions.children(coarse);
        double sum = 0;
        for (int i = 0; i < children.size(); i++) {
            int child = children.get(i);
            int count = walk.count(child);
            if (count > 0 && count < candidates && walk.isAskable(child)) {
                sum += Entropy.binaryNats((double) count / candidates);
            }
        }
        return sum;
    }
}
