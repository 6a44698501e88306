package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.TurnCounting;
import askwalk.random.Seed;
import org.junit.jupiter.api.Test;

/** Eight items of equal weight, of which each carries the attributes that stand for the bits of its number. */
class LookaheadTest {

    private static final int[][] BITS = {{}, {0}, {1}, {0, 1}, {2}, {0, 2}, {1, 2}, {0, 1, 2}};
    private static final Objective SUCCESS = Objective.success(0);
    private static final StoppingRule NEVER_BEFORE_THE_LAST = new StoppingRule(2, 0);

    /** Three questions tell which it is, and a list of one finds it. With fewer there are more it may be. */
    @Test
    void askingToTheEnd() {
        assertThat(asking(4, AnswerLikelihood.TRUTHFUL, NEVER_BEFORE_THE_LAST, 1, SUCCESS))
                .isEqualTo(8);
        assertThat(asking(3, AnswerLikelihood.TRUTHFUL, NEVER_BEFORE_THE_LAST, 1, SUCCESS))
                .isEqualTo(4);
        assertThat(asking(2, AnswerLikelihood.TRUTHFUL, NEVER_BEFORE_THE_LAST, 1, SUCCESS))
                .isEqualTo(2);
    }

    /** After a list of one, three questions divide seven items: 4 and 3, then pairs and one, so that all are found. */
    @Test
    void recommendingFirstCostsATurn() {
        assertThat(recommending(4, 1)).isEqualTo(1 + 4);
        assertThat(recommending(5, 1)).isEqualTo(8);
        assertThat(recommending(1, 1)).isEqualTo(1);
        assertThat(recommending(1, 3)).isEqualTo(3);
    }

    /**
     * Half of the four items that have the same answer; then the two lists that these four fill; then two questions.
     */
    @Test
    void aWrongAnswerLosesWhatItHides() {
        AnswerLikelihood flipped = AnswerLikelihood.of(AnswerModel.NO_MEANS_ABSENT, 0.1, 0);
        assertThat(asking(2, flipped, NEVER_BEFORE_THE_LAST, 2, SUCCESS)).isCloseTo(4 * 0.9, within(1e-12));
        assertThat(asking(3, flipped, NEVER_BEFORE_THE_LAST, 2, SUCCESS)).isCloseTo(8 * 0.9, within(1e-12));
        assertThat(asking(3, flipped, NEVER_BEFORE_THE_LAST, 1, SUCCESS)).isCloseTo(4 * 0.81, within(1e-12));
    }

    /** By the rule, what follows the question is three lists of one, of the four items that there are after it. */
    @Test
    void whatComesLaterGoesByTheRule() {
        assertThat(asking(4, AnswerLikelihood.TRUTHFUL, new StoppingRule(0, 0), 1, SUCCESS))
                .isEqualTo(6);
    }

    /** A hit is worth a tenth more for each action that is left: after one question with two and then one left. */
    @Test
    void earlyHitsAreWorthMore() {
        assertThat(asking(3, AnswerLikelihood.TRUTHFUL, new StoppingRule(0, 0), 2, Objective.success(0.1)))
                .isCloseTo(4 * 1.1 + 4 * 1, within(1e-12));
    }

    @Test
    void anObjectiveOfFewTurnsCountsFromTheCap() {
        Objective turns = Objective.turns(new TurnCounting(15, 14, 1, 1));
        assertThat(turns.of(14)).isCloseTo(13.01, within(1e-12)); // a hit at action 1 counts 2 turns, a failure 15
        assertThat(turns.of(1)).isCloseTo(0.01, within(1e-12));
        assertThat(turns.worth(3, 100)).isEqualTo(-100);
        assertThat(Objective.success(0.02).worth(3, 100)).isEqualTo(1);
        assertThat(Objective.success(0.02).of(3)).isEqualTo(1.04);
    }

    private static double asking(
            int left, AnswerLikelihood channel, StoppingRule rule, int listSize, Objective objective) {
        WeightedItems weighted = ItemWeights.of(1, 1, 1, 1, 1, 1, 1, 1);
        BinarySelector inquiry = new BinarySelector(BITS, 3, left + 1, channel, new Seed(1));
        assertThat(inquiry.find(weighted, 0, 8, left)).isTrue();
        return new Lookahead(weighted, inquiry, objective, rule, listSize).asking(0, 8, left);
    }

    private static double recommending(int left, int listSize) {
        WeightedItems weighted = ItemWeights.of(1, 1, 1, 1, 1, 1, 1, 1);
        BinarySelector inquiry = new BinarySelector(BITS, 3, left + 1, AnswerLikelihood.TRUTHFUL, new Seed(1));
        return new Lookahead(weighted, inquiry, SUCCESS, NEVER_BEFORE_THE_LAST, listSize).recommending(0, 8, left);
    }
}
