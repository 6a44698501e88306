package askwalk.policy.ear;

import askwalk.graph.Ids;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.preference.Preferences;
import askwalk.walk.WalkView;

/**
 * The preference segment of EAR's state. The score of a question is the score of its attribute, or the sum of the three
 * largest scores of its children not asked yet. An instance has reusable buffers for one conversation.
 */
final class PreferenceSegment {

    private static final int TOP_CHILDREN = 3;

    private final ActionSpace actions;
    private final boolean raw;
    private final int[] ids;
    /** The end of each question's range in the ids and scores, [questions]. */
    private final int[] ends;

    private final double[] scores;
    private final double[] sums;

    PreferenceSegment(ActionSpace actions, boolean raw) {
        this.actions = actions;
        this.raw = raw;
        int capacity = 0;
        for (int question = 0; question < actions.questionCount(); question++) {
            capacity += actions.attributes(question).size();
        }
        ids = new int[capacity];
        scores = new double[capacity];
        ends = new int[actions.questionCount()];
        sums = new double[actions.questionCount()];
    }

    /** Writes one value per question; 0 if all its attributes were asked. */
    void encode(Preferences preferences, WalkView walk, float[] into, int from) {
        int size = 0;
        for (int question = 0; question < ends.length; question++) {
            Ids attributes = actions.attributes(question);
            for (int i = 0; i < attributes.size(); i++) {
                if (!walk.isAsked(attributes.get(i))) {
                    ids[size++] = attributes.get(i);
                }
            }
            ends[question] = size;
        }
        preferences.scoreAttributes(ids, size, scores);
        int remaining = 0;
        double sum = 0;
        double sumOfSquares = 0;
        int start = 0;
        for (int question = 0; question < ends.length; question++) {
            int end = ends[question];
            if (end > start) {
                sums[question] = sumOfLargest(start, end);
                remaining++;
                sum += sums[question];
                sumOfSquares += sums[question] * sums[question];
            }
            start = end;
        }
        double mean = raw || remaining == 0 ? 0 : sum / remaining;
        double deviation = raw || remaining == 0 ? 1 : Math.sqrt(Math.max(0, sumOfSquares / remaining - mean * mean));
        double scale = deviation > 1e-9 ? 1 / deviation : 0;
        start = 0;
        for (int question = 0; question < ends.length; question++) {
            into[from + question] = ends[question] > start ? (float) ((sums[question] - mean) * scale) : 0;
            start = ends[question];
        }
    }

    private double sumOfLargest(int start, int end) {
        double sum = 0;
        for (int selected = 0; selected < TOP_CHILDREN && start + selected < end; selected++) {
            int index = start + selected;
            int best = index;
            for (int i = index + 1; i < end; i++) {
                if (scores[i] > scores[best]) {
                    best = i;
                }
            }
            double score = scores[best];
            scores[best] = scores[index];
            scores[index] = score;
            sum += score;
        }
        return sum;
    }
}
