package askwalk.experiment;

import askwalk.conversation.Accounting;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.experiment.run.PlanException;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Tuples;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.TrainedModel;
import askwalk.model.TrainedPart;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The policy of a model file, with its preference model. Immutable. */
public final class SavedModel {

    private final Path file;
    private final TrainedModel model;
    private final TrainedPart policy;
    private final LearnedPolicyProvider provider;
    private final TrainedPart preference;
    private final PreferenceProvider preferenceProvider;

    private SavedModel(Path file, TrainedModel model) {
        this.file = file;
        this.model = model;
        policy = model.part(TrainedPart.Kind.POLICY);
        preference = model.part(TrainedPart.Kind.PREFERENCE);
        if (policy == null || preference == null) {
            throw new PlanException(
                    "model",
                    file + ": this holds the preference model '"
                            + model.parts().get(0).provider()
                            + "' and no policy; train one with askwalk train --policy");
        }
        provider = Policies.policyProvider(file, policy);
        preferenceProvider = Policies.preferenceProvider(file, preference);
    }

    /** Reads the file; which data set it is for is seen later. */
    public static SavedModel read(Path file) {
        return new SavedModel(file, ModelFile.read(file));
    }

    public PolicySpec spec() {
        return PolicySpec.parse(policy.provider());
    }

    public PreferenceProvider preferenceProvider() {
        return preferenceProvider;
    }

    /** The protocol that it was trained under, if that has a name. */
    public String protocol() {
        String name = policy.training().get("protocol");
        return Protocol.presets().stream().anyMatch(preset -> preset.name().equals(name)) ? name : null;
    }

    public String questions() {
        return policy.training().getOrDefault("questions", QuestionType.BINARY.toString());
    }

    /**
     * Refuses data whose test tuples the policy may have learned from: the graph is not enough to tell, since two
     * splits of one data set may have the same training interactions.
     */
    void requireData(ModelTraining trainer, Tuples validation) {
        ModelFile.requireGraph(file, model, trainer.graphFingerprint());
        String now = GraphFingerprint.of(validation);
        for (TrainedPart part : model.parts()) {
            String before = part.training().get("validation");
            if (before != null && !before.equals(now)) {
                throw new ModelException(
                        file + ": '" + part.provider() + "' was trained with other validation tuples than"
                                + " this data set has, and they may be its test tuples; train on this data set, or name the one it"
                                + " was trained on");
            }
        }
    }

    /**
     * Makes the policy, and says where the rules are others than those it learned; {@code set} is not checked whole.
     */
    public TrainedPolicy ready(
            SettingAssignments set, Protocol protocol, ModelTraining trainer, ExperimentListener listener) {
        ModelFile.requireGraph(file, model, trainer.graphFingerprint());
        checkRules(protocol, listener);
        Set<String> changed = changed(
                set.valuesOf(preferenceProvider), preference, settings -> trainer.check(preferenceProvider, settings));
        changed.forEach(key -> set.refuse(preferenceProvider, Set.of(key), reason(preference, key)));
        Trained<PreferenceModel> readyPreference =
                ofFile("preference model", preference, () -> trainer.restore(preferenceProvider, preference));
        set.checkRead(preferenceProvider, without(preference.hyperparameters().keySet(), changed));

        PolicySpec spec = spec();
        Map<String, String> values = set.valuesOf(spec, provider.argumentKey());
        Set<String> changedOfPolicy = changed(values, policy, provider::hyperparameters);
        changedOfPolicy.forEach(key -> set.refuse(spec, Set.of(key), reason(policy, key)));
        values.putAll(policy.hyperparameters());
        Trained<Policy> ready = restored(trainer, values, readyPreference);
        Map<String, String> settings = new HashMap<>(policy.hyperparameters());
        settings.putAll(ready.settings());
        set.checkRead(spec, provider.argumentKey(), without(settings.keySet(), changedOfPolicy));
        return new TrainedPolicy(
                policy.provider(), ready.value(), readyPreference, Map.copyOf(settings), policy, true, Double.NaN);
    }

    /** Where the policy can be made without what was typed, that is at fault, and else the file. */
    private Trained<Policy> restored(
            ModelTraining trainer, Map<String, String> values, Trained<PreferenceModel> readyPreference) {
        try {
            return trainer.restore(provider, policy, values, readyPreference);
        } catch (IllegalArgumentException e) {
            ofFile(
                    "policy",
                    policy,
                    () -> trainer.restore(provider, policy, policy.hyperparameters(), readyPreference));
            throw new PlanException(null, "policy '" + policy.provider() + "': " + e.getMessage(), e);
        }
    }

    private <T> T ofFile(String kind, TrainedPart part, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    file + ": the " + kind + " '" + part.provider() + "' in it cannot be used: " + e.getMessage()
                            + "; train it again",
                    e);
        }
    }

    /** The settings that were typed and come to something else than those of training, which cannot be changed. */
    private static Set<String> changed(Map<String, String> typed, TrainedPart part, Consumer<Settings> reader) {
        Set<String> changed = new TreeSet<>();
        part.hyperparameters().forEach((key, value) -> {
            if (typed.containsKey(key) && !isSame(key, value, typed.get(key), part, reader)) {
                changed.add(key);
            }
        });
        return changed;
    }

    /** The provider says what a setting comes to, as 1e-3 and 0.001 do to the same; what it refuses is another. */
    private static boolean isSame(String key, String value, String typed, TrainedPart part, Consumer<Settings> reader) {
        Map<String, String> values = new HashMap<>(part.hyperparameters());
        values.put(key, typed);
        Settings settings = Settings.shared(values);
        try {
            reader.accept(settings);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return value.equals(settings.resolved().get(key));
    }

    private String reason(TrainedPart part, String key) {
        return file + " was trained with " + key + "=" + part.hyperparameters().get(key) + "; train anew to change it";
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
        if (learned.containsKey("maxActions")) { // else it says nothing of how actions are counted
            learned.putIfAbsent("accounting", Accounting.EVERY_ACTION.name());
        }
        Map<String, String> different = new TreeMap<>();
        rules.forEach((name, value) -> {
            String before = learned.get(name);
            if (before != null && !before.equals(value)) {
                different.put(name, before + " then, " + value + " now");
            }
        });
        if (!different.isEmpty()) {
            listener.notice(file + " was trained under other rules: "
                    + different.toString().replaceAll("[{}]", ""));
        }
    }
}
