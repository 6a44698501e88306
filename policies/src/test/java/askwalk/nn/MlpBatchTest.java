package askwalk.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MlpBatchTest {

    /** Outputs and gradients equal those of samples computed one by one, bit for bit, for nets of any shape. */
    @Test
    void equalsTheNetBitForBit() {
        for (int inputs : new int[] {1, 2, 3, 7, 65}) {
            for (int outputs : new int[] {1, 2, 3, 8}) {
                for (int hidden : new int[] {1, 8, 21}) {
                    for (int samples : new int[] {1, 6, 128, 131}) {
                        compare(inputs, hidden, outputs, samples);
                    }
                }
            }
        }
    }

    private static void compare(int inputs, int hidden, int outputs, int samples) {
        SplittableRandom random = new SplittableRandom(31L * inputs + 7L * hidden + outputs + samples);
        Mlp net = Mlp.normal(inputs, hidden, outputs, 0.7, random);
        MlpBatch batch = new MlpBatch(net, samples);
        int[] used = new int[samples];
        float[] derivatives = new float[samples];
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < inputs; i++) {
                batch.input(sample)[i] = random.nextInt(3) == 0 ? 0 : (float) random.nextGaussian();
            }
            used[sample] = random.nextInt(outputs);
            derivatives[sample] = random.nextInt(5) == 0 ? 0 : (float) random.nextGaussian();
        }
        float[][] expected = ParameterRows.zeros(net.parameters());
        float[][] gradient = ParameterRows.zeros(net.parameters());
        batch.forward(net);
        Mlp.Workspace work = net.workspace();
        for (int sample = 0; sample < samples; sample++) {
            net.forward(batch.input(sample), work);
            assertThat(batch.output(sample))
                    .as("%d inputs, %d hidden units, %d outputs", inputs, hidden, outputs)
                    .isEqualTo(work.outputs());
            float[] outputGradient = new float[outputs];
            outputGradient[used[sample]] = derivatives[sample];
            net.backward(batch.input(sample), work, outputGradient, expected);
        }
        batch.backward(net, used, derivatives, gradient);
        assertThat(gradient)
                .as("%d inputs, %d hidden units, %d outputs", inputs, hidden, outputs)
                .isDeepEqualTo(expected);
    }
}
