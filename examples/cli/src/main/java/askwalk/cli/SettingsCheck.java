package askwalk.cli;

import askwalk.learning.Settings;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at all that was set before anything is trained, which may take long. */
final class SettingsCheck {

    private final SetOptions set;
    private final Trainer trainer;

    SettingsCheck(SetOptions set, Trainer trainer) {
        this.set = set;
        this.trainer = trainer;
    }

    /** Checks policies and their preference models; each setting has to be of use to one of them. */
    void all(List<PolicySpec> specs, PreferenceOption preferences) {
        Map<String, PreferenceModel> models = new HashMap<>();
        preferences.all().forEach(provider -> models.put(provider.name(), preference(provider)));
        specs.forEach(spec -> policy(spec, models.get(preferences.of(spec).name())));
        set.checkAllUsed();
    }

    /** Checks a policy that is trained and does not act: what it would act by is refused. */
    void training(PolicySpec spec, LearnedPolicyProvider policy, PreferenceProvider preference) {
        PreferenceModel model = preference(preference);
        set.refuse(
                spec,
                Trainer.actingKeys(policy, model),
                "this belongs to how the policy acts: give it to evaluate, compare or chat with --model");
        Settings settings = new Settings(set.valuesOf(spec, policy.argumentKey()));
        PolicyCatalogue.named("policy", spec.text(), () -> policy.hyperparameters(settings));
        set.checkRead(spec, policy.argumentKey(), settings.resolved().keySet());
        set.checkAllUsed();
    }

    /** Checks a preference model that is made for no policy. */
    void alone(PreferenceProvider provider) {
        preference(provider);
        set.checkAllUsed();
    }

    private PreferenceModel preference(PreferenceProvider provider) {
        Settings settings = new Settings(set.valuesOf(provider));
        PreferenceModel model =
                PolicyCatalogue.named("preference model", provider.name(), () -> trainer.check(provider, settings));
        set.checkRead(provider, settings.resolved().keySet());
        return model;
    }

    private void policy(PolicySpec spec, PreferenceModel preference) {
        PolicyProvider provider = PolicyCatalogue.provider(spec);
        Settings settings = new Settings(set.valuesOf(spec, provider.argumentKey()));
        PolicyCatalogue.named("policy", spec.text(), () -> {
            trainer.check(provider, settings, preference);
            return null;
        });
        set.checkRead(spec, provider.argumentKey(), settings.resolved().keySet());
    }
}
