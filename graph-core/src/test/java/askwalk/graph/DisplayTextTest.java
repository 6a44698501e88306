package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\0', '\b', '\t', '\n', '\r', '\u001B', '\u007F', '\u0085', '\u009B', '\u2028', '\u2029', '\u202A',
                '\u202E', '\u2066', '\u2069'
            })
    void controlsAreReplaced(char control) {
        assertThat(DisplayText.line("a" + control + "b")).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jazz & Blues",
                "Étagère",
                "日本語",
                "\u05E9\u05DC\u05D5\u05DD\u200F!",
                "\uD83D\uDE00\u200D",
                "\u00A0",
                "\u2027"
            })
    void ordinaryTextIsUnchanged(String text) {
        assertThat(DisplayText.line(text)).isSameAs(text);
    }

    @Test
    void anEscapeSequenceLosesItsEscape() {
        assertThat(DisplayText.line("\u001B[31mred\u001B[0m")).isEqualTo("\uFFFD[31mred\uFFFD[0m");
    }

    @Test
    void linesKeepTheirEndsAndTabs() {
        assertThat(DisplayText.lines("a\tb\r\nc\u001Bd\re\r")).isEqualTo("a\tb\r\nc\uFFFDd\uFFFDe\uFFFD");
    }
}
