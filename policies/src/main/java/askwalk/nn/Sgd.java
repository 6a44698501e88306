package askwalk.nn;

import askwalk.math.Vectors;

/**
 * Stochastic gradient descent: a step against the gradient, as long as the gradient times the learning rate.
 *
 * @param learningRate how far to go
 */
public record Sgd(float learningRate) implements Optimiser {

    @Override
    public void step(float[][] parameters, float[][] gradient) {
        for (int row = 0; row < parameters.length; row++) {
            Vectors.addScaled(-learningRate, gradient[row], parameters[row]);
        }
    }
}
