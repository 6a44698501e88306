package askwalk.nn;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Map;

/**
 * The RMSprop optimiser (Tieleman and Hinton, 2012). The gradient of each parameter is divided by the square root of
 * its second moment, a moving average of the squared gradient. Not safe for concurrent use.
 */
public final class RmsProp implements Optimiser {

    private static final float SECOND_MOMENT_DECAY = 0.99f;
    private static final float EPSILON = 1e-8f;

    private final double learningRate;
    private final float[][] secondMoment;

    /**
     * Creates an optimiser whose second moments are zero.
     *
     * @param learningRate the learning rate
     * @param shape an array of the same shape as the parameters
     */
    public RmsProp(double learningRate, float[][] shape) {
        this.learningRate = learningRate;
        secondMoment = ParameterRows.zeros(shape);
    }

    @Override
    public void step(float[][] parameters, float[][] gradient) {
        step(parameters, gradient, 1);
    }

    /**
     * Performs one update step with a reduced learning rate.
     *
     * @param parameters the parameters, updated in place
     * @param gradient the gradient of the loss, of the same shape
     * @param rateFactor the factor of the learning rate, from 0 to 1
     */
    public void step(float[][] parameters, float[][] gradient, double rateFactor) {
        float rate = (float) (learningRate * rateFactor);
        for (int row = 0; row < parameters.length; row++) {
            step(rate, secondMoment[row], gradient[row], parameters[row]);
        }
    }

    private static void step(float rate, float[] secondMoment, float[] gradient, float[] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            float derivative = gradient[i];
            secondMoment[i] += (1 - SECOND_MOMENT_DECAY) * (derivative * derivative - secondMoment[i]);
            parameters[i] -= rate * derivative / ((float) Math.sqrt(secondMoment[i]) + EPSILON);
        }
    }

    /**
     * Saves the second moments.
     *
     * @param name the name of the matrix
     * @param into receives a copy
     */
    public void save(String name, Map<String, Matrix> into) {
        float[] joined = ParameterRows.joined(secondMoment);
        into.put(name, new Matrix(1, joined.length, joined));
    }

    /**
     * Restores saved second moments.
     *
     * @param name the name of the matrix
     * @param checkpoint the checkpoint with the matrix
     * @throws IllegalArgumentException if the matrix is missing or has another size
     */
    public void restore(String name, Checkpoint checkpoint) {
        int size = ParameterRows.joined(secondMoment).length;
        ParameterRows.split(checkpoint.matrix(name, 1, size).values(), secondMoment);
    }
}
