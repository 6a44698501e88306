package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "-3", "+3", "0.5", "-.5", "5.", "1e6", "1E-3", "1260759200", "1e308"})
    void numbers(String text) {
        assertThat(NumberReader.parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "nan",
                "Infinity",
                "-inf",
                "1e309",
                "1,5",
                "1 ",
                "0x10",
                "1d",
                "1f",
                ".",
                "e5",
                "1e",
                "--1",
                "null",
                "2020-01-01"
            })
    void others(String text) {
        assertThat(NumberReader.parse(text)).isNaN();
    }
}
