package askwalk.policy.factcrs;

import askwalk.math.Vectors;

/** Gradient descent on the logistic loss of an inner product. */
final class GradientStep {

    private GradientStep() {}

    /**
     * One step on {@code -ln sigmoid(a.b)} for a pair that goes together, or on {@code -ln sigmoid(-a.b)} for one that
     * doesn't, with the other vector held fixed: moves {@code a} by {@code rate (error b - decay a)}.
     */
    static void step(double[] a, double[] b, double error, double rate, double decay) {
        Vectors.scaleAndAdd(1 - rate * decay, a, rate * error, b);
    }
}
