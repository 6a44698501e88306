package askwalk.policy.infogain;

import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.SILENCE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.AnswerModel;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.infogain.prior.Prior;
import askwalk.policy.infogain.prior.Priors;
import askwalk.random.Seed;
import askwalk.testing.RandomGraphs;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** On the music graph, where popularity gives the items the weights 3, 2, 1, 3, 2, 1 of 12. */
class PosteriorTest {

    private static final long SEED = 31;
    private static final List<Response> RESPONSES = List.of(Response.values());
    private static final Offset<Double> EXACT = within(1e-8);
    private static final AnswerLikelihood FLIPPED = AnswerLikelihood.of(AnswerModel.NO_MEANS_ABSENT, 0.1, 0);
    private static final Prior POPULAR = Priors.popular(TinyGraphs.music());

    private final Posterior posterior = posterior();

    private static Posterior posterior(int... excluded) {
        return posterior(POPULAR, excluded);
    }

    private static Posterior posterior(Prior prior, int... excluded) {
        Posterior posterior = new Posterior(
                prior, WalkView.UNKNOWN_USER, new Seed(1), excluded, null, OpenAttributes.NONE, new WeightedItems());
        posterior.startWithAllItems();
        return posterior;
    }

    @Test
    void startsWithThePrior() {
        assertThat(posterior.probability(KIND_OF_BLUE)).isCloseTo(3 / 12.0, EXACT);
        assertThat(posterior.probability(SILENCE)).isCloseTo(1 / 12.0, EXACT);
        assertThat(posterior.attributeProbability(JAZZ)).isCloseTo(6 / 12.0, EXACT);
        // twice 1/4, twice 1/6, twice 1/12
        assertThat(posterior.entropy())
                .isCloseTo((2 * 3 * log2(4) + 2 * 2 * log2(6) + 2 * log2(12)) / 12, within(1e-6));
    }

    @Test
    void truthfulAnswersLeaveConsistentItems() {
        posterior.update(JAZZ, Response.ACCEPTED, AnswerLikelihood.TRUTHFUL);
        assertThat(posterior.probability(KIND_OF_BLUE)).isCloseTo(3 / 6.0, EXACT);
        assertThat(posterior.probability(BITCHES_BREW)).isCloseTo(2 / 6.0, EXACT);
        assertThat(posterior.probability(HARVEST)).isZero();

        posterior.update(TRUMPET, Response.REJECTED, AnswerLikelihood.TRUTHFUL);
        assertThat(posterior.probability(BLUE_TRAIN)).isEqualTo(1);
        assertThat(posterior.entropy()).isZero();
    }

    /** The weight of jazz is 6 times .9, of all others 6 times .1. */
    @Test
    void noisyAnswersShiftWeight() {
        posterior.update(JAZZ, Response.ACCEPTED, FLIPPED);
        assertThat(posterior.probability(KIND_OF_BLUE)).isCloseTo(2.7 / 6, EXACT);
        assertThat(posterior.probability(HARVEST)).isCloseTo(0.3 / 6, EXACT);
        assertThat(posterior.attributeProbability(JAZZ)).isCloseTo(0.9, EXACT);

        posterior.update(JAZZ, Response.UNKNOWN, FLIPPED);
        assertThat(posterior.attributeProbability(JAZZ)).isCloseTo(0.9, EXACT);
    }

    @Test
    void aRejectedItemNeverReturns() {
        posterior.reject(KIND_OF_BLUE);
        assertThat(posterior.probability(KIND_OF_BLUE)).isZero();
        assertThat(posterior.probability(HARVEST)).isCloseTo(3 / 9.0, EXACT);

        posterior.update(SAX, Response.ACCEPTED, AnswerLikelihood.TRUTHFUL);
        posterior.update(ROCK, Response.ACCEPTED, AnswerLikelihood.TRUTHFUL);
        // no item is left, so all others return
        assertThat(posterior.probability(KIND_OF_BLUE)).isZero();
        assertThat(posterior.probability(HARVEST)).isCloseTo(3 / 9.0, EXACT);
    }

    @Test
    void knownItemsAreExcludedWhileThereAreOthers() {
        Posterior without = posterior(KIND_OF_BLUE, HARVEST);
        assertThat(without.probability(KIND_OF_BLUE)).isZero();
        assertThat(without.probability(NEVERMIND)).isCloseTo(2 / 6.0, EXACT);

        for (int item : new int[] {BITCHES_BREW, BLUE_TRAIN, NEVERMIND, SILENCE}) {
            without.reject(item);
        }
        assertThat(without.probability(KIND_OF_BLUE)).isCloseTo(0.5, EXACT);
        assertThat(without.probability(HARVEST)).isCloseTo(0.5, EXACT);
    }

    @Test
    void startsWithItemsThatAreConsistentWithTheOpening() {
        posterior.start(new int[] {BITCHES_BREW, HARVEST, NEVERMIND, 99}, 3);
        assertThat(posterior.probability(HARVEST)).isCloseTo(3 / 7.0, EXACT);
        assertThat(posterior.probability(KIND_OF_BLUE)).isZero();
    }

