package askwalk.experiment;

import askwalk.conversation.QuestionType;
import askwalk.experiment.run.PlanException;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.settings.SettingException;
import askwalk.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks at all that was set before anything is trained, which may take long. */
public final class SettingsCheck {

    private final SettingAssignments set;
    private final ModelTraining trainer;
    private final List<PolicySpec> specs;
    private final PreferenceChoice preferences;

    public SettingsCheck(
            SettingAssignments set, ModelTraining trainer, List<PolicySpec> specs, PreferenceChoice preferences) {
        this.set = set;
        this.trainer = trainer;
        this.specs = specs;
        this.preferences = preferences;
    }

    /** Checks policies and their preference models; each setting has to be of use to one of them. */
    void all() {
        Map<String, PreferenceModel> models = new HashMap<>();
        preferences.all().forEach(provider -> models.put(provider.name(), preference(provider)));
        for (PolicySpec spec : specs) {
            PolicyProvider provider = PolicyCatalogue.provider(spec);
            PreferenceModel model = models.get(preferences.of(spec).name());
            policy(spec, settings -> {
                trainer.check(provider, settings, model);
                return settings;
            });
        }
        set.checkAllUsed();
    }

    /** Checks a policy that is trained and does not act: what it would act by is refused. */
    public void training(LearnedPolicyProvider policy) {
        PolicySpec spec = specs.get(0);
        PreferenceModel model = preference(preferences.of(spec));
        set.refuse(
                spec,
                ModelTraining.actingKeys(policy, model),
                "this belongs to how the policy acts: give it to evaluate, compare or chat with --model");
        policy(spec, policy::hyperparameters);
        set.checkAllUsed();
    }

    /** Checks a preference model that is made for no policy. */
    void alone(PreferenceProvider provider) {
        preference(provider);
        set.checkAllUsed();
    }

    private PreferenceModel preference(PreferenceProvider provider) {
        Settings settings = Settings.shared(set.valuesOf(provider));
        PreferenceModel model = PolicyCatalogue.named(
                "preference model",
                provider.name(),
                () -> hinted(() -> trainer.check(provider, settings), key -> set.valueForAll(provider, key)));
        set.checkRead(provider, settings.resolved().keySet());
        return model;
    }

    private void policy(PolicySpec spec, Function<Settings, Object> reader) {
        PolicyProvider provider = PolicyCatalogue.provider(spec);
        checkQuestions(spec, provider);
        String argumentKey = provider.argumentKey();
        Settings settings = Settings.shared(set.valuesOf(spec, argumentKey));
        PolicyCatalogue.named(
                "policy", spec.text(), () -> hinted(() -> reader.apply(settings), key -> set.valueForAll(spec, key)));
        set.checkRead(spec, argumentKey, settings.resolved().keySet());
    }

    private void checkQuestions(PolicySpec spec, PolicyProvider provider) {
        QuestionType questions = trainer.questions();
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

    /** Where a setting for all is wrong for one of them, says for whom it would be right. */
    private <T> T hinted(Supplier<T> reader, Function<String, String> valueForAll) {
        try {
            return reader.get();
        } catch (SettingException e) {
            String value = valueForAll.apply(e.key());
            List<String> others = value == null ? List.of() : accepting(e.key(), value);
            if (others.isEmpty()) {
                throw e;
            }
            throw new SettingException(e.key(), e.getMessage() + "; for another alone: " + String.join(" ", others), e);
        }
    }

    private List<String> accepting(String key, String value) {
        List<String> options = new ArrayList<>();
        for (PreferenceProvider provider : preferences.all()) {
            if (accepts(key, value, settings -> trainer.check(provider, settings))) {
                options.add("--set " + provider.name() + "." + key + "=" + value);
            }
        }
        for (PolicySpec spec : specs) {
            if (accepts(key, value, settings -> policy(spec, settings))) {
                String whose = spec.label() == null ? spec.name() : spec.label();
                options.add("--set " + whose + "." + key + "=" + value);
            }
        }
        return options;
    }

    private static boolean accepts(String key, String value, Consumer<Settings> reader) {
        Settings settings = Settings.shared(Map.of(key, value));
        try {
            reader.accept(settings);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return settings.resolved().containsKey(key);
    }

    private void policy(PolicySpec spec, Settings settings) {
        PreferenceModel model = trainer.check(preferences.of(spec), Settings.shared(Map.of()));
        trainer.check(PolicyCatalogue.provider(spec), settings, model);
    }
}
