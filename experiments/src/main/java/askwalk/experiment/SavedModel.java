package askwalk.experiment;

import askwalk.conversation.Accounting;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.experiment.run.PlanException;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Tuples;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A model file with a policy and its preference model. Immutable. */
public final class SavedModel {

    private final Path file;
    private final ModelBundle model;
    private final TrainedComponent policy;
    private final LearnedPolicyProvider provider;
    private final TrainedComponent preference;
    private final PreferenceProvider preferenceProvider;

    private SavedModel(Path file, ModelBundle model) {
        this.file = file;
        this.model = model;
        policy = model.part(TrainedComponent.Kind.POLICY);
        preference = model.part(TrainedComponent.Kind.PREFERENCE);
        if (policy == null || preference == null) {
            throw new PlanException(
                    "model",
                    file + ": this model file contains the preference model '"
                            + model.parts().get(0).provider()
                            + "' and no policy; train a policy with askwalk train --policy");
        }
        provider = Policies.policyProvider(file, policy);
        preferenceProvider = Policies.preferenceProvider(file, preference);
    }

    /** Reads a model file; the data set is checked later. */
    public static SavedModel read(Path file) {
        return new SavedModel(file, ModelFile.read(file));
    }

    /** Returns the name of the policy. */
    public PolicySpec spec() {
        return PolicySpec.parse(policy.provider());
    }

    /** Returns the provider of the preference model. */
    public PreferenceProvider preferenceProvider() {
        return preferenceProvider;
    }

    /** Returns the name of the protocol that the policy was trained under, or null if it is not a preset. */
    public String protocol() {
        String name = policy.training().get("protocol");
        return Protocol.presets().stream().anyMatch(preset -> preset.name().equals(name)) ? name : null;
    }

    /** Returns the type of questions that the policy was trained for. */
    public String questions() {
        return policy.training().getOrDefault("questions", QuestionType.BINARY.toString());
    }

    /**
     * Refuses data whose test tuples may have been used in training. The graph is not sufficient for this check, since
     * two splits of one data set may have the same training interactions.
     */
    void requireData(ModelTraining trainer, Tuples validation) {
        ModelFile.requireGraph(file, model, trainer.graphFingerprint());
        String now = GraphFingerprint.of(validation);
        for (TrainedComponent part : model.parts()) {
            String before = part.training().get("validation");
            if (before != null && !before.equals(now)) {
                throw new ModelException(
                        file + ": '" + part.provider() + "' was trained with validation tuples that are"
                                + " not those of this data set and may be its test tuples; train on this data set, or name the one"
                                + " of the training");
            }
        }
    }

    /**
     * Restores the policy and reports differences between its protocol and that of the training. Unused settings are
     * not refused here.
     */
    public TrainedPolicy restore(
            SettingAssignments set, Protocol protocol, ModelTraining trainer, ExperimentListener listener) {
        ModelFile.requireGraph(file, model, trainer.graphFingerprint());
        checkRules(protocol, listener);
        SettingValues ofPreference = stored("preference model", preference, preferenceProvider.settings());
        Set<String> changed = ofPreference.changedBy(set.valuesOf(preferenceProvider));
        changed.forEach(key -> set.refuse(preferenceProvider, Set.of(key), reason(ofPreference, key)));
        Trained<PreferenceModel> readyPreference = ofFile(
                "preference model", preference, () -> trainer.restore(preferenceProvider, preference, ofPreference));
        set.checkRead(preferenceProvider, ofPreference, without(ofPreference.keys(), changed));

        PolicySpec spec = spec();
        List<Setting<?>> settings = Reflection.applicable(provider.settings(), preferenceProvider.reflects());
        SettingValues trained = stored("policy", policy, settings);
        Map<String, String> training = trained.texts(Setting.Phase.TRAINING);
        Map<String, String> values = set.valuesOf(spec, provider.argumentKey());
        Set<String> changedOfPolicy = trained.changedBy(values);
        changedOfPolicy.retainAll(trained.keys(Setting.Phase.TRAINING));
        changedOfPolicy.forEach(key -> set.refuse(spec, Set.of(key), reason(trained, key)));
        values.putAll(training);
        SettingValues acting =
                PolicyCatalogue.named("policy", policy.provider(), () -> SettingValues.resolveShared(settings, values));
        Trained<Policy> ready =
                ofFile("policy", policy, () -> trainer.restore(provider, policy, acting, readyPreference));
        set.checkRead(spec, provider.argumentKey(), acting, without(acting.keys(), changedOfPolicy));
        return new TrainedPolicy(
                policy.provider(),
                ready.value(),
                readyPreference,
                ready.settings(),
                policy,
                true,
                Double.NaN,
                ready.identified());
    }

    private SettingValues stored(String kind, TrainedComponent part, List<Setting<?>> settings) {
        return ofFile(kind, part, () -> SettingValues.resolveStored(settings, part.hyperparameters()));
    }

    private <T> T ofFile(String kind, TrainedComponent part, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    file + ": the " + kind + " '" + part.provider() + "' in it cannot be used: " + e.getMessage()
                            + "; train it again",
                    e);
        }
    }

    private String reason(SettingValues trained, String key) {
        return file + " was trained with " + key + "=" + trained.text(key) + "; train again to change it";
    }

    private static Set<String> without(Set<String> keys, Set<String> changed) {
        Set<String> left = new TreeSet<>(keys);
        left.removeAll(changed);
        return left;
    }

    private void checkRules(Protocol protocol, ExperimentListener listener) {
        Map<String, String> rules = new TreeMap<>(ModelTraining.rules(protocol));
        if (!rules.get("questions").equals(questions())) {
            throw new PlanException(
                    "questions",
                    rules.get("questions") + ": " + file + " was trained for " + questions() + " questions");
        }
        Map<String, String> learned = new HashMap<>(policy.training());
        rules.putIfAbsent("accounting", Accounting.EVERY_ACTION.name());
        if (learned.containsKey("maxActions")) { // otherwise the counting of actions is not stored
            learned.putIfAbsent("accounting", Accounting.EVERY_ACTION.name());
        }
        Map<String, String> different = new TreeMap<>();
        rules.forEach((name, value) -> {
            String before = learned.get(name);
            if (before != null && !before.equals(value)) {
                different.put(name, before + " in training, " + value + " now");
            }
        });
        if (!different.isEmpty()) {
            listener.notice(file + " was trained under a different protocol: "
                    + different.toString().replaceAll("[{}]", ""));
        }
    }
}
