package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TangoIntervalTest {

    /**
     * Computed with SciPy 1.10 by maximising the likelihood under each difference; without discordant pairs z²/(n +
     * z²).
     */
    @ParameterizedTest
    @CsvSource({
        "50, 12, 2, 0.06111240696, 0.34470874812, 0.00752631517",
        "20, 9, 3, -0.04156503077, 0.57265540166, 0.08326451666",
        "44, 1, 8, -0.30277657593, -0.03170230922, 0.01963065726",
        "30, 0, 0, -0.11351339317, 0.11351339317, 1"
    })
    void equalsTheIntervalByMaximumLikelihood(int n, int ours, int theirs, double low, double high, double p) {
        TangoInterval interval = TangoInterval.of(n, ours, theirs);
        assertThat(interval.low()).isCloseTo(low, within(1e-7));
        assertThat(interval.high()).isCloseTo(high, within(1e-7));
        assertThat(interval.pValue()).isCloseTo(p, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"10", "11", "30", "200"})
    void testAndIntervalAgreeForAllCounts(int n) {
        for (int ours = 0; ours <= n; ours++) {
            for (int theirs = 0; ours + theirs <= n; theirs++) {
                TangoInterval interval = TangoInterval.of(n, ours, theirs);
                double difference = (double) (ours - theirs) / n;
                assertThat(interval.low()).isGreaterThanOrEqualTo(-1).isLessThanOrEqualTo(difference);
                assertThat(interval.high()).isLessThanOrEqualTo(1).isGreaterThanOrEqualTo(difference);
                assertThat(interval.high() - interval.low()).isPositive();
                assertThat(interval.pValue() < 0.05)
                        .as("%d and %d of %d", ours, theirs, n)
                        .isEqualTo(interval.low() > 0 || interval.high() < 0);
                assertThat(TangoInterval.of(n, theirs, ours))
                        .isEqualTo(new TangoInterval(-interval.high(), -interval.low(), interval.pValue()));
            }
        }
    }
}
