package askwalk.policy.infogain;

import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Answer;
import askwalk.conversation.AnswerModel;
import askwalk.conversation.AnswerRates;
import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.infogain.prior.InteractionHistory;
import askwalk.policy.infogain.prior.Priors;
import askwalk.random.Seed;
import askwalk.testing.RandomGraphs;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Questions and answers if each attribute has rates of its own. On the music graph, popularity gives the items the
 * weights 3, 2, 1, 3, 2, 1 of 12: jazz has 6, rock 7, trumpet 5, sax 1, calm 6.
 */
class AnswerChannelsTest {

    private static final long SEED = 9;
    private static final int ATTRIBUTES = 7;
    private static final KnowledgeGraph MUSIC = TinyGraphs.music();

    /** Without rates, jazz and calm give 1 bit each, and rock H(7/12) = .9798688. */
    @Test
    void whatIsSeldomAnsweredIsNotAsked() {
        double[] answered = new double[ATTRIBUTES];
        Arrays.fill(answered, 1);
        answered[JAZZ] = 0.5;
        answered[TRUMPET] = 0.5;
        answered[CALM] = 0.9;
        BinarySelector selector = music(AnswerRates.of(answered, answered, new double[ATTRIBUTES]));

        assertThat(find(selector)).isTrue();
        assertThat(selector.ask(1, null).attributes().get(0)).isEqualTo(ROCK);
        assertThat(selector.information()).isCloseTo(0.9798688, within(1e-6));
        assertThat(selector.presence()).isCloseTo(7 / 12.0, within(1e-8));
        assertThat(selector.turns(1)).isEqualTo(1);
    }

    /** With errors of .1 in rock, 1 bit by .9 is more than the .5 of rock. */
    @Test
    void whatIsOftenAnsweredWronglyIsNotAsked() {
        double[] answered = new double[ATTRIBUTES];
        Arrays.fill(answered, 1);
        answered[JAZZ] = 0.3;
        answered[TRUMPET] = 0.3;
        answered[CALM] = 0.9;
        double[] wrong = new double[ATTRIBUTES];
        wrong[ROCK] = 0.1;
        BinarySelector selector = music(AnswerRates.of(answered, answered, wrong));

        assertThat(find(selector)).isTrue();
        assertThat(selector.ask(1, null).attributes().get(0)).isEqualTo(CALM);
        assertThat(selector.information()).isCloseTo(0.9, within(1e-8));
    }

    /** Jazz is answered only by those whose target has it, so that "don't know" tells as much as a no. */
    @Test
    void aMissingAnswerMayBeTheInformation() {
        double[] ifPresent = new double[ATTRIBUTES];
        ifPresent[JAZZ] = 1;
        BinarySelector selector = music(AnswerRates.of(ifPresent, new double[ATTRIBUTES], new double[ATTRIBUTES]));

        assertThat(find(selector)).isTrue();
        assertThat(selector.ask(1, null).attributes().get(0)).isEqualTo(JAZZ);
        assertThat(selector.information()).isCloseTo(1, within(1e-8));
        assertThat(selector.turns(1)).isEqualTo(2);
    }

    @Test
    void whatIsNeverAnsweredIsNotAsked() {
        assertThat(find(music(AnswerRates.uniform(ATTRIBUTES, 0, 0)))).isFalse();
        BinarySelector same = selector(MUSIC, OpenAttributes.NONE);
        AnswerChannels never = AnswerChannels.same(AnswerLikelihood.TRUTHFUL.answered(0, 0));
        same.start(new Walk(MUSIC), 1, never, new Seed(1));
        assertThat(find(same)).isFalse();
    }

    /** The same question as with truthful users, of a third of the information, in three turns. */
    @Test
    void aCommonRateChangesNoQuestion() {
        BinarySelector truthful = selector(MUSIC, OpenAttributes.NONE);
        truthful.start(new Walk(MUSIC), 1, AnswerChannels.TRUTHFUL, new Seed(1));
        BinarySelector third = selector(MUSIC, OpenAttributes.NONE);
        AnswerChannels channels = AnswerChannels.same(AnswerLikelihood.TRUTHFUL.answered(1 / 3.0, 1 / 3.0));
        third.start(new Walk(MUSIC), 1, channels, new Seed(1));

        assertThat(find(truthful)).isTrue();
        assertThat(find(third)).isTrue();
        assertThat(third.ask(1, null)).isEqualTo(truthful.ask(1, null));
        assertThat(third.information()).isCloseTo(truthful.information() / 3, within(1e-12));
        assertThat(truthful.turns(1)).isEqualTo(1);
        assertThat(third.turns(1)).isEqualTo(3);
    }

