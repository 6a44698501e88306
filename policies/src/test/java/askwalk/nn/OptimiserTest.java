package askwalk.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptimiserTest {

    @Test
    void sgdGoesAgainstTheGradient() {
        float[][] numbers = {{1}, {2}};
        new Sgd(0.5f).step(numbers, new float[][] {{4}, {-1}});
        assertThat(ParameterRows.joined(numbers)).containsExactly(-1f, 2.5f);
    }

    /**
     * The first step equals the learning rate, for any gradient. After gradients 4 and -1 the first moment is (0.1 *
     * 0.9 * 4 - 0.1) / 0.19 = 26/19 and the second moment (0.001 * 0.999 * 16 + 0.001) / 0.001999 = 8.49625.
     */
    @Test
    void adamEqualsHandCalculation() {
        float[][] numbers = {{0}};
        Adam adam = new Adam(0.1, numbers);
        adam.step(numbers, new float[][] {{4}});
        assertThat(numbers[0][0]).isCloseTo(-0.1f, offset(1e-6f));
        adam.step(numbers, new float[][] {{-1}});
        assertThat(numbers[0][0]).isCloseTo((float) (-0.1 - 0.1 * 26 / 19 / Math.sqrt(8.49625)), offset(1e-5f));
    }

    /** After gradients 4 and -1 the second moment is 0.99 * 0.16 + 0.01 = 0.1684. */
    @Test
    void rmsPropEqualsHandCalculation() {
        float[][] numbers = {{0}};
        RmsProp rmsProp = new RmsProp(0.1, numbers);
        rmsProp.step(numbers, new float[][] {{4}});
        assertThat(numbers[0][0]).isCloseTo(-1f, offset(1e-6f));
        rmsProp.step(numbers, new float[][] {{-1}});
        assertThat(numbers[0][0]).isCloseTo((float) (-1 + 0.1 / Math.sqrt(0.1684)), offset(1e-5f));
    }

    @Test
    void rmsPropIsResumedFromItsState() {
        float[][] numbers = {{1, 2}, {3}};
        float[][] gradient = {{0.5f, -1}, {2}};
        RmsProp first = new RmsProp(0.1, numbers);
        first.step(numbers, gradient);
        Map<String, Matrix> saved = new HashMap<>();
        first.save("squares", saved);
        RmsProp second = new RmsProp(0.1, numbers);
        second.restore("squares", new Checkpoint(saved, Map.of()));
        float[][] other = ParameterRows.zeros(numbers);
        ParameterRows.copy(numbers, other);
        first.step(numbers, gradient);
        second.step(other, gradient);
        assertThat(other).isDeepEqualTo(numbers);
    }

    @Test
    void allMinimiseAQuadratic() {
        float[][] shape = {{0, 0}};
        for (Optimiser optimiser : new Optimiser[] {new Sgd(0.1f), new Adam(0.1, shape), new RmsProp(0.005, shape)}) {
            float[][] numbers = {{3, -2}};
            for (int step = 0; step < 3000; step++) {
                optimiser.step(numbers, new float[][] {{2 * (numbers[0][0] - 1), 4 * (numbers[0][1] - 5)}});
            }
            assertThat(numbers[0]).containsExactly(new float[] {1, 5}, offset(0.01f));
        }
    }
}
