package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.TurnCounting;
import askwalk.graph.Adjacency;
import askwalk.graph.Ids;
import askwalk.policy.infogain.prior.AttributeBlocks;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Walk;
import org.junit.jupiter.api.Test;

/** Eight items of equal weight, of which each carries the attributes that stand for the bits of its number. */
class LookaheadTest {

    /** Item {@code i} has attribute {@code b} if bit b of i is set. */
    private static final Adjacency BITS =
            Adjacency.of(Ids.of(1, 2, 3, 3, 4, 5, 5, 6, 6, 7, 7, 7), Ids.of(0, 1, 0, 1, 2, 0, 2, 1, 2, 0, 1, 2), 8);

    private static final Objective SUCCESS = Objective.success(0);
    private static final StoppingRule ONLY_IN_THE_LAST_TURN = new StoppingRule(2, 0);

    /**
     * Three questions identify the item, and a list of one recommends it. With fewer questions more items are possible.
     */
    @Test
    void valueOfAskingToTheEnd() {
        assertThat(valueOfAsking(4, AnswerLikelihood.TRUTHFUL, ONLY_IN_THE_LAST_TURN, 1, SUCCESS))
                .isEqualTo(8);
        assertThat(valueOfAsking(3, AnswerLikelihood.TRUTHFUL, ONLY_IN_THE_LAST_TURN, 1, SUCCESS))
                .isEqualTo(4);
        assertThat(valueOfAsking(2, AnswerLikelihood.TRUTHFUL, ONLY_IN_THE_LAST_TURN, 1, SUCCESS))
                .isEqualTo(2);
    }

    /** After a list of one, three questions divide seven items: 4 and 3, then pairs and one, so that all are found. */
    @Test
    void recommendingFirstTakesATurn() {
        assertThat(valueOfRecommending(4, 1)).isEqualTo(1 + 4);
        assertThat(valueOfRecommending(5, 1)).isEqualTo(8);
        assertThat(valueOfRecommending(1, 1)).isEqualTo(1);
        assertThat(valueOfRecommending(1, 3)).isEqualTo(3);
    }

    /**
     * The hits among the four items with the same answer; then those of the two lists that these four fill; then those
     * after two questions.
     */
    @Test
    void wrongAnswersLoseTheItemsWithOtherAnswers() {
        AnswerLikelihood flipped = AnswerLikelihood.of(AnswerModel.NO_MEANS_ABSENT, 0.1, 0);
        assertThat(valueOfAsking(2, flipped, ONLY_IN_THE_LAST_TURN, 2, SUCCESS)).isCloseTo(4 * 0.9, within(1e-12));
        assertThat(valueOfAsking(3, flipped, ONLY_IN_THE_LAST_TURN, 2, SUCCESS)).isCloseTo(8 * 0.9, within(1e-12));
        assertThat(valueOfAsking(3, flipped, ONLY_IN_THE_LAST_TURN, 1, SUCCESS)).isCloseTo(4 * 0.81, within(1e-12));
    }

    /** With this rule, three lists of one follow the question, out of the four items that share its answer. */
    @Test
    void laterTurnsFollowTheStoppingRule() {
        assertThat(valueOfAsking(4, AnswerLikelihood.TRUTHFUL, new StoppingRule(0, 0), 1, SUCCESS))
                .isEqualTo(6);
    }

    /**
     * Each action left adds 0.1 to the value of a hit: after the question there is a list with two and then one with
     * one action left.
     */
    @Test
    void earlyHitsHaveALargerValue() {
        assertThat(valueOfAsking(3, AnswerLikelihood.TRUTHFUL, new StoppingRule(0, 0), 2, Objective.success(0.1)))
                .isCloseTo(4 * 1.1 + 4 * 1, within(1e-12));
    }

    @Test
    void anObjectiveOfFewTurnsCountsFromTheCap() {
        Objective turns = Objective.turns(new TurnCounting(15, 14, 1, 1));
        assertThat(turns.hitValue(14))
                .isCloseTo(13.01, within(1e-12)); // a hit at action 1 counts 2 turns, a failure 15
        assertThat(turns.hitValue(1)).isCloseTo(0.01, within(1e-12));
        assertThat(turns.value(3, 100)).isEqualTo(-100);
        assertThat(Objective.success(0.02).value(3, 100)).isEqualTo(1);
        assertThat(Objective.success(0.02).hitValue(3)).isEqualTo(1.04);
    }

    private static double valueOfAsking(
            int left, AnswerLikelihood likelihood, StoppingRule rule, int listSize, Objective objective) {
        WeightedItems weighted = ItemWeights.of(1, 1, 1, 1, 1, 1, 1, 1);
        BinarySelector selector = selector(left, likelihood);
        assertThat(selector.find(weighted, 0, 8, 8, left)).isTrue();
        return new Lookahead(weighted, selector, objective, rule, listSize).valueOfAsking(0, 8, left);
    }

    private static double valueOfRecommending(int left, int listSize) {
        WeightedItems weighted = ItemWeights.of(1, 1, 1, 1, 1, 1, 1, 1);
        return new Lookahead(
                        weighted, selector(left, AnswerLikelihood.TRUTHFUL), SUCCESS, ONLY_IN_THE_LAST_TURN, listSize)
                .valueOfRecommending(0, 8, left);
    }

    private static BinarySelector selector(int left, AnswerLikelihood likelihood) {
        BinarySelector selector = new BinarySelector(new AttributeBlocks(BITS, 3), new boolean[3], OpenAttributes.NONE);
        selector.start(new Walk(TinyGraphs.music()), left, AnswerChannels.same(likelihood), new Seed(1));
        return selector;
    }
}
