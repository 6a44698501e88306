package askwalk.experiment;

import askwalk.conversation.Accounting;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.UserModelSpec;
import askwalk.dataset.Dataset;
import askwalk.graph.Adjacency;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.model.Checkpoint;
import askwalk.model.Stages;
import askwalk.model.TrainedComponent;
import askwalk.model.TrainingState;
import askwalk.policy.IdentifiedPart;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.settings.ResolvedSettings;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Creates policies and preference models for one data set and protocol. Models that have to be trained are taken from
 * the store if they are there. Not safe for concurrent use.
 */
public final class ModelTraining {

    private static final Checkpoint EMPTY = new Checkpoint(Map.of(), Map.of());

    private final KnowledgeGraph graph;
    private final Tuples validation;
    private final UserAttributes lists;

    /** The hidden attributes of the items of validation tuples; null if there are none. */
    private final Adjacency hidden;

    private final Protocol protocol;
    private final long typedSeed;
    private final Seed seed;
    private final ModelStore models;
    private final ExperimentListener listener;
    private final List<String> kept = new ArrayList<>();
    private String fingerprint;

    private ModelTraining(
            KnowledgeGraph graph,
            Tuples validation,
            UserAttributes lists,
            Adjacency hidden,
            Protocol protocol,
            long typedSeed,
            ModelStore models,
            ExperimentListener listener) {
        this.graph = graph;
        this.validation = validation;
        this.lists = lists;
        this.hidden = hidden;
        this.protocol = protocol;
        this.typedSeed = typedSeed;
        this.seed = new Seed(typedSeed).derive("training");
        this.models = models;
        this.listener = listener;
    }

    /**
     * Returns training for simulated dialogues. Learned policies also use the attribute lists of users, except those of
     * users who have test tuples only.
     *
     * @param graph the graph of the data set, with training interactions only
     * @param data the data set
     * @param protocol the protocol of the dialogues
     * @param seed the seed of all randomness in training
     * @param models the store of trained models
     * @param listener the observer of the training
     */
    public static ModelTraining of(
            KnowledgeGraph graph,
            Dataset data,
            Protocol protocol,
            long seed,
            ModelStore models,
            ExperimentListener listener) {
        UserAttributes all = data.userAttributes();
        UserAttributes lists = all == null ? null : all.forTraining(data.train(), data.validation());
        return new ModelTraining(
                graph,
                data.validation(),
                lists,
                ofTargets(data.hiddenAttributes(), data.validation()),
                protocol,
                seed,
                models,
                listener);
    }

    /**
     * Returns training for protocols under which users can be asked about every attribute, as in a chat.
     *
     * @param graph the graph, with training interactions only
     * @param validation the validation tuples
     * @param protocol the protocol of the dialogues
     * @param seed the seed of all randomness in training
     * @param models the store of trained models
     * @param listener the observer of the training
     */
    public static ModelTraining forPeople(
            KnowledgeGraph graph,
            Tuples validation,
            Protocol protocol,
            long seed,
            ModelStore models,
            ExperimentListener listener) {
        return new ModelTraining(graph, validation, null, null, protocol, seed, models, listener);
    }

    /** Returns the hidden attributes of the targets only, by which the users of training answer; null if none. */
    private static Adjacency ofTargets(Adjacency all, Tuples targets) {
        BitSet items = new BitSet();
        for (int i = 0; i < targets.size(); i++) {
            items.set(targets.item(i));
        }
        Adjacency.Builder known = new Adjacency.Builder(all.rowCount());
        items.stream().forEach(item -> known.count(item, all.degree(item)));
        known.allocate();
        items.stream().forEach(item -> all.list(item).forEach(attribute -> known.add(item, attribute)));
        Adjacency ofTargets = known.build();
        return ofTargets.size() == 0 ? null : ofTargets;
    }

    QuestionType questions() {
        return protocol.questions();
    }

