package askwalk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void whatWasNotSetIsTheDefault() {
        Settings settings = new Settings(Map.of());
        assertThat(settings.integer("depth", 7, 0, 10)).isEqualTo(7);
        assertThat(settings.real("rate", 0.25, 0, 1)).isEqualTo(0.25);
        assertThat(settings.resolved()).containsExactly(Map.entry("depth", "7"), Map.entry("rate", "0.25"));
    }

    @Test
    void whatWasSetIsRead() {
        Settings settings = new Settings(Map.of("depth", "3", "rate", "1e-1"));
        assertThat(settings.integer("depth", 7, 0, 10)).isEqualTo(3);
        assertThat(settings.real("rate", 0.25, 0, 1)).isEqualTo(0.1);
        assertThat(settings.resolved()).containsExactly(Map.entry("depth", "3"), Map.entry("rate", "0.1"));
    }

    @Test
    void rangesIncludeTheirEnds() {
        Settings settings = new Settings(Map.of("low", "2", "high", "9"));
        assertThat(settings.integer("low", 5, 2, 9)).isEqualTo(2);
        assertThat(settings.integer("high", 5, 2, 9)).isEqualTo(9);
        assertThat(settings.real("low", 5, 2, 9)).isEqualTo(2);
        assertThat(settings.real("high", 5, 2, 9)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "10", "x", "", "2.5", "99999999999"})
    void otherWholeNumbersAreRefused(String text) {
        Settings settings = new Settings(Map.of("depth", text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.integer("depth", 5, 2, 9))
                .withMessage("setting depth is '" + text + "': expected a whole number from 2 to 9");
        assertThat(settings.resolved()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "NaN", "Infinity", "half", ""})
    void otherNumbersAreRefused(String text) {
        Settings settings = new Settings(Map.of("rate", text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.real("rate", 0.5, 0, 1))
                .withMessage("setting rate is '" + text + "': expected a number from 0.0 to 1.0");
        assertThat(settings.resolved()).isEmpty();
    }

    @Test
    void aNumberMayBeLeftToTuning() {
        Settings settings = new Settings(Map.of("depth", "tuned", "width", "3"));
        assertThat(settings.integerOrTuned("depth", 7, 0, 10)).isEmpty();
        assertThat(settings.integerOrTuned("width", 7, 0, 10)).hasValue(3);
        assertThat(settings.integerOrTuned("height", 7, 0, 10)).hasValue(7);
        assertThat(settings.resolved()).isEqualTo(Map.of("depth", "tuned", "width", "3", "height", "7"));

        settings.found("depth", "4");
        assertThat(settings.resolved()).hasSize(4).containsEntry("depth.tuned", "4");
        assertThat(settings.resolved().keySet()).filteredOn(Settings::isFinding).containsExactly("depth.tuned");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(Map.of("depth", "tune")).integerOrTuned("depth", 7, 0, 10))
                .withMessage("setting depth is 'tune': expected a whole number from 0 to 10, or 'tuned'");
    }

    @Test
    void valuesAreCopiedAndNotHandedOut() {
        Map<String, String> given = new HashMap<>(Map.of("depth", "3"));
        Settings settings = new Settings(given);
        given.put("depth", "4");
        assertThat(settings.integer("depth", 7, 0, 10)).isEqualTo(3);
        Map<String, String> resolved = settings.resolved();
        assertThatThrownBy(() -> resolved.put("depth", "5")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsThrownHasTheKey() {
        Settings settings = new Settings(Map.of("a", "x", "b", "x"));
        assertThat(catchThrowableOfType(SettingException.class, () -> settings.integer("a", 1, 0, 2))
                        .key())
                .isEqualTo("a");
        assertThat(catchThrowableOfType(SettingException.class, () -> settings.choice("b", "y", "y"))
                        .key())
                .isEqualTo("b");
    }

    @Test
    void keysThatNothingReadsAreRefusedUnlessTheyAreShared() {
        Settings settings = new Settings(Map.of("depth", "3", "widht", "2"));
        settings.integer("depth", 7, 0, 10);
        settings.integer("width", 7, 0, 10);
        assertThatThrownBy(settings::requireAllRead)
                .isInstanceOf(SettingException.class)
                .hasMessage("there is no setting 'widht' here; there are depth, width");
        assertThatThrownBy(() -> new Settings(Map.of("a", "1")).requireAllRead())
                .hasMessage("there is no setting 'a' here; there are none");
        Settings shared = Settings.shared(Map.of("a", "1"));
        shared.requireAllRead();
        assertThat(shared.resolved()).isEmpty();
    }
}
