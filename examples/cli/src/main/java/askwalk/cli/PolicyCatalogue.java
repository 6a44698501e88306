package askwalk.cli;

import askwalk.conversation.Policy;
import askwalk.model.TrainedPart;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Makes policies from what was typed: names, settings, a preference model. */
final class PolicyCatalogue {

    /**
     * A policy that is ready to talk, with the name it was asked for by and its settings with their defaults.
     *
     * @param part how to make it again; null if it learns nothing
     * @param fromFile whether it comes from a model file
     * @param seconds how long its training took; NaN if there was none now
     */
    record Ready(
            String name,
            Trainer.ReadyPreference preference,
            Policy policy,
            Map<String, String> settings,
            TrainedPart part,
            boolean fromFile,
            double seconds) {}

    private PolicyCatalogue() {}

    static List<PolicySpec> parse(String names) {
        List<PolicySpec> specs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names.split(",", -1)) {
            PolicySpec spec = parseOne(name);
            if (!seen.add(spec.text())) {
                throw new UsageException("policy '" + spec.text()
                        + "' is named twice: add @label to one of them to compare two variants");
            }
            specs.add(spec);
        }
        return specs;
    }

    static PolicyProvider provider(PolicySpec spec) {
        PolicyProvider provider = Names.find("policy", spec.name(), Policies.all(), PolicyProvider::name);
        if (spec.argument() != null && provider.argumentKey() == null) {
            throw new UsageException(
                    "policy '" + spec.name() + "' takes no argument, but '" + spec.text() + "' has one");
        }
        return provider;
    }

    /** What there is to choose from, one line each, for help texts. */
    static String[] help() {
        List<String> lines = new ArrayList<>(List.of("", "Policies:"));
        for (PolicyProvider provider : Policies.all()) {
            String argument = provider.argumentKey() == null
                    ? ""
                    : ":" + provider.argumentKey().toUpperCase(Locale.ROOT);
            lines.add(ResultTable.format("  %-22s %s", provider.name() + argument, provider.summary()));
        }
        lines.add(ResultTable.format("  %-22s %s", "NAME@LABEL", "a second variant, for --set LABEL.KEY=VALUE"));
        lines.addAll(List.of("", "Preference models:"));
        for (PreferenceProvider provider : PreferenceOption.providers()) {
            lines.add(ResultTable.format("  %-22s %s", provider.name(), provider.summary()));
        }
        return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    /**
     * Makes policies in the order of their names. All that was set is checked before anything is trained, and has to be
     * of use.
     */
    static List<Ready> create(List<PolicySpec> specs, PreferenceOption preferences, SetOptions set, Trainer trainer) {
        new SettingsCheck(set, trainer, specs, preferences).all();
        List<PolicySpec> byCost = new ArrayList<>(specs);
        byCost.sort(Comparator.comparingInt(spec -> cost(spec, preferences)));
        Map<String, Trainer.ReadyPreference> models = new HashMap<>();
        Map<PolicySpec, Ready> ready = new HashMap<>();
        for (PolicySpec spec : byCost) {
            PreferenceProvider preference = preferences.of(spec);
            if (!models.containsKey(preference.name())) {
                models.put(preference.name(), train(preference, set, trainer));
            }
            ready.put(spec, create(spec, models.get(preference.name()), set, trainer));
        }
        return specs.stream().map(ready::get).toList();
    }

    /** Says what tuning came to, which is of use to who measures policies, and noise to who talks to one. */
    static void sayTuned(List<Ready> policies, Trainer trainer) {
        policies.forEach(ready -> trainer.say(TunedSettings.sentences(ready.name(), ready.settings())));
    }

    /** Makes a preference model alone, under the same checks. */
    static Trainer.ReadyPreference preference(PreferenceProvider provider, SetOptions set, Trainer trainer) {
        new SettingsCheck(set, trainer, List.of(), PreferenceOption.parse(null, List.of())).alone(provider);
        return train(provider, set, trainer);
    }

    private static Trainer.ReadyPreference train(PreferenceProvider provider, SetOptions set, Trainer trainer) {
        return named("preference model", provider.name(), () -> trainer.preference(provider, set.valuesOf(provider)));
    }

    private static Ready create(PolicySpec spec, Trainer.ReadyPreference preference, SetOptions set, Trainer trainer) {
        PolicyProvider provider = provider(spec);
        Trainer.ReadyPolicy ready = named(
                "policy",
                spec.text(),
                () -> trainer.policy(provider, set.valuesOf(spec, provider.argumentKey()), preference));
        // Only the model itself can say for sure whether it learns in conversations.
        set.checkRead(spec, provider.argumentKey(), ready.settings().keySet());
        return new Ready(
                spec.text(), preference, ready.policy(), ready.settings(), ready.part(), false, ready.seconds());
    }

    private static int cost(PolicySpec spec, PreferenceOption preferences) {
        return (provider(spec) instanceof LearnedPolicyProvider ? 2 : 0)
                + (preferences.of(spec) instanceof LearnedPreferenceProvider ? 1 : 0);
    }

    /** Says whose settings are wrong. */
    static <T> T named(String kind, String name, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(kind + " '" + name + "': " + e.getMessage(), e);
        }
    }

    private static PolicySpec parseOne(String name) {
        try {
            return PolicySpec.parse(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
