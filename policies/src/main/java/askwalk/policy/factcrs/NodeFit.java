package askwalk.policy.factcrs;

import askwalk.math.Logistic;
import askwalk.math.Vectors;
import askwalk.policy.tree.TrainingSessions;

/**
 * Fits the vector of a node to the sessions in it: gradient descent on the logistic loss of the items that they wanted,
 * with the items' vectors held fixed and nothing to hold against it. Safe for concurrent use.
 */
final class NodeFit {

    /** What a fit is judged by. */
    enum Loss {
        /**
         * The mean of {@code ln(1 - sigmoid(x))}, as FacT-CRS's released code has it: the higher the scores the better.
         */
        RELEASED,
        /** The mean of {@code -ln sigmoid(x)}, which is what the fit descends on. */
        LOGISTIC
    }

    /** Logarithms are taken of products, since one is as dear as ten steps; none may come down to zero. */
    private static final double SMALL = 1e-150;

    private final TrainingSessions sessions;
    private final double[][] itemVectors;
    private final double rate;
    private final double decay;
    private final Loss loss;

    /**
     * Makes a fit.
     *
     * @param sessions the sessions
     * @param itemVectors a row for each item
     * @param rate of learning
     * @param decay of the vector at each step, times the rate
     * @param loss what {@link #fit} returns
     */
    NodeFit(TrainingSessions sessions, double[][] itemVectors, double rate, double decay, Loss loss) {
        this.sessions = sessions;
        this.itemVectors = itemVectors;
        this.rate = rate;
        this.decay = decay;
        this.loss = loss;
    }

    /** Moves a vector along some sessions a number of times, in their order. */
    void fit(double[] vector, int[] members, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            for (int member : members) {
                double[] item = itemVectors[sessions.item(member)];
                GradientStep.step(vector, item, Logistic.sigmoid(-Vectors.dot(vector, item)), rate, decay);
            }
        }
    }

    /**
     * The loss of dividing sessions in two, where each part moves a vector of its own in one pass, from where both
     * start. The loss of a session is that before its step.
     *
     * @param start the vector to start from; it stays as it is
     * @param members the sessions
     * @param yes which sessions go one way, as bits; the others go the other way
     * @return the sum over all sessions
     */
    double loss(double[] start, int[] members, long[] yes) {
        double[] accepting = start.clone();
        double[] rejecting = start.clone();
        double sum = 0;
        double product = 1;
        for (int member : members) {
            double[] vector = (yes[member >>> 6] >>> member & 1) != 0 ? accepting : rejecting;
            double[] item = itemVectors[sessions.item(member)];
            double error = Logistic.sigmoid(-Vectors.dot(vector, item));
            GradientStep.step(vector, item, error, rate, decay);
            product *= Math.max(SMALL, loss == Loss.RELEASED ? error : 1 - error);
            if (product < SMALL) {
                sum += Math.log(product);
                product = 1;
            }
        }
        sum += Math.log(product);
        return loss == Loss.RELEASED ? sum : -sum;
    }
}
