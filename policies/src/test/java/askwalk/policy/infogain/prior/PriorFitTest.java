package askwalk.policy.infogain.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PriorFitTest {

    private static final long SEED = 19;
    private static final double[] ONES = new double[Feature.COUNT];

    static {
        Arrays.fill(ONES, 1);
    }

    /**
     * Of two items, the one with the feature is the target in three of four examples: its odds are 3, its weight is ln
     * 3.
     */
    @Test
    void aWeightIsTheLogarithmOfTheOdds() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            examples.add(example(i % 4 == 0 ? 1 : 0, Map.of(Feature.LOG_ATTRIBUTE_COUNT, new float[] {1, 0})));
        }
        PriorWeights fitted = PriorFit.fit(EnumSet.of(Feature.LOG_ATTRIBUTE_COUNT), ONES, examples);

        assertThat(of(fitted, Feature.LOG_ATTRIBUTE_COUNT)).isCloseTo(Math.log(3), within(0.01));
        assertThat(of(fitted, Feature.TARGET_COUNT)).isZero();
        assertThat(PriorFit.probabilities(examples.get(0), fitted)[0]).isCloseTo(0.75, within(0.003));
        assertThat(PriorFit.logLikelihood(fitted, examples))
                .isCloseTo(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25), within(1e-3));
    }

    @Test
    void withoutFeaturesAllItemsAreEquallyProbable() {
        List<Example> examples = List.of(example(2, Map.of(Feature.LOG_ATTRIBUTE_COUNT, new float[] {1, 2, 3, 4})));
        PriorWeights none = PriorFit.fit(EnumSet.noneOf(Feature.class), ONES, examples);
        assertThat(PriorFit.logLikelihood(none, examples)).isCloseTo(-Math.log(4), within(1e-9));
    }

    /**
     * The gradient vanishes at the fitted weights, larger and smaller weights are worse, and the true weights are
     * recovered.
     */
    @Test
    void theFitIsAMaximum() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] wanted = {0.8, -0.5, 1.2};
        Feature[] features = {Feature.TARGET_COUNT, Feature.LOG_ATTRIBUTE_COUNT, Feature.PREFERENCE};
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            examples.add(drawn(random, features, wanted));
        }
        PriorWeights fitted = PriorFit.fit(EnumSet.of(features[0], features[1], features[2]), ONES, examples);
        double best = PriorFit.logLikelihood(fitted, examples);
        for (int k = 0; k < features.length; k++) {
            double weight = of(fitted, features[k]);
            assertThat(weight).as("%s, seed %d", features[k], SEED).isCloseTo(wanted[k], within(0.15));
            double gradient =
                    (moved(fitted, features[k], 1e-4, examples) - moved(fitted, features[k], -1e-4, examples)) / 2e-4;
            assertThat(gradient).as("%s, seed %d", features[k], SEED).isCloseTo(0, within(2e-3));
            assertThat(moved(fitted, features[k], 0.2, examples)).isLessThan(best);
            assertThat(moved(fitted, features[k], -0.2, examples)).isLessThan(best);
        }
    }

    private static double moved(PriorWeights from, Feature feature, double by, List<Example> examples) {
        double[] weights = from.weights().clone();
        weights[position(feature)] += by;
        return PriorFit.logLikelihood(new PriorWeights(weights, from.scales()), examples);
    }

    private static Example drawn(SplittableRandom random, Feature[] features, double[] weights) {
        int size = random.nextInt(2, 12);
        float[][] read = new float[features.length][size];
        double[] p = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double log = 0;
            for (int k = 0; k < features.length; k++) {
                read[k][i] = (float) random.nextDouble(features[k].isAmount() ? 8 : 2);
                log += weights[k] * PriorWeights.transform(features[k], read[k][i], 1);
            }
            p[i] = Math.exp(log);
            sum += p[i];
        }
        double left = random.nextDouble() * sum;
        int target = 0;
        while (target < size - 1 && left > p[target]) {
            left -= p[target++];
        }
        return example(target, Map.of(features[0], read[0], features[1], read[1], features[2], read[2]));
    }

    /** Features that are not given are 0 for all items. */
    private static Example example(int target, Map<Feature, float[]> read) {
        int size = read.values().iterator().next().length;
        float[][] features = Arrays.stream(Feature.values())
                .map(feature -> read.getOrDefault(feature, new float[size]))
                .toArray(float[][]::new);
        return new Example(true, features, size, target);
    }

    private static double of(PriorWeights weights, Feature feature) {
        return weights.weights()[position(feature)];
    }

    private static int position(Feature feature) {
        return List.of(Feature.values()).indexOf(feature);
    }
}
