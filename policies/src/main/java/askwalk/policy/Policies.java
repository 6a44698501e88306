package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.Stages;
import askwalk.model.TrainedComponent;
import askwalk.model.TrainingState;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.provider.ProviderException;
import askwalk.provider.Providers;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds policies: those that can be made, by name, and those that were trained, in files. */
public final class Policies {

    private Policies() {}

    /**
     * Returns every provider on the class path.
     *
     * @return the providers, sorted by name
     * @throws ProviderException if two have the same name, or one cannot be loaded
     */
    public static List<PolicyProvider> all() {
        return Providers.named(PolicyProvider.class, "policies", PolicyProvider::name);
    }

    /**
     * Opens a policy that was trained before, as {@code askwalk train} keeps it, with the preference model that it was
     * trained with. It acts by default settings. All that the file holds is checked here, so that a policy that was
     * opened plays to the end.
     *
     * @param file a model file
     * @param graph the graph it was trained on
     * @param protocol the rules it will play by; of the questions it was trained for
     * @return the policy
     * @throws askwalk.model.ModelException if the file is missing or damaged, holds no policy, is of another graph, has
     *     shapes, ids, numbers or settings that no training comes to, or a provider is not on the class path
     * @throws IllegalArgumentException if the protocol does not fit
     */
    public static Policy load(Path file, KnowledgeGraph graph, Protocol protocol) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(protocol, "protocol");
        ModelBundle model = ModelFile.read(file, GraphFingerprint.of(graph));
        TrainedComponent policy = model.part(TrainedComponent.Kind.POLICY);
        TrainedComponent scores = model.part(TrainedComponent.Kind.PREFERENCE);
        if (policy == null || scores == null) {
            throw new ModelException(file + ": this holds no policy with its preference model");
        }
        LearnedPolicyProvider provider = policyProvider(file, policy);
        PreferenceProvider preferenceProvider = preferenceProvider(file, scores);
        checkQuestions(file, policy, provider, protocol);
        Tuples none = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        PreferenceModel preference =
                of(file, "preference model", scores, () -> restored(preferenceProvider, scores, graph, none));
        return of(file, "policy", policy, () -> {
            SettingValues settings = SettingValues.resolveStored(provider.settings(), policy.hyperparameters());
            PolicySetup setup = new PolicySetup(
                    graph, none, null, protocol, preference, settings, new Seed(0), Stages.NONE, TrainingState.NONE);
            return provider.restore(setup, policy.checkpoint());
        });
    }

    private static void checkQuestions(
            Path file, TrainedComponent policy, LearnedPolicyProvider provider, Protocol protocol) {
        String questions = policy.training().get("questions");
        if (questions == null) {
            if (!provider.asks(protocol.questions())) {
                throw new IllegalArgumentException(file + " has the policy '" + policy.provider() + "', which asks no "
                        + protocol.questions() + " questions");
            }
            return;
        }
        QuestionType trained = of(file, "policy", policy, () -> QuestionType.parse(questions));
        if (!trained.equals(protocol.questions())) {
            throw new IllegalArgumentException(
                    file + " was trained for " + questions + " questions, not for " + protocol.questions());
        }
    }

    /** Makes something of a part of a file; what does not fit is the file's fault, and it is named. */
    private static <T> T of(Path file, String kind, TrainedComponent part, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    file + ": the " + kind + " '" + part.provider() + "' in it cannot be used: " + e.getMessage()
                            + "; train it again",
                    e);
        }
    }

    /**
     * Finds who makes the policy of a model file.
     *
     * @param file the file, for the message
     * @param part the policy in it
     * @return its provider
     * @throws askwalk.model.ModelException if it is not on the class path, or makes policies that do not learn
     */
    public static LearnedPolicyProvider policyProvider(Path file, TrainedComponent part) {
        PolicyProvider provider = named(file, "policy", part, all(), PolicyProvider::name);
        if (provider instanceof LearnedPolicyProvider learned) {
            return learned;
        }
        throw new ModelException(file + ": this is about the policy '" + part.provider()
                + "', but the one of that name on the class path does not learn");
    }

    /**
     * Finds who makes the preference model of a model file.
     *
     * @param file the file, for the message
     * @param part the preference model in it
     * @return its provider
     * @throws askwalk.model.ModelException if it is not on the class path
     */
    public static PreferenceProvider preferenceProvider(Path file, TrainedComponent part) {
        return named(file, "preference model", part, PreferenceProvider.all(), PreferenceProvider::name);
    }

    private static PreferenceModel restored(
            PreferenceProvider provider, TrainedComponent part, KnowledgeGraph graph, Tuples none) {
        SettingValues settings = SettingValues.resolveStored(provider.settings(), part.hyperparameters());
        PreferenceSetup setup = new PreferenceSetup(graph, none, settings, new Seed(0), Stages.NONE);
        return provider instanceof LearnedPreferenceProvider learned
                ? learned.restore(setup, part.checkpoint())
                : provider.create(setup);
    }

    private static <T> T named(
            Path file, String kind, TrainedComponent part, List<T> providers, Function<T, String> nameOf) {
        for (T provider : providers) {
            if (nameOf.apply(provider).equals(part.provider())) {
                return provider;
            }
        }
        throw new ModelException(file + ": this is about the " + kind + " '" + part.provider()
                + "', which is not on the class path; add the jar that has it (for askwalk: to ASKWALK_CLASSPATH)");
    }
}
