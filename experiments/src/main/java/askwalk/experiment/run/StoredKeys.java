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

/** Converts the settings of run directories, whose keys may be those of earlier versions. */
final class StoredKeys {

    private final Map<String, List<Setting<?>>> policies =
            Policies.all().stream().collect(Collectors.toMap(PolicyProvider::name, PolicyProvider::settings));
    private final Map<String, List<Setting<?>>> preferences = PreferenceProvider.all().stream()
            .collect(Collectors.toMap(PreferenceProvider::name, PreferenceProvider::settings));

    /** Returns the settings and tuned values of a policy by current keys. */
    ResolvedSettings ofPolicy(String name, Map<String, String> written) {
        ResolvedSettings settings = ResolvedSettings.ofOneMap(written);
        List<Setting<?>> known = policies.getOrDefault(PolicySpec.parse(name).name(), List.of());
        return new ResolvedSettings(
                SettingValues.current(known, settings.set()), SettingValues.current(known, settings.tuned()));
    }

    /** Returns the settings of a preference model by current keys. */
    SortedMap<String, String> ofPreference(String name, Map<String, String> written) {
        return new TreeMap<>(SettingValues.current(preferences.getOrDefault(name, List.of()), written));
    }
}
