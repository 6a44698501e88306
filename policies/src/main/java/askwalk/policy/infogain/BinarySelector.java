package askwalk.policy.infogain;

import askwalk.conversation.Ask;
import askwalk.math.BestId;
import askwalk.policy.infogain.prior.AttributeBlocks;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Selects questions about a single attribute, by the mutual information of the answer and the item. One search takes
 * O(sum of the attributes of all items). Not safe for concurrent use.
 */
final class BinarySelector implements QuestionSelector {

    /** A question is uninformative if one of its answers has less than this share of the weight. */
    static final double MIN_SHARE = 1e-9;

    private final AttributeBlocks blocks;
    private final OpenAttributes open;

    /** For each group the weight of the items that leave it open. */
    private final double[] openMasses;

    private final BestId best = new BestId(new Seed(0));

    /** The weight of each attribute during a search, 0 otherwise; then that of the fillers, which nothing reads. */
    private final double[] masses;

    private final int[] touched;
    private final int[] all;
    private final double meanAttributes;

    /** The attributes that may have a weight during a search. */
    private int[] listed = new int[0];

    private final ExcludedAttributes excluded;
    private final boolean isExploring;
    private AnswerChannels channels = AnswerChannels.TRUTHFUL;

    /** The model of all attributes, if it is the same. */
    private AnswerLikelihood likelihood = AnswerLikelihood.TRUTHFUL;

    private Seed ties = new Seed(0);
    private int[] questions = new int[0];

    /** For each level the start of the items without the attribute, after a partition. */
    private int[] splits = new int[0];

    private int[] turns = new int[0];

    private double presence;
    private double information;

    /**
     * Creates a selector.
     *
     * @param blocks the attributes of each item
     * @param never for each attribute whether no question may be about it
     * @param open the probability of the attributes that items leave open
     */
    BinarySelector(AttributeBlocks blocks, boolean[] never, OpenAttributes open) {
        this(blocks, never, open, false);
    }

    /**
     * Creates a selector that may explore.
     *
     * @param blocks the attributes of each item
     * @param never for each attribute whether no question may be about it
     * @param open the probability of the attributes that items leave open
     * @param isExploring whether to draw each question at random, in proportion to its information
     */
    BinarySelector(AttributeBlocks blocks, boolean[] never, OpenAttributes open, boolean isExploring) {
        this.isExploring = isExploring;
        this.open = open;
        openMasses = new double[open.groupCount()];
        this.blocks = blocks;
        masses = new double[never.length + AttributeBlocks.FILLERS];
        touched = new int[never.length + 1];
        all = IntStream.range(0, never.length).toArray();
        meanAttributes = (double) blocks.lists.size() / Math.max(1, blocks.lists.rowCount());
        excluded = new ExcludedAttributes(never);
    }

    @Override
    public void start(WalkView walk, int level, AnswerChannels answers, Seed seed) {
        excluded.start(walk);
        channels = answers;
        likelihood = answers.areSame() ? answers.of(0) : AnswerLikelihood.TRUTHFUL;
        ties = seed;
        if (questions.length <= level) {
            questions = new int[level + 1];
            splits = new int[level + 1];
            turns = new int[level + 1];
        }
    }

    @Override
    public boolean find(WeightedItems weighted, int from, int to, double total, int level) {
        if (isExploring || !channels.areSame()) {
            return findByAttribute(weighted, from, to, total, level);
        }
        if (!open.countAsNo()) {
            return findWithGaps(weighted, from, to, total, level);
        }
        int count = sumWeights(weighted, from, to);
        boolean symmetric = likelihood.isSymmetric();
        best.start(ties, 0);
        for (int i = 0; i < count; i++) {
            int attribute = listed[i];
            double mass = masses[attribute];
            masses[attribute] = 0;
            if (symmetric && mass < best.score()) {
                continue; // most attributes have little weight, and the score is no larger
            }
            double smaller = Math.min(mass, total - mass);
            if (smaller <= MIN_SHARE * total || excluded.contains(attribute)) {
                continue;
            }
            double score = symmetric ? smaller : likelihood.information(mass / total);
            if (best.offer(attribute, score)) {
                presence = mass / total;
            }
        }
        return found(level, likelihood.information(presence), likelihood);
    }

    /** Stores the question that was found, unless no question is ever answered. */
    private boolean found(int level, double bits, AnswerLikelihood ofQuestion) {
        double answered = ofQuestion.answered(presence);
        questions[level] = best.id();
        information = bits;
        turns[level] = QuestionSelector.turns(answered);
        return best.isFound() && answered > 0;
    }

    /**
     * Finds the question with the largest information where items may leave attributes open: their answer is uncertain
     * even for a truthful user, so that the entropy of the answer given the item is subtracted. The weight of an item
     * that leaves a group open counts for all attributes of the group, also for the few that it is stated to lack.
     */
    private boolean findWithGaps(WeightedItems weighted, int from, int to, double total, int level) {
        int count = sumWeights(weighted, from, to);
        sumOpenWeights(weighted, from, to);
        best.start(ties, 0);
        for (int i = 0; i < count; i++) {
            int attribute = listed[i];
            double mass = masses[attribute];
            masses[attribute] = 0;
            int group = open.group(attribute);
            double openMass = group < 0 ? 0 : openMasses[group];
            double expected = mass + openMass * open.presence(attribute);
            if (excluded.contains(attribute) || Math.min(expected, total - expected) <= MIN_SHARE * total) {
                continue;
            }
            double score = likelihood.information(mass / total, openMass / total, open.presence(attribute));
            if (best.offer(attribute, score)) {
                presence = expected / total;
            }
        }
        return found(level, best.isFound() ? best.score() : 0, likelihood);
    }

