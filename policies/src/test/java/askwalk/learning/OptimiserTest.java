package askwalk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class OptimiserTest {

    @Test
    void sgdGoesAgainstTheGradient() {
        float[] numbers = {1, 2};
        new Sgd(0.5f).step(numbers, new float[] {4, -1});
        assertThat(numbers).containsExactly(-1f, 2.5f);
    }

    /**
     * The first step is the learning rate, however steep. After gradients 4 and -1 the mean is (0.1 * 0.9 * 4 - 0.1) /
     * 0.19 = 26/19 and the mean square (0.001 * 0.999 * 16 + 0.001) / 0.001999 = 8.49625.
     */
    @Test
    void adamCanBeWorkedOutByHand() {
        float[] numbers = {0};
        Adam adam = new Adam(0.1, 1);
        adam.step(numbers, new float[] {4});
        assertThat(numbers[0]).isCloseTo(-0.1f, offset(1e-6f));
        adam.step(numbers, new float[] {-1});
        assertThat(numbers[0]).isCloseTo((float) (-0.1 - 0.1 * 26 / 19 / Math.sqrt(8.49625)), offset(1e-5f));
    }

    @Test
    void bothFindTheBottomOfABowl() {
        for (Optimiser optimiser : new Optimiser[] {new Sgd(0.1f), new Adam(0.1, 2)}) {
            float[] numbers = {3, -2};
            for (int step = 0; step < 500; step++) {
                optimiser.step(numbers, new float[] {2 * (numbers[0] - 1), 4 * (numbers[1] - 5)});
            }
            assertThat(numbers).containsExactly(new float[] {1, 5}, offset(0.01f));
        }
    }
}
