package askwalk.nn;

import askwalk.math.Vectors;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A perceptron of two layers: inputs, hidden units with ReLU, outputs without. Its numbers are in rows, which an
 * {@link Optimiser} moves: the weights from each input, the biases of the hidden units, the weights from each hidden
 * unit (or, with few outputs, to each output, so that rows are long), the biases of the outputs. Inputs that are 0 cost
 * nothing. Safe for concurrent use as long as nobody trains it; each thread has a {@link Workspace} of its own.
 */
public final class Mlp {

    private static final int FEW_OUTPUTS = 8;

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
     * Makes an untrained net. Weights and biases of a layer are uniform within one over the root of its inputs.
     *
     * @param inputs number of inputs
     * @param hidden number of hidden units
     * @param outputs number of outputs
     * @param random draws the numbers
     * @return the net
     * @throws IllegalArgumentException if the net would have more than two billion numbers
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
     * Makes an untrained net whose weights are normal with mean 0. Biases are uniform as in {@link #random}.
     *
     * @param inputs number of inputs
     * @param hidden number of hidden units
     * @param outputs number of outputs
     * @param deviation the standard deviation of the weights
     * @param random draws the numbers
     * @return the net
     * @throws IllegalArgumentException if the net would have more than two billion numbers
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
     * Makes a net from saved matrices. Its number of hidden units is theirs.
     *
     * @param checkpoint has the matrices
     * @param name the name they were saved under
     * @param inputs number of inputs
     * @param outputs number of outputs
     * @return the net
     * @throws IllegalArgumentException if a matrix is missing, has another shape, or a number that is no weight, see
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
        Mlp net = new Mlp(inputs, hidden, outputs); // after all shapes are known, since it takes as much memory
        for (int row = 0; row < inputs; row++) {
            System.arraycopy(weights, row * hidden, net.rows[row], 0, hidden);
        }
        System.arraycopy(bias, 0, net.rows[inputs], 0, hidden);
        net.setOutputWeights(outputWeights);
        System.arraycopy(outputBias, 0, net.outputBias(), 0, outputs);
        return net;
    }

    /**
     * Saves the numbers as four matrices.
     *
     * @param name stands before the name of each
     * @param into gets copies
     */
    public void save(String name, Map<String, Matrix> into) {
        float[] weights = ParameterRows.joined(Arrays.copyOf(rows, inputs));
        into.put(name + ".hidden.weights", new Matrix(inputs, hidden, weights));
        into.put(name + ".hidden.bias", new Matrix(1, hidden, rows[inputs].clone()));
        into.put(name + ".output.weights", new Matrix(hidden, outputs, outputWeights()));
        into.put(name + ".output.bias", new Matrix(1, outputs, outputBias().clone()));
    }

    /**
     * Returns a net with the same numbers that is trained apart from this one.
     *
     * @return the copy
     */
    public Mlp copy() {
        Mlp copy = new Mlp(inputs, hidden, outputs);
        ParameterRows.copy(rows, copy.rows);
        return copy;
    }

    /**
     * Returns all numbers, for an optimiser to move.
     *
     * @return the rows themselves
     */
    public float[][] parameters() {
        return rows;
    }

    /**
     * Makes room for one thread's calculations.
     *
     * @return the room
     */
    public Workspace workspace() {
        return new Workspace(hidden, outputs);
    }

    /**
     * Calculates the outputs.
     *
     * @param input the inputs
     * @param work gets the hidden units and the outputs
     */
    public void forward(float[] input, Workspace work) {
        Arrays.fill(work.keep, 1f);
        calculate(input, work);
    }

    /**
     * Calculates the outputs with dropout, as in training: some hidden units are 0, and the others larger to make up.
     *
     * @param input the inputs
     * @param work gets the hidden units and the outputs
     * @param dropout the probability for a hidden unit to be dropped, below 1
     * @param random decides which
     */
    public void forward(float[] input, Workspace work, double dropout, SplittableRandom random) {
        float kept = (float) (1 / (1 - dropout));
        for (int unit = 0; unit < hidden; unit++) {
            work.keep[unit] = random.nextDouble() < dropout ? 0f : kept;
        }
        calculate(input, work);
    }

    /**
     * Adds the gradient of a loss, after a forward calculation of the same input.
     *
     * @param input the inputs
     * @param work as the forward calculation left it
     * @param outputGradient the gradient of the loss by the outputs
     * @param gradient gets the gradient of the loss by all {@linkplain #parameters() numbers} added
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
                Vectors.addScaled(input[i], work.back, gradient[i]);
            }
        }
        Vectors.addScaled(1, work.back, gradient[inputs]);
    }

    private void backwardByOutput(Workspace work, float[] outputGradient, float[][] gradient) {
        float[] back = work.back;
        Arrays.fill(back, 0);
        for (int output = 0; output < outputs; output++) {
            if (outputGradient[output] != 0) {
                Vectors.addScaled(outputGradient[output], rows[inputs + 1 + output], back);
                Vectors.addScaled(outputGradient[output], work.hidden, gradient[inputs + 1 + output]);
            }
        }
        for (int unit = 0; unit < hidden; unit++) {
            back[unit] = work.hidden[unit] > 0 ? back[unit] * work.keep[unit] : 0;
        }
    }

    private void backwardByUnit(Workspace work, float[] outputGradient, float[][] gradient) {
        for (int unit = 0; unit < hidden; unit++) {
            float value = work.hidden[unit];
            if (value <= 0) {
                work.back[unit] = 0;
                continue;
            }
            float[] weights = rows[inputs + 1 + unit];
            float[] slopes = gradient[inputs + 1 + unit];
            float sum = 0;
            for (int output = 0; output < outputs; output++) {
                sum += weights[output] * outputGradient[output];
                slopes[output] += value * outputGradient[output];
            }
            work.back[unit] = sum * work.keep[unit];
        }
    }

    private void calculate(float[] input, Workspace work) {
        float[] units = work.hidden;
        System.arraycopy(rows[inputs], 0, units, 0, hidden);
        for (int i = 0; i < inputs; i++) {
            if (input[i] != 0) {
                Vectors.addScaled(input[i], rows[i], units);
            }
        }
        for (int unit = 0; unit < hidden; unit++) {
            units[unit] = Math.max(0, units[unit]) * work.keep[unit];
        }
        System.arraycopy(outputBias(), 0, work.outputs, 0, outputs);
        for (int row = inputs + 1; row < rows.length - 1; row++) {
            int other = row - inputs - 1;
            if (byOutput) {
                work.outputs[other] += Vectors.dot(rows[row], units);
            } else if (units[other] != 0) {
                Vectors.addScaled(units[other], rows[row], work.outputs);
            }
        }
    }

    private float[] outputBias() {
        return rows[rows.length - 1];
    }

    /** The weights of the second layer, hidden unit by hidden unit. */
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

    private static void fill(float[] numbers, int fanIn, SplittableRandom random) {
        double bound = 1 / Math.sqrt(Math.max(1, fanIn));
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }

    /** Room for the calculations of one thread, used again and again. */
    public static final class Workspace {

        private final float[] hidden;
        private final float[] keep;
        private final float[] back;
        private final float[] outputs;

        private Workspace(int hidden, int outputs) {
            this.hidden = new float[hidden];
            keep = new float[hidden];
            back = new float[hidden];
            this.outputs = new float[outputs];
        }

        /**
         * Returns the outputs of the last forward calculation.
         *
         * @return the array itself
         */
        public float[] outputs() {
            return outputs;
        }
    }
}
