package askwalk.policy.rule;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.walk.WalkView;

/**
 * Asks what divides the candidates best: the attribute with the largest binary entropy among the candidates, or the
 * coarse attribute with the largest sum of its children's binary entropies. Ties are broken by a seeded hash. A
 * question that divides nothing is not worth asking.
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

    /** The entropy of c of n falls with the distance of c from n/2, so whole numbers decide and ties are exact. */
    private static int bestAttribute(Policy.Context context) {
        WalkView walk = context.walk();
        Seed seed = context.seed();
        int candidates = walk.candidateCount();
        int best = -1;
        int bestDistance = candidates;
        IdBuffer reachable = walk.reachable();
        int[] ids = reachable.array();
        int size = reachable.size();
        int[] counts = walk.counts();
        for (int i = 0; i < size; i++) {
            int attribute = ids[i];
            int distance = Math.abs(2 * counts[attribute] - candidates);
            if (distance < bestDistance
                    || (distance == bestDistance && best >= 0 && seed.hash(attribute) < seed.hash(best))) {
                best = attribute;
                bestDistance = distance;
            }
        }
        return best;
    }

    private int bestCoarse(Policy.Context context) {
        Ids coarse = questions.coarse();
        Seed seed = context.seed();
        int best = -1;
        double bestEntropy = 0;
        for (int i = 0; i < coarse.size(); i++) {
            int attribute = coarse.get(i);
            double entropy = entropyOfChildren(attribute, context.walk());
            if (entropy > bestEntropy
                    || (entropy == bestEntropy && best >= 0 && seed.hash(attribute) < seed.hash(best))) {
                best = attribute;
                bestEntropy = entropy;
            }
        }
        return best;
    }

    private double entropyOfChildren(int coarse, WalkView walk) {
        int candidates = walk.candidateCount();
        Ids children = questions.children(coarse);
        double sum = 0;
        for (int i = 0; i < children.size(); i++) {
            int child = children.get(i);
            int count = walk.count(child);
            if (count > 0 && count < candidates && !walk.isAsked(child)) {
                sum += entropy((double) count / candidates);
            }
        }
        return sum;
    }

    private static double entropy(double p) {
        return -(p * Math.log(p) + (1 - p) * Math.log(1 - p));
    }
}
