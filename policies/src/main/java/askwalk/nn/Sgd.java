package askwalk.nn;

import askwalk.math.Vectors;

/**
 * Stochastic gradient descent without momentum.
 *
 * @param learningRate the factor of the gradient in a step
 */
public record Sgd(float learningRate) implements Optimiser {

    @Override
    public void step(float[][] parameters, float[][] gradient) {
        for (int row = 0; row < parameters.length; row++) {
            Vectors.addScaled(-learningRate, gradient[row], parameters[row]);
        }
    }
}