    /** Returns the fingerprint of the graph. */
    public String graphFingerprint() {
        if (fingerprint == null) {
            fingerprint = GraphFingerprint.of(graph);
        }
        return fingerprint;
    }

    /** Returns the parts of a protocol that a trained policy depends on, without turn counting and evaluated tuples. */
    static Map<String, String> rules(Protocol protocol) {
        Map<String, String> rules = new TreeMap<>();
        rules.put("turnCap", Integer.toString(protocol.counting().turnCap()));
        rules.put("maxActions", Integer.toString(protocol.maxActions()));
        rules.put("listSize", Integer.toString(protocol.listSize()));
        rules.put("opening", protocol.opening().name());
        rules.put("questions", protocol.questions().toString());
        rules.put("answerModel", protocol.answerModel().name());
        rules.put("flipRate", Double.toString(protocol.noise().flipRate()));
        rules.put("dontKnowRate", Double.toString(protocol.noise().dontKnowRate()));
        if (!protocol.users().others().isEmpty()) { // omitted by default, so that keys of earlier models match
            rules.put(
                    "users",
                    protocol.users().others().stream().map(UserModelSpec::text).collect(Collectors.joining("+")));
        }
        if (protocol.accounting()
                != Accounting.EVERY_ACTION) { // omitted by default, so that keys of earlier models match
            rules.put("accounting", protocol.accounting().name());
        }
        return rules;
    }

    /** Checks that a policy can be created, without training it. */
    SettingValues checked(PolicyProvider provider, SettingValues values) {
        provider.check(values, protocol, validation);
        return values;
    }

    Trained<PreferenceModel> preference(PreferenceProvider provider, SettingValues values) {
        ResolvedSettings settings = new ResolvedSettings(values.texts(), Map.of());
        if (!(provider instanceof LearnedPreferenceProvider learned)) {
            PreferenceModel model = provider.create(setup(values, Stages.NONE));
            TrainedComponent part = new TrainedComponent(
                    TrainedComponent.Kind.PREFERENCE, provider.name(), values.texts(), Map.of(), EMPTY);
            String identity = provider.name() + values.texts();
            return new Trained<>(
                    provider.name(),
                    model,
                    settings,
                    identity,
                    part,
                    Double.NaN,
                    () -> IdentifiedPart.created(provider, settings, trainingInputs()));
        }
        Map<String, String> training = trainingInputs();
        TrainedComponent form = new TrainedComponent(
                TrainedComponent.Kind.PREFERENCE, provider.name(), training(values), training, EMPTY);
        Made<PreferenceModel> made = make(
                form,
                learned.revision(),
                training,
                (stages, state) -> learned.train(setup(values, stages, state)),
                checkpoint -> learned.restore(setup(values, Stages.NONE), checkpoint));
        return made.with(settings, IdentifiedPart.trained(learned, settings, made.part.checkpoint()));
    }

    private static SortedMap<String, String> training(SettingValues values) {
        return values.texts(Setting.Phase.TRAINING);
    }

    Trained<Policy> policy(PolicyProvider provider, SettingValues values, Trained<PreferenceModel> preference) {
        if (!(provider instanceof LearnedPolicyProvider learned)) {
            return make(provider, values, preference);
        }
        Map<String, String> training = trainingInputs(preference);
        Map<String, String> conditions = new TreeMap<>(training);
        conditions.put("protocol", protocol.name());
        TrainedComponent form = new TrainedComponent(
                TrainedComponent.Kind.POLICY, provider.name(), training(values), conditions, EMPTY);
        Made<Policy> made = make(
                form,
                learned.revision(),
                training,
                (stages, state) -> learned.train(setup(values, preference.value(), stages, state)),
                checkpoint -> learned.restore(
                        setup(values, preference.value(), Stages.NONE, TrainingState.NONE), checkpoint));
        ResolvedSettings settings = resolved(values, made.part);
        return made.with(settings, IdentifiedPart.trained(learned, settings, made.part.checkpoint()));
    }

