package askwalk.experiment.run;

import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceProvider;
import askwalk.settings.ResolvedSettings;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads settings of run directories, whose keys may be those of earlier versions. */
final class StoredKeys {

    private final Map<String, List<Setting<?>>> policies =
            Policies.all().stream().collect(Collectors.toMap(PolicyProvider::name, PolicyProvider::settings));
    private final Map<String, List<Setting<?>>> preferences = PreferenceProvider.all().stream()
            .collect(Collectors.toMap(PreferenceProvider::name, PreferenceProvider::settings));

    /** What a policy was set to and what tuning found, by the keys of today. */
    ResolvedSettings ofPolicy(String name, Map<String, String> written) {
        ResolvedSettings settings = ResolvedSettings.ofOneMap(written);
        List<Setting<?>> known = policies.getOrDefault(PolicySpec.parse(name).name(), List.of());
        return new ResolvedSettings(
                SettingValues.current(known, settings.set()), SettingValues.current(known, settings.tuned()));
    }

    /** What a preference model was set to, by the keys of today. */
    SortedMap<String, String> ofPreference(String name, Map<String, String> written) {
        return new TreeMap<>(SettingValues.current(preferences.getOrDefault(name, List.of()), written));
    }
}
