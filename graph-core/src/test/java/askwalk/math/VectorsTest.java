package askwalk.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void innerProductsOfFloatsAreEightPartialSums() {
        for (int size = 0; size < 40; size++) {
            float[] a = floats(size);
            float[] b = floats(size);
            float[] sums = new float[8];
            for (int i = 0; i < size; i++) {
                sums[i < size / 8 * 8 ? i % 8 : 0] += a[i] * b[i];
            }
            float expected = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));

            assertThat(Vectors.dot(a, b)).isEqualTo(expected);
            assertThat(Vectors.dot(padded(a, 3), 3, padded(b, 5), 5, size)).isEqualTo(expected);
        }
    }

    @Test
    void innerProductsOfDoublesAreFourPartialSums() {
        for (int size = 0; size < 20; size++) {
            double[] a = doubles(size);
            double[] b = doubles(size);
            double[] sums = new double[4];
            for (int i = 0; i < size; i++) {
                sums[i < size / 4 * 4 ? i % 4 : 0] += a[i] * b[i];
            }

            assertThat(Vectors.dot(a, b)).isEqualTo((sums[0] + sums[1]) + (sums[2] + sums[3]));
            float[] half = Vectors.toFloats(b);
            double[] same = new double[size];
            Arrays.setAll(same, i -> half[i]);
            assertThat(Vectors.dot(a, half)).isEqualTo(Vectors.dot(a, same));
        }
    }

    @Test
    void addsVectorsAndMultiples() {
        float[] to = {1, 2, 3};
        Vectors.addScaled(2f, new float[] {1, 0, -1}, to);
        assertThat(to).containsExactly(3, 2, 1);

        float[] part = {0, 0, 10, 20, 0};
        Vectors.addScaled(0.5f, to, 0, part, 2, 2);
        assertThat(part).containsExactly(0, 0, 11.5f, 21, 0);
        Vectors.add(to, 1, part, 3, 2);
        assertThat(part).containsExactly(0, 0, 11.5f, 23, 1);

        double[] doubles = {1, 2};
        Vectors.addScaled(3.0, new double[] {1, 1}, doubles);
        assertThat(doubles).containsExactly(4, 5);
        Vectors.scaleAndAdd(0.5, doubles, 2, new double[] {1, -1});
        assertThat(doubles).containsExactly(4, 0.5);
        assertThat(Vectors.toFloats(new double[] {0.1, 4})).containsExactly(0.1f, 4);
    }

    @Test
    void entropies() {
        assertThat(Entropy.binaryBits(0.5)).isEqualTo(1);
        assertThat(Entropy.binaryBits(0.25)).isCloseTo(0.8112781244591328, within(1e-15));
        assertThat(Entropy.binaryNats(0.25)).isCloseTo(0.5623351446188083, within(1e-15));
        for (double p : new double[] {0, 1, -0.1, 1.1}) {
            assertThat(Entropy.binaryNats(p)).isZero();
            assertThat(Entropy.binaryBits(p)).isZero();
        }
        assertThat(Entropy.summand(0)).isZero();
        assertThat(Entropy.summand(0.5)).isEqualTo(0.5 * Math.log(2));
        assertThat(Entropy.log2(32)).isCloseTo(5, within(1e-15));
    }

    @Test
    void logisticFunctions() {
        assertThat(Logistic.sigmoid(0)).isEqualTo(0.5);
        assertThat(Logistic.sigmoid(-1000)).isZero();
        assertThat(Logistic.sigmoid(1000)).isEqualTo(1);
        assertThat(Logistic.softplus(0)).isEqualTo(Math.log1p(1));
        assertThat(Logistic.softplus(1000)).isEqualTo(1000);
        assertThat(Logistic.softplus(-1000)).isZero();
        assertThat(Logistic.softplus(-2)).isCloseTo(-Math.log(Logistic.sigmoid(2)), within(1e-15));
    }

    @Test
    void softmaxDoesNotOverflow() {
        double[] numbers = {1000, 1000 + Math.log(3), Double.NEGATIVE_INFINITY};
        Softmax.inPlace(numbers);
        assertThat(numbers[0]).isCloseTo(0.25, within(1e-12));
        assertThat(numbers[1]).isCloseTo(0.75, within(1e-12));
        assertThat(numbers[2]).isZero();
        Softmax.inPlace(new double[0]);
    }

    private float[] floats(int size) {
        float[] floats = new float[size];
        for (int i = 0; i < size; i++) {
            floats[i] = (float) random.nextDouble(-1, 1);
        }
        return floats;
    }

    private double[] doubles(int size) {
        return random.doubles(size, -1, 1).toArray();
    }

    private static float[] padded(float[] vector, int offset) {
        float[] padded = new float[offset + vector.length + 1];
        System.arraycopy(vector, 0, padded, offset, vector.length);
        return padded;
    }
}
