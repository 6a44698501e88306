package askwalk.experiment;

import askwalk.conversation.Policy;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.text.FigureText;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.settings.SettingValues;
import askwalk.training.TrainingDivergedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The policies and preference models on the class path by name, and their creation with settings. */
public final class PolicyCatalogue {

    private PolicyCatalogue() {}

    /** Parses names of policies, separated by commas. */
    public static List<PolicySpec> parse(String names) {
        List<PolicySpec> specs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names.split(",", -1)) {
            PolicySpec spec = parseOne(name);
            if (!seen.add(spec.text())) {
                throw new PlanException("policy '" + spec.text()
                        + "' is named twice: add @label to one of them to compare two variants");
            }
            specs.add(spec);
        }
        return specs;
    }

    /** Returns the provider of a policy. */
    public static PolicyProvider provider(PolicySpec spec) {
        PolicyProvider provider = NameLookup.find("policy", spec.name(), Policies.all(), PolicyProvider::name);
        if (spec.argument() != null && provider.argumentKey() == null) {
            throw new PlanException(
                    "policy '" + spec.name() + "' takes no argument, but '" + spec.text() + "' has one");
        }
        return provider;
    }

    /** Returns the available policies and preference models for help texts, one line each. */
    public static String[] help() {
        List<String> lines = new ArrayList<>(List.of("", "Policies:"));
        for (PolicyProvider provider : Policies.all()) {
            String argument = provider.argumentKey() == null
                    ? ""
                    : ":" + provider.argumentKey().toUpperCase(Locale.ROOT);
            lines.add(FigureText.format("  %-22s %s", provider.name() + argument, provider.summary()));
        }
        lines.add(FigureText.format("  %-22s %s", "NAME@LABEL", "a second variant, for --set LABEL.KEY=VALUE"));
        lines.addAll(List.of("", "Preference models:"));
        for (PreferenceProvider provider : PreferenceChoice.providers()) {
            lines.add(FigureText.format("  %-22s %s", provider.name(), provider.summary()));
        }
        return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    /** Creates policies, in the given order. All settings are checked before the training, and each has to be used. */
    public static List<TrainedPolicy> create(
            List<PolicySpec> specs, PreferenceChoice preferences, SettingAssignments set, ModelTraining trainer) {
        SettingsCheck.Values values = new SettingsCheck(set, trainer, specs, preferences).all();
        List<PolicySpec> byCost = new ArrayList<>(specs);
        byCost.sort(Comparator.comparingInt(spec -> cost(spec, preferences)));
        Map<String, Trained<PreferenceModel>> models = new HashMap<>();
        Map<PolicySpec, TrainedPolicy> ready = new HashMap<>();
        for (PolicySpec spec : byCost) {
            PreferenceProvider preference = preferences.of(spec);
            if (!models.containsKey(preference.name())) {
                models.put(
                        preference.name(),
                        train(preference, values.preferences().get(preference.name()), trainer));
            }
            ready.put(
                    spec,
                    create(
                            spec,
                            models.get(preference.name()),
                            values.policies().get(spec),
                            trainer));
        }
        return specs.stream().map(ready::get).toList();
    }

    /** Returns the tuned values of a policy as notices. */
    public static List<String> tuned(TrainedPolicy policy) {
        List<String> sentences = new ArrayList<>();
        policy.settings()
                .tuned()
                .forEach((key, value) -> sentences.add(
                        policy.name() + ": " + key + "=" + value + " is the best on the validation tuples"));
        return sentences;
    }

    /** Creates a preference model without a policy, under the same checks. */
    public static Trained<PreferenceModel> preference(
            PreferenceProvider provider, SettingAssignments set, ModelTraining trainer) {
        SettingsCheck check = new SettingsCheck(set, trainer, List.of(), PreferenceChoice.parse(null, List.of()));
        return train(provider, check.withoutPolicy(provider), trainer);
    }

    private static Trained<PreferenceModel> train(
            PreferenceProvider provider, SettingValues values, ModelTraining trainer) {
        return named("preference model", provider.name(), () -> trainer.preference(provider, values));
    }

    private static TrainedPolicy create(
            PolicySpec spec, Trained<PreferenceModel> preference, SettingValues values, ModelTraining trainer) {
        Trained<Policy> ready = named("policy", spec.text(), () -> trainer.policy(provider(spec), values, preference));
        return new TrainedPolicy(
                spec.text(),
                ready.value(),
                preference,
                ready.settings(),
                ready.part(),
                false,
                ready.seconds(),
                ready.identified());
    }

    private static int cost(PolicySpec spec, PreferenceChoice preferences) {
        return (provider(spec) instanceof LearnedPolicyProvider ? 2 : 0)
                + (preferences.of(spec) instanceof LearnedPreferenceProvider ? 1 : 0);
    }

    /** Adds the name of a policy or preference model to errors in its settings or training. */
    static <T> T named(String kind, String name, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (TrainingDivergedException e) {
            throw e.of(kind + " '" + name + "'");
        } catch (IllegalArgumentException e) {
            throw new PlanException(null, kind + " '" + name + "': " + e.getMessage(), e);
        }
    }

    private static PolicySpec parseOne(String name) {
        try {
            return PolicySpec.parse(name);
        } catch (IllegalArgumentException e) {
            throw new PlanException(null, e.getMessage(), e);
        }
    }
}
