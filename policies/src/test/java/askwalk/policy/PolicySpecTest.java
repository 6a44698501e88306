package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicySpecTest {

    @Test
    void partsAreParsedByTheirSeparators() {
        assertThat(PolicySpec.parse("random")).isEqualTo(new PolicySpec("random", "random", null, null));
        assertThat(PolicySpec.parse("threshold:150"))
                .isEqualTo(new PolicySpec("threshold:150", "threshold", "150", null));
        assertThat(PolicySpec.parse("random@mine")).isEqualTo(new PolicySpec("random@mine", "random", null, "mine"));
        assertThat(PolicySpec.parse("threshold:150@wide"))
                .isEqualTo(new PolicySpec("threshold:150@wide", "threshold", "150", "wide"));
    }

    @Test
    void repeatedSeparatorsBelongToThePart() {
        assertThat(PolicySpec.parse("tree:a:b@c@d")).isEqualTo(new PolicySpec("tree:a:b@c@d", "tree", "a:b", "c@d"));
    }

    @Test
    void surroundingSpaceIsStripped() {
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
    void emptyPartsAndMisplacedArgumentsAreRejected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySpec.parse(text))
                .withMessage("'" + text + "' is not a policy: expected NAME, NAME:ARGUMENT or NAME:ARGUMENT@LABEL");
    }

    @Test
    void qualifiersMatchTheLabelTheNameOrTheSpecification() {
        PolicySpec spec = PolicySpec.parse("threshold:150@wide");
        assertThat(spec.matches("wide")).isTrue();
        assertThat(spec.matches("threshold")).isTrue();
        assertThat(spec.matches("threshold:150@wide")).isTrue();
        assertThat(spec.matches("150")).isFalse();
        assertThat(spec.matches("threshold:150")).isFalse();
        assertThat(PolicySpec.parse("random").matches("wide")).isFalse();
    }
}
