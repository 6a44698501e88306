package askwalk.nn;

/**
 * The Adam optimiser (arXiv:1412.6980), with the decay rates of the paper. The step of each parameter is its
 * bias-corrected first moment divided by the square root of its bias-corrected second moment, times the learning rate.
 * Not safe for concurrent use.
 */
public final class Adam implements Optimiser {

    private static final float FIRST_MOMENT_DECAY = 0.9f;
    private static final float SECOND_MOMENT_DECAY = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final double learningRate;
    /** The moving averages of the gradient, of the shape of the parameters. */
    private final float[][] firstMoment;

    /** The moving averages of the squared gradient, of the shape of the parameters. */
    private final float[][] secondMoment;

    private double firstMomentDecayPower = 1;
    private double secondMomentDecayPower = 1;

    /**
     * Creates an optimiser whose moments are zero.
     *
     * @param learningRate the approximate upper bound of a parameter's step
     * @param shape an array of the same shape as the parameters
     */
    public Adam(double learningRate, float[][] shape) {
        this.learningRate = learningRate;
        firstMoment = ParameterRows.zeros(shape);
        secondMoment = ParameterRows.zeros(shape);
    }

    @Override
    public void step(float[][] parameters, float[][] gradient) {
        firstMomentDecayPower *= FIRST_MOMENT_DECAY;
        secondMomentDecayPower *= SECOND_MOMENT_DECAY;
        float rate = (float) (learningRate / (1 - firstMomentDecayPower));
        float secondMomentCorrection = (float) (1 / (1 - secondMomentDecayPower));
        for (int row = 0; row < parameters.length; row++) {
            step(rate, secondMomentCorrection, firstMoment[row], secondMoment[row], gradient[row], parameters[row]);
        }
    }

    private static void step(
            float rate,
            float secondMomentCorrection,
            float[] firstMoment,
            float[] secondMoment,
            float[] gradient,
            float[] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            float derivative = gradient[i];
            firstMoment[i] += (1 - FIRST_MOMENT_DECAY) * (derivative - firstMoment[i]);
            secondMoment[i] += (1 - SECOND_MOMENT_DECAY) * (derivative * derivative - secondMoment[i]);
            parameters[i] -=
                    rate * firstMoment[i] / ((float) Math.sqrt(secondMoment[i] * secondMomentCorrection) + EPSILON);
        }
    }
}
