package askwalk.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{n};1,234;1.234",
                "{n:0};1234;1234",
                "{x};0.9251;0.9251",
                "{x:2};0.93;0,93",
                "{x:+1};+0.9;+0,9",
                "{x:0};1;1",
                "{x:%};93 %;93 %",
                "{small:%};0.12 %;0,12 %",
                "{n|one|# items};1,234 items;1.234 items",
                "{one|one item|# items};one item;one item",
                "a {name} b;a {n} b;a {n} b"
            })
    void numbersHaveTheFormatOfTheLocale(String template, String english, String german) {
        Map<String, Object> values = Map.of("n", 1234, "one", 1, "x", 0.9251, "small", 0.00123, "name", "{n}");

        assertThat(new Template(template).render(values, Locale.ENGLISH)).isEqualTo(english);
        assertThat(new Template(template).render(values, Locale.GERMAN)).isEqualTo(german);
    }

    @Test
    void placeholdersHaveNames() {
        assertThat(new Template("{b:%} of {a|x|#} and {b}").names()).containsExactly("a", "b");
        assertThat(new Template("don't").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a", "a}", "{}", "{a:x}", "{a|b}", "{a:2|b|c}", "{a b}", "{a|b|c|d}", "{a:12}"})
    void otherFormsAreRefused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Template(template))
                .withMessageContaining(template);
    }

    @Test
    void everyPlaceholderNeedsAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Template("{a}").render(Map.of("b", "x"), Locale.ENGLISH))
                .withMessage("no value for {a}: given are [b]");
    }
}