    /** Greedy: calm gives .9 of 1 bit, rock .8 of .98, and jazz is never answered. */
    @Test
    void aChoiceHasTheAttributesThatAreAnswered() {
        double[] answered = {0, 0.8, 0.1, 1, 0.9, 1, 1};
        ChoiceSelector selector = new ChoiceSelector(history(MUSIC).attributesOfItem, new boolean[ATTRIBUTES], 2);
        selector.start(
                new Walk(MUSIC), 1, channels(AnswerRates.of(answered, answered, new double[ATTRIBUTES])), new Seed(1));
        WeightedItems items = popular();

        assertThat(selector.find(items, 0, items.size, items.sum(0, items.size), 1))
                .isTrue();
        assertThat(selector.ask(1, null).attributes().toArray()).containsExactly(CALM, ROCK);
        // rock given calm: of the 6 with calm 3 have rock, of the 6 without 4
        assertThat(selector.information()).isCloseTo(0.9 + 0.8 * (0.5 + 0.5 * 0.9182958), within(1e-6));
        assertThat(selector.turns(1)).isEqualTo(1);
        selector.partition(items, 0, items.size, 1);
        assertThat(selector.answerProbability(items, 0, 1)).isEqualTo(1);
    }

    @Test
    void theRightAnswerToAChoiceIsThatToEachAttribute() {
        double[] wrong = {0.1, 0.2, 0, 0, 0.3, 0, 0};
        double[] answered = {1, 1, 0, 0, 1, 0, 0};
        ChoiceSelector selector = new ChoiceSelector(history(MUSIC).attributesOfItem, new boolean[ATTRIBUTES], 3);
        selector.start(new Walk(MUSIC), 1, channels(AnswerRates.of(answered, answered, wrong)), new Seed(1));
        WeightedItems items = popular();

        assertThat(selector.find(items, 0, items.size, items.sum(0, items.size), 1))
                .isTrue();
        assertThat(selector.ask(1, null).attributes().toArray()).containsExactlyInAnyOrder(JAZZ, ROCK, CALM);
        for (int i = 0; i < items.size; i++) {
            assertThat(selector.answerProbability(items, i, 1)).isCloseTo(0.9 * 0.8 * 0.7, within(1e-12));
        }
    }

    /** Jazz and rock split the items into two lists of three, found with three actions left of four, or later. */
    @Test
    void theLookaheadCountsTheTurnsUntilAnAnswer() {
        WeightedItems items = ItemWeights.of(2, 2, 2, 2, 2, 1);
        AnswerChannels half = AnswerChannels.same(AnswerLikelihood.TRUTHFUL.answered(0.5, 0.5));
        Objective objective = Objective.success(0.1);
        StoppingRule atOnce = new StoppingRule(0, 0);

        assertThat(valueOfAsking(items, AnswerChannels.TRUTHFUL, objective, atOnce))
                .isCloseTo(11 * objective.hitValue(3), within(1e-6));
        assertThat(valueOfAsking(items, half, objective, atOnce)).isCloseTo(11 * objective.hitValue(2), within(1e-6));
        AnswerChannels seldom = AnswerChannels.same(AnswerLikelihood.TRUTHFUL.answered(0.2, 0.2));
        assertThat(valueOfAsking(items, seldom, objective, atOnce)).isZero();
    }

    private static double valueOfAsking(
            WeightedItems items, AnswerChannels channels, Objective objective, StoppingRule rule) {
        BinarySelector selector = selector(MUSIC, OpenAttributes.NONE);
        selector.start(new Walk(MUSIC), 4, channels, new Seed(1));
        assertThat(selector.find(items, 0, items.size, items.sum(0, items.size), 4))
                .isTrue();
        return new Lookahead(items, selector, objective, rule, 3).valueOfAsking(0, items.size, 4);
    }

    /** After "don't know" to rock, which .9 of those would answer whose target has it, and .1 of the others. */
    @Test
    void dontKnowChangesThePosterior() {
        double[] ifPresent = {1, 0.9, 1, 1, 1, 1, 1};
        double[] ifAbsent = {1, 0.1, 1, 1, 1, 1, 1};
        AnswerChannels channels = channels(AnswerRates.of(ifPresent, ifAbsent, new double[ATTRIBUTES]));
        Posterior posterior = new Posterior(
                Priors.popular(MUSIC),
                WalkView.UNKNOWN_USER,
                new Seed(1),
                new int[0],
                null,
                OpenAttributes.NONE,
                new WeightedItems());
        posterior.startWithAllItems();
        InfoGainSession.update(posterior, new Turn(Ask.about(JAZZ), Answer.UNKNOWN), channels);
        assertThat(posterior.probability(HARVEST)).isCloseTo(3 / 12.0, within(1e-8));

        InfoGainSession.update(posterior, new Turn(Ask.about(ROCK), Answer.UNKNOWN), channels);
        double total = 7 * 0.1 + 5 * 0.9;
        assertThat(posterior.probability(HARVEST)).isCloseTo(0.3 / total, within(1e-8));
        assertThat(posterior.probability(BLUE_TRAIN)).isCloseTo(0.9 / total, within(1e-8));
        assertThat(posterior.attributeProbability(ROCK)).isCloseTo(0.7 / total, within(1e-8));

        Answer answer = new Answer(List.of(Response.ACCEPTED, Response.UNKNOWN));
        InfoGainSession.update(posterior, new Turn(Ask.about(TRUMPET, SAX), answer), channels);
        assertThat(posterior.probability(BITCHES_BREW)).isCloseTo(0.2 / (0.2 + 2.7), within(1e-8));
    }

