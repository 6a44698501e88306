package askwalk.policy.infogain.prior;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CY;
import static askwalk.testing.TinyGraphs.DEE;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Feature values on the music graph. The validation targets are Nevermind for Ann, Kind of Blue for Bob, Nevermind and
 * Blue Train for Cy, and Blue Train for Dee.
 */
class FeatureTest {

    private static final int[] ITEMS = {KIND_OF_BLUE, BITCHES_BREW, BLUE_TRAIN, HARVEST, NEVERMIND, SILENCE};

    private static final KnowledgeGraph GRAPH = TinyGraphs.music();
    private static final Tuples VALIDATION = Tuples.of(
            Role.VALIDATION,
            Ids.of(ANN, BOB, CY, CY, DEE),
            Ids.of(NEVERMIND, KIND_OF_BLUE, NEVERMIND, BLUE_TRAIN, BLUE_TRAIN));
    private static final Prior PRIOR = Priors.of(GRAPH, VALIDATION, Map.of());

    /** The words and their order are part of settings and model files. */
    @Test
    void storedWordsDoNotChange() {
        assertThat(PriorChoice.words())
                .containsExactly(
                        "uniform",
                        "targets",
                        "popularity",
                        "attributes",
                        "neighbour-targets",
                        "neighbours",
                        "cosine",
                        "affinity",
                        "mean-affinity",
                        "preference",
                        "liking",
                        "mixture");
    }

    @Test
    void targetCountsExcludeTheUser() {
        assertThat(read(Feature.TARGET_COUNT, ANN)).containsExactly(1, 0, 2, 0, 1, 0);
        assertThat(read(Feature.TARGET_COUNT, BOB)).containsExactly(0, 0, 2, 0, 2, 0);
        assertThat(read(Feature.TARGET_COUNT, CY)).containsExactly(1, 0, 1, 0, 1, 0);
    }

    @Test
    void popularityIsTheNumberOfTrainingInteractions() {
        assertThat(read(Feature.POPULARITY, ANN)).containsExactly(2, 1, 0, 2, 1, 0);
    }

    @Test
    void attributeCountsAreLogarithms() {
        assertThat(read(Feature.LOG_ATTRIBUTE_COUNT, ANN))
                .containsExactly(Math.log(3), Math.log(3), Math.log(2), Math.log(2), 0, 0);
    }

    /**
     * Ann shares Harvest with Bob and Kind of Blue with Cy. Each of these items has two users and so counts 1 /
     * sqrt(2); all users have two items plus five pseudo-interactions: divided by 7.
     */
    @Test
    void neighboursAreWeightedBySimilarity() {
        double each = 1 / Math.sqrt(2) / 7;
        assertThat(read(Feature.NEIGHBOUR_TARGET_COUNT, ANN))
                .containsExactly(new double[] {each, 0, each, 0, each, 0}, within(1e-6));
        assertThat(read(Feature.NEIGHBOUR_POPULARITY, ANN))
                .containsExactly(new double[] {each, each, 0, each, each, 0}, within(1e-6));
    }

    /** The similarity of Harvest and Nevermind, which share Bob, is 1 / sqrt(2 * 1). */
    @Test
    void cosineIsThatToTheUsersItems() {
        double like = 1 / Math.sqrt(2);
        assertThat(read(Feature.COSINE, ANN)).containsExactly(new double[] {0.5, like, 0, 0.5, like, 0}, within(1e-9));
    }

    /**
     * Both of Bob's items have rock. Of all six items three have it, smoothed to 3.5 of 7; with two pseudo-items Bob's
     * odds are (2 + 1) of 4 against .5: ln 3 - ln 1.
     */
    @Test
    void affinityIsALogOddsRatio() {
        double rock = Math.log(3);
        assertThat(read(Feature.AFFINITY, BOB)[NEVERMIND]).isCloseTo(rock, within(1e-9));
        // calm: one of two, and 2.5 of 7 of all items
        double elsewhere = 2.5 / 7;
        double here = (1 + 2 * elsewhere) / 4;
        double calm = Math.log(here / (1 - here)) - Math.log(elsewhere / (1 - elsewhere));
        assertThat(read(Feature.AFFINITY, BOB)[HARVEST]).isCloseTo(rock + calm, within(1e-9));
        assertThat(read(Feature.MEAN_AFFINITY, BOB)[HARVEST]).isCloseTo((rock + calm) / 2, within(1e-9));
        assertThat(read(Feature.MEAN_AFFINITY, BOB)[SILENCE]).isZero();
    }

