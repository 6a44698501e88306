package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import askwalk.evaluation.IndependentSamples.Moments;
import askwalk.evaluation.IndependentSamples.SampleDifference;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;

class IndependentSamplesTest {

    @Test
    void aShareHasWilsonsInterval() {
        var expected = new WilsonScoreInterval().createInterval(81, 15, 0.95);

        Estimate share = IndependentSamples.share(15, 81);

        assertThat(share.value()).isEqualTo(15 / 81.0);
        assertThat(share.low()).isCloseTo(expected.getLowerBound(), within(1e-9));
        assertThat(share.high()).isCloseTo(expected.getUpperBound(), within(1e-9));
    }

    @Test
    void sharesOfAllAndNoneEndAtTheLimits() {
        assertThat(IndependentSamples.share(0, 10).low()).isZero();
        assertThat(IndependentSamples.share(0, 10).high()).isCloseTo(0.2775, within(1e-4));
        assertThat(IndependentSamples.share(10, 10).high()).isEqualTo(1);
        assertThat(IndependentSamples.share(0, 0).value()).isNaN();
        assertThatThrownBy(() -> IndependentSamples.share(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected from 0 to 2 successes in 2 observations, not 3");
    }

    /** The intervals of Mee in table II of Newcombe (Statistics in Medicine 17, 1998). */
    @Test
    void differencesOfSharesHaveThePublishedIntervals() {
        assertInterval(IndependentSamples.shares(56, 70, 48, 80), 0.2, 0.0533, 0.3377);
        assertInterval(IndependentSamples.shares(9, 10, 3, 10), 0.6, 0.1821, 0.8370);
        assertInterval(IndependentSamples.shares(48, 80, 56, 70), -0.2, -0.3377, -0.0533);
    }

    @Test
    void theTestOfSharesIsTheChiSquaredTest() {
        double expected = new ChiSquareTest().chiSquareTest(new long[][] {{56, 14}, {48, 32}});

        assertThat(IndependentSamples.shares(56, 70, 48, 80).pValue()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void theTestOfSharesIsSignificantWhereTheIntervalExcludesZero() {
        int significant = 0;
        for (int x = 0; x <= 12; x++) {
            for (int y = 0; y <= 9; y++) {
                SampleDifference difference = IndependentSamples.shares(x, 12, y, 9);
                Estimate estimate = difference.estimate();
                assertThat(estimate.low()).isBetween(-1.0, estimate.value());
                assertThat(estimate.high()).isBetween(estimate.value(), 1.0);
                boolean excludesZero = estimate.low() > 1e-12 || estimate.high() < -1e-12;
                assertThat(excludesZero).as("%d of 12, %d of 9", x, y).isEqualTo(difference.pValue() < 0.05);
                significant += excludesZero ? 1 : 0;
            }
        }
        assertThat(significant).isBetween(10, 100);
    }

    @Test
    void equalSharesAndEmptySamples() {
        assertThat(IndependentSamples.shares(5, 5, 8, 8).pValue()).isEqualTo(1);
        assertThat(IndependentSamples.shares(5, 5, 8, 8).estimate().low()).isNegative();
        assertThat(IndependentSamples.shares(0, 0, 8, 8).pValue()).isNaN();
    }

    @Test
    void meansAreComparedByWelchsTest() {
        double[] ours = {3, 4, 4, 5, 9};
        double[] others = {6, 7, 7, 8, 8, 11};

        SampleDifference difference = IndependentSamples.means(moments(ours), moments(others));

        assertThat(difference.estimate().value()).isCloseTo(5 - 47 / 6.0, within(1e-12));
        assertThat(difference.pValue()).isCloseTo(new TTest().tTest(ours, others), within(1e-12));
        // p is above 0.05, so the interval contains 0
        assertThat(difference.pValue()).isBetween(0.05, 0.1);
        assertThat(difference.estimate().low()).isNegative();
        assertThat(difference.estimate().high()).isPositive();
    }

    @Test
    void meansWithoutVarianceHaveNoTest() {
        Moments constant = moments(2, 2, 2);

        assertThat(IndependentSamples.means(constant, moments(3, 3)).estimate().value())
                .isEqualTo(-1);
        assertThat(IndependentSamples.means(constant, moments(3, 3)).pValue()).isNaN();
        assertThat(IndependentSamples.means(constant, moments(3)).estimate().hasInterval())
                .isFalse();
        assertThat(IndependentSamples.means(constant, new Moments(0, 0, 0))
                        .estimate()
                        .value())
                .isNaN();
    }

    private static Moments moments(double... values) {
        DescriptiveStatistics statistics = new DescriptiveStatistics(values);
        return new Moments(values.length, statistics.getMean(), statistics.getVariance());
    }

    private static void assertInterval(SampleDifference difference, double value, double low, double high) {
        assertThat(difference.estimate().value()).isCloseTo(value, within(1e-12));
        assertThat(difference.estimate().low()).isCloseTo(low, within(5e-5));
        assertThat(difference.estimate().high()).isCloseTo(high, within(5e-5));
    }
}
