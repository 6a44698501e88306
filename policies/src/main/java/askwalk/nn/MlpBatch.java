package askwalk.nn;

import askwalk.math.Vectors;
import java.util.Arrays;

/**
 * A mini-batch of inputs of a net, with the outputs and gradients that {@link Mlp} computes one by one, bit for bit the
 * same. Loops are arranged so that they can be vectorised and pass over memory few times. With few inputs and outputs,
 * forward passes run over the samples instead of the hidden units, so that the partial sums of
 * {@link Vectors#dot(float[], float[])} become sums of vectors. Not safe for concurrent use.
 */
final class MlpBatch {

    /** The largest number of samples in one loop, whose partial sums fit into the fastest cache. */
    private static final int MAX_LANES = 128;

    /** The number of partial sums of {@link Vectors#dot(float[], float[])}. */
    private static final int PARTIAL_SUMS = 8;

    /** The number of samples whose gradients are added in one pass. */
    private static final int GROUP = 4;

    private static final float LARGE = 0x1p127f;

    private final float[][] inputs;
    private final float[][] outputs;
    private final Mlp.Workspace work;
    private final float[] outputGradient;

    /** The inputs of a part of the samples, [inputs][lanes]. */
    private final float[][] columns;

    /** The weights of a hidden unit, [inputs]. */
    private final float[] weights;

    /** A hidden unit, [lanes]. */
    private final float[] unit;

    /** The partial sums of each output, [outputs][partial sums][lanes]. */
    private final float[][][] sums;

    /** The hidden units of a sample before the activation, [hidden]. */
    private final float[] hidden;

    /** The gradients with respect to the hidden units, [samples of a group][hidden]. */
    private final float[][] hiddenGradients;

    /** The factors and the rows of a sum of gradients or weights. */
    private final float[] factors;

    private final float[][] vectors;

    /**
     * Creates a batch for nets of the same shape.
     *
     * @param net a net of that shape
     * @param samples the number of samples
     */
    MlpBatch(Mlp net, int samples) {
        inputs = new float[samples][net.inputs()];
        outputs = new float[samples][net.outputs()];
        work = net.workspace();
        outputGradient = new float[net.outputs()];
        int lanes = Math.min(MAX_LANES, samples);
        int few = net.isSmall() ? 1 : 0;
        columns = new float[few * net.inputs()][lanes];
        weights = new float[few * net.inputs()];
        unit = new float[lanes];
        sums = new float[few * net.outputs()][PARTIAL_SUMS][lanes];
        hidden = new float[net.hiddenUnits()];
        hiddenGradients = new float[GROUP][net.hiddenUnits()];
        factors = new float[Math.max(GROUP, net.inputs())];
        vectors = new float[Math.max(GROUP, net.inputs())][];
    }

    /** Returns the input of a sample, to be filled in, [inputs]. */
    float[] input(int sample) {
        return inputs[sample];
    }

    /** Returns the output of a sample in the last forward pass, [outputs]. */
    float[] output(int sample) {
        return outputs[sample];
    }

    /** Computes the outputs of all samples. */
    void forward(Mlp net) {
        if (net.isSmall()) {
            for (int from = 0; from < inputs.length; from += unit.length) {
                forward(net, from, Math.min(inputs.length, from + unit.length));
            }
            return;
        }
        for (int sample = 0; sample < inputs.length; sample++) {
            net.forward(inputs[sample], work);
            System.arraycopy(work.outputs(), 0, outputs[sample], 0, outputs[sample].length);
        }
    }

    private void forward(Mlp net, int from, int to) {
        for (int sample = from; sample < to; sample++) {
            for (int i = 0; i < columns.length; i++) {
                columns[i][sample - from] = inputs[sample][i];
            }
        }
        for (float[][] ofOutput : sums) {
            for (float[] partial : ofOutput) {
                Arrays.fill(partial, 0);
            }
        }
        if (columns.length == 2 && sums.length == 2) {
            addUnitsOfTwo(net);
        } else {
            addUnits(net);
        }
        for (int output = 0; output < sums.length; output++) {
            addUp(sums[output], net.outputBias()[output], output, from, to);
        }
    }

    private void addUnits(Mlp net) {
        int units = net.hiddenUnits();
        for (int index = 0; index < units; index++) {
            for (int i = 0; i < columns.length; i++) {
                weights[i] = net.parameters()[i][index];
            }
            Arrays.fill(unit, net.parameters()[columns.length][index]);
            ScaledSums.add(columns.length, weights, columns, unit);
            addActivated(net, index, partialSum(index, units));
        }
    }

    /** Adds all units of a net with two inputs and two outputs. */
    private void addUnitsOfTwo(Mlp net) {
        float[] weights0 = net.parameters()[0];
        float[] weights1 = net.parameters()[1];
        float[] biases = net.parameters()[2];
        float[] outputWeights0 = net.outputWeights(0);
        float[] outputWeights1 = net.outputWeights(1);
        int units = biases.length;
        for (int index = 0; index < units; index++) {
            int partial = partialSum(index, units);
            addUnit(
                    biases[index],
                    weights0[index],
                    columns[0],
                    weights1[index],
                    columns[1],
                    outputWeights0[index],
                    sums[0][partial],
                    outputWeights1[index],
                    sums[1][partial]);
        }
    }

