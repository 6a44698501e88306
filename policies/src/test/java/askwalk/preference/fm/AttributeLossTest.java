package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.IdBuffer;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AttributeLossTest {

    private static final Offset<Double> ROUNDING = within(1e-5);
    private static final int ROWS = 10;

    /** With a query of (1, 2) + (1, 0), the scores are 4 and 1: a margin of 3. */
    @Test
    void theLossEqualsHandCalculation() {
        float[] embeddings = {1, 2, 1, 0, 1, 1, 0.5f, 0};
        Sample sample = sample(ids(1), ids(2), ids(3));
        assertThat(new AttributeLoss(2, 1).add(embeddings, sample, new Gradient(4, 2)))
                .isEqualTo(Math.log(1 + Math.exp(-3)), ROUNDING);
        assertThat(new AttributeLoss(2, 2).add(embeddings, sample, new Gradient(4, 2)))
                .isEqualTo(2 * Math.log(1 + Math.exp(-3)), ROUNDING);
        Sample twice = sample(ids(1), ids(2), ids(3, 3));
        assertThat(new AttributeLoss(2, 1).add(embeddings, twice, new Gradient(4, 2)))
                .as("4 - 2 * 1")
                .isEqualTo(Math.log(1 + Math.exp(-2)), ROUNDING);
    }

    @Test
    void gradientsEqualFiniteDifferencesAndTheUserIsAConstant() {
        for (long seed = 0; seed < 10; seed++) {
            check("one of each, seed " + seed, seed, 1, sample(ids(1), ids(2), ids(3)));
            check("several, seed " + seed, seed, 1, sample(ids(1, 2), ids(3, 4, 5), ids(6, 7, 8)));
            check("twice, seed " + seed, seed, 1, sample(ids(1, 2, 3), ids(4, 5), ids(6, 6)));
            check("weight, seed " + seed, seed, 0.3, sample(ids(1), ids(2, 3), ids(4, 5)));
            check("nothing accepted, seed " + seed, seed, 1, sample(ids(), ids(2, 3), ids(4, 5)));
            check(
                    "two samples, seed " + seed,
                    seed,
                    1,
                    sample(ids(1), ids(2, 3), ids(4, 5)),
                    sample(ids(4), ids(1, 5), ids(3, 9)));
        }
    }

    @Test
    void withoutOtherAttributesTheLossIsZero() {
        float[] embeddings = GradientCheck.embeddings(new SplittableRandom(1), ROWS, 4);
        Gradient gradient = new Gradient(ROWS, 4);
        assertThat(new AttributeLoss(4, 1).add(embeddings, sample(ids(1, 2), ids(), ids()), gradient))
                .isZero();
        assertThat(gradient.count()).isZero();
    }

    /** The factor of the gradient is e^-60, or e^-90, which is subnormal. */
    @Test
    void negligibleGradientsAreSkipped() {
        Sample sample = sample(ids(1), ids(2), ids(3));
        Gradient small = new Gradient(4, 2);
        new AttributeLoss(2, 1).add(new float[] {10, 0, 0, 0, 6, 0, 0, 0}, sample, small);
        assertThat(small.count()).isEqualTo(3);
        assertThat(small.values()[small.offset(2)]).isCloseTo((float) (-10 * Math.exp(-60)), within(1e-31f));

        Gradient negligible = new Gradient(4, 2);
        double loss = new AttributeLoss(2, 1).add(new float[] {10, 0, 0, 0, 9, 0, 0, 0}, sample, negligible);
        assertThat(loss).isCloseTo(Math.exp(-90), within(1e-50));
        assertThat(negligible.count()).isZero();
    }

    private static void check(String what, long seed, double weight, Sample... samples) {
        float[] embeddings = GradientCheck.embeddings(new SplittableRandom(seed), ROWS, 5);
        AttributeLoss loss = new AttributeLoss(5, weight);
        GradientCheck.check(what, embeddings, 5, 1, (moved, into) -> {
            double sum = 0;
            for (Sample sample : samples) {
                sum += loss.add(moved, sample, into);
            }
            return sum;
        });
    }

    private static Sample sample(int[] accepted, int[] residual, int[] contrast) {
        Sample sample = new Sample();
        sample.user = 0;
        fill(sample.accepted, accepted);
        fill(sample.residual, residual);
        fill(sample.contrast, contrast);
        return sample;
    }

    private static void fill(IdBuffer into, int[] ids) {
        into.addAll(ids, 0, ids.length);
    }

    private static int[] ids(int... ids) {
        return ids;
    }
}