    private static ResolvedSettings resolved(SettingValues values, TrainedComponent part) {
        return ResolvedSettings.of(values, part.checkpoint().metrics());
    }

    /** Creates a policy that is not trained; its settings may still be tuned. */
    private Trained<Policy> make(PolicyProvider provider, SettingValues values, Trained<PreferenceModel> preference) {
        try (ExperimentListener.Work work = listener.begin()) {
            PolicySetup setup = setup(values, preference.value(), named(provider.name(), work), TrainingState.NONE);
            Map<String, String> tuned =
                    values.tuned().isEmpty() ? Map.of() : tuned(provider, setup, trainingInputs(preference));
            Policy policy = provider.create(setup.withSettings(values.with(tuned)));
            ResolvedSettings settings = new ResolvedSettings(values.texts(), tuned);
            return new Trained<>(
                    provider.name(),
                    policy,
                    settings,
                    "",
                    null,
                    Double.NaN,
                    () -> IdentifiedPart.created(provider, settings, creationInputs()));
        } catch (CancellationException e) {
            throw interrupted("tuning", provider.name(), false);
        }
    }

    /** Tunes a policy that is not trained, unless the store has the tuned values. */
    private Map<String, String> tuned(PolicyProvider provider, PolicySetup setup, Map<String, String> training) {
        SettingValues values = setup.settings();
        TrainedComponent form =
                new TrainedComponent(TrainedComponent.Kind.POLICY, provider.name(), values.texts(), training, EMPTY);
        String key = ModelStore.key(graphFingerprint(), form, provider.revision(), training);
        Checkpoint known = models.find(key, graphFingerprint(), form.kind(), form.provider(), listener::notice);
        if (known != null) {
            Map<String, String> found = resolved(values, with(form, known)).tuned();
            if (found.size() == values.tuned().size()) {
                return found;
            }
        }
        Map<String, String> tuned = provider.tune(setup);
        Checkpoint metrics = metrics(tuned);
        if (resolved(values, with(form, metrics)).tuned().equals(tuned)) { // only numbers can be stored
            models.keep(key, graphFingerprint(), with(form, metrics), listener::notice);
        }
        return tuned;
    }

    private static Checkpoint metrics(Map<String, String> tuned) {
        Map<String, Double> metrics = new TreeMap<>();
        tuned.forEach((key, text) -> {
            try {
                metrics.put(key, Double.valueOf(text));
            } catch (NumberFormatException e) {
                // Not a number: the caller notices the missing value.
            }
        });
        return new Checkpoint(Map.of(), metrics);
    }

    /** Restores the policy of a model file. */
    Trained<Policy> restore(
            LearnedPolicyProvider provider,
            TrainedComponent part,
            SettingValues values,
            Trained<PreferenceModel> preference) {
        Policy policy =
                provider.restore(setup(values, preference.value(), Stages.NONE, TrainingState.NONE), part.checkpoint());
        ResolvedSettings settings = resolved(values, part);
        return new Trained<>(
                provider.name(),
                policy,
                settings,
                "",
                part,
                Double.NaN,
                () -> IdentifiedPart.trained(provider, settings, part.checkpoint()));
    }

    /** Restores the preference model of a model file. */
    Trained<PreferenceModel> restore(PreferenceProvider provider, TrainedComponent part, SettingValues values) {
        if (!(provider instanceof LearnedPreferenceProvider learned)) {
            return preference(provider, values);
        }
        PreferenceModel model = learned.restore(setup(values, Stages.NONE), part.checkpoint());
        ResolvedSettings settings = new ResolvedSettings(values.texts(), Map.of());
        return new Trained<>(
                provider.name(),
                model,
                settings,
                "",
                part,
                Double.NaN,
                () -> IdentifiedPart.trained(learned, settings, part.checkpoint()));
    }

