package askwalk.policy.infogain;

import askwalk.conversation.Ask;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.math.BestId;
import askwalk.math.Entropy;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Arrays;

/**
 * Questions about all attributes under a coarse one, judged by the entropy of the joint answer, which is what a
 * truthful one tells of the item. For one conversation.
 */
final class EnumeratedSelector implements QuestionSelector {

    private final Questions questions;
    private final CoarseAnswers answers;
    private final AnswerLikelihood channel;
    private final Seed ties;
    private final BestId best;
    private final double[] masses;
    private final int[] touched;
    private final int[] coarseOfTouched;
    private final double[] told;
    private final double[] named;
    private final boolean[] closed;
    private final int[] asked;
    private final AnswerPartition order = new AnswerPartition();
    private double information;

    /**
     * Makes an inquiry.
     *
     * @param attributes how many attributes there are, coarse ones with the others
     * @param levels how many levels
     */
    EnumeratedSelector(
            Questions questions,
            CoarseAnswers answers,
            int attributes,
            int levels,
            AnswerLikelihood channel,
            Seed ties) {
        this.questions = questions;
        this.answers = answers;
        this.channel = channel;
        this.ties = ties;
        best = new BestId(ties);
        masses = new double[answers.answerCount];
        touched = new int[answers.answerCount];
        coarseOfTouched = new int[answers.answerCount];
        told = new double[attributes];
        named = new double[attributes];
        closed = new boolean[attributes];
        asked = new int[levels];
    }

    @Override
    public boolean find(WeightedItems weighted, int from, int to, int level) {
        int count = addUp(weighted, from, to);
        double total = weighted.sum(from, to);
        for (int i = 0; i < count; i++) {
            double mass = masses[touched[i]];
            masses[touched[i]] = 0;
            told[coarseOfTouched[i]] += surprise(mass / total);
            named[coarseOfTouched[i]] += mass / total;
        }
        best.start(ties, BinarySelector.NOTHING);
        for (int i = 0; i < questions.coarse().size(); i++) {
            int coarse = questions.coarse().get(i);
            double entropy = told[coarse] + surprise(1 - named[coarse]);
            told[coarse] = 0;
            named[coarse] = 0;
            if (!closed[coarse]) {
                best.offer(coarse, entropy);
            }
        }
        information = best.isFound() ? best.score() : 0;
        asked[level] = best.id();
        return best.isFound();
    }

    private int addUp(WeightedItems weighted, int from, int to) {
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

    private static double surprise(double p) {
        return p <= BinarySelector.NOTHING ? 0 : Entropy.summand(p) / Entropy.LN_2;
    }

    @Override
    public double information() {
        return information;
    }

    @Override
    public void arrange(WeightedItems weighted, int from, int to, int level) {
        order.sort(weighted, from, to, item -> answers.answer(item, asked[level]));
    }

    @Override
    public int endOfAnswer(WeightedItems weighted, int from, int to, int level) {
        return AnswerPartition.end(weighted, from, to, item -> answers.answer(item, asked[level]));
    }

    /** As if one attribute were named at most: of many the others are as likely to be told wrongly. */
    @Override
    public double reliability(WeightedItems weighted, int at, int level) {
        return answers.answer(weighted.items[at], asked[level]) == 0 ? 1 - channel.yesIfNot() : channel.yesIfCarried();
    }

    @Override
    public Ask ask(int level, WalkView walk) {
        return questions.enumerated(asked[level], walk);
    }

    @Override
    public void close(Ask question, WalkView walk) {
        Arrays.fill(closed, false);
        for (int i = 0; i < questions.coarse().size(); i++) {
            int coarse = questions.coarse().get(i);
            closed[coarse] = isAsked(questions.children(coarse), walk);
        }
    }

    private static boolean isAsked(Ids children, WalkView walk) {
        for (int i = 0; i < children.size(); i++) {
            if (!walk.isAsked(children.get(i))) {
                return false;
            }
        }
        return true;
    }
}