    /** Compared with exhaustive search, on random graphs with random weights and rates. */
    @Test
    void theQuestionHasTheLargestInformation() {
        SplittableRandom random = new SplittableRandom(SEED);
        int found = 0;
        for (int round = 0; round < 150; round++) {
            KnowledgeGraph graph = RandomGraphs.small(random);
            int attributes = graph.count(VertexType.ATTRIBUTE);
            WeightedItems items = ItemWeights.of(
                    random.doubles(graph.count(VertexType.ITEM), 0.1, 3).toArray());
            double[] ifPresent = random.doubles(attributes).toArray();
            double[] ifAbsent =
                    round % 2 == 0 ? ifPresent : random.doubles(attributes).toArray();
            double[] wrong = random.doubles(attributes, 0, 0.5).toArray();
            AnswerChannels channels = channels(AnswerRates.of(ifPresent, ifAbsent, wrong));
            InteractionHistory history = history(graph);
            double total = items.sum(0, items.size);
            double max = 0;
            for (int attribute = 0; attribute < attributes; attribute++) {
                double mass = 0;
                for (int i = 0; i < items.size; i++) {
                    mass += history.attributesOfItem.contains(items.items[i], attribute) ? items.weights[i] : 0;
                }
                max = Math.max(max, channels.of(attribute).information(Math.min(1, mass / total)));
            }
            BinarySelector selector = selector(graph, OpenAttributes.NONE);
            selector.start(new Walk(graph), 1, channels, new Seed(2));
            String name = "seed " + SEED + ", round " + round;
            assertThat(selector.find(items, 0, items.size, total, 1)).as(name).isEqualTo(max > 1e-9);
            if (max > 1e-9) {
                found++;
                assertThat(selector.information()).as(name).isCloseTo(max, within(1e-9));
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    /** The information is 1 for jazz and calm, H(5/12) for rock and trumpet, and H(1/12) = .4138169 for sax. */
    @Test
    void anExploringSelectorDrawsInProportionToTheInformation() {
        BinarySelector selector =
                new BinarySelector(history(MUSIC).attributeBlocks, new boolean[ATTRIBUTES], OpenAttributes.NONE, true);
        Walk walk = new Walk(MUSIC);
        int[] drawn = new int[ATTRIBUTES];
        int draws = 20_000;
        for (int seed = 0; seed < draws; seed++) {
            selector.start(walk, 1, AnswerChannels.TRUTHFUL, new Seed(SEED).derive(seed));
            assertThat(find(selector)).isTrue();
            drawn[selector.ask(1, null).attributes().get(0)]++;
        }
        double sum = 2 + 2 * 0.9798688 + 0.4138169;
        assertThat(drawn[JAZZ] / (double) draws).isCloseTo(1 / sum, within(0.015));
        assertThat(drawn[CALM] / (double) draws).isCloseTo(1 / sum, within(0.015));
        assertThat(drawn[ROCK] / (double) draws).isCloseTo(0.9798688 / sum, within(0.015));
        assertThat(drawn[TRUMPET] / (double) draws).isCloseTo(0.9798688 / sum, within(0.015));
        assertThat(drawn[SAX] / (double) draws).isCloseTo(0.4138169 / sum, within(0.01));
    }

    private static BinarySelector music(AnswerRates rates) {
        BinarySelector selector = selector(MUSIC, OpenAttributes.NONE);
        selector.start(new Walk(MUSIC), 1, channels(rates), new Seed(1));
        return selector;
    }

    private static boolean find(BinarySelector selector) {
        WeightedItems items = popular();
        return selector.find(items, 0, items.size, items.sum(0, items.size), 1);
    }

    private static WeightedItems popular() {
        return ItemWeights.of(3, 2, 1, 3, 2, 1);
    }

    private static BinarySelector selector(KnowledgeGraph graph, OpenAttributes open) {
        return new BinarySelector(history(graph).attributeBlocks, new boolean[graph.count(VertexType.ATTRIBUTE)], open);
    }

    private static InteractionHistory history(KnowledgeGraph graph) {
        return new InteractionHistory(graph, Priors.NO_TUPLES);
    }

    private static AnswerChannels channels(AnswerRates rates) {
        return AnswerChannels.of(
                AnswerModel.NO_MEANS_ABSENT,
                new InfoGainModel.Parameters(
                        ResponseRates.of(rates),
                        0.2,
                        0,
                        0,
                        new StoppingRule(0, 0),
                        0,
                        0,
                        Objective.success(0.01),
                        false,
                        true));
    }
}
