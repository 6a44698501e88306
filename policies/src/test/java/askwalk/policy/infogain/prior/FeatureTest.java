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
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the signs say of the items of the graph of music. On validation tuples Ann was after Nevermind, Bob after Kind
 * of Blue, Cy after Nevermind and Blue Train, and Dee after Blue Train.
 */
class FeatureTest {

    private static final int[] ITEMS = {KIND_OF_BLUE, BITCHES_BREW, BLUE_TRAIN, HARVEST, NEVERMIND, SILENCE};

    private static final KnowledgeGraph GRAPH = TinyGraphs.music();
    private static final Tuples VALIDATION = Tuples.of(
            Role.VALIDATION,
            Ids.of(ANN, BOB, CY, CY, DEE),
            Ids.of(NEVERMIND, KIND_OF_BLUE, NEVERMIND, BLUE_TRAIN, BLUE_TRAIN));
    private static final Prior PRIOR = Priors.of(GRAPH, VALIDATION, Map.of());

    @Test
    void targetsAreThoseOfOthers() {
        assertThat(read(Feature.TARGETS, ANN)).containsExactly(1, 0, 2, 0, 1, 0);
        assertThat(read(Feature.TARGETS, BOB)).containsExactly(0, 0, 2, 0, 2, 0);
        assertThat(read(Feature.TARGETS, CY)).containsExactly(1, 0, 1, 0, 1, 0);
    }

    @Test
    void popularityIsTheNumberOfTrainingInteractions() {
        assertThat(read(Feature.POPULARITY, ANN)).containsExactly(2, 1, 0, 2, 1, 0);
    }

    @Test
    void attributesAreCountedByTheirLogarithm() {
        assertThat(read(Feature.ATTRIBUTES, ANN))
                .containsExactly(Math.log(3), Math.log(3), Math.log(2), Math.log(2), 0, 0);
    }

    /**
     * Ann shares Harvest with Bob and Kind of Blue with Cy, both of which two users have, so that each counts 1 over
     * the root of 2; all have two items, with five that nobody shares: over 7.
     */
    @Test
    void neighboursCountAsMuchAsTheyResembleTheUser() {
        double each = 1 / Math.sqrt(2) / 7;
        assertThat(read(Feature.NEIGHBOUR_TARGETS, ANN))
                .containsExactly(new double[] {each, 0, each, 0, each, 0}, within(1e-6));
        assertThat(read(Feature.NEIGHBOURS, ANN))
                .containsExactly(new double[] {each, each, 0, each, each, 0}, within(1e-6));
    }

    /** Harvest is like Nevermind, with which it shares Bob: 1 over the root of 2 times 1. */
    @Test
    void cosineIsThatToTheUsersItems() {
        double like = 1 / Math.sqrt(2);
        assertThat(read(Feature.COSINE, ANN)).containsExactly(new double[] {0.5, like, 0, 0.5, like, 0}, within(1e-9));
    }

    /**
     * Bob has rock twice in two items. Elsewhere three of six carry it, which with half an item of one more is 3.5 of
     * 7; two such items are added to his: (2 + 1) of 4 against .5 is ln 3 - ln 1.
     */
    @Test
    void affinityIsHowMuchOftenerTheUserHasAnAttribute() {
        double rock = Math.log(3);
        assertThat(read(Feature.AFFINITY, BOB)[NEVERMIND]).isCloseTo(rock, within(1e-9));
        // calm: one of two, and 2.5 of 7 elsewhere
        double elsewhere = 2.5 / 7;
        double here = (1 + 2 * elsewhere) / 4;
        double calm = Math.log(here / (1 - here)) - Math.log(elsewhere / (1 - elsewhere));
        assertThat(read(Feature.AFFINITY, BOB)[HARVEST]).isCloseTo(rock + calm, within(1e-9));
        assertThat(read(Feature.MEAN_AFFINITY, BOB)[HARVEST]).isCloseTo((rock + calm) / 2, within(1e-9));
        assertThat(read(Feature.MEAN_AFFINITY, BOB)[SILENCE]).isZero();
    }

    @Test
    void theModelIsReadTwice() {
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
        prior.weigh(ANN, new Seed(1), ITEMS, 6, preference);
        assertThat(preference).containsExactly(-2, -1, 0, 1, 2, 3);
        assertThat(PriorWeights.value(Feature.LIKING, -2, 1)).isZero();
        assertThat(PriorWeights.value(Feature.LIKING, 3, 0.5)).isCloseTo(Math.log(7), within(1e-12));
        assertThat(PriorWeights.value(Feature.PREFERENCE, -2, 0.5)).isEqualTo(-2);
    }

    /** Dee has no training interactions, so that what is known of strangers counts. */
    @Test
    void strangersAreWeighedAsStrangers() {
        Prior prior = new Prior(
                new InteractionHistory(GRAPH, VALIDATION),
                (user, seed) -> (items, size, into) -> {},
                (user, seed) -> (items, size, into) -> {},
                Priors.weights(Map.of(Feature.NEIGHBOURS, 1.0)),
                Priors.weights(Map.of(Feature.POPULARITY, 2.0)));
        double[] weights = new double[6];
        prior.weigh(DEE, new Seed(1), ITEMS, 6, weights);
        assertThat(weights)
                .containsExactly(
                        new double[] {2 * Math.log(3), 2 * Math.log(2), 0, 2 * Math.log(3), 2 * Math.log(2), 0},
                        within(1e-12));
        prior.weigh(ANN, new Seed(1), ITEMS, 6, weights);
        assertThat(weights[BLUE_TRAIN]).isZero();
        assertThat(weights[NEVERMIND]).isGreaterThan(0).isLessThan(0.2);
    }

    private static double[] read(Feature sign, int user) {
        double[] read = new double[ITEMS.length];
        PRIOR.impression(user, new Seed(1)).read(sign, ITEMS, ITEMS.length, read);
        return read;
    }
}