    /** Returns what the training or tuning of a policy depends on apart from its settings. */
    private Map<String, String> trainingInputs(Trained<PreferenceModel> preference) {
        Map<String, String> training = creationInputs();
        training.putAll(rules(protocol));
        training.put("preference", preference.identity());
        return training;
    }

    /**
     * Returns what a policy can depend on apart from its settings, the graph, the protocol and the preference model.
     */
    private Map<String, String> creationInputs() {
        Map<String, String> inputs = trainingInputs();
        if (lists != null) {
            inputs.put("userAttributes", GraphFingerprint.of(lists));
        }
        if (hidden != null) {
            inputs.put("hiddenAttributes", GraphFingerprint.of(hidden));
        }
        return inputs;
    }

    private Map<String, String> trainingInputs() {
        Map<String, String> training = new TreeMap<>();
        training.put("seed", Long.toString(typedSeed));
        training.put("validation", GraphFingerprint.of(validation));
        return training;
    }

    private PreferenceSetup setup(SettingValues settings, Stages stages) {
        return setup(settings, stages, TrainingState.NONE);
    }

    private PreferenceSetup setup(SettingValues settings, Stages stages, TrainingState state) {
        return new PreferenceSetup(graph, validation, settings, seed, stages, state);
    }

    private PolicySetup setup(SettingValues settings, PreferenceModel preference, Stages stages, TrainingState state) {
        return new PolicySetup(graph, validation, lists, hidden, protocol, preference, settings, seed, stages, state);
    }

    /** A policy or preference model without its settings. */
    private record Made<T>(T value, String key, TrainedComponent part, double seconds) {

        Trained<T> with(ResolvedSettings settings, IdentifiedPart identified) {
            return new Trained<>(part.provider(), value, settings, key, part, seconds, () -> identified);
        }
    }

    private <T> Made<T> make(
            TrainedComponent form,
            int revision,
            Map<String, String> training,
            BiFunction<Stages, TrainingState, Checkpoint> trainer,
            Function<Checkpoint, T> restorer) {
        String key = ModelStore.key(graphFingerprint(), form, revision, training);
        Checkpoint known = models.find(key, graphFingerprint(), form.kind(), form.provider(), listener::notice);
        long start = System.nanoTime();
        TrainedComponent part = known != null ? with(form, known) : train(key, form, trainer);
        double seconds = known != null ? Double.NaN : (System.nanoTime() - start) / 1e9;
        return new Made<>(restorer.apply(part.checkpoint()), key, part, seconds);
    }

    /** Trains and stores the model. It is stored even if the listener cancels at the end. */
    private TrainedComponent train(
            String key, TrainedComponent form, BiFunction<Stages, TrainingState, Checkpoint> trainer) {
        String name = form.provider();
        try (ExperimentListener.Work work = listener.begin()) {
            TrainingState state = models.trainingState(key, graphFingerprint(), form, listener::notice);
            TrainedComponent part = with(form, trainer.apply(named(name, work), state));
            models.keep(key, graphFingerprint(), part, listener::notice);
            kept.add(name);
            if (work.cancelled()) {
                throw new CancellationException();
            }
            return part;
        } catch (CancellationException e) {
            throw interrupted("training", name, models.isUnfinished(key));
        }
    }

    private static Stages named(String name, Stages work) {
        return (stage, steps) -> work.begin(name + " " + stage, steps);
    }

    private InterruptedRunException interrupted(String work, String name, boolean goesOn) {
        return new InterruptedRunException("interrupted in the " + work + " of '" + name + "'"
                + (goesOn ? ", which continues from there next time" : "")
                + (kept.isEmpty() ? "" : "; kept: " + String.join(", ", kept)));
    }

    private static TrainedComponent with(TrainedComponent form, Checkpoint checkpoint) {
        return new TrainedComponent(form.kind(), form.provider(), form.hyperparameters(), form.training(), checkpoint);
    }
}
