package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {

    /** 4 * 0.005, 3 * 0.01, 2 * 0.03, and 0.04, which must not be below the one before. */
    @Test
    void theSmallestIsMultipliedByTheNumberOfTests() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void noPValueIsAboveOneAndMissingTestsDoNotCount() {
        assertThat(Holm.adjusted(new double[] {0.6, Double.NaN, 0.7})).containsExactly(1, Double.NaN, 1);
        assertThat(Holm.adjusted(new double[] {0.02})).containsExactly(0.02);
        assertThat(Holm.adjusted(new double[0])).isEmpty();
    }
}
