package askwalk.nn;

import askwalk.math.Vectors;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A multilayer perceptron with one hidden layer: ReLU on the hidden units, linear outputs. Parameters are stored row by
 * row and updated in place by an {@link Optimiser}. The rows are, in order: the weights of each input, the biases of
 * the hidden units, the weights of each hidden unit (or, with few outputs, of each output, which makes the rows longer)
 * and the biases of the outputs. Zero inputs cost no time. Safe for concurrent use while it is not being trained, if
 * each thread uses its own {@link Workspace}.
 */
public final class Mlp {

    private static final int FEW_OUTPUTS = 8;
    private static final int FEW_INPUTS = 64;

    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final boolean byOutput;
    private final float[][] rows;

    private Mlp(int inputs, int hidden, int outputs) {
        long size = (inputs + 1L) * hidden + (hidden + 1L) * outputs;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a net of " + inputs + " inputs, " + hidden + " hidden units and "
                    + outputs + " outputs is too large");
        }
        this.inputs = inputs;
        this.hidden = hidden;
        this.outputs = outputs;
        byOutput = outputs < FEW_OUTPUTS;
        rows = new float[inputs + 1 + (byOutput ? outputs : hidden) + 1][];
        for (int row = 0; row <= inputs; row++) {
            rows[row] = new float[hidden];
        }
        for (int row = inputs + 1; row < rows.length - 1; row++) {
            rows[row] = new float[byOutput ? hidden : outputs];
        }
        rows[rows.length - 1] = new float[outputs];
    }

    /**
     * Creates an untrained net. Weights and biases of a layer with n inputs are drawn uniformly from [-1/sqrt(n),
     * 1/sqrt(n)].
     *
     * @param inputs the number of inputs
     * @param hidden the number of hidden units
     * @param outputs the number of outputs
     * @param random the source of the initial parameters
     * @return the net
     * @throws IllegalArgumentException if the net would have more than two billion parameters
     */
    public static Mlp random(int inputs, int hidden, int outputs, SplittableRandom random) {
        Mlp net = new Mlp(inputs, hidden, outputs);
        for (int row = 0; row <= inputs; row++) {
            fill(net.rows[row], inputs, random);
        }
        float[] weights = new float[hidden * outputs];
        fill(weights, hidden, random);
        net.setOutputWeights(weights);
        fill(net.outputBias(), hidden, random);
        return net;
    }

    /**
     * Creates an untrained net with normally distributed weights of mean 0. Biases are uniform as in {@link #random}.
     *
     * @param inputs the number of inputs
     * @param hidden the number of hidden units
     * @param outputs the number of outputs
     * @param deviation the standard deviation of the weights
     * @param random the source of the initial parameters
     * @return the net
     * @throws IllegalArgumentException if the net would have more than two billion parameters
     */
    public static Mlp normal(int inputs, int hidden, int outputs, double deviation, SplittableRandom random) {
        Mlp net = random(inputs, hidden, outputs, random);
        for (int row = 0; row < net.rows.length - 1; row++) {
            for (int i = 0; row != inputs && i < net.rows[row].length; i++) {
                net.rows[row][i] = (float) (deviation * random.nextGaussian());
            }
        }
        return net;
    }

    /**
     * Creates a net from saved matrices, which determine the number of hidden units.
     *
     * @param checkpoint the checkpoint with the matrices
     * @param name the prefix of the matrix names
     * @param inputs the number of inputs
     * @param outputs the number of outputs
     * @return the net
     * @throws IllegalArgumentException if a matrix is missing, has another shape, or contains an invalid weight, see
     *     {@link Checkpoint#weights}
     */
    public static Mlp restore(Checkpoint checkpoint, String name, int inputs, int outputs) {
        int hidden = checkpoint.matrix(name + ".hidden.bias").columns();
        float[] bias = checkpoint.weights(name + ".hidden.bias", 1, hidden).values();
        float[] weights =
                checkpoint.weights(name + ".hidden.weights", inputs, hidden).values();
        float[] outputWeights =
                checkpoint.weights(name + ".output.weights", hidden, outputs).values();
        float[] outputBias =
                checkpoint.weights(name + ".output.bias", 1, outputs).values();
        Mlp net = new Mlp(
                inputs, hidden, outputs); // only after all shapes are checked, since it allocates as much memory
        for (int row = 0; row < inputs; row++) {
            System.arraycopy(weights, row * hidden, net.rows[row], 0, hidden);
        }
        System.arraycopy(bias, 0, net.rows[inputs], 0, hidden);
        net.setOutputWeights(outputWeights);
        System.arraycopy(outputBias, 0, net.outputBias(), 0, outputs);
        return net;
    }

    /**
     * Saves the parameters as four matrices.
     *
     * @param name the prefix of the matrix names
     * @param into receives copies
     */
    public void save(String name, Map<String, Matrix> into) {
        float[] weights = ParameterRows.joined(Arrays.copyOf(rows, inputs));
        into.put(name + ".hidden.weights", new Matrix(inputs, hidden, weights));
        into.put(name + ".hidden.bias", new Matrix(1, hidden, rows[inputs].clone()));
        into.put(name + ".output.weights", new Matrix(hidden, outputs, outputWeights()));
        into.put(name + ".output.bias", new Matrix(1, outputs, outputBias().clone()));
    }

    /**
     * Returns an independent net with the same parameters.
     *
     * @return the copy
     */
    public Mlp copy() {
        Mlp copy = new Mlp(inputs, hidden, outputs);
        ParameterRows.copy(rows, copy.rows);
        return copy;
    }

    int inputs() {
        return inputs;
    }

    int hiddenUnits() {
        return hidden;
    }

    int outputs() {
        return outputs;
    }

    /** Returns whether the net has few inputs and few outputs. */
    boolean isSmall() {
        return byOutput && inputs <= FEW_INPUTS;
    }

    boolean hasFewOutputs() {
        return byOutput;
    }

    /** Returns the weights of an output, not a copy, [hidden]; only with few outputs. */
    float[] outputWeights(int output) {
        return rows[inputs + 1 + output];
    }

    /**
     * Returns all parameters, which an optimiser updates in place.
     *
     * @return the rows, not a copy
     */
    public float[][] parameters() {
        return rows;
    }

    /**
     * Creates a workspace for one thread.
     *
     * @return the workspace
     */
    public Workspace workspace() {
        return new Workspace(hidden, outputs);
    }

    /**
     * Computes the outputs.
     *
     * @param input the inputs, [inputs]
     * @param work receives the hidden units and the outputs
     */
    public void forward(float[] input, Workspace work) {
        Arrays.fill(work.dropoutScale, 1f);
        compute(input, work);
    }

    /**
     * Computes the outputs with inverted dropout, as in training: each hidden unit is either dropped or scaled by 1 /
     * (1 - dropout).
     *
     * @param input the inputs, [inputs]
     * @param work receives the hidden units and the outputs
     * @param dropout the probability that a hidden unit is dropped, from 0 to below 1
     * @param random selects the dropped units
     */
    public void forward(float[] input, Workspace work, double dropout, SplittableRandom random) {
        float scale = (float) (1 / (1 - dropout));
        for (int unit = 0; unit < hidden; unit++) {
            work.dropoutScale[unit] = random.nextDouble() < dropout ? 0f : scale;
        }
        compute(input, work);
    }

    /**
     * Accumulates the gradient of a loss by backpropagation, after a forward pass with the same input.
     *
     * @param input the inputs, [inputs]
     * @param work the workspace of the forward pass
     * @param outputGradient the gradient of the loss with respect to the outputs, [outputs]
     * @param gradient the accumulated gradient with respect to the {@linkplain #parameters() parameters}, of their
     *     shape
     */
    public void backward(float[] input, Workspace work, float[] outputGradient, float[][] gradient) {
        if (byOutput) {
            backwardByOutput(work, outputGradient, gradient);
        } else {
            backwardByUnit(work, outputGradient, gradient);
        }
        Vectors.addScaled(1, outputGradient, gradient[rows.length - 1]);
        for (int i = 0; i < inputs; i++) {
            if (input[i] != 0) {
                Vectors.addScaled(input[i], work.hiddenGradient, gradient[i]);
            }
        }
        Vectors.addScaled(1, work.hiddenGradient, gradient[inputs]);
    }

    private void backwardByOutput(Workspace work, float[] outputGradient, float[][] gradient) {
        float[] hiddenGradient = work.hiddenGradient;
        Arrays.fill(hiddenGradient, 0);
        for (int output = 0; output < outputs; output++) {
            if (outputGradient[output] != 0) {
                Vectors.addScaled(outputGradient[output], rows[inputs + 1 + output], hiddenGradient);
                Vectors.addScaled(outputGradient[output], work.hidden, gradient[inputs + 1 + output]);
            }
        }
        for (int unit = 0; unit < hidden; unit++) {
            hiddenGradient[unit] = work.hidden[unit] > 0 ? hiddenGradient[unit] * work.dropoutScale[unit] : 0;
        }
    }

    private void backwardByUnit(Workspace work, float[] outputGradient, float[][] gradient) {
        for (int unit = 0; unit < hidden; unit++) {
            float value = work.hidden[unit];
            if (value <= 0) {
                work.hiddenGradient[unit] = 0;
                continue;
            }
            float[] weights = rows[inputs + 1 + unit];
            float[] rowGradient = gradient[inputs + 1 + unit];
            float sum = 0;
            for (int output = 0; output < outputs; output++) {
                sum += weights[output] * outputGradient[output];
                rowGradient[output] += value * outputGradient[output];
            }
            work.hiddenGradient[unit] = sum * work.dropoutScale[unit];
        }
    }

    private void compute(float[] input, Workspace work) {
        float[] units = work.hidden;
        System.arraycopy(rows[inputs], 0, units, 0, hidden);
        for (int i = 0; i < inputs; i++) {
            if (input[i] != 0) {
                Vectors.addScaled(input[i], rows[i], units);
            }
        }
        for (int unit = 0; unit < hidden; unit++) {
            units[unit] = Math.max(0, units[unit]) * work.dropoutScale[unit];
        }
        System.arraycopy(outputBias(), 0, work.outputs, 0, outputs);
        for (int row = inputs + 1; row < rows.length - 1; row++) {
            int index = row - inputs - 1;
            if (byOutput) {
                work.outputs[index] += Vectors.dot(rows[row], units);
            } else if (units[index] != 0) {
                Vectors.addScaled(units[index], rows[row], work.outputs);
            }
        }
    }

    float[] outputBias() {
        return rows[rows.length - 1];
    }

    /** Returns the weights of the output layer, row-major, [hidden][outputs]. */
    private float[] outputWeights() {
        float[] weights = new float[hidden * outputs];
        for (int i = 0; i < weights.length; i++) {
            int unit = i / outputs;
            int output = i % outputs;
            weights[i] = byOutput ? rows[inputs + 1 + output][unit] : rows[inputs + 1 + unit][output];
        }
        return weights;
    }

    private void setOutputWeights(float[] weights) {
        for (int i = 0; i < weights.length; i++) {
            int unit = i / outputs;
            int output = i % outputs;
            if (byOutput) {
                rows[inputs + 1 + output][unit] = weights[i];
            } else {
                rows[inputs + 1 + unit][output] = weights[i];
            }
        }
    }

    private static void fill(float[] values, int fanIn, SplittableRandom random) {
        double bound = 1 / Math.sqrt(Math.max(1, fanIn));
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }

    /** The reusable buffers of one thread. */
    public static final class Workspace {

        private final float[] hidden;
        private final float[] dropoutScale;
        private final float[] hiddenGradient;
        private final float[] outputs;

        private Workspace(int hidden, int outputs) {
            this.hidden = new float[hidden];
            dropoutScale = new float[hidden];
            hiddenGradient = new float[hidden];
            this.outputs = new float[outputs];
        }

        /**
         * Returns the outputs of the last forward pass.
         *
         * @return the array, not a copy
         */
        public float[] outputs() {
            return outputs;
        }
    }
}
