package askwalk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private enum Colour {
        DARK_RED,
        BLUE
    }

    private static final Setting<Integer> DEPTH =
            Setting.integer("depth", 5).range(2, 9).unit("questions").description("how deep");
    private static final Setting<Double> RATE = Setting.real("rate", 0.5).range(0, 1);

    @Test
    void rangesIncludeTheirEnds() {
        assertThat(DEPTH.value("2")).isEqualTo(2);
        assertThat(DEPTH.value("9")).isEqualTo(9);
        assertThat(RATE.value("0")).isZero();
        assertThat(RATE.value("1e0")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "10", "x", "", "2.5", "99999999999", "tuned"})
    void invalidIntegersAreRejected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEPTH.value(text))
                .withMessage("setting depth is '" + text + "': expected a whole number from 2 to 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "NaN", "Infinity", "half", ""})
    void invalidNumbersAreRejected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATE.value(text))
                .withMessage("setting rate is '" + text + "': expected a number from 0.0 to 1.0");
    }

    @Test
    void invalidWordsAreRejected() {
        Setting<String> shape = Setting.choice("shape", "round", "round", "flat");
        assertThat(shape.value("flat")).isEqualTo("flat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape.value("Flat"))
                .withMessage("setting shape is 'Flat': expected round or flat");
        Setting<Colour> colour = Setting.choice("colour", Colour.BLUE);
        assertThat(colour.value("dark_red")).isEqualTo(Colour.DARK_RED);
        assertThat(colour.allowed()).isEqualTo("blue, dark_red");
        assertThat(Setting.flag("on", true).value("false")).isFalse();
        assertThat(catchThrowableOfType(
                                SettingException.class,
                                () -> Setting.flag("on", true).value("yes"))
                        .key())
                .isEqualTo("on");
    }

    @Test
    void tunableSettingsAcceptTuned() {
        Setting<?> width = Setting.integerOrTuned("width", 7).range(0, 10);
        assertThat(Setting.integerOrTuned("width", 7).defaultValue()).hasValue(7);
        assertThat(Setting.tunedInteger("width").defaultValue()).isEmpty();
        assertThat(Setting.tunedReal("width").value("2")).hasValue(2);
        assertThat(Setting.tunedReal("width").value("tuned")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> width.value("tune"))
                .withMessage("setting width is 'tune': expected a whole number from 0 to 10, or 'tuned'");
        Setting<String> shape = Setting.tunedChoice("shape", List.of("round", "flat"));
        assertThat(shape.defaultValue()).isEqualTo("tuned");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape.value("x"))
                .withMessage("setting shape is 'x': expected tuned or round or flat");
    }

    @Test
    void aDefaultIsInItsRange() {
        Setting<Integer> five = Setting.integer("depth", 5);
        assertThatIllegalArgumentException().isThrownBy(() -> five.range(6, 9));
    }

    @Test
    void documentationIsReturned() {
        assertThat(DEPTH.key()).isEqualTo("depth");
        assertThat(DEPTH.allowed()).isEqualTo("2 to 9");
        assertThat(DEPTH.unit()).isEqualTo("questions");
        assertThat(DEPTH.description()).isEqualTo("how deep");
        assertThat(DEPTH.defaultText()).isEqualTo("5");
        assertThat(DEPTH.phase()).isEqualTo(Setting.Phase.TRAINING);
        assertThat(DEPTH.acting().phase()).isEqualTo(Setting.Phase.ACTING);
        assertThat(DEPTH.tunable()).isFalse();
        assertThat(RATE.allowed()).isEqualTo("0.0 to 1.0");
        assertThat(Setting.integer("n", 1).range(0, Integer.MAX_VALUE).allowed())
                .isEqualTo("0 or more");
        assertThat(Setting.real("n", 1).allowed()).isEqualTo("any");
    }
}
