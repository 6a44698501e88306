package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.Seed;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.learning.ModelException;
import askwalk.learning.ModelFile;
import askwalk.learning.Settings;
import askwalk.learning.Stages;
import askwalk.learning.TrainedModel;
import askwalk.learning.TrainedPart;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Finds policies: those that can be made, by name, and those that were trained, in files. */
public final class Policies {

    private Policies() {}

    /**
     * Returns every provider on the class path.
     *
     * @return the providers, sorted by name
     */
    public static List<PolicyProvider> all() {
        List<PolicyProvider> providers = new ArrayList<>();
        ServiceLoader.load(PolicyProvider.class).forEach(providers::add);
        providers.sort(Comparator.comparing(PolicyProvider::name));
        return providers;
    }

    /**
     * Opens a policy that was trained before, as {@code askwalk train} keeps it, with the preference model that it was
     * trained with. It acts by default settings.
     *
     * @param file a model file
     * @param graph the graph it was trained on
     * @param protocol the rules it will play by; of the questions it was trained for
     * @return the policy
     * @throws askwalk.learning.ModelException if the file is missing or damaged, holds no policy, or is of another
     *     graph
     * @throws IllegalArgumentException if a provider is not on the class path or the protocol does not fit
     */
    public static Policy load(Path file, KnowledgeGraph graph, Protocol protocol) {
        TrainedModel model = ModelFile.read(file, GraphFingerprint.of(graph));
        TrainedPart policy = model.part(TrainedPart.Kind.POLICY);
        TrainedPart scores = model.part(TrainedPart.Kind.PREFERENCE);
        if (policy == null || scores == null) {
            throw new ModelException(file + ": this holds no policy with its preference model");
        }
        String questions =
                policy.training().getOrDefault("questions", protocol.questions().toString());
        if (!questions.equals(protocol.questions().toString())) {
            throw new IllegalArgumentException(
                    file + " was trained for " + questions + " questions, not for " + protocol.questions());
        }
        Tuples none = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        PreferenceModel preference = restored(scores, graph, none);
        if (!(named(policy.provider(), all(), PolicyProvider::name) instanceof LearnedPolicyProvider provider)) {
            throw new IllegalArgumentException(file + ": policy '" + policy.provider() + "' does not learn");
        }
        Settings settings = new Settings(policy.hyperparameters());
        return provider.restore(
                new PolicySetup(graph, none, null, protocol, preference, settings, new Seed(0), Stages.NONE),
                policy.checkpoint());
    }

    private static PreferenceModel restored(TrainedPart part, KnowledgeGraph graph, Tuples none) {
        List<PreferenceProvider> providers = new ArrayList<>();
        ServiceLoader.load(PreferenceProvider.class).forEach(providers::add);
        PreferenceProvider provider = named(part.provider(), providers, PreferenceProvider::name);
        if (provider instanceof LearnedPreferenceProvider learned) {
            return learned.restore(graph, part.checkpoint());
        }
        Settings settings = new Settings(part.hyperparameters());
        return provider.create(new PreferenceSetup(graph, none, settings, new Seed(0), Stages.NONE));
    }

    private static <T> T named(String name, List<T> providers, Function<T, String> nameOf) {
        for (T provider : providers) {
            if (nameOf.apply(provider).equals(name)) {
                return provider;
            }
        }
        throw new IllegalArgumentException("nothing named '" + name + "' is on the class path");
    }
}
