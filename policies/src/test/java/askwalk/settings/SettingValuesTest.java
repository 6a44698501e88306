package askwalk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SettingValuesTest {

    private static final Setting<Integer> DEPTH =
            Setting.integer("depth", 7).range(0, 10).formerly("deep");
    private static final Setting<Double> RATE = Setting.real("rate", 0.25).range(0, 1);
    private static final Setting<OptionalDouble> WEIGHT =
            Setting.tunedReal("weight").range(0, 1);
    private static final Setting<Boolean> GROWING =
            Setting.flag("growing", false).acting();
    private static final Setting<Integer> SPEED =
            Setting.integer("speed", 2).range(1, 3).acting().onlyIf(GROWING);
    private static final List<Setting<?>> ALL = List.of(SPEED, DEPTH, RATE, WEIGHT, GROWING);

    @Test
    void unsetSettingsHaveTheirDefaults() {
        SettingValues values = SettingValues.resolve(ALL, Map.of());
        assertThat(values.get(DEPTH)).isEqualTo(7);
        assertThat(values.get(WEIGHT)).isEmpty();
        assertThat(values.texts())
                .isEqualTo(Map.of("depth", "7", "rate", "0.25", "weight", "tuned", "growing", "false"));
        assertThat(SettingValues.DEFAULTS.get(RATE)).isEqualTo(0.25);
        assertThat(SettingValues.DEFAULTS.texts()).isEmpty();
    }

    @Test
    void valuesAreNormalised() {
        Map<String, String> given = new HashMap<>(Map.of("depth", "+3", "rate", "1e-1"));
        SettingValues values = SettingValues.resolve(ALL, given);
        given.put("depth", "4");
        assertThat(values.get(DEPTH)).isEqualTo(3);
        assertThat(values.get(RATE)).isEqualTo(0.1);
        assertThat(values.texts()).containsEntry("depth", "3").containsEntry("rate", "0.1");
        assertThat(values).isEqualTo(SettingValues.resolve(ALL, Map.of("depth", "3", "rate", ".1")));
        assertThat(values.with(Map.of("depth", "4")).get(DEPTH)).isEqualTo(4);
        assertThatThrownBy(() -> values.texts().put("depth", "5")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void phasesAreSeparate() {
        SettingValues values = SettingValues.resolve(ALL, Map.of("growing", "true"));
        assertThat(values.texts(Setting.Phase.TRAINING)).containsOnlyKeys("depth", "rate", "weight");
        assertThat(values.texts(Setting.Phase.ACTING)).containsOnlyKeys("growing", "speed");
    }

    @Test
    void unknownKeysAreRejectedWithTheNearestKey() {
        refused(
                Map.of("dept", "1"),
                "there is no setting 'dept' here; did you mean 'depth'? There are depth, growing, rate, weight");
        refused(Map.of("RAT", "1"), "there is no setting 'RAT' here; did you mean 'rate'?");
        assertThatThrownBy(() -> SettingValues.resolve(List.of(), Map.of("a", "1")))
                .hasMessage("there is no setting 'a' here; there are none");
        assertThat(SettingValues.resolveShared(ALL, Map.of("dept", "1", "depth", "2"))
                        .get(DEPTH))
                .isEqualTo(2);
    }

    @Test
    void aFormerKeyIsRejectedWithTheCurrentOneAndReadFromFiles() {
        refused(Map.of("deep", "3"), "setting 'deep' is now called 'depth'");
        assertThat(SettingValues.resolveStored(ALL, Map.of("deep", "3")).get(DEPTH))
                .isEqualTo(3);
        assertThat(SettingValues.current(ALL, Map.of("deep", 3, "other", 4))).isEqualTo(Map.of("depth", 3, "other", 4));
        assertThat(SettingValues.formerly(ALL, "deep")).isSameAs(DEPTH);
        assertThat(SettingValues.formerly(ALL, "depth")).isNull();
    }

    @Test
    void conditionalSettingsNeedTheirCondition() {
        refused(Map.of("speed", "3"), "setting speed has no effect unless growing=true");
        assertThat(SettingValues.resolve(ALL, Map.of("speed", "3", "growing", "true"))
                        .get(SPEED))
                .isEqualTo(3);
    }

    @Test
    void tunedValuesAreSeparateFromSetValues() {
        SettingValues values = SettingValues.resolve(ALL, Map.of("depth", "3"));
        ResolvedSettings resolved = ResolvedSettings.of(values, Map.of("weight", 0.5, "depth", 9.0));
        assertThat(resolved.set()).isEqualTo(values.texts());
        assertThat(resolved.tuned()).isEqualTo(Map.of("weight", "0.5"));
        assertThat(resolved.asOneMap()).containsEntry("weight", "tuned").containsEntry("weight.tuned", "0.5");
        assertThat(ResolvedSettings.ofOneMap(resolved.asOneMap())).isEqualTo(resolved);
    }

    @Test
    void tunedMetricsAreConvertedToTexts() {
        Setting<?> number = Setting.tunedInteger("number").formerly("count");
        Setting<?> word = Setting.tunedChoice("word", List.of("a", "b"));
        SettingValues values = SettingValues.resolve(List.of(number, word), Map.of());
        assertThat(ResolvedSettings.of(values, Map.of("count", 40.0, "word", 1.0))
                        .tuned())
                .isEqualTo(Map.of("number", "40", "word", "b"));
    }

    private static void refused(Map<String, String> given, String message) {
        assertThatThrownBy(() -> SettingValues.resolve(ALL, given))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(message);
    }
}
