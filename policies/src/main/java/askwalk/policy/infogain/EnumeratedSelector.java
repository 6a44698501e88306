package askwalk.policy.infogain;

import askwalk.conversation.Ask;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.math.BestId;
import askwalk.math.Entropy;
import askwalk.random.Seed;
import askwalk.walk.WalkView;

/**
 * Selects questions about all attributes under a coarse attribute, by the entropy of the joint answer, which for
 * truthful answers equals the mutual information with the item. Not safe for concurrent use.
 */
final class EnumeratedSelector implements QuestionSelector {

    private final Questions questions;
    private final CoarseAnswers answers;
    private final BestId best = new BestId(new Seed(0));

    /** The weight of each answer during a search; 0 otherwise. */
    private final double[] masses;

    private final int[] touched;
    private final int[] coarseOfTouched;
    /** Sum of -p log2 p over the answers other than 0, by coarse attribute. */
    private final double[] partialEntropy;
    /** Probability of any answer other than 0, by coarse attribute. */
    private final double[] namedProbability;

    private final boolean[] never;
    private final boolean[] excluded;
    private final AnswerPartition partition = new AnswerPartition();
    private AnswerLikelihood likelihood = AnswerLikelihood.TRUTHFUL;
    private Seed ties = new Seed(0);
    private int[] asked = new int[0];
    private double information;

    /**
     * Creates a selector.
     *
     * @param never for each attribute whether it is a coarse one that may not be asked about
     */
    EnumeratedSelector(Questions questions, CoarseAnswers answers, boolean[] never) {
        this.questions = questions;
        this.answers = answers;
        masses = new double[answers.answerCount];
        touched = new int[answers.answerCount];
        coarseOfTouched = new int[answers.answerCount];
        partialEntropy = new double[never.length];
        namedProbability = new double[never.length];
        this.never = never;
        excluded = never.clone();
    }

    @Override
    public void start(WalkView walk, int level, AnswerChannels channels, Seed seed) {
        for (int i = 0; i < questions.coarse().size(); i++) {
            int coarse = questions.coarse().get(i);
            excluded[coarse] = never[coarse] || !isAnyAskable(questions.children(coarse), walk);
        }
        if (!channels.areSame()) {
            throw new IllegalArgumentException("an enumerated question has no rates of single attributes");
        }
        likelihood = channels.of(0);
        ties = seed;
        asked = asked.length > level ? asked : new int[level + 1];
    }

    @Override
    public boolean find(WeightedItems weighted, int from, int to, double total, int level) {
        int count = sumWeights(weighted, from, to);
        for (int i = 0; i < count; i++) {
            double mass = masses[touched[i]];
            masses[touched[i]] = 0;
            partialEntropy[coarseOfTouched[i]] += entropyTerm(mass / total);
            namedProbability[coarseOfTouched[i]] += mass / total;
        }
        best.start(ties, MIN_INFORMATION);
        for (int i = 0; i < questions.coarse().size(); i++) {
            int coarse = questions.coarse().get(i);
            double entropy = partialEntropy[coarse] + entropyTerm(1 - namedProbability[coarse]);
            partialEntropy[coarse] = 0;
            namedProbability[coarse] = 0;
            if (!excluded[coarse]) {
                best.offer(coarse, entropy);
            }
        }
        information = best.isFound() ? best.score() : 0;
        asked[level] = best.id();
        return best.isFound();
    }

    private int sumWeights(WeightedItems weighted, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            int[] coarse = answers.coarseOfItem[weighted.items[i]];
            int[] numbers = answers.answersOfItem[weighted.items[i]];
            for (int at = 0; at < coarse.length; at++) {
                if (masses[numbers[at]] == 0) {
                    touched[count] = numbers[at];
                    coarseOfTouched[count++] = coarse[at];
                }
                masses[numbers[at]] += weighted.weights[i];
            }
        }
        return count;
    }

    private static double entropyTerm(double p) {
        return p <= BinarySelector.MIN_SHARE ? 0 : Entropy.summand(p) / Entropy.LN_2;
    }

    @Override
    public double information() {
        return information;
    }

    @Override
    public void partition(WeightedItems weighted, int from, int to, int level) {
        partition.sort(weighted, from, to, item -> answers.answer(item, asked[level]));
    }

    @Override
    public int endOfAnswer(WeightedItems weighted, int from, int to, int level) {
        return AnswerPartition.end(weighted, from, to, item -> answers.answer(item, asked[level]));
    }

    /** Returns the probability under the assumption that the user names at most one attribute. */
    @Override
    public double answerProbability(WeightedItems weighted, int index, int level) {
        return answers.answer(weighted.items[index], asked[level]) == 0
                ? 1 - likelihood.yesIfAbsent()
                : likelihood.yesIfPresent();
    }

    @Override
    public Ask ask(int level, WalkView walk) {
        return questions.enumerated(asked[level], walk);
    }

    private static boolean isAnyAskable(Ids children, WalkView walk) {
        for (int i = 0; i < children.size(); i++) {
            if (walk.isAskable(children.get(i))) {
                return true;
            }
        }
        return false;
    }
}
