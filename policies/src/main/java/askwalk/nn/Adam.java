package askwalk.nn;

/**
 * Adam (arXiv:1412.6980), with the constants of the paper: each number moves by the mean of its last gradients over the
 * root of the mean of their squares. Not safe for concurrent use.
 */
public final class Adam implements Optimiser {

    private static final float MEAN_DECAY = 0.9f;
    private static final float SQUARE_DECAY = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final double learningRate;
    private final float[][] means;
    private final float[][] squares;
    private double meanWeight = 1;
    private double squareWeight = 1;

    /**
     * Makes an optimiser that has seen nothing yet.
     *
     * @param learningRate how far a number moves at most, about
     * @param shape rows as those of the numbers
     */
    public Adam(double learningRate, float[][] shape) {
        this.learningRate = learningRate;
        means = ParameterRows.zeros(shape);
        squares = ParameterRows.zeros(shape);
    }

    @Override
    public void step(float[][] parameters, float[][] gradient) {
        meanWeight *= MEAN_DECAY;
        squareWeight *= SQUARE_DECAY;
        float rate = (float) (learningRate / (1 - meanWeight));
        float squareScale = (float) (1 / (1 - squareWeight));
        for (int row = 0; row < parameters.length; row++) {
            step(rate, squareScale, means[row], squares[row], gradient[row], parameters[row]);
        }
    }

    private static void step(
            float rate, float squareScale, float[] means, float[] squares, float[] slopes, float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            float slope = slopes[i];
            means[i] += (1 - MEAN_DECAY) * (slope - means[i]);
            squares[i] += (1 - SQUARE_DECAY) * (slope * slope - squares[i]);
            numbers[i] -= rate * means[i] / ((float) Math.sqrt(squares[i] * squareScale) + EPSILON);
        }
    }
}
