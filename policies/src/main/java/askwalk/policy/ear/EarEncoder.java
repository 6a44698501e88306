package askwalk.policy.ear;

import askwalk.graph.Ids;
import askwalk.math.Entropy;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.policy.reinforce.SessionView;
import askwalk.policy.reinforce.StateEncoder;
import askwalk.walk.WalkView;
import java.util.Arrays;

/**
 * The state encoder of EAR. A state has four segments, in this order: the entropy of each question, the preference
 * score of each question, the history, and the number of candidates as a one-hot bin. Questions asked before are 0 in
 * the first two.
 */
final class EarEncoder implements StateEncoder {

    private static final int[] BIN_MAXIMA = {10, 50, 100, 200, 300, 500, 1000, Integer.MAX_VALUE};

    private final ActionSpace actions;
    private final int turns;
    private final boolean rawPreferences;
    private final Segment ablated;

    /** Creates an encoder; the ablated segment, if not null, is always 0. */
    EarEncoder(ActionSpace actions, int turns, boolean rawPreferences, Segment ablated) {
        this.actions = actions;
        this.turns = turns;
        this.rawPreferences = rawPreferences;
        this.ablated = ablated;
    }

    @Override
    public int size() {
        return 2 * actions.questionCount() + turns + BIN_MAXIMA.length;
    }

    @Override
    public Encoding start(SessionView view) {
        return new EarEncoding(view);
    }

    private final class EarEncoding implements Encoding {

        private final SessionView view;
        private final PreferenceSegment preference = new PreferenceSegment(actions, rawPreferences);

        EarEncoding(SessionView view) {
            this.view = view;
        }

        @Override
        public void encode(float[] into) {
            int questions = actions.questionCount();
            WalkView walk = view.context().walk();
            Arrays.fill(into, 0, size(), 0f);
            if (ablated != Segment.ENTROPY) {
                encodeEntropies(walk, into);
            }
            if (ablated != Segment.PREFERENCE) {
                preference.encode(view.preferences(), walk, into, questions);
            }
            if (ablated != Segment.HISTORY) {
                view.history().copy(into, 2 * questions, turns);
            }
            if (ablated != Segment.LENGTH) {
                into[2 * questions + turns + bin(walk.candidateCount())] = 1;
            }
        }

        /** Writes the entropies. Sums over many children are scaled down, so that no question dominates the others. */
        private void encodeEntropies(WalkView walk, float[] into) {
            int[] counts = walk.counts();
            double candidates = walk.candidateCount();
            for (int question = 0; question < actions.questionCount(); question++) {
                Ids attributes = actions.attributes(question);
                double sum = 0;
                for (int i = 0; i < attributes.size(); i++) {
                    int attribute = attributes.get(i);
                    int count = counts[attribute];
                    if (count > 0 && count < candidates && !walk.isAsked(attribute)) {
                        sum += Entropy.binaryBits(count / candidates);
                    }
                }
                into[question] = (float) (actions.isBinary() ? sum : Math.log1p(sum));
            }
        }
    }

    private static int bin(int candidates) {
        int bin = 0;
        while (candidates > BIN_MAXIMA[bin]) {
            bin++;
        }
        return bin;
    }
}
