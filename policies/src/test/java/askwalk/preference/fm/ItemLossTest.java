package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ItemLossTest {

    private static final Offset<Double> ROUNDING = within(1e-5);

    private static final int USER = 0;
    private static final int POSITIVE = 1;
    private static final int NEGATIVE = 2;
    private static final int CANDIDATE = 3;
    private static final int ATTRIBUTE = 4;
    private static final int ROWS = 8;

    /** Scores 5, 4 and 7: margins of 1 and -2. Squares 5, 10, 1.25 and 1. */
    private final float[] byHand = {1, 2, 3, -1, 0.5f, 1, 2, 1, 1, 0};

    @Test
    void theLossEqualsHandCalculation() {
        double one = Math.log(1 + Math.exp(-1));
        double two = Math.log(1 + Math.exp(2));
        assertThat(loss(0, 0, sample(true, true, 1))).isEqualTo(one, ROUNDING);
        assertThat(loss(2, 0, sample(true, true, 1))).isEqualTo(one + 2 * two, ROUNDING);
        assertThat(loss(2, 0, sample(false, true, 1))).isEqualTo(2 * two, ROUNDING);
        assertThat(loss(1, 0, sample(true, true, 0)))
                .as("u v alone: 1, 2.5 and 4")
                .isEqualTo(Math.log(1 + Math.exp(1.5)) + Math.log(1 + Math.exp(3)), ROUNDING);
    }

    /** The user and the accepted attributes are in both of the first two scores, the candidate in none of them. */
    @Test
    void rowsInTwoScoresAreRegularisedTwice() {
        double compared = Math.log(1 + Math.exp(-1));
        assertThat(loss(0, 0.1, sample(true, true, 1)))
                .isEqualTo(compared + 0.1 * (10 + 1.25 + 2 * 5 + 2 * 1), ROUNDING);
        assertThat(loss(0, 0.1, sample(false, true, 1))).isEqualTo(0.1 * (10 + 5 + 1), ROUNDING);
    }

    @Test
    void gradientsEqualFiniteDifferences() {
        for (double dropout : new double[] {0, 0.5}) {
            for (long seed = 0; seed < 16; seed++) {
                boolean negative = (seed & 1) == 0;
                boolean candidate = (seed & 2) == 0;
                Sample sample = sample(negative, candidate, (int) (seed / 4));
                check("dropout " + dropout + ", seed " + seed, seed, dropout, sample);
            }
        }
    }

    @Test
    void gradientsOfRepeatedRowsAccumulate() {
        for (long seed = 0; seed < 5; seed++) {
            Sample same = sample(true, true, 2);
            same.candidate = NEGATIVE;
            check("candidate as negative, seed " + seed, seed, 0.5, same);
            Sample disliked = sample(true, true, 1);
            disliked.negative = POSITIVE;
            check("positive as negative, seed " + seed, seed, 0.5, disliked);
            Sample swapped = sample(true, true, 3);
            swapped.positive = NEGATIVE;
            swapped.negative = POSITIVE;
            check("two samples, seed " + seed, seed, 0.5, sample(true, false, 2), swapped);
        }
    }

    /** The scores of the positive and the negative are 90 and 0, so that the factor of the gradient is e^-90. */
    @Test
    void negligibleGradientsAreSkipped() {
        float[] embeddings = {10, 0, 9, 0, 0, 0, 0, 0, 0, 0};
        Gradient gradient = new Gradient(5, 2);
        new ItemLoss(2, 0, 0, 0).add(embeddings, sample(true, false, 0), new SplittableRandom(1), gradient);
        for (float value : gradient.values()) {
            assertThat(value).isZero();
        }
    }

    @Test
    void aCandidateWithoutWeightGetsNoGradient() {
        float[] embeddings = GradientCheck.embeddings(new SplittableRandom(1), ROWS, 3);
        Gradient gradient = new Gradient(ROWS, 3);
        new ItemLoss(3, 0, 0.1, 0).add(embeddings, sample(true, true, 1), new SplittableRandom(1), gradient);
        for (int slot = 0; slot < gradient.count(); slot++) {
            assertThat(gradient.row(slot)).isIn(USER, POSITIVE, NEGATIVE, ATTRIBUTE);
        }
        assertThat(gradient.count()).isEqualTo(4);
    }

    /** Each score has its own mask, so the same item on both sides does not cancel out. */
    @Test
    void masksDiffer() {
        float[] embeddings = GradientCheck.embeddings(new SplittableRandom(1), ROWS, 20);
        Sample sample = sample(true, false, 1);
        sample.negative = POSITIVE;
        SplittableRandom random = new SplittableRandom(1);
        assertThat(new ItemLoss(20, 0, 0, 0).add(embeddings, sample, random, new Gradient(ROWS, 20)))
                .isEqualTo(Math.log(2), ROUNDING);
        assertThat(new ItemLoss(20, 0, 0, 0.5).add(embeddings, sample, random, new Gradient(ROWS, 20)))
                .isNotCloseTo(Math.log(2), within(0.01));
    }

    private double loss(double candidateWeight, double l2, Sample sample) {
        ItemLoss loss = new ItemLoss(2, candidateWeight, l2, 0);
        return loss.add(byHand, sample, new SplittableRandom(1), new Gradient(5, 2)) + loss.penalty(byHand, sample);
    }

    private static void check(String what, long seed, double dropout, Sample... samples) {
        float[] embeddings = GradientCheck.embeddings(new SplittableRandom(seed), ROWS, 5);
        ItemLoss loss = new ItemLoss(5, 0.7, 0.1, dropout);
        GradientCheck.check(what, embeddings, 5, 0, (moved, into) -> {
            SplittableRandom random = new SplittableRandom(seed); // the same masks each time
            double sum = 0;
            for (Sample sample : samples) {
                sum += loss.add(moved, sample, random, into) + loss.penalty(moved, sample);
            }
            return sum;
        });
    }

    private static Sample sample(boolean negative, boolean candidate, int accepted) {
        Sample sample = new Sample();
        sample.user = USER;
        sample.positive = POSITIVE;
        sample.negative = negative ? NEGATIVE : Sample.NONE;
        sample.candidate = candidate ? CANDIDATE : Sample.NONE;
        for (int i = 0; i < accepted; i++) {
            sample.accepted.add(ATTRIBUTE + i);
        }
        return sample;
    }
}