    /** Returns the partial sum to which {@link Vectors#dot(float[], float[])} adds a product. */
    private static int partialSum(int index, int size) {
        return index < size - size % PARTIAL_SUMS ? index % PARTIAL_SUMS : 0;
    }

    /** Adds a hidden unit of two inputs to the partial sums of two outputs, in one pass over memory. */
    private static void addUnit(
            float bias,
            float w0,
            float[] input0,
            float w1,
            float[] input1,
            float outputWeight0,
            float[] sum0,
            float outputWeight1,
            float[] sum1) {
        for (int lane = 0; lane < input0.length; lane++) {
            float value = Math.max(0, (bias + w0 * input0[lane]) + w1 * input1[lane]);
            sum0[lane] += outputWeight0 * value;
            sum1[lane] += outputWeight1 * value;
        }
    }

    /** Adds the activated unit to a partial sum of each output. */
    private void addActivated(Mlp net, int index, int partial) {
        int output = 0;
        for (; output <= sums.length - 2; output += 2) {
            addActivated(
                    unit,
                    net.outputWeights(output)[index],
                    sums[output][partial],
                    net.outputWeights(output + 1)[index],
                    sums[output + 1][partial]);
        }
        if (output < sums.length) {
            addActivated(unit, net.outputWeights(output)[index], sums[output][partial]);
        }
    }

    private static void addActivated(float[] unit, float w0, float[] sum0, float w1, float[] sum1) {
        for (int lane = 0; lane < unit.length; lane++) {
            float value = Math.max(0, unit[lane]);
            sum0[lane] += w0 * value;
            sum1[lane] += w1 * value;
        }
    }

    private static void addActivated(float[] unit, float weight, float[] sum) {
        for (int lane = 0; lane < unit.length; lane++) {
            sum[lane] += weight * Math.max(0, unit[lane]);
        }
    }

    private void addUp(float[][] s, float bias, int output, int from, int to) {
        for (int sample = from; sample < to; sample++) {
            int i = sample - from;
            outputs[sample][output] =
                    bias + (((s[0][i] + s[1][i]) + (s[2][i] + s[3][i])) + ((s[4][i] + s[5][i]) + (s[6][i] + s[7][i])));
        }
    }

    /**
     * Accumulates the gradient of a loss that depends on one output of each sample.
     *
     * @param net the net
     * @param used the output of each sample that the loss depends on
     * @param derivatives the derivative of the loss with respect to that output, for each sample
     * @param gradient the accumulated gradient, of the shape of the net's parameters
     */
    void backward(Mlp net, int[] used, float[] derivatives, float[][] gradient) {
        for (int from = 0; from < inputs.length; from += GROUP) {
            int to = Math.min(inputs.length, from + GROUP);
            if (net.hasFewOutputs()) {
                backward(net, used, derivatives, gradient, from, to);
            } else {
                backwardOneByOne(net, used, derivatives, gradient, from, to);
            }
        }
    }

    private void backwardOneByOne(Mlp net, int[] used, float[] derivatives, float[][] gradient, int from, int to) {
        for (int sample = from; sample < to; sample++) {
            Arrays.fill(outputGradient, 0);
            outputGradient[used[sample]] = derivatives[sample];
            net.forward(inputs[sample], work);
            net.backward(inputs[sample], work, outputGradient, gradient);
        }
    }

    private void backward(Mlp net, int[] used, float[] derivatives, float[][] gradient, int from, int to) {
        int inputCount = net.inputs();
        for (int sample = from; sample < to; sample++) {
            int output = used[sample];
            computeHidden(net, inputs[sample]);
            backward(
                    derivatives[sample],
                    hidden,
                    net.outputWeights(output),
                    gradient[inputCount + 1 + output],
                    hiddenGradients[sample - from]);
            gradient[gradient.length - 1][output] += derivatives[sample];
        }
        for (int i = 0; i < inputCount; i++) {
            int count = 0;
            for (int sample = from; sample < to; sample++) {
                if (inputs[sample][i] != 0) {
                    factors[count] = inputs[sample][i];
                    vectors[count++] = hiddenGradients[sample - from];
                }
            }
            ScaledSums.add(count, factors, vectors, gradient[i]);
        }
        Arrays.fill(factors, 0, to - from, 1);
        ScaledSums.add(to - from, factors, hiddenGradients, gradient[inputCount]);
    }

    private void computeHidden(Mlp net, float[] input) {
        int count = 0;
        for (int i = 0; i < input.length; i++) {
            if (input[i] != 0) {
                factors[count] = input[i];
                vectors[count++] = net.parameters()[i];
            }
        }
        System.arraycopy(net.parameters()[input.length], 0, hidden, 0, hidden.length);
        ScaledSums.add(count, factors, vectors, hidden);
    }

    /** Adds to the gradient of an output's weights, and computes that of the hidden units: 0 for inactive units. */
    private static void backward(
            float derivative, float[] hidden, float[] weights, float[] weightGradient, float[] hiddenGradient) {
        for (int i = 0; i < hiddenGradient.length; i++) {
            float value = Math.max(0, hidden[i]);
            float active = Math.min(1, value * LARGE * LARGE); // 1 or 0: comparisons are not vectorised
            weightGradient[i] += derivative * value;
            hiddenGradient[i] = derivative * weights[i] * active;
        }
    }
}
