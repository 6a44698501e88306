package askwalk.cli;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.Seed;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.learning.Settings;
import askwalk.learning.Stages;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** Makes policies from what was typed: names, settings, a preference model. */
final class PolicyCatalogue {

    /** A policy that is ready to talk, with the name it was asked for by and its settings with their defaults. */
    record Ready(String name, String preference, Policy policy, Map<String, String> settings) {}

    private static final String DEFAULT_PREFERENCE = "uniform";

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
        for (PreferenceProvider provider : preferences()) {
            lines.add(ResultTable.format("  %-22s %s", provider.name(), provider.summary()));
        }
        return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    private static List<PreferenceProvider> preferences() {
        List<PreferenceProvider> providers = new ArrayList<>();
        ServiceLoader.load(PreferenceProvider.class).forEach(providers::add);
        providers.sort(Comparator.comparing(PreferenceProvider::name));
        return providers;
    }

    static PreferenceProvider preference(String name) {
        return Names.find(
                "preference model", name == null ? DEFAULT_PREFERENCE : name, preferences(), PreferenceProvider::name);
    }

    static List<Ready> create(
            List<PolicySpec> specs,
            String preferenceName,
            SetOptions set,
            KnowledgeGraph graph,
            Tuples validation,
            Protocol protocol,
            Seed seed) {
        PreferenceProvider preference = preference(preferenceName);
        PreferenceModel model =
                preference.create(new PreferenceSetup(graph, validation, new Settings(Map.of()), seed, Stages.NONE));
        List<Ready> ready = new ArrayList<>();
        for (PolicySpec spec : specs) {
            PolicyProvider provider = provider(spec);
            Settings settings = set.settingsOf(spec, provider.argumentKey());
            Policy policy;
            try {
                policy = provider.create(
                        new PolicySetup(graph, validation, protocol, model, settings, seed, Stages.NONE));
            } catch (IllegalArgumentException e) {
                throw new UsageException("policy '" + spec.text() + "': " + e.getMessage(), e);
            }
            set.checkRead(spec, provider.argumentKey(), settings);
            ready.add(new Ready(spec.text(), preference.name(), policy, Map.copyOf(settings.resolved())));
        }
        set.checkAllUsed();
        return ready;
    }

    private static PolicySpec parseOne(String name) {
        try {
            return PolicySpec.parse(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
