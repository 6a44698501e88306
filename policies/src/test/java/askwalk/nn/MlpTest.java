package askwalk.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MlpTest {

    /** Hidden units 1 * 1 + 0.5 * 4 - 1 = 2 and max(0, 0.5 - 3) = 0; outputs 2 * 10 + 1 and 2 * -1 + 0.5. */
    @Test
    void outputsEqualHandCalculation() {
        Mlp net = Mlp.restore(handmade(), "net", 2, 2);
        Mlp.Workspace work = net.workspace();
        net.forward(new float[] {1, 0.5f}, work);
        assertThat(work.outputs()).containsExactly(21f, -1.5f);
        net.forward(new float[] {0, 0}, work);
        assertThat(work.outputs()).containsExactly(1f, 0.5f);
    }

    @Test
    void aSavedNetIsRestored() {
        Mlp net = Mlp.random(3, 5, 4, new SplittableRandom(1));
        Map<String, Matrix> matrices = new TreeMap<>();
        net.save("net", matrices);
        Mlp restored = Mlp.restore(new Checkpoint(matrices, Map.of()), "net", 3, 4);
        assertThat(restored.parameters()).isDeepEqualTo(net.parameters());
        assertThat(matrices)
                .containsOnlyKeys("net.hidden.weights", "net.hidden.bias", "net.output.weights", "net.output.bias");
    }

    @Test
    void aCopyIsTrainedIndependently() {
        Mlp net = Mlp.random(1, 1, 1, new SplittableRandom(1));
        float before = net.parameters()[0][0];
        net.copy().parameters()[0][0] = 7;
        assertThat(net.parameters()[0][0]).isEqualTo(before);
    }

    @Test
    void aNetForOtherInputsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mlp.restore(handmade(), "net", 3, 2))
                .withMessage("matrix 'net.hidden.weights' is 2 x 2, expected 3 x 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mlp.restore(new Checkpoint(Map.of(), Map.of()), "net", 3, 2))
                .withMessageStartingWith("matrix 'net.hidden.bias' is missing");
    }

    /** 100 inputs and 25 hidden units: within 1/10 in the first layer, within 1/5 in the second, and not all small. */
    @Test
    void anUntrainedNetIsWithinItsBounds() {
        float[] numbers = ParameterRows.joined(
                Mlp.random(100, 25, 40, new SplittableRandom(3)).parameters());
        float first = 0;
        float second = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i < 101 * 25) {
                first = Math.max(first, Math.abs(numbers[i]));
            } else {
                second = Math.max(second, Math.abs(numbers[i]));
            }
        }
        assertThat(first).isBetween(0.09f, 0.1f);
        assertThat(second).isBetween(0.19f, 0.2f);
    }

    /** With many outputs, the second layer is stored and computed by hidden unit. */
    @Test
    void bothLayoutsOfTheSecondLayerAgree() {
        SplittableRandom random = new SplittableRandom(4);
        Mlp many = Mlp.random(3, 5, 9, random);
        float[] input = {1, 0, -2};
        Mlp.Workspace work = many.workspace();
        many.forward(input, work);
        Map<String, Matrix> matrices = new TreeMap<>();
        many.save("net", matrices);
        float[] weights = matrices.get("net.output.weights").values();
        float[] biases = matrices.get("net.output.bias").values();
        for (int output = 0; output < 9; output++) {
            float[] own = new float[5];
            for (int unit = 0; unit < 5; unit++) {
                own[unit] = weights[unit * 9 + output];
            }
            Mlp one = Mlp.restore(
                    checkpoint(
                            matrices.get("net.hidden.weights"),
                            matrices.get("net.hidden.bias"),
                            new Matrix(5, 1, own),
                            new Matrix(1, 1, new float[] {biases[output]})),
                    "net",
                    3,
                    1);
            Mlp.Workspace single = one.workspace();
            one.forward(input, single);
            assertThat(single.outputs()[0]).isCloseTo(work.outputs()[output], offset(1e-5f));
        }
    }

    /**
     * 4,000 weights: the relative error of their standard deviation is about 2 %. Biases are in [-1/sqrt(inputs),
     * 1/sqrt(inputs)].
     */
    @Test
    void normalWeightsHaveTheStandardDeviation() {
        Mlp net = Mlp.normal(100, 40, 2, 0.1, new SplittableRandom(6));
        double squares = 0;
        for (int row = 0; row < 100; row++) {
            for (float weight : net.parameters()[row]) {
                squares += (double) weight * weight;
            }
        }
        assertThat(Math.sqrt(squares / 4000)).isBetween(0.095, 0.105);
        for (float bias : net.parameters()[100]) {
            assertThat(bias).isBetween(-0.1f, 0.1f);
        }
        float largest = 0;
        for (float weight : net.parameters()[101]) {
            largest = Math.max(largest, Math.abs(weight));
        }
        assertThat(largest).isGreaterThan(0.16f); // the second layer's uniform bound
    }

    /**
     * The only hidden unit is 4, the output 4 * 2: the result is 0 if it is dropped, and scaled by 1 / (1 - 0.75)
     * otherwise.
     */
    @Test
    void invertedDropoutScalesTheRemainingUnits() {
        Mlp net = Mlp.restore(
                checkpoint(
                        new Matrix(1, 1, new float[] {4}),
                        new Matrix(1, 1, new float[] {0}),
                        new Matrix(1, 1, new float[] {2}),
                        new Matrix(1, 1, new float[] {0})),
                "net",
                1,
                1);
        Mlp.Workspace work = net.workspace();
        SplittableRandom random = new SplittableRandom(5);
        int kept = 0;
        for (int trial = 0; trial < 4000; trial++) {
            net.forward(new float[] {1}, work, 0.75, random);
            assertThat(work.outputs()[0]).isIn(0f, 32f);
            kept += work.outputs()[0] > 0 ? 1 : 0;
        }
        assertThat(kept).isBetween(880, 1120);
        net.forward(new float[] {1}, work);
        assertThat(work.outputs()).containsExactly(8f);
    }

    /** The outputs are linear in each parameter except at the kinks of ReLU, where the one-sided derivatives differ. */
    @Test
    void gradientsEqualFiniteDifferences() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double dropout = seed % 2 == 0 ? 0 : 0.3;
            int inputs = random.nextInt(1, 6);
            int outputs = random.nextInt(1, 12);
            Mlp net = Mlp.random(inputs, random.nextInt(1, 8), outputs, random);
            float[] input = numbers(random, inputs);
            float[] weights = numbers(random, outputs);
            Mlp.Workspace work = net.workspace();
            float[][] gradient = ParameterRows.zeros(net.parameters());
            double here = loss(net, input, weights, work, dropout, seed);
            net.backward(input, work, weights, gradient);
            float step = 1f / 128;
            int checked = 0;
            int numbers = 0;
            for (int row = 0; row < gradient.length; row++) {
                float[] parameters = net.parameters()[row];
                for (int i = 0; i < parameters.length; i++) {
                    float before = parameters[i];
                    parameters[i] = before + step;
                    double above = (loss(net, input, weights, work, dropout, seed) - here) / step;
                    parameters[i] = before - step;
                    double below = (here - loss(net, input, weights, work, dropout, seed)) / step;
                    parameters[i] = before;
                    numbers++;
                    if (Math.abs(above - below) < 1e-3) {
                        checked++;
                        assertThat((double) gradient[row][i])
                                .as("seed %d, row %d, number %d", seed, row, i)
                                .isCloseTo((above + below) / 2, offset(2e-3));
                    }
                }
            }
            assertThat(checked).as("seed %d", seed).isGreaterThan(numbers * 3 / 4);
        }
    }

    @Test
    void gradientsAccumulate() {
        Mlp net = Mlp.restore(handmade(), "net", 2, 2);
        Mlp.Workspace work = net.workspace();
        float[][] once = ParameterRows.zeros(net.parameters());
        float[][] twice = ParameterRows.zeros(once);
        float[] input = {1, 0.5f};
        net.forward(input, work);
        net.backward(input, work, new float[] {1, 2}, once);
        net.backward(input, work, new float[] {1, 2}, twice);
        net.backward(input, work, new float[] {1, 2}, twice);
        ParameterRows.divide(twice, 2);
        assertThat(twice).isDeepEqualTo(once);
        assertThat(ParameterRows.joined(once)).contains(2f); // the derivative of the second output's bias
    }

    private static double loss(Mlp net, float[] input, float[] weights, Mlp.Workspace work, double dropout, long seed) {
        net.forward(input, work, dropout, new SplittableRandom(seed + 1000));
        double sum = 0;
        for (int output = 0; output < weights.length; output++) {
            sum += (double) weights[output] * work.outputs()[output];
        }
        return sum;
    }

    private static float[] numbers(SplittableRandom random, int size) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = random.nextInt(4) == 0 ? 0 : (float) (2 * random.nextDouble() - 1);
        }
        return numbers;
    }

    private static Checkpoint handmade() {
        return checkpoint(
                new Matrix(2, 2, new float[] {1, 0.5f, 4, 0}),
                new Matrix(1, 2, new float[] {-1, -3}),
                new Matrix(2, 2, new float[] {10, -1, 100, 100}),
                new Matrix(1, 2, new float[] {1, 0.5f}));
    }

    private static Checkpoint checkpoint(Matrix hidden, Matrix hiddenBias, Matrix output, Matrix outputBias) {
        return new Checkpoint(
                Map.of(
                        "net.hidden.weights", hidden,
                        "net.hidden.bias", hiddenBias,
                        "net.output.weights", output,
                        "net.output.bias", outputBias),
                Map.of());
    }
}
