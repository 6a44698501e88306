package askwalk.policy;

import askwalk.conversation.Protocol;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.KnowledgeGraph;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import askwalk.preference.PreferenceProvider;
import askwalk.provider.ProviderException;
import askwalk.provider.Providers;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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
     * @return the policy and its identity
     * @throws askwalk.model.ModelException if the file is missing or damaged, contains no policy, was trained on
     *     another graph, has invalid shapes, ids, numbers or settings, or a provider is not on the class path
     * @throws IllegalArgumentException if the protocol is unsuitable for the policy
     */
    public static LoadedPolicy load(Path file, KnowledgeGraph graph, Protocol protocol) {
        return load(file, graph, protocol, Map.of());
    }

    /**
     * Loads a trained policy with some inference-time settings, as {@link #load(Path, KnowledgeGraph, Protocol)}.
     *
     * @param file the model file
     * @param graph the graph it was trained on
     * @param protocol the protocol, with the question type of training
     * @param settings the inference-time settings of the policy by key; the others have their defaults
     * @return the policy and its identity
     * @throws askwalk.model.ModelException if the file cannot be used
     * @throws askwalk.settings.SettingException if a setting is unknown, has an invalid value, or is fixed by training
     * @throws IllegalArgumentException if the protocol is unsuitable for the policy
     */
    public static LoadedPolicy load(Path file, KnowledgeGraph graph, Protocol protocol, Map<String, String> settings) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(protocol, "protocol");
        return new PolicyLoader(file.toString(), graph, protocol).load(ModelFile.read(file), settings);
    }

    /**
     * Loads a trained policy from a stream, such as a resource of a jar.
     *
     * @param in the bytes of a model file up to the end of the stream, which is not closed
     * @param name the name of the source, for messages
     * @param graph the graph it was trained on
     * @param protocol the protocol, with the question type of training
     * @param settings the inference-time settings of the policy by key; the others have their defaults
     * @return the policy and its identity
     * @throws askwalk.model.ModelException if the stream cannot be read or its contents cannot be used
     * @throws askwalk.settings.SettingException if a setting is unknown, has an invalid value, or is fixed by training
     * @throws IllegalArgumentException if the protocol is unsuitable for the policy
     */
    public static LoadedPolicy load(
            InputStream in, String name, KnowledgeGraph graph, Protocol protocol, Map<String, String> settings) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(protocol, "protocol");
        return new PolicyLoader(name, graph, protocol).load(ModelFile.read(in, name), settings);
    }

    /**
     * Transfers a trained policy to another graph, such as the next version of a catalogue. Vertices of both graphs
     * with the same key are the same, whatever their ids; vertices may be missing, or new. Nothing is trained: the
     * transferred policy has no knowledge of new items beyond what the other graph has. The result can be written with
     * {@link ModelFile#write}, loaded on the other graph, and transferred again.
     *
     * <p>{@code infogain} can be transferred, with a preference model that is not trained. Policies and preference
     * models whose numbers belong to single items, attributes or users are refused.
     *
     * @param file the model file
     * @param trainedOn the graph of the model file
     * @param now the other graph
     * @return the model for the other graph, with the conditions of its training
     * @throws askwalk.model.ModelException if the file is missing or damaged, contains no policy, belongs to another
     *     graph than {@code trainedOn}, a provider is not on the class path, or the policy or its preference model has
     *     to be trained again
     */
    public static ModelBundle transfer(Path file, KnowledgeGraph trainedOn, KnowledgeGraph now) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(trainedOn, "trainedOn");
        Objects.requireNonNull(now, "now");
        return new ModelTransfer(file.toString(), trainedOn, now).of(ModelFile.read(file));
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
        return policyProvider(file.toString(), part);
    }

    static LearnedPolicyProvider policyProvider(String file, TrainedComponent part) {
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
        return preferenceProvider(file.toString(), part);
    }

    static PreferenceProvider preferenceProvider(String file, TrainedComponent part) {
        return named(file, "preference model", part, PreferenceProvider.all(), PreferenceProvider::name);
    }

    private static <T> T named(
            String file, String kind, TrainedComponent part, List<T> providers, Function<T, String> nameOf) {
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
