package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

    private static final Offset<Double> DIGITS = within(5e-7);

    /** Wilson's interval, computed by hand from its formula. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.8, 0.4901625, 0.9433178",
        "0, 10, 0.0, 0.0, 0.2775328",
        "10, 10, 1.0, 0.7224672, 1.0",
        "429, 1000, 0.429, 0.3986535, 0.4598899"
    })
    void sharesHaveWilsonsInterval(int successes, int trials, double value, double low, double high) {
        Estimate share = Estimate.share(successes, trials);
        assertThat(share.value()).isEqualTo(value);
        assertThat(share.low()).isCloseTo(low, DIGITS);
        assertThat(share.high()).isCloseTo(high, DIGITS);
    }

    @Test
    void noIntervalOfAShareLeavesZeroToOne() {
        for (int trials = 1; trials < 2_000; trials++) {
            assertThat(Estimate.share(0, trials).low()).isGreaterThanOrEqualTo(0);
            assertThat(Estimate.share(trials, trials).high()).isLessThanOrEqualTo(1);
        }
    }
}