    /** Without rescaling, a thousand unlikely answers would underflow, at 10^-1000. */
    @Test
    void manyAnswersDoNotUnderflow() {
        for (int i = 0; i < 1000; i++) {
            posterior.update(JAZZ, Response.ACCEPTED, FLIPPED);
            posterior.update(ROCK, Response.REJECTED, FLIPPED);
            posterior.update(JAZZ, Response.REJECTED, FLIPPED);
            posterior.update(ROCK, Response.ACCEPTED, FLIPPED);
        }
        assertThat(posterior.probability(KIND_OF_BLUE)).isCloseTo(3 / 12.0, within(1e-6));
    }

    @Test
    void onlyAvailableItemsAreKept() {
        posterior.keepAvailable(walkWith(HARVEST, SILENCE));
        assertThat(posterior.probability(HARVEST)).isCloseTo(3 / 4.0, EXACT);
        assertThat(posterior.probability(SILENCE)).isCloseTo(1 / 4.0, EXACT);
    }

    @Test
    void availableItemsReturnWithTheirPriorIfTheAnswersContradictAllOfThem() {
        posterior.update(JAZZ, Response.ACCEPTED, AnswerLikelihood.TRUTHFUL);
        posterior.keepAvailable(walkWith(HARVEST, SILENCE));
        assertThat(posterior.probability(HARVEST)).isCloseTo(3 / 4.0, EXACT);
        assertThat(posterior.probability(KIND_OF_BLUE)).isZero();
    }

    /** The weights without Blue Train, 3, 2, 3, 2, 1, by 1/4 + 1/2 of the share of its attributes, jazz and sax. */
    @Test
    void anItemThatIsKnownIsEvidenceForItsAttributes() {
        posterior.reject(BLUE_TRAIN);
        posterior.seen(BLUE_TRAIN);
        assertThat(posterior.probability(KIND_OF_BLUE)).isCloseTo(1.5 / 4, EXACT);
        assertThat(posterior.probability(HARVEST)).isCloseTo(0.75 / 4, EXACT);
        posterior.seen(SILENCE); // no attributes, no evidence
        assertThat(posterior.probability(KIND_OF_BLUE)).isCloseTo(1.5 / 4, EXACT);
    }

    @Test
    void boostsMultiplyThePrior() {
        Posterior boosted = new Posterior(
                POPULAR,
                WalkView.UNKNOWN_USER,
                new Seed(1),
                new int[0],
                item -> item == KIND_OF_BLUE ? 2 : 1,
                OpenAttributes.NONE,
                new WeightedItems());
        boosted.startWithAllItems();
        assertThat(boosted.probability(KIND_OF_BLUE)).isCloseTo(6 / 15.0, EXACT);
    }

    private static WalkView walkWith(int... items) {
        Walk walk = new Walk(TinyGraphs.music());
        walk.restrict(Eligibility.of(ItemSet.of(6, Ids.of(items))));
        return walk;
    }

    /** Random answers, in any order, compared with Bayes' rule computed from the start. */
    @Test
    void successiveUpdatesAreBayesRule() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            KnowledgeGraph graph = RandomGraphs.small(random);
            int attributes = graph.count(VertexType.ATTRIBUTE);
            Prior prior = Priors.popular(graph);
            AnswerLikelihood likelihood =
                    AnswerLikelihood.of(AnswerModel.NO_MEANS_ABSENT, random.nextDouble(0.01, 0.4), 0);
            Posterior posterior = posterior(prior);
            double[] expected = new double[graph.count(VertexType.ITEM)];
            for (int item = 0; item < expected.length; item++) {
                expected[item] = 1 + prior.history().usersOfItem.degree(item);
            }
            for (int turn = 0; turn < 12 && attributes > 0; turn++) {
                int attribute = random.nextInt(attributes);
                Response response = RESPONSES.get(random.nextInt(RESPONSES.size()));
                posterior.update(attribute, response, likelihood);
                for (int item = 0; item < expected.length; item++) {
                    boolean carries = prior.history().attributesOfItem.contains(item, attribute);
                    expected[item] *= likelihood.factor(carries, response);
                }
            }
            double sum = Arrays.stream(expected).sum();
            for (int item = 0; item < expected.length; item++) {
                assertThat(posterior.probability(item))
                        .as("seed %d, round %d, item %d", SEED, round, item)
                        .isCloseTo(expected[item] / sum, within(1e-7));
            }
        }
    }

    /** Without answer noise, the target is never ruled out. */
    @Test
    void truthfulAnswersKeepTheTarget() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            KnowledgeGraph graph = RandomGraphs.small(random);
            Prior prior = Priors.popular(graph);
            int target = random.nextInt(graph.count(VertexType.ITEM));
            Posterior posterior = posterior(prior);
            double before = posterior.probability(target);
            for (int attribute = 0; attribute < graph.count(VertexType.ATTRIBUTE); attribute++) {
                boolean carries = prior.history().attributesOfItem.contains(target, attribute);
                posterior.update(attribute, carries ? Response.ACCEPTED : Response.REJECTED, AnswerLikelihood.TRUTHFUL);
                assertThat(posterior.probability(target))
                        .as("seed %d, round %d", SEED, round)
                        .isGreaterThanOrEqualTo(before - 1e-12);
                before = posterior.probability(target);
            }
        }
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