    /**
     * Finds the question with the largest information where each attribute has a noise model of its own. An exploring
     * selector divides the information by a random number with an exponential distribution, which draws a question with
     * a probability in proportion to its information.
     */
    private boolean findByAttribute(WeightedItems weighted, int from, int to, double total, int level) {
        int count = sumWeights(weighted, from, to);
        boolean gaps = !open.countAsNo();
        if (gaps) {
            sumOpenWeights(weighted, from, to);
        }
        best.start(ties, MIN_INFORMATION);
        double bits = 0;
        for (int i = 0; i < count; i++) {
            int attribute = listed[i];
            double carrying = Math.min(1, masses[attribute] / total);
            masses[attribute] = 0;
            if (excluded.contains(attribute)) {
                continue;
            }
            int group = gaps ? open.group(attribute) : -1;
            double openShare = group < 0 ? 0 : openMasses[group] / total;
            double ifOpen = group < 0 ? 0 : open.presence(attribute);
            double expected = Math.min(1, carrying + openShare * ifOpen);
            AnswerLikelihood own = channels.of(attribute);
            double bound = own.maxShare();
            if (!isExploring && 4 * bound * bound * expected * (1 - expected) < best.score() * best.score()) {
                continue; // the entropy of a probability p is at most 2 sqrt(p (1 - p))
            }
            double informationOfThis =
                    group < 0 ? own.information(expected) : own.information(carrying, openShare, ifOpen);
            double score = isExploring ? informationOfThis / exponential(attribute) : informationOfThis;
            if (informationOfThis > MIN_INFORMATION && best.offer(attribute, score)) {
                presence = expected;
                bits = informationOfThis;
            }
        }
        return found(level, bits, best.isFound() ? channels.of(best.id()) : AnswerLikelihood.TRUTHFUL);
    }

    /** Returns a number with an exponential distribution, the same for each attribute in a conversation. */
    private double exponential(int attribute) {
        return Math.max(Double.MIN_NORMAL, -Math.log1p(-ties.uniform(attribute)));
    }

    private void sumOpenWeights(WeightedItems weighted, int from, int to) {
        Arrays.fill(openMasses, 0);
        for (int i = from; i < to; i++) {
            for (int group : open.openGroups(weighted.items[i])) {
                openMasses[group] += weighted.weights[i];
            }
        }
    }

    /**
     * Sums the weights of the items with each attribute. If the items have more attributes than there are, all are
     * listed, otherwise those that occur.
     *
     * @return the number of attributes that are {@link #listed}
     */
    private int sumWeights(WeightedItems weighted, int from, int to) {
        double expected = (to - from) * meanAttributes;
        if (expected > all.length) {
            sumAll(weighted, from, to);
            listed = all;
            return all.length;
        }
        listed = touched;
        return sumListing(weighted, from, to);
    }

    private void sumAll(WeightedItems weighted, int from, int to) {
        int[] items = weighted.items;
        double[] weights = weighted.weights;
        int[] offsets = blocks.offsets;
        int[] attributes = blocks.attributes;
        double[] sums = masses;
        for (int i = from; i < to; i++) {
            double weight = weights[i];
            int end = offsets[items[i] + 1];
            for (int at = offsets[items[i]]; at < end; at += AttributeBlocks.SIZE) {
                sums[attributes[at]] += weight;
                sums[attributes[at + 1]] += weight;
                sums[attributes[at + 2]] += weight;
                sums[attributes[at + 3]] += weight;
            }
        }
        Arrays.fill(sums, all.length, sums.length, 0);
    }

    private int sumListing(WeightedItems weighted, int from, int to) {
        int[] items = weighted.items;
        double[] weights = weighted.weights;
        int[] offsets = blocks.lists.offsets();
        int[] attributes = blocks.lists.targets();
        double[] sums = masses;
        int[] found = touched;
        int count = 0;
        for (int i = from; i < to; i++) {
            double weight = weights[i];
            int end = offsets[items[i] + 1];
            for (int at = offsets[items[i]]; at < end; at++) {
                int attribute = attributes[at];
                double before = sums[attribute];
                found[count] = attribute;
                count += before == 0 ? 1 : 0; // without a branch to mispredict
                sums[attribute] = before + weight;
            }
        }
        return count;
    }

    /** Returns the probability that the target has the attribute that was found last. */
    double presence() {
        return presence;
    }

    @Override
    public double information() {
        return information;
    }

    @Override
    public void partition(WeightedItems weighted, int from, int to, int level) {
        int end = from;
        for (int i = from; i < to; i++) {
            if (carries(weighted.items[i], level)) {
                weighted.swap(i, end++);
            }
        }
        splits[level] = end;
    }

    @Override
    public int endOfAnswer(WeightedItems weighted, int from, int to, int level) {
        return from < splits[level] ? splits[level] : to;
    }

    @Override
    public double answerProbability(WeightedItems weighted, int index, int level) {
        AnswerLikelihood own = channels.of(questions[level]);
        return index < splits[level] ? own.yesIfPresent() : 1 - own.yesIfAbsent();
    }

    @Override
    public int turns(int level) {
        return turns[level];
    }

    @Override
    public Ask ask(int level, WalkView walk) {
        return Ask.about(questions[level]);
    }

    private boolean carries(int item, int level) {
        return blocks.lists.contains(item, questions[level]);
    }
}
