package askwalk.testing;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import java.util.Map;
import java.util.stream.IntStream;

/** Every policy of the library on a small graph, trained in a moment where it has to be. */
public final class SmallPolicies {

    private static final Map<String, String> NET = Map.of("pretrainingEpochs", "1", "epochs", "1", "hiddenUnits", "6");

    /** Settings for fast training and for as many graph accesses as possible at inference time. */
    private static final Map<String, Map<String, String>> SETTINGS = Map.of(
            "threshold", Map.of("candidates", "6"),
            "ask-first", Map.of("questions", "3"),
            "crm", NET,
            "ear", NET,
            "scpr", Map.of("episodes", "60", "hiddenUnits", "6", "batchSize", "8", "adjacency", "friends"),
            "fact-crs", Map.of("trees", "3", "depth", "4", "itemEpochs", "9", "jointEpochs", "5", "filter", "true"),
            "lazy-tree", Map.of("dialogues", "20"),
            "infogain", Map.of("dialogues", "20", "prior", "preference", "flipRate", "0", "excludeKnown", "false"));

    private SmallPolicies() {}

    /** Creates a policy by its name. */
    public static Policy of(
            String name, KnowledgeGraph graph, Protocol protocol, PreferenceModel preference, long seed) {
        PolicyProvider provider = Policies.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return provider.create(setup(provider, graph, protocol, preference, seed));
    }

    /** Returns the setup of a policy with settings for fast training. */
    public static PolicySetup setup(
            PolicyProvider provider, KnowledgeGraph graph, Protocol protocol, PreferenceModel preference, long seed) {
        return new PolicySetup(
                graph,
                tuples(graph),
                null,
                protocol,
                preference,
                provider.values(SETTINGS.getOrDefault(provider.name(), Map.of())),
                new Seed(seed),
                Stages.NONE,
                TrainingState.NONE);
    }

    /** Returns some validation tuples. */
    public static Tuples tuples(KnowledgeGraph graph) {
        int users = graph.count(VertexType.USER);
        int items = graph.count(VertexType.ITEM);
        return Tuples.of(
                Role.VALIDATION,
                Ids.of(IntStream.range(0, 30).map(i -> i % users).toArray()),
                Ids.of(IntStream.range(0, 30).map(i -> i % items).toArray()));
    }
}
