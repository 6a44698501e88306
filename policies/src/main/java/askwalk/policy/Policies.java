package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.event.PolicyIdentity;
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

/** Access to the registered policy providers and to trained policies in model files. */
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
     * Loads a trained policy, as saved by {@code askwalk train}, with the preference model it was trained with.
     * Inference-time settings have their defaults. The contents of the file are checked completely, so that a loaded
     * policy does not fail later in a conversation.
     *
     * @param file the model file
     * @param graph the graph it was trained on
     * @param protocol the protocol, with the question type of training
     * @return the policy
     * @throws askwalk.model.ModelException if the file is missing or damaged, contains no policy, was trained on
     *     another graph, has invalid shapes, ids, numbers or settings, or a provider is not on the class path
     * @throws IllegalArgumentException if the protocol is unsuitable for the policy
     */
    public static Policy load(Path file, KnowledgeGraph graph, Protocol protocol) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(protocol, "protocol");
        ModelBundle model = ModelFile.read(file, GraphFingerprint.of(graph));
        TrainedComponent policy = model.part(TrainedComponent.Kind.POLICY);
        TrainedComponent scores = model.part(TrainedComponent.Kind.PREFERENCE);
        if (policy == null || scores == null) {
            throw new ModelException(file + ": this file does not contain a policy with its preference model");
        }
        LearnedPolicyProvider provider = policyProvider(file, policy);
        PreferenceProvider preferenceProvider = preferenceProvider(file, scores);
        checkQuestions(file, policy, provider, protocol);
        Tuples noTuples = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        PreferenceModel preference =
                of(file, "preference model", scores, () -> restored(preferenceProvider, scores, graph, noTuples));
        return of(file, "policy", policy, () -> {
            SettingValues settings = SettingValues.resolveStored(provider.settings(), policy.hyperparameters());
            PolicySetup setup = new PolicySetup(
                    graph,
                    noTuples,
                    null,
                    protocol,
                    preference,
                    settings,
                    new Seed(0),
                    Stages.NONE,
                    TrainingState.NONE);
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

    /** Creates an object from a component of a file. Invalid contents are reported with the name of the file. */
    private static <T> T of(Path file, String kind, TrainedComponent part, Supplier<T> factory) {
        try {
            return factory.get();
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    file + ": the " + kind + " '" + part.provider() + "' in it cannot be used: " + e.getMessage()
                            + "; train it again",
                    e);
        }
    }

    /**
     * Computes the identity of a policy, by which a stored conversation knows it. Policies with equal identities take
     * the same actions on the same graph under the same protocol. A change of a setting, of a trained number, or of a
     * provider or its revision changes the hash of settings, model or policy, and no other one. Every trained number is
     * read, which takes about 5 ms for a million.
     *
     * @param name the name for display, such as {@code threshold:150}
     * @param policy the policy
     * @param preference its preference model
     * @return the identity
     */
    public static PolicyIdentity identity(String name, IdentifiedPart policy, IdentifiedPart preference) {
        return IdentityHashes.of(name, policy, preference);
    }

    /**
     * Returns the provider of the policy of a model file.
     *
     * @param file the file, for the message
     * @param part the policy
     * @return the provider
     * @throws askwalk.model.ModelException if the provider is not on the class path, or its policies are not learned
     */
    public static LearnedPolicyProvider policyProvider(Path file, TrainedComponent part) {
        PolicyProvider provider = named(file, "policy", part, all(), PolicyProvider::name);
        if (provider instanceof LearnedPolicyProvider learned) {
            return learned;
        }
        throw new ModelException(file + ": this file is for the policy '" + part.provider()
                + "', but the policy of that name on the class path is not learned");
    }

    /**
     * Returns the provider of the preference model of a model file.
     *
     * @param file the file, for the message
     * @param part the preference model
     * @return the provider
     * @throws askwalk.model.ModelException if the provider is not on the class path
     */
    public static PreferenceProvider preferenceProvider(Path file, TrainedComponent part) {
        return named(file, "preference model", part, PreferenceProvider.all(), PreferenceProvider::name);
    }

    private static PreferenceModel restored(
            PreferenceProvider provider, TrainedComponent part, KnowledgeGraph graph, Tuples noTuples) {
        SettingValues settings = SettingValues.resolveStored(provider.settings(), part.hyperparameters());
        PreferenceSetup setup = new PreferenceSetup(graph, noTuples, settings, new Seed(0), Stages.NONE);
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
        throw new ModelException(
                file + ": this file is for the " + kind + " '" + part.provider()
                        + "', which is not on the class path; add the jar that contains it (for askwalk: to ASKWALK_CLASSPATH)");
    }
}
