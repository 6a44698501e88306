package askwalk.policy.ear;

import askwalk.graph.Ids;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.preference.Preferences;
import askwalk.walk.WalkView;

/**
 * How much the user would like what each question is about: the score of the attribute, or the sum of the three largest
 * scores of the children that were not asked. For one conversation; it has room to calculate in.
 */
final class PreferenceSegment {

    private static final int LARGEST = 3;

    private final ActionSpace actions;
    private final boolean raw;
    private final int[] ids;
    private final int[] ends;
    private final double[] scores;
    private final double[] sums;

    PreferenceSegment(ActionSpace actions, boolean raw) {
        this.actions = actions;
        this.raw = raw;
        int all = 0;
        for (int question = 0; question < actions.questionCount(); question++) {
            all += actions.attributes(question).size();
        }
        ids = new int[all];
        scores = new double[all];
        ends = new int[actions.questionCount()];
        sums = new double[actions.questionCount()];
    }

    /** Writes one number for each question; 0 if there is nothing left to ask in it. */
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
        int open = 0;
        double sum = 0;
        double squares = 0;
        int start = 0;
        for (int question = 0; question < ends.length; question++) {
            int end = ends[question];
            if (end > start) {
                sums[question] = sumOfLargest(start, end);
                open++;
                sum += sums[question];
                squares += sums[question] * sums[question];
            }
            start = end;
        }
        double mean = raw || open == 0 ? 0 : sum / open;
        double deviation = raw || open == 0 ? 1 : Math.sqrt(Math.max(0, squares / open - mean * mean));
        double scale = deviation > 1e-9 ? 1 / deviation : 0;
        start = 0;
        for (int question = 0; question < ends.length; question++) {
            into[from + question] = ends[question] > start ? (float) ((sums[question] - mean) * scale) : 0;
            start = ends[question];
        }
    }

    private double sumOfLargest(int start, int end) {
        double sum = 0;
        for (int taken = 0; taken < LARGEST && start + taken < end; taken++) {
            int place = start + taken;
            int best = place;
            for (int i = place + 1; i < end; i++) {
                if (scores[i] > scores[best]) {
                    best = i;
                }
            }
            double score = scores[best];
            scores[best] = scores[place];
            scores[place] = score;
            sum += score;
        }
        return sum;
    }
}
