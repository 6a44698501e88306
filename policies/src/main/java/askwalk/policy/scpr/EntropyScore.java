package askwalk.policy.scpr;

import askwalk.conversation.Policy;
import askwalk.graph.AttributeLists;
import askwalk.graph.VertexType;
import askwalk.math.Entropy;
import askwalk.math.Logistic;
import askwalk.policy.cpr.AttributeScore;
import askwalk.preference.Preferences;
import askwalk.walk.WalkView;
import java.util.Arrays;

/**
 * The entropy of an attribute among the candidates, in bits. Let p be the share of candidates that carry the attribute,
 * each weighted by the logistic function of its score (weighted) or by one. The score is -p log p - (1 - p) log (1 -
 * p), or only -p log p, the formula printed in the paper (one-sided).
 *
 * @param weighted whether candidates are weighted by their scores
 * @param oneSided whether the second term is omitted
 */
record EntropyScore(boolean weighted, boolean oneSided) implements AttributeScore {

    @Override
    public Scoring start(Policy.Context context, Preferences preferences) {
        return weighted ? new Weighted(context.walk(), preferences) : new Counted(context.walk());
    }

    /** Returns the entropy of p = part / total, in bits. */
    private double entropy(double part, double total) {
        double p = part / total;
        double first = Entropy.summand(p);
        return (oneSided || p <= 0 || p >= 1 ? first : first - (1 - p) * Math.log1p(-p)) / Entropy.LN_2;
    }

    /**
     * Returns an increasing function of the entropy, for a fixed total. For the two-sided entropy it needs no
     * logarithm: the distance of p from the nearer of 0 and 1, times the total.
     */
    private double rank(double part, double total) {
        return oneSided ? entropy(part, total) : Math.min(part, total - part);
    }

    private final class Counted implements Scoring {

        private final WalkView walk;

        Counted(WalkView walk) {
            this.walk = walk;
        }

        @Override
        public void update() {} // the walk has the counts

        @Override
        public double score(int attribute) {
            return entropy(walk.count(attribute), walk.candidateCount());
        }

        @Override
        public double rank(int attribute) {
            return EntropyScore.this.rank(walk.count(attribute), walk.candidateCount());
        }
    }

    private final class Weighted implements Scoring {

        private final WalkView walk;
        private final Preferences preferences;
        /** The total weight of the candidates that carry each attribute, [attributes]; null before the first update. */
        private double[] sums;

        /** The scores of the candidates, [candidates]. */
        private double[] scores = new double[0];

        private double total;

        Weighted(WalkView walk, Preferences preferences) {
            this.walk = walk;
            this.preferences = preferences;
        }

        @Override
        public void update() {
            AttributeLists rows = walk.candidates();
            int size = rows.size();
            if (scores.length < size) {
                scores = new double[size];
            }
            preferences.score(rows.items(), size, scores);
            if (sums == null) {
                sums = new double[walk.graph().count(VertexType.ATTRIBUTE)];
            } else {
                Arrays.fill(sums, 0);
            }
            total = 0;
            int[] attributes = rows.attributes();
            for (int row = 0; row < size; row++) {
                double weight = Logistic.sigmoid(scores[row]);
                total += weight;
                int end = rows.ends()[row];
                for (int at = rows.starts()[row]; at < end; at++) {
                    sums[attributes[at]] += weight;
                }
            }
        }

        @Override
        public double score(int attribute) {
            return entropy(sums[attribute], total);
        }

        @Override
        public double rank(int attribute) {
            return EntropyScore.this.rank(sums[attribute], total);
        }
    }
}
