package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists of one item, and worth without regard to turns unless a test says otherwise. */
class ClosedFormLookaheadTest {

    private static final Objective SUCCESS = Objective.success(0);

    /**
     * Four equal items and two actions. To recommend twice finds two of them. A question of one bit leaves the target
     * among two, of which one list finds one: two of four as well, and a question is only asked if it is better. With
     * any less it finds fewer, with any more it finds more.
     */
    @Test
    void aQuestionHasToTellMoreThanAListDoes() {
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(1, 1, 1, 1), 2, 0.9))
                .isFalse();
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(1, 1, 1, 1), 2, 1))
                .isFalse();
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(1, 1, 1, 1), 2, 1.1))
                .isTrue();
    }

    /** Two questions of one bit put every fourth of eight items into reach of one list, and three lists reach three. */
    @Test
    void questionsToComeCount() {
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(1, 1, 1, 1, 1, 1, 1, 1), 3, 1))
                .isTrue();
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(1, 1, 1, 1, 1, 1, 1, 1), 3, 0.5))
                .isFalse();
    }

    /** The same, with questions that are taken to tell half of what the one at hand does. */
    @Test
    void aShareOfTheInformationIsCounted() {
        assertThat(new ClosedFormLookahead(0.5, SUCCESS, 1).asks(weights(1, 1, 1, 1, 1, 1, 1, 1), 3, 1))
                .isFalse();
        assertThat(new ClosedFormLookahead(0.5, SUCCESS, 1).asks(weights(1, 1, 1, 1, 1, 1, 1, 1), 3, 2))
                .isTrue();
    }

    /** Of seven of ten parts in one item, a list finds .7 now and with one more .8; after a bit one list finds .8. */
    @Test
    void aHeavyItemIsRecommendedAtOnce() {
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(1, 7, 1, 1), 2, 1))
                .isFalse();
        assertThat(new ClosedFormLookahead(1, Objective.success(0.1), 1).asks(weights(1, 7, 1, 1), 2, 1.2))
                .isFalse();
        assertThat(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(1, 7, 1, 1), 2, 1.2))
                .isTrue();
    }

    /** Items are told apart by weight alone: what stands where does not matter. */
    @Test
    void theOrderOfItemsDoesNotMatter() {
        for (double information = 0.1; information < 2; information += 0.1) {
            assertThat(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(5, 1, 2, 4, 1), 3, information))
                    .isEqualTo(new ClosedFormLookahead(1, SUCCESS, 1).asks(weights(1, 1, 2, 4, 5), 3, information));
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
