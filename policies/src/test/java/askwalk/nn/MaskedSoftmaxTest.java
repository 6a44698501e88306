package askwalk.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import askwalk.random.Seed;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MaskedSoftmaxTest {

    /** The exponentials of the logits are proportional to 1, 3, 5, 4; without the third, their sum is 8. */
    @Test
    void allowedActionsShareAllProbability() {
        float[] probabilities = new float[4];
        float[] logits = {0 + 200, (float) (Math.log(3) + 200), (float) (Math.log(5) + 200), (float) (Math.log(4) + 200)
        };
        MaskedSoftmax.probabilities(logits, new boolean[] {true, true, false, true}, probabilities);
        assertThat(probabilities).containsExactly(new float[] {1 / 8f, 3 / 8f, 0, 4 / 8f}, offset(1e-5f));
    }

    @Test
    void actionsAreDrawnByTheirProbabilities() {
        SplittableRandom random = new SplittableRandom(11);
        int[] drawn = new int[4];
        for (int i = 0; i < 8000; i++) {
            drawn[MaskedSoftmax.sample(new float[] {1 / 8f, 3 / 8f, 0, 4 / 8f}, random)]++;
        }
        assertThat(drawn[0]).isBetween(880, 1120);
        assertThat(drawn[1]).isBetween(2830, 3170);
        assertThat(drawn[2]).isZero();
    }

    /** Probabilities whose sum is below 1 by rounding leave a gap, which is never assigned to a masked action. */
    @Test
    void roundingErrorIsNotAssignedToAMaskedAction() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 200; i++) {
            assertThat(MaskedSoftmax.sample(new float[] {0, 0.25f, 0.25f, 0}, random))
                    .isBetween(1, 2);
        }
    }

    @Test
    void theBestActionIsTheLargestAllowed() {
        boolean[] allowed = {true, true, false, true};
        assertThat(MaskedSoftmax.best(new float[] {-3, -2, 9, -4}, allowed, new Seed(1)))
                .isEqualTo(1);
    }

    @Test
    void tiesAreBrokenByTheSeed() {
        int[] chosen = new int[4];
        for (int seed = 0; seed < 3000; seed++) {
            chosen[
                    MaskedSoftmax.best(
                            new float[] {2, 2, 1, 2}, new boolean[] {true, true, true, true}, new Seed(seed))]++;
        }
        assertThat(chosen[2]).isZero();
        assertThat(List.of(chosen[0], chosen[1], chosen[3])).allMatch(times -> times > 880 && times < 1120);
    }

    @Test
    void gradientsAreFiniteDifferences() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            float[] logits = new float[5];
            boolean[] allowed = new boolean[5];
            for (int i = 0; i < 5; i++) {
                logits[i] = (float) (4 * random.nextDouble() - 2);
                allowed[i] = random.nextBoolean();
            }
            int action = random.nextInt(5);
            allowed[action] = true;
            float weight = (float) (2 * random.nextDouble() - 1);
            float[] probabilities = new float[5];
            float[] gradient = new float[5];
            MaskedSoftmax.probabilities(logits, allowed, probabilities);
            MaskedSoftmax.gradient(probabilities, action, weight, gradient);
            for (int i = 0; i < 5; i++) {
                double slope = (loss(logits, allowed, action, weight, i, 1e-4)
                                - loss(logits, allowed, action, weight, i, -1e-4))
                        / 2e-4;
                assertThat((double) gradient[i])
                        .as("seed %d, logit %d", seed, i)
                        .isCloseTo(slope, offset(1e-5));
            }
        }
    }

    private static double loss(float[] logits, boolean[] allowed, int action, double weight, int moved, double step) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            sum += allowed[i] ? Math.exp(logits[i] + (i == moved ? step : 0)) : 0;
        }
        return -weight * (logits[action] + (action == moved ? step : 0) - Math.log(sum));
    }
}
