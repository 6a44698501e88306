package askwalk.policy.infogain;

import askwalk.conversation.Ask;
import askwalk.math.BestId;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Arrays;

/**
 * Questions about a few attributes at once, whose answer is those of them that are accepted. The first is the one that
 * tells most by itself, each further one that which tells most beside those before it, as if these were answered
 * truthfully. For one conversation.
 */
final class ChoiceSelector implements QuestionSelector {

    /** How many attributes a question may be about. */
    static final int MOST = 4;

    private final int[][] attributesOfItem;
    private final int choices;
    private final int answers;
    private final AnswerLikelihood channel;
    private final Seed ties;
    private final BestId best;
    private final double[] masses;
    private final int[] touched;
    private final boolean[] seen;
    private final boolean[] closed;
    private final int[][] questions;
    private final double[] totals;
    private final AnswerPartition order = new AnswerPartition();
    private double information;

    /**
     * Makes an inquiry.
     *
     * @param attributesOfItem the attributes of each item, ascending
     * @param attributes how many attributes there are
     * @param levels how many levels
     * @param choices about how many attributes a question may be, up to {@link #MOST}
     */
    ChoiceSelector(
            int[][] attributesOfItem, int attributes, int levels, int choices, AnswerLikelihood channel, Seed ties) {
        this.attributesOfItem = attributesOfItem;
        this.choices = choices;
        this.channel = channel;
        this.ties = ties;
        best = new BestId(ties);
        answers = 1 << (choices - 1);
        masses = new double[attributes * answers];
        touched = new int[attributes];
        seen = new boolean[attributes];
        closed = new boolean[attributes];
        questions = new int[levels][0];
        totals = new double[answers];
    }

    @Override
    public boolean find(WeightedItems weighted, int from, int to, int level) {
        questions[level] = new int[0];
        information = 0;
        double total = weighted.sum(from, to);
        while (questions[level].length < choices) {
            int next = next(weighted, from, to, level, total);
            if (next < 0) {
                break;
            }
            questions[level] = Arrays.copyOf(questions[level], questions[level].length + 1);
            questions[level][questions[level].length - 1] = next;
        }
        return questions[level].length > 0;
    }

    /** The attribute that tells most when those before it were answered, or -1. */
    private int next(WeightedItems weighted, int from, int to, int level, double total) {
        int count = addUp(weighted, from, to, level);
        best.start(ties, BinarySelector.NOTHING);
        for (int i = 0; i < count; i++) {
            int attribute = touched[i];
            double gain = 0;
            for (int answer = 0; answer < answers; answer++) {
                double mass = masses[attribute * answers + answer];
                masses[attribute * answers + answer] = 0;
                if (mass > 0) {
                    gain += totals[answer] / total * channel.information(Math.min(1, mass / totals[answer]));
                }
            }
            seen[attribute] = false;
            if (!closed[attribute]) {
                best.offer(attribute, gain);
            }
        }
        information += best.isFound() ? best.score() : 0;
        return best.id();
    }

    private int addUp(WeightedItems weighted, int from, int to, int level) {
        int count = 0;
        Arrays.fill(totals, 0);
        for (int i = from; i < to; i++) {
            int item = weighted.items[i];
            int answer = answer(item, level);
            totals[answer] += weighted.weights[i];
            for (int attribute : attributesOfItem[item]) {
                if (!seen[attribute]) {
                    seen[attribute] = true;
                    touched[count++] = attribute;
                }
                masses[attribute * answers + answer] += weighted.weights[i];
            }
        }
        return count;
    }

    /** The attributes that an item carries of those asked about, as bits. */
    private int answer(int item, int level) {
        int bits = 0;
        int[] question = questions[level];
        for (int i = 0; i < question.length; i++) {
            if (Arrays.binarySearch(attributesOfItem[item], question[i]) >= 0) {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    @Override
    public double information() {
        return information;
    }

    @Override
    public void arrange(WeightedItems weighted, int from, int to, int level) {
        order.sort(weighted, from, to, item -> answer(item, level));
    }

    @Override
    public int endOfAnswer(WeightedItems weighted, int from, int to, int level) {
        return AnswerPartition.end(weighted, from, to, item -> answer(item, level));
    }

    @Override
    public double reliability(WeightedItems weighted, int at, int level) {
        int yes = Integer.bitCount(answer(weighted.items[at], level));
        return Math.pow(channel.yesIfCarried(), yes) * Math.pow(1 - channel.yesIfNot(), questions[level].length - yes);
    }

    @Override
    public Ask ask(int level, WalkView walk) {
        return Ask.about(questions[level]);
    }

    @Override
    public void close(Ask asked, WalkView walk) {
        for (int i = 0; i < asked.attributes().size(); i++) {
            closed[asked.attributes().get(i)] = true;
        }
    }
}
