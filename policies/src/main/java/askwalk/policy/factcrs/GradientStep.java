package askwalk.policy.factcrs;

import askwalk.math.Vectors;

/** Stochastic gradient descent on the logistic loss of an inner product, with L2 regularisation. */
final class GradientStep {

    private GradientStep() {}

    /**
     * Updates {@code a}, with {@code b} fixed, by one step on {@code -ln sigmoid(a.b)} for a positive pair, or on
     * {@code -ln sigmoid(-a.b)} for a negative one: {@code a += learningRate (error b - l2 a)}.
     *
     * @param error the negative derivative of the loss with respect to a.b: {@code sigmoid(-a.b)} for a positive pair,
     *     {@code -sigmoid(a.b)} for a negative one
     */
    static void step(double[] a, double[] b, double error, double learningRate, double l2) {
        Vectors.scaleAndAdd(1 - learningRate * l2, a, learningRate * error, b);
    }
}
