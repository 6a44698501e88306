package askwalk.learning;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A perceptron of two layers: inputs, hidden units with ReLU, outputs without. All its numbers are in one array, which
 * an {@link Optimiser} moves. Weights are kept by the unit they come from, so that inputs and hidden units that are 0
 * cost nothing. Safe for concurrent use as long as nobody trains it; each thread has a {@link Workspace} of its own.
 */
public final class Mlp {

    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final float[] parameters;

    private Mlp(int inputs, int hidden, int outputs, float[] parameters) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.outputs = outputs;
        this.parameters = parameters;
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
        long size = (inputs + 1L) * hidden + (hidden + 1L) * outputs;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a net of " + inputs + " inputs, " + hidden + " hidden units and "
                    + outputs + " outputs is too large");
        }
        float[] parameters = new float[(int) size];
        int first = (inputs + 1) * hidden;
        fill(parameters, 0, first, inputs, random);
        fill(parameters, first, parameters.length, hidden, random);
        return new Mlp(inputs, hidden, outputs, parameters);
    }

    /**
     * Makes a net from saved matrices. Its number of hidden units is theirs.
     *
     * @param checkpoint has the matrices
     * @param name the name they were saved under
     * @param inputs number of inputs
     * @param outputs number of outputs
     * @return the net
     * @throws IllegalArgumentException if a matrix is missing or has another shape
     */
    public static Mlp restore(Checkpoint checkpoint, String name, int inputs, int outputs) {
        Matrix bias = checkpoint.matrices().get(name + ".hidden.bias");
        int hidden = bias == null ? 0 : bias.columns();
        Matrix checked = checkpoint.matrix(name + ".hidden.bias", 1, hidden); // says so if there is none
        float[][] parts = {
            checkpoint.matrix(name + ".hidden.weights", inputs, hidden).values(),
            checked.values(),
            checkpoint.matrix(name + ".output.weights", hidden, outputs).values(),
            checkpoint.matrix(name + ".output.bias", 1, outputs).values()
        };
        float[] parameters = new float[(inputs + 1) * hidden + (hidden + 1) * outputs];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, parameters, at, part.length);
            at += part.length;
        }
        return new Mlp(inputs, hidden, outputs, parameters);
    }

    /**
     * Saves the numbers as four matrices.
     *
     * @param name stands before the name of each
     * @param into gets copies
     */
    public void save(String name, Map<String, Matrix> into) {
        int weights = inputs * hidden;
        int outputWeights = weights + hidden;
        int outputBias = outputWeights + hidden * outputs;
        into.put(name + ".hidden.weights", part(inputs, hidden, 0));
        into.put(name + ".hidden.bias", part(1, hidden, weights));
        into.put(name + ".output.weights", part(hidden, outputs, outputWeights));
        into.put(name + ".output.bias", part(1, outputs, outputBias));
    }

    /**
     * Returns a net with the same numbers that is trained apart from this one.
     *
     * @return the copy
     */
    public Mlp copy() {
        return new Mlp(inputs, hidden, outputs, parameters.clone());
    }

    /**
     * Returns all numbers, for an optimiser to move.
     *
     * @return the array itself
     */
    public float[] parameters() {
        return parameters;
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
    public void backward(float[] input, Workspace work, float[] outputGradient, float[] gradient) {
        int firstBias = inputs * hidden;
        int second = firstBias + hidden;
        int secondBias = second + hidden * outputs;
        float[] back = work.back;
        for (int unit = 0; unit < hidden; unit++) {
            float value = work.hidden[unit];
            if (value <= 0) {
                back[unit] = 0;
                continue;
            }
            int row = second + unit * outputs;
            float sum = 0;
            for (int output = 0; output < outputs; output++) {
                sum += parameters[row + output] * outputGradient[output];
                gradient[row + output] += value * outputGradient[output];
            }
            back[unit] = sum * work.keep[unit];
        }
        for (int output = 0; output < outputs; output++) {
            gradient[secondBias + output] += outputGradient[output];
        }
        for (int i = 0; i < inputs; i++) {
            if (input[i] != 0) {
                addScaled(back, input[i], gradient, i * hidden);
            }
        }
        addScaled(back, 1, gradient, firstBias);
    }

    private void calculate(float[] input, Workspace work) {
        float[] units = work.hidden;
        System.arraycopy(parameters, inputs * hidden, units, 0, hidden);
        for (int i = 0; i < inputs; i++) {
            if (input[i] != 0) {
                addRow(i * hidden, input[i], units, hidden);
            }
        }
        int second = (inputs + 1) * hidden;
        float[] logits = work.outputs;
        System.arraycopy(parameters, second + hidden * outputs, logits, 0, outputs);
        for (int unit = 0; unit < hidden; unit++) {
            units[unit] = Math.max(0, units[unit]) * work.keep[unit];
            if (units[unit] != 0) {
                addRow(second + unit * outputs, units[unit], logits, outputs);
            }
        }
    }

    private void addRow(int row, float factor, float[] into, int length) {
        for (int i = 0; i < length; i++) {
            into[i] += factor * parameters[row + i];
        }
    }

    private static void addScaled(float[] source, float factor, float[] into, int offset) {
        for (int i = 0; i < source.length; i++) {
            into[offset + i] += factor * source[i];
        }
    }

    private Matrix part(int rows, int columns, int from) {
        return new Matrix(rows, columns, Arrays.copyOfRange(parameters, from, from + rows * columns));
    }

    private static void fill(float[] parameters, int from, int to, int fanIn, SplittableRandom random) {
        double bound = 1 / Math.sqrt(Math.max(1, fanIn));
        for (int i = from; i < to; i++) {
            parameters[i] = (float) ((2 * random.nextDouble() - 1) * bound);
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
