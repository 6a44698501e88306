package askwalk.policy.factcrs;

import askwalk.math.Logistic;
import askwalk.math.Vectors;
import askwalk.policy.tree.TrainingSessions;

/**
 * Fits the vector of a node to its sessions: gradient descent on the logistic loss of their items, with fixed item
 * vectors and without negative items. Safe for concurrent use.
 */
final class NodeFit {

    /** The loss that selects the attribute of a node. */
    enum Loss {
        /**
         * The mean of {@code ln(1 - sigmoid(x))} over scores x, as in the released code of FacT-CRS; it falls as scores
         * rise.
         */
        RELEASED,
        /** The mean of {@code -ln sigmoid(x)}, which the fit minimises. */
        LOGISTIC
    }

    /**
     * Logarithms are taken of products of many factors, since one costs as much as ten steps. Factors are at least
     * this, and the logarithm is taken as soon as the product is below this, so that it does not underflow.
     */
    private static final double MIN_PRODUCT = 1e-150;

    private final TrainingSessions sessions;
    private final double[][] itemVectors;
    private final double learningRate;
    private final double l2;
    private final Loss loss;

    /**
     * Creates a fit.
     *
     * @param sessions the training sessions
     * @param itemVectors item vectors, {@code [items][embeddingSize]}
     * @param learningRate learning rate of the gradient steps
     * @param l2 L2 regularisation of the vector
     * @param loss the loss that {@link #loss(double[], int[], long[])} returns
     */
    NodeFit(TrainingSessions sessions, double[][] itemVectors, double learningRate, double l2, Loss loss) {
        this.sessions = sessions;
        this.itemVectors = itemVectors;
        this.learningRate = learningRate;
        this.l2 = l2;
        this.loss = loss;
    }

    /** Updates a vector by a number of epochs over some sessions, in their order. */
    void fit(double[] vector, int[] members, int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int member : members) {
                double[] item = itemVectors[sessions.item(member)];
                GradientStep.step(vector, item, Logistic.sigmoid(-Vectors.dot(vector, item)), learningRate, l2);
            }
        }
    }

    /**
     * Returns the loss of splitting sessions in two parts, each of which updates its own copy of a vector in one epoch.
     * The loss of a session is evaluated before its step.
     *
     * @param start the initial vector; not modified
     * @param members the sessions
     * @param yes the sessions of one part, as bits; all others are in the other part
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
            GradientStep.step(vector, item, error, learningRate, l2);
            product *= Math.max(MIN_PRODUCT, loss == Loss.RELEASED ? error : 1 - error);
            if (product < MIN_PRODUCT) {
                sum += Math.log(product);
                product = 1;
            }
        }
        sum += Math.log(product);
        return loss == Loss.RELEASED ? sum : -sum;
    }
}
