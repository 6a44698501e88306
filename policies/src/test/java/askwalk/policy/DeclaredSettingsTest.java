package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.preference.PreferenceProvider;
import askwalk.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The declared settings of policies and preference models. */
class DeclaredSettingsTest {

    /** Keys that would be a second name for an existing setting. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "batch", "hidden", "heldOut", "dimensions", "passes", "decay", "lambda", "rate", "lr", "regularization");

    @Test
    void allAreDescribedAndHaveUniqueKeys() {
        all().forEach((provider, settings) -> {
            List<String> keys = new ArrayList<>();
            for (Setting<?> setting : settings) {
                assertThat(setting.key())
                        .as(provider)
                        .matches("[a-z][A-Za-z0-9]*")
                        .isNotIn(OTHER_WORDS);
                assertThat(setting.description())
                        .as(provider + " " + setting)
                        .isNotBlank()
                        .doesNotEndWith(".");
                assertThat(setting.allowed()).as(provider + " " + setting).isNotBlank();
                keys.add(setting.key());
                keys.addAll(setting.formerKeys());
            }
            assertThat(keys).as(provider).doesNotHaveDuplicates();
        });
    }

    @Test
    void sharedSettingsHaveTheSameKey() {
        Map<String, List<Setting<?>>> all = all();
        assertThat(keys(all.get("scpr")))
                .contains("learningRate", "batchSize", "hiddenUnits", "heldOutShare", "evaluateEvery");
        assertThat(keys(all.get("ear")))
                .isNotEmpty()
                .contains("learningRate", "epochs", "batchSize", "hiddenUnits", "dropout", "heldOutShare");
        assertThat(keys(all.get("fm")))
                .contains(
                        "learningRate",
                        "epochs",
                        "batchSize",
                        "embeddingSize",
                        "l2",
                        "dropout",
                        "heldOutShare",
                        "evaluateEvery");
        assertThat(keys(all.get("fact-crs"))).contains("learningRate", "embeddingSize", "l2");
        assertThat(keys(all.get("ease"))).contains("l2");
    }

    private static List<String> keys(List<Setting<?>> settings) {
        return settings.stream().<String>map(Setting::key).toList();
    }

    private static Map<String, List<Setting<?>>> all() {
        Map<String, List<Setting<?>>> all = new TreeMap<>();
        Policies.all().forEach(provider -> all.put(provider.name(), provider.settings()));
        PreferenceProvider.all().forEach(provider -> all.put(provider.name(), provider.settings()));
        return all;
    }
}
