package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicySpecTest {

    @Test
    void partsAreReadByTheirSigns() {
        assertThat(PolicySpec.parse("random")).isEqualTo(new PolicySpec("random", "random", null, null));
        assertThat(PolicySpec.parse("threshold:150"))
                .isEqualTo(new PolicySpec("threshold:150", "threshold", "150", null));
        assertThat(PolicySpec.parse("random@mine")).isEqualTo(new PolicySpec("random@mine", "random", null, "mine"));
        assertThat(PolicySpec.parse("threshold:150@wide"))
                .isEqualTo(new PolicySpec("threshold:150@wide", "threshold", "150", "wide"));
    }

    @Test
    void signsWithinAPartBelongToIt() {
        assertThat(PolicySpec.parse("tree:a:b@c@d")).isEqualTo(new PolicySpec("tree:a:b@c@d", "tree", "a:b", "c@d"));
    }

    @Test
    void spaceAroundIsNoPartOfIt() {
        assertThat(PolicySpec.parse(" random ")).isEqualTo(PolicySpec.parse("random"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                ":150",
                "@wide",
                "threshold:",
                "threshold@",
                "threshold:@wide",
                "threshold:150@",
                "threshold@wide:150"
            })
    void emptyPartsAndMisplacedArgumentsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySpec.parse(text))
                .withMessage("'" + text + "' names no policy: expected NAME, NAME:ARGUMENT or NAME:ARGUMENT@LABEL");
    }

    @Test
    void settingsAreForTheLabelTheNameOrTheWhole() {
        PolicySpec spec = PolicySpec.parse("threshold:150@wide");
        assertThat(spec.answersTo("wide")).isTrue();
        assertThat(spec.answersTo("threshold")).isTrue();
        assertThat(spec.answersTo("threshold:150@wide")).isTrue();
        assertThat(spec.answersTo("150")).isFalse();
        assertThat(spec.answersTo("threshold:150")).isFalse();
        assertThat(PolicySpec.parse("random").answersTo("wide")).isFalse();
    }
}
