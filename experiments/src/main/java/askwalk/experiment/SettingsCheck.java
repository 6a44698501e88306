package askwalk.experiment;

import askwalk.conversation.QuestionType;
import askwalk.experiment.run.PlanException;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import askwalk.settings.SettingException;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Resolves and checks all settings before the training, which may take long. */
public final class SettingsCheck {

    /**
     * The resolved settings.
     *
     * @param preferences the settings of each preference model, by name
     * @param policies the settings of each policy
     */
    record Values(Map<String, SettingValues> preferences, Map<PolicySpec, SettingValues> policies) {}

    private final SettingAssignments set;
    private final ModelTraining training;
    private final List<PolicySpec> specs;
    private final PreferenceChoice preferences;

    /**
     * Creates a check.
     *
     * @param set the settings as text
     * @param training the training of the policies
     * @param specs the policies
     * @param preferences the preference model of each policy
     */
    public SettingsCheck(
            SettingAssignments set, ModelTraining training, List<PolicySpec> specs, PreferenceChoice preferences) {
        this.set = set;
        this.training = training;
        this.specs = specs;
        this.preferences = preferences;
    }

    /** Resolves the settings of policies and their preference models; a setting that none of them uses is refused. */
    Values all() {
        Map<String, SettingValues> ofPreferences = new HashMap<>();
        preferences.all().forEach(provider -> ofPreferences.put(provider.name(), preference(provider)));
        Map<PolicySpec, SettingValues> ofPolicies = new HashMap<>();
        for (PolicySpec spec : specs) {
            ofPolicies.put(spec, policy(spec, settings(spec)));
        }
        set.checkAllUsed();
        return new Values(ofPreferences, ofPolicies);
    }

    /** Checks a policy that is only trained: settings of inference are refused. */
    public void training(LearnedPolicyProvider policy) {
        PolicySpec spec = specs.get(0);
        preference(preferences.of(spec));
        set.refuse(
                spec,
                keys(policy.settings(), Setting.Phase.ACTING),
                "this setting applies at inference time: give it to evaluate, compare or chat with --model");
        policy(
                spec,
                settings(spec).stream()
                        .filter(setting -> setting.phase() == Setting.Phase.TRAINING)
                        .toList());
        set.checkAllUsed();
    }

    /** Resolves the settings of a preference model without a policy. */
    SettingValues withoutPolicy(PreferenceProvider provider) {
        SettingValues values = preference(provider);
        set.checkAllUsed();
        return values;
    }

    private static Set<String> keys(List<Setting<?>> settings, Setting.Phase phase) {
        return settings.stream()
                .filter(setting -> setting.phase() == phase)
                .map(Setting::key)
                .collect(Collectors.toSet());
    }

    private SettingValues preference(PreferenceProvider provider) {
        SettingValues values = PolicyCatalogue.named(
                "preference model",
                provider.name(),
                () -> hinted(
                        () -> SettingValues.resolveShared(provider.settings(), set.valuesOf(provider)),
                        key -> set.valueForAll(provider, key)));
        set.checkRead(provider, values);
        return values;
    }

    /** Returns the settings of a policy that have an effect with its preference model. */
    private List<Setting<?>> settings(PolicySpec spec) {
        return Reflection.applicable(
                PolicyCatalogue.provider(spec).settings(), preferences.of(spec).reflects());
    }

    private SettingValues policy(PolicySpec spec, List<Setting<?>> settings) {
        PolicyProvider provider = PolicyCatalogue.provider(spec);
        checkQuestions(spec, provider);
        SettingValues values = PolicyCatalogue.named(
                "policy",
                spec.text(),
                () -> hinted(
                        () -> training.checked(
                                provider,
                                SettingValues.resolveShared(settings, set.valuesOf(spec, provider.argumentKey()))),
                        key -> set.valueForAll(spec, key)));
        set.checkRead(spec, provider.argumentKey(), values);
        return values;
    }

    private void checkQuestions(PolicySpec spec, PolicyProvider provider) {
        QuestionType questions = training.questions();
        if (!provider.asks(questions)) {
            List<String> able = Policies.all().stream()
                    .filter(other -> other.asks(questions))
                    .map(PolicyProvider::name)
                    .toList();
            throw new PlanException("policy '" + spec.text() + "' cannot ask " + questions + " questions; "
                    + (able.isEmpty()
                            ? "no policy can: use binary, enumerated or a smaller choice"
                            : "those that can: " + String.join(", ", able)));
        }
    }

    /** Adds a hint to the error of an unqualified setting: the owners that would accept it. */
    private <T> T hinted(Supplier<T> reader, Function<String, String> valueForAll) {
        try {
            return reader.get();
        } catch (SettingException e) {
            String value = valueForAll.apply(e.key());
            List<String> others = value == null ? List.of() : accepting(e.key(), value);
            if (others.isEmpty()) {
                throw e;
            }
            throw new SettingException(e.key(), e.getMessage() + "; valid options: " + String.join(" ", others), e);
        }
    }

    private List<String> accepting(String key, String value) {
        List<String> options = new ArrayList<>();
        for (PreferenceProvider provider : preferences.all()) {
            if (accepts(provider.settings(), key, value)) {
                options.add("--set " + provider.name() + "." + key + "=" + value);
            }
        }
        for (PolicySpec spec : specs) {
            if (accepts(settings(spec), key, value)) {
                options.add("--set " + SettingAssignments.qualifier(spec) + "." + key + "=" + value);
            }
        }
        return options;
    }

    private static boolean accepts(List<Setting<?>> settings, String key, String value) {
        try {
            return SettingValues.resolveShared(settings, Map.of(key, value))
                    .keys()
                    .contains(key);
        } catch (SettingException e) {
            return false;
        }
    }
}
