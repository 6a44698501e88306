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
import askwalk.preference.Reflection;
import askwalk.random.Seed;
import askwalk.settings.ResolvedSettings;
import askwalk.settings.Setting;
import askwalk.settings.SettingException;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Restores the policy of a model file on its graph. */
final class PolicyLoader {

    private static final Tuples NO_TUPLES = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());

    /** The name of the file or stream, for messages. */
    private final String name;

    private final KnowledgeGraph graph;
    private final Protocol protocol;

    PolicyLoader(String name, KnowledgeGraph graph, Protocol protocol) {
        this.name = name;
        this.graph = graph;
        this.protocol = protocol;
    }

    LoadedPolicy load(ModelBundle model, Map<String, String> acting) {
        Objects.requireNonNull(acting, "settings");
        ModelFile.requireGraph(name, model, GraphFingerprint.of(graph));
        TrainedComponent policy = part(name, model, TrainedComponent.Kind.POLICY);
        TrainedComponent scores = part(name, model, TrainedComponent.Kind.PREFERENCE);
        LearnedPolicyProvider provider = Policies.policyProvider(name, policy);
        PreferenceProvider preferenceProvider = Policies.preferenceProvider(name, scores);
        checkQuestions(policy, provider);
        SettingValues ofPreference =
                valid("preference model", scores, () -> stored(preferenceProvider.settings(), scores));
        PreferenceModel preference =
                valid("preference model", scores, () -> restored(preferenceProvider, ofPreference, scores));
        List<Setting<?>> applicable = Reflection.applicable(provider.settings(), preferenceProvider.reflects());
        SettingValues settings = with(acting, valid("policy", policy, () -> stored(applicable, policy)));
        PolicySetup setup = setup(preference, settings);
        Policy restored = acting.isEmpty()
                ? valid("policy", policy, () -> provider.restore(setup, policy.checkpoint()))
                : provider.restore(setup, policy.checkpoint()); // the given settings may be the reason of a failure
        ResolvedSettings resolved =
                ResolvedSettings.of(settings, policy.checkpoint().metrics());
        return new LoadedPolicy(
                restored,
                Policies.identity(
                        policy.provider(),
                        IdentifiedPart.trained(provider, resolved, policy.checkpoint()),
                        identified(preferenceProvider, ofPreference, scores)));
    }

    /** Returns a part of a model that has to have a policy and its preference model. */
    static TrainedComponent part(String name, ModelBundle model, TrainedComponent.Kind kind) {
        TrainedComponent part = model.part(kind);
        if (part == null) {
            throw new ModelException(name + ": this file does not contain a policy with its preference model");
        }
        return part;
    }

    private static IdentifiedPart identified(PreferenceProvider provider, SettingValues values, TrainedComponent part) {
        ResolvedSettings settings = new ResolvedSettings(values.texts(), Map.of());
        return provider instanceof LearnedPreferenceProvider learned
                ? IdentifiedPart.trained(learned, settings, part.checkpoint())
                : IdentifiedPart.created(provider, settings, Map.of());
    }

    private static SettingValues stored(List<Setting<?>> settings, TrainedComponent part) {
        return SettingValues.resolveStored(settings, part.hyperparameters());
    }

    /** Changes inference-time settings; those of the training are refused. */
    private SettingValues with(Map<String, String> acting, SettingValues trained) {
        SortedSet<String> changed = trained.changedBy(acting);
        changed.retainAll(trained.keys(Setting.Phase.TRAINING));
        if (!changed.isEmpty()) {
            String key = changed.first();
            throw new SettingException(
                    key,
                    name + " was trained with " + key + "=" + trained.text(key) + "; train again to change it",
                    null);
        }
        return trained.with(acting);
    }

    private PolicySetup setup(PreferenceModel preference, SettingValues settings) {
        return new PolicySetup(
                graph, NO_TUPLES, null, protocol, preference, settings, new Seed(0), Stages.NONE, TrainingState.NONE);
    }

    private void checkQuestions(TrainedComponent policy, LearnedPolicyProvider provider) {
        String questions = policy.training().get("questions");
        if (questions == null) {
            if (!provider.asks(protocol.questions())) {
                throw new IllegalArgumentException(name + " has the policy '" + policy.provider() + "', which asks no "
                        + protocol.questions() + " questions");
            }
            return;
        }
        QuestionType trained = valid("policy", policy, () -> QuestionType.parse(questions));
        if (!trained.equals(protocol.questions())) {
            throw new IllegalArgumentException(
                    name + " was trained for " + questions + " questions, not for " + protocol.questions());
        }
    }

    private PreferenceModel restored(PreferenceProvider provider, SettingValues settings, TrainedComponent part) {
        PreferenceSetup setup = new PreferenceSetup(graph, NO_TUPLES, settings, new Seed(0), Stages.NONE);
        return provider instanceof LearnedPreferenceProvider learned
                ? learned.restore(setup, part.checkpoint())
                : provider.create(setup);
    }

    /** Creates an object from a component of a file. Invalid contents are reported with the name of the file. */
    private <T> T valid(String kind, TrainedComponent part, Supplier<T> factory) {
        return valid(name, kind, part, factory);
    }

    static <T> T valid(String name, String kind, TrainedComponent part, Supplier<T> factory) {
        try {
            return factory.get();
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    name + ": the " + kind + " '" + part.provider() + "' in it cannot be used: " + e.getMessage()
                            + "; train it again",
                    e);
        }
    }
}
