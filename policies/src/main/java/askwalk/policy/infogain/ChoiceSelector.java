package askwalk.policy.infogain;

import askwalk.conversation.Ask;
import askwalk.graph.Adjacency;
import askwalk.math.BestId;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Arrays;

/**
 * Selects questions about a few attributes at once, of which the user accepts any number. Greedy: the first attribute
 * is the most informative one; each further attribute is the one with the largest information gain given truthful
 * answers about those before it. The information of a question is that of its attributes, each by its own
 * {@link AnswerLikelihood}. Not safe for concurrent use.
 */
final class ChoiceSelector implements QuestionSelector {

    /** The largest number of attributes in a question. */
    static final int MAX_ATTRIBUTES = 4;

    private final Adjacency attributesOfItem;
    private final int choices;
    private final int answers;
    private final BestId best = new BestId(new Seed(0));

    /**
     * During a search the weight by attribute and answer to the attributes chosen before, {@code [attribute * answers +
     * answer]}; 0 otherwise.
     */
    private final double[] masses;

    private final int[] touched;
    private final boolean[] seen;
    private final ExcludedAttributes excluded;
    private final double[] totals;
    private final AnswerPartition partition = new AnswerPartition();
    private AnswerChannels channels = AnswerChannels.TRUTHFUL;
    private Seed ties = new Seed(0);
    private int[][] questions = new int[0][];
    private int[] turns = new int[0];

    /** The probability that the attribute found last is answered. */
    private double answered;

    private double information;

    /**
     * Creates a selector.
     *
     * @param attributesOfItem the attributes of each item, ascending
     * @param never for each attribute whether no question may be about it
     * @param choices number of attributes in a question, at most {@link #MAX_ATTRIBUTES}
     */
    ChoiceSelector(Adjacency attributesOfItem, boolean[] never, int choices) {
        this.attributesOfItem = attributesOfItem;
        this.choices = choices;
        answers = 1 << (choices - 1);
        masses = new double[never.length * answers];
        touched = new int[never.length];
        seen = new boolean[never.length];
        excluded = new ExcludedAttributes(never);
        totals = new double[answers];
    }

    @Override
    public void start(WalkView walk, int level, AnswerChannels answerChannels, Seed seed) {
        excluded.start(walk);
        channels = answerChannels;
        ties = seed;
        if (questions.length <= level) {
            questions = new int[level + 1][0];
            turns = new int[level + 1];
        }
    }

    @Override
    public boolean find(WeightedItems weighted, int from, int to, double total, int level) {
        questions[level] = new int[0];
        information = 0;
        double sumAnswered = 0;
        while (questions[level].length < choices) {
            int next = next(weighted, from, to, level, total);
            if (next < 0) {
                break;
            }
            questions[level] = Arrays.copyOf(questions[level], questions[level].length + 1);
            questions[level][questions[level].length - 1] = next;
            sumAnswered += answered;
        }
        turns[level] = QuestionSelector.turns(sumAnswered / questions[level].length);
        return questions[level].length > 0;
    }

    /** Returns the most informative attribute given the answers about those before it, or -1. */
    private int next(WeightedItems weighted, int from, int to, int level, double total) {
        int count = sumWeights(weighted, from, to, level);
        best.start(ties, MIN_INFORMATION);
        for (int i = 0; i < count; i++) {
            int attribute = touched[i];
            double gain = 0;
            double carried = 0;
            AnswerLikelihood likelihood = channels.of(attribute);
            for (int answer = 0; answer < answers; answer++) {
                double mass = masses[attribute * answers + answer];
                masses[attribute * answers + answer] = 0;
                carried += mass;
                if (mass > 0) {
                    gain += totals[answer] / total * likelihood.information(Math.min(1, mass / totals[answer]));
                }
            }
            seen[attribute] = false;
            if (!excluded.contains(attribute) && best.offer(attribute, gain)) {
                answered = likelihood.answered(Math.min(1, carried / total));
            }
        }
        information += best.isFound() ? best.score() : 0;
        return best.id();
    }

    private int sumWeights(WeightedItems weighted, int from, int to, int level) {
        int count = 0;
        Arrays.fill(totals, 0);
        for (int i = from; i < to; i++) {
            int item = weighted.items[i];
            int answer = answer(item, level);
            totals[answer] += weighted.weights[i];
            for (int at = attributesOfItem.start(item); at < attributesOfItem.end(item); at++) {
                int attribute = attributesOfItem.target(at);
                if (!seen[attribute]) {
                    seen[attribute] = true;
                    touched[count++] = attribute;
                }
                masses[attribute * answers + answer] += weighted.weights[i];
            }
        }
        return count;
    }

    /** Returns which attributes of the question an item has, as a bit set. */
    private int answer(int item, int level) {
        int bits = 0;
        int[] question = questions[level];
        for (int i = 0; i < question.length; i++) {
            if (attributesOfItem.contains(item, question[i])) {
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
    public void partition(WeightedItems weighted, int from, int to, int level) {
        partition.sort(weighted, from, to, item -> answer(item, level));
    }

    @Override
    public int endOfAnswer(WeightedItems weighted, int from, int to, int level) {
        return AnswerPartition.end(weighted, from, to, item -> answer(item, level));
    }

    @Override
    public double answerProbability(WeightedItems weighted, int index, int level) {
        int bits = answer(weighted.items[index], level);
        if (!channels.areSame()) {
            return answerProbability(bits, questions[level]);
        }
        AnswerLikelihood likelihood = channels.of(0);
        int yes = Integer.bitCount(bits);
        return Math.pow(likelihood.yesIfPresent(), yes)
                * Math.pow(1 - likelihood.yesIfAbsent(), questions[level].length - yes);
    }

    private double answerProbability(int bits, int[] question) {
        double probability = 1;
        for (int i = 0; i < question.length; i++) {
            AnswerLikelihood likelihood = channels.of(question[i]);
            probability *= (bits >> i & 1) == 1 ? likelihood.yesIfPresent() : 1 - likelihood.yesIfAbsent();
        }
        return probability;
    }

    /** Returns the turns of a question that is answered as often as its attributes are on average. */
    @Override
    public int turns(int level) {
        return turns[level];
    }

    @Override
    public Ask ask(int level, WalkView walk) {
        return Ask.about(questions[level]);
    }
}