    @Test
    void preferenceScoresEnterUnchangedAndByTheirPositivePart() {
        Prior prior = new Prior(
                new InteractionHistory(GRAPH, VALIDATION),
                (user, seed) -> (items, size, into) -> {},
                (user, seed) -> (items, size, into) -> {
                    for (int i = 0; i < size; i++) {
                        into[i] = items[i] - 2;
                    }
                },
                Priors.weights(Map.of(Feature.PREFERENCE, 1.0)),
                Priors.weights(Map.of()));
        double[] preference = new double[6];
        prior.logWeights(ANN, new Seed(1), ITEMS, 6, preference);
        assertThat(preference).containsExactly(-2, -1, 0, 1, 2, 3);
        assertThat(PriorWeights.transform(Feature.POSITIVE_PREFERENCE, -2, 1)).isZero();
        assertThat(PriorWeights.transform(Feature.POSITIVE_PREFERENCE, 3, 0.5)).isCloseTo(Math.log(7), within(1e-12));
        assertThat(PriorWeights.transform(Feature.PREFERENCE, -2, 0.5)).isEqualTo(-2);
    }

    /** Dee has no training interactions, so the weights for unknown users apply. */
    @Test
    void unknownUsersHaveWeightsOfTheirOwn() {
        Prior prior = new Prior(
                new InteractionHistory(GRAPH, VALIDATION),
                (user, seed) -> (items, size, into) -> {},
                (user, seed) -> (items, size, into) -> {},
                Priors.weights(Map.of(Feature.NEIGHBOUR_POPULARITY, 1.0)),
                Priors.weights(Map.of(Feature.POPULARITY, 2.0)));
        double[] weights = new double[6];
        prior.logWeights(DEE, new Seed(1), ITEMS, 6, weights);
        assertThat(weights)
                .containsExactly(
                        new double[] {2 * Math.log(3), 2 * Math.log(2), 0, 2 * Math.log(3), 2 * Math.log(2), 0},
                        within(1e-12));
        prior.logWeights(ANN, new Seed(1), ITEMS, 6, weights);
        assertThat(weights[BLUE_TRAIN]).isZero();
        assertThat(weights[NEVERMIND]).isGreaterThan(0).isLessThan(0.2);
    }

    @Test
    void weightsAreKeptForEachUserWithoutTheScoresOfAConversation() {
        PreferenceModel bySeed = (user, seed) -> (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = seed.uniform(items[i]);
            }
        };
        Prior[] priors = new Prior[2];
        for (int i = 0; i < priors.length; i++) {
            PriorWeights weights = Priors.weights(
                    Map.of(Feature.NEIGHBOUR_TARGET_COUNT, 2.0, Feature.MEAN_AFFINITY, 0.5, Feature.PREFERENCE, 1.0));
            PriorWeights unknown = Priors.weights(Map.of(Feature.TARGET_COUNT, 1.0, Feature.PREFERENCE, 3.0));
            priors[i] = new Prior(
                    new InteractionHistory(GRAPH, VALIDATION), bySeed, bySeed, weights, unknown, i * 1_000_000L);
        }
        for (int user : new int[] {ANN, BOB, DEE, WalkView.UNKNOWN_USER, ANN}) {
            for (long seed = 1; seed <= 2; seed++) {
                double[] computed = new double[3];
                double[] kept = new double[3];
                int[] items = {NEVERMIND, HARVEST, SILENCE};
                priors[0].logWeights(user, new Seed(seed), items, 3, computed);
                priors[1].logWeights(user, new Seed(seed), items, 3, kept);
                assertThat(kept).as("user %d, seed %d", user, seed).containsExactly(computed);
            }
        }
    }

    private static double[] read(Feature feature, int user) {
        double[] read = new double[ITEMS.length];
        PRIOR.features(user, new Seed(1)).compute(feature, ITEMS, ITEMS.length, read);
        return read;
    }
}
