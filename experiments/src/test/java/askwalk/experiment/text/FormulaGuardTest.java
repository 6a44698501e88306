package askwalk.experiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "-", "'=1", "''@x", "=1\n=2"})
    void aFormulaGetsAnApostropheAndLosesItAgain(String text) {
        assertThat(FormulaGuard.protect(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.restore("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u1", "-5", "+0.25", "-1.5E-7", "'t Hooft", "a=b", "O'=", "''"})
    void otherTextsAndNumbersStay(String text) {
        assertThat(FormulaGuard.protect(text)).isEqualTo(text);
        assertThat(FormulaGuard.restore(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"=x", "-x"})
    void whatWasWrittenUnprotectedIsReadAsItIs(String text) {
        assertThat(FormulaGuard.restore(text)).isEqualTo(text);
    }

    @Test
    void everyTextReadsBackUnchanged() {
        String alphabet = "'=+-@1.E\t\ra";
        for (int a = 0; a < alphabet.length(); a++) {
            for (int b = 0; b < alphabet.length(); b++) {
                for (int c = 0; c < alphabet.length(); c++) {
                    String text = "" + alphabet.charAt(a) + alphabet.charAt(b) + alphabet.charAt(c);
                    assertThat(FormulaGuard.restore(FormulaGuard.protect(text))).isEqualTo(text);
                }
            }
        }
    }
}
