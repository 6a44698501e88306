package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists of one item; turns cost nothing unless a test sets a cost. */
class ClosedFormLookaheadTest {

    private static final Objective SUCCESS = Objective.success(0);

    /**
     * Four equal items and two actions. Two recommendations find two of them. A question of one bit leaves two
     * candidates, of which one list finds one: two of four as well, and a question has to be better than that. With
     * less information it finds fewer, with more it finds more.
     */
    @Test
    void aQuestionHasToGainMoreThanAList() {
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(1, 1, 1, 1), 2, 0.9))
                .isFalse();
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(1, 1, 1, 1), 2, 1))
                .isFalse();
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(1, 1, 1, 1), 2, 1.1))
                .isTrue();
    }

    /** Two questions of one bit put every fourth of eight items into reach of one list, and three lists reach three. */
    @Test
    void laterQuestionsCount() {
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(1, 1, 1, 1, 1, 1, 1, 1), 3, 1))
                .isTrue();
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(1, 1, 1, 1, 1, 1, 1, 1), 3, 0.5))
                .isFalse();
    }

    /** The same, if later questions give half the information of the current one. */
    @Test
    void aShareOfTheInformationIsCounted() {
        assertThat(new ClosedFormLookahead(0.5, SUCCESS, 1).shouldAsk(weights(1, 1, 1, 1, 1, 1, 1, 1), 3, 1))
                .isFalse();
        assertThat(new ClosedFormLookahead(0.5, SUCCESS, 1).shouldAsk(weights(1, 1, 1, 1, 1, 1, 1, 1), 3, 2))
                .isTrue();
    }

    /**
     * With 7 of 10 parts of the weight on one item, one list finds .7 and a second one .8; after a bit, one list finds
     * .8.
     */
    @Test
    void aHeavyItemIsRecommendedAtOnce() {
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(1, 7, 1, 1), 2, 1))
                .isFalse();
        assertThat(new ClosedFormLookahead(1, Objective.success(0.1), 1).shouldAsk(weights(1, 7, 1, 1), 2, 1.2))
                .isFalse();
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(1, 7, 1, 1), 2, 1.2))
                .isTrue();
    }

    /** Only the weights matter, not their order. */
    @Test
    void theOrderOfItemsDoesNotMatter() {
        for (double information = 0.1; information < 2; information += 0.1) {
            assertThat(new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(5, 1, 2, 4, 1), 3, information))
                    .isEqualTo(
                            new ClosedFormLookahead(1, SUCCESS, 1).shouldAsk(weights(1, 1, 2, 4, 5), 3, information));
        }
    }

    private static WeightedItems weights(double... weights) {
        WeightedItems weighted = new WeightedItems();
        weighted.reserve(weights.length);
        for (int i = 0; i < weights.length; i++) {
            weighted.items[i] = i;
            weighted.weights[i] = weights[i];
        }
        weighted.size = weights.length;
        return weighted;
    }
}
