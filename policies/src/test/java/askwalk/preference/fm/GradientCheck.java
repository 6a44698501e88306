package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;

/** Compares gradients with finite differences of the loss. */
final class GradientCheck {

    private static final float STEP = 1e-2f;

    private GradientCheck() {}

    /** A loss that also accumulates its gradient, with the same randomness in each call. */
    interface Loss {
        double add(float[] embeddings, Gradient into);
    }

    /** Checks the rows from a first one; earlier rows are constants and must have no gradient. */
    static void check(String what, float[] embeddings, int size, int firstRow, Loss loss) {
        int rows = embeddings.length / size;
        Gradient gradient = new Gradient(rows, size);
        loss.add(embeddings, gradient);
        double[] claimed = dense(gradient, rows, size);
        for (int at = 0; at < embeddings.length; at++) {
            if (at < firstRow * size) {
                assertThat(claimed[at]).as("%s, constant %d", what, at).isZero();
                continue;
            }
            double measured =
                    (moved(embeddings, at, STEP, rows, size, loss) - moved(embeddings, at, -STEP, rows, size, loss))
                            / (2 * STEP);
            double error = Math.abs(claimed[at] - measured);
            assertThat(error)
                    .as("%s, row %d, number %d: %f, measured %f", what, at / size, at % size, claimed[at], measured)
                    .isLessThan(2e-3 + 5e-3 * Math.abs(measured));
        }
    }

    static float[] embeddings(SplittableRandom random, int rows, int size) {
        float[] values = new float[rows * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.5 * random.nextGaussian());
        }
        return values;
    }

    static double[] dense(Gradient gradient, int rows, int size) {
        double[] dense = new double[rows * size];
        for (int slot = 0; slot < gradient.count(); slot++) {
            for (int d = 0; d < size; d++) {
                dense[gradient.row(slot) * size + d] += gradient.values()[slot * size + d];
            }
        }
        return dense;
    }

    private static double moved(float[] embeddings, int at, float by, int rows, int size, Loss loss) {
        float[] copy = embeddings.clone();
        copy[at] += by;
        return loss.add(copy, new Gradient(rows, size));
    }
}
