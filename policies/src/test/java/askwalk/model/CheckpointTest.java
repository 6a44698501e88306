package askwalk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void nonFiniteValuesAreRejectedWithTheirPosition(float value) {
        Checkpoint checkpoint = of(2, 2, 0, 1, 2, value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkpoint.matrix("m", 2, 2))
                .withMessage("matrix 'm' has " + value + " in row 1, column 1, expected a finite number");
    }

    @Test
    void weightsBeyondAMillionAreRejected() {
        assertThat(of(1, 2, 1e6f, -1e6f).weights("m", 1, 2).values()).containsExactly(1e6f, -1e6f);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1, 2, 0, -1.1e6f).weights("m", 1, 2))
                .withMessageContaining("in row 0, column 1, expected a weight from -1000000 to 1000000");
    }

    @ParameterizedTest
    @CsvSource({"-1", "3", "0.5", "1e10"})
    void nonIntegersAndOutOfRangeValuesAreRejected(float value) {
        MatrixReader reader = of(1, 3, 0, 2, value).reader("m", 1, 3);
        assertThat(reader.integer(0, 0, 0, 2)).isZero();
        assertThat(reader.integer(0, 1, 0, 2)).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.integer(0, 2, 0, 2))
                .withMessage("matrix 'm' has " + value + " in row 0, column 2, expected a whole number from 0 to 2");
    }

    /** Integer.MAX_VALUE is not representable as a float; it is rounded up. */
    @Test
    void boundsAreComparedAsFloats() {
        MatrixReader reader = of(1, 2, Integer.MAX_VALUE, (float) 0.49).reader("m", 1, 2);
        assertThat(reader.integer(0, 0, 0, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThat(reader.real(0, 1, 0, 0.49)).isEqualTo((float) 0.49);
        assertThatIllegalArgumentException().isThrownBy(() -> reader.real(0, 1, 0, 0.48));
    }

    /** From 2^24, the float of the bound may also represent the next larger integer. */
    @Test
    void theIntegerAboveALargeBoundIsRejected() {
        MatrixReader reader = of(1, 3, 16_777_218, 16_777_220, 16_777_216).reader("m", 1, 3);
        assertThat(reader.integer(0, 0, 16_777_217, 16_777_219)).isEqualTo(16_777_218);
        assertThatIllegalArgumentException().isThrownBy(() -> reader.integer(0, 1, 16_777_217, 16_777_219));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.integer(0, 2, 16_777_217, 16_777_219));
    }

    @Test
    void flagsAreZeroOrOne() {
        MatrixReader reader = of(1, 3, 0, 1, 2).reader("m", 1, 3);
        assertThat(reader.flag(0, 0)).isFalse();
        assertThat(reader.flag(0, 1)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> reader.flag(0, 2));
    }

    @Test
    void metricsOutOfRangeAreRejected() {
        Checkpoint checkpoint = new Checkpoint(Map.of(), Map.of("stop", Double.NaN, "prior", 3.0));
        assertThat(checkpoint.metric("prior", 0, 3)).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkpoint.metric("stop", 0, 9))
                .withMessage("metric 'stop' is NaN, expected a number from 0.0 to 9.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkpoint.metric("start", 0, 9))
                .withMessage("metric 'start' is missing");
    }

    private static Checkpoint of(int rows, int columns, float... values) {
        return new Checkpoint(Map.of("m", new Matrix(rows, columns, values)), Map.of());
    }
}
