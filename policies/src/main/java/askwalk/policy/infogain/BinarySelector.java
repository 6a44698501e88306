package askwalk.policy.infogain;

import askwalk.conversation.Ask;
import askwalk.math.BestId;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Arrays;

/** Questions about one attribute. For one conversation. */
final class BinarySelector implements QuestionSelector {

    /** A question tells nothing if one of its answers has less than this share of the weight. */
    static final double NOTHING = 1e-9;

    private final int[][] attributesOfItem;
    private final AnswerLikelihood channel;
    private final Seed ties;
    private final BestId best;
    private final double[] masses;
    private final int[] touched;
    private final boolean[] closed;
    private final int[] questions;
    private double carried;

    /**
     * Makes an inquiry.
     *
     * @param attributesOfItem the attributes of each item, ascending
     * @param attributes how many attributes there are
     * @param levels how many levels
     * @param channel what answers tell
     * @param ties breaks ties
     */
    BinarySelector(int[][] attributesOfItem, int attributes, int levels, AnswerLikelihood channel, Seed ties) {
        this.attributesOfItem = attributesOfItem;
        this.channel = channel;
        this.ties = ties;
        best = new BestId(ties);
        masses = new double[attributes];
        touched = new int[attributes];
        closed = new boolean[attributes];
        questions = new int[levels];
    }

    @Override
    public boolean find(WeightedItems weighted, int from, int to, int level) {
        int count = addUp(weighted, from, to);
        double total = weighted.sum(from, to);
        boolean symmetric = channel.isSymmetric();
        best.start(ties, 0);
        for (int i = 0; i < count; i++) {
            int attribute = touched[i];
            double mass = masses[attribute];
            masses[attribute] = 0;
            double smaller = Math.min(mass, total - mass);
            if (closed[attribute] || smaller <= NOTHING * total) {
                continue;
            }
            double score = symmetric ? smaller : channel.information(mass / total);
            if (best.offer(attribute, score)) {
                carried = mass / total;
            }
        }
        questions[level] = best.id();
        return best.isFound();
    }

    /** Adds up the weights of the carriers of each attribute, and gives how many attributes have any. */
    private int addUp(WeightedItems weighted, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            double weight = weighted.weights[i];
            for (int attribute : attributesOfItem[weighted.items[i]]) {
                if (masses[attribute] == 0) {
                    touched[count++] = attribute;
                }
                masses[attribute] += weight;
            }
        }
        return count;
    }

    /** The share of all weight on the carriers of the attribute found last. */
    double carried() {
        return carried;
    }

    @Override
    public double information() {
        return channel.information(carried);
    }

    @Override
    public void arrange(WeightedItems weighted, int from, int to, int level) {
        int place = from;
        for (int i = from; i < to; i++) {
            if (carries(weighted.items[i], level)) {
                weighted.swap(i, place++);
            }
        }
    }

    @Override
    public int endOfAnswer(WeightedItems weighted, int from, int to, int level) {
        boolean carries = carries(weighted.items[from], level);
        int end = from + 1;
        while (end < to && carries(weighted.items[end], level) == carries) {
            end++;
        }
        return end;
    }

    @Override
    public double reliability(WeightedItems weighted, int at, int level) {
        return carries(weighted.items[at], level) ? channel.yesIfCarried() : 1 - channel.yesIfNot();
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

    private boolean carries(int item, int level) {
        return Arrays.binarySearch(attributesOfItem[item], questions[level]) >= 0;
    }
}
