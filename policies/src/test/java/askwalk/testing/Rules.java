package askwalk.testing;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.preference.CosinePreference;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every policy and preference model that comes with the library. */
public final class Rules {

    /** Settings under which each policy both asks and recommends on a small graph. */
    private static final Map<String, Map<String, String>> SETTINGS =
            Map.of("threshold", Map.of("candidates", "6"), "ask-first", Map.of("questions", "2"));

    private Rules() {}

    /** All policies that follow a rule by name, with settings that suit small graphs. */
    public static Map<String, Policy> all(KnowledgeGraph graph, Protocol protocol, PreferenceModel preference) {
        Map<String, Policy> policies = new TreeMap<>();
        for (PolicyProvider provider : Policies.all()) {
            if (provider instanceof LearnedPolicyProvider) {
                continue; // it would have to be trained first
            }
            Map<String, String> settings = SETTINGS.getOrDefault(provider.name(), Map.of());
            policies.put(provider.name(), provider.create(setup(provider, graph, protocol, preference, settings)));
        }
        return policies;
    }

    /** One policy that likes all items the same. */
    public static Policy of(
            PolicyProvider provider, KnowledgeGraph graph, Protocol protocol, Map<String, String> settings) {
        return provider.create(
                setup(provider, graph, protocol, new UniformPreference().create(PreferenceSetup.of(graph)), settings));
    }

    public static List<PreferenceProvider> preferences() {
        return List.of(new UniformPreference(), new PopularityPreference(), new CosinePreference());
    }

    private static PolicySetup setup(
            PolicyProvider provider,
            KnowledgeGraph graph,
            Protocol protocol,
            PreferenceModel preference,
            Map<String, String> settings) {
        Tuples validation = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        return new PolicySetup(
                graph,
                validation,
                null,
                protocol,
                preference,
                provider.values(settings),
                new Seed(1),
                Stages.NONE,
                TrainingState.NONE);
    }
}
