package askwalk.policy.reinforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Returns 1, 3, 2 and 2 of one turn, and 5 of another: the averages before them are none, 1, 2 and 2. */
class BaselineTest {

    private static final Offset<Float> ROUNDING = within(1e-6f);

    @Test
    void withoutABaselineTheAdvantageIsTheReturn() {
        Baseline none = new Baseline("none", 2);
        assertThat(none.advantage(0, 1)).isEqualTo(1);
        assertThat(none.advantage(0, 3)).isEqualTo(3);
        assertThat(none.advantage(1, 5)).isEqualTo(5);
    }

    @Test
    void averagesAreKeptByTurn() {
        Baseline average = new Baseline("average", 2);
        assertThat(average.advantage(0, 1)).isZero();
        assertThat(average.advantage(1, 5)).isZero();
        assertThat(average.advantage(0, 3)).isCloseTo(2, ROUNDING);
        assertThat(average.advantage(0, 2)).isCloseTo(0, ROUNDING);
        assertThat(average.advantage(1, 6)).isCloseTo(1, ROUNDING);
    }

    /**
     * A difference is from the previous average. The first one, 1 - 0, gives variance 1; with the second one, 3 - 1 =
     * 2, the variance is 1 + (4 - 1) / 2 = 2.5.
     */
    @Test
    void standardisedReturnsAreDividedByTheDeviation() {
        Baseline standardised = new Baseline("standardised", 1);
        assertThat(standardised.advantage(0, 1)).isZero();
        assertThat(standardised.advantage(0, 3)).isCloseTo(2, ROUNDING);
        assertThat(standardised.advantage(0, 4)).isCloseTo((float) (2 / Math.sqrt(2.5)), ROUNDING);
    }
}
