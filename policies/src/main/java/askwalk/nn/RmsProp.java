package askwalk.nn;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Map;

/**
 * RMSprop (Tieleman and Hinton, 2012): each number moves by its gradient over the root of the moving mean of the
 * gradient's squares. Not safe for concurrent use.
 */
public final class RmsProp implements Optimiser {

    private static final float SQUARE_DECAY = 0.99f;
    private static final float EPSILON = 1e-8f;

    private final double learningRate;
    private final float[][] squares;

    /**
     * Makes an optimiser that has seen nothing yet.
     *
     * @param learningRate how far a number moves for a usual gradient
     * @param shape rows as those of the numbers
     */
    public RmsProp(double learningRate, float[][] shape) {
        this.learningRate = learningRate;
        squares = ParameterRows.zeros(shape);
    }

    @Override
    public void step(float[][] parameters, float[][] gradient) {
        step(parameters, gradient, 1);
    }

    /**
     * Makes one step with a part of the learning rate.
     *
     * @param parameters the numbers to move, in rows
     * @param gradient the gradient of the loss by each of them, in the same rows
     * @param share which part, from 0 to 1
     */
    public void step(float[][] parameters, float[][] gradient, double share) {
        float rate = (float) (learningRate * share);
        for (int row = 0; row < parameters.length; row++) {
            step(rate, squares[row], gradient[row], parameters[row]);
        }
    }

    private static void step(float rate, float[] means, float[] slopes, float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            float slope = slopes[i];
            means[i] += (1 - SQUARE_DECAY) * (slope * slope - means[i]);
            numbers[i] -= rate * slope / ((float) Math.sqrt(means[i]) + EPSILON);
        }
    }

    /**
     * Saves what it has seen.
     *
     * @param name the name of the matrix
     * @param into gets a copy
     */
    public void save(String name, Map<String, Matrix> into) {
        float[] joined = ParameterRows.joined(squares);
        into.put(name, new Matrix(1, joined.length, joined));
    }

    /**
     * Goes on from what was saved.
     *
     * @param name the name of the matrix
     * @param checkpoint has it
     * @throws IllegalArgumentException if it is missing or of another size
     */
    public void restore(String name, Checkpoint checkpoint) {
        int size = ParameterRows.joined(squares).length;
        ParameterRows.split(checkpoint.matrix(name, 1, size).values(), squares);
    }
}
