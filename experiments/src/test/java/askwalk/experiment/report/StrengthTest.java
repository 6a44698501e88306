package askwalk.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.simulation.UserModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthTest {

    @ParameterizedTest
    @CsvSource({
        "wrong:.1, wrong, 0.1",
        "wrong:0.00001, wrong, 0.00001",
        "silent:1, silent, 1",
        "wrong-independent:0.2, wrong-independent, 0.2",
        "targets:3, targets, 3",
        "drifting:4, drifting, 4",
    })
    void theOnlyNumberIsTheStrength(String users, String model, double value) {
        assertThat(Strength.of(UserModels.parse(users))).isEqualTo(new Strength(model, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truthful",
                "answers:rare",
                "target-free",
                "impatient:0.1,0.2",
                "answers:rare+wrong:0.1",
                "wrong:0"
            })
    void othersHaveNone(String users) {
        assertThat(Strength.of(UserModels.parse(users))).isNull();
    }

    @Test
    void aModelIsTruthfulAtZeroOrOne() {
        assertThat(Strength.ofTruthful("wrong")).isEqualTo(new Strength("wrong", 0));
        assertThat(Strength.ofTruthful("wrong-independent")).isEqualTo(new Strength("wrong-independent", 0));
        assertThat(Strength.ofTruthful("targets")).isEqualTo(new Strength("targets", 1));
        assertThat(Strength.ofTruthful("drifting")).isNull();
        assertThat(Strength.ofTruthful("of-another-class-path")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "0.1, 0.1", "1e-5, 1.0E-5", "0, 0"})
    void aStrengthIsShownAsItIsTyped(double value, String text) {
        assertThat(new Strength("m", value).text()).isEqualTo(text);
    }
}
