package askwalk.experiment;

import askwalk.conversation.Accounting;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.dataset.Dataset;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.model.Bookmark;
import askwalk.model.Checkpoint;
import askwalk.model.Stages;
import askwalk.model.TrainedPart;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.Preferences;
import askwalk.preference.ReflectingModel;
import askwalk.preference.Reflection;
import askwalk.random.Seed;
import askwalk.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Creates policies and preference models for one data set and protocol, and trains those that learn unless their models
 * are in the store. Not safe for concurrent use.
 */
public final class ModelTraining {

    private static final PreferenceModel UNTRAINED = (user, seed) -> {
        throw new IllegalStateException("a preference model was asked before it was trained");
    };

    private static final ReflectingModel REFLECTING = new ReflectingModel() {
        @Override
        public PreferenceModel reflecting(Reflection reflection) {
            return UNTRAINED;
        }

        @Override
        public Preferences start(int user, Seed seed) {
            return UNTRAINED.start(user, seed);
        }
    };

    private static final Checkpoint NOTHING = new Checkpoint(Map.of(), Map.of());

    private final KnowledgeGraph graph;
    private final Tuples validation;
    private final UserAttributes lists;
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
            Protocol protocol,
            long typedSeed,
            ModelStore models,
            ExperimentListener listener) {
        this.graph = graph;
        this.validation = validation;
        this.lists = lists;
        this.protocol = protocol;
        this.typedSeed = typedSeed;
        this.seed = new Seed(typedSeed).derive("training");
        this.models = models;
        this.listener = listener;
    }

    /**
     * Returns training for simulated dialogues. What learns sees the attribute lists of users too, except those of
     * users who have test tuples only.
     *
     * @param graph the graph of the data set, with training interactions only
     * @param data the data set
     * @param protocol the rules that policies will play by
     * @param seed all randomness of training comes from it
     * @param models where trained models are kept
     * @param listener follows the training
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
        return new ModelTraining(graph, data.validation(), lists, protocol, seed, models, listener);
    }

    /**
     * Returns training for rules under which all users can speak about every attribute, as a person does.
     *
     * @param graph the graph, with training interactions only
     * @param validation the validation tuples
     * @param protocol the rules that policies will play by
     * @param seed all randomness of training comes from it
     * @param models where trained models are kept
     * @param listener follows the training
     */
    public static ModelTraining forPeople(
            KnowledgeGraph graph,
            Tuples validation,
            Protocol protocol,
            long seed,
            ModelStore models,
            ExperimentListener listener) {
        return new ModelTraining(graph, validation, null, protocol, seed, models, listener);
    }

    QuestionType questions() {
        return protocol.questions();
    }

    /** The fingerprint of the graph. */
    public String graphFingerprint() {
        if (fingerprint == null) {
            fingerprint = GraphFingerprint.of(graph);
        }
        return fingerprint;
    }

    /** The rules that a trained policy depends on: not how turns are counted afterwards, nor what is evaluated. */
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
        if (protocol.accounting() != Accounting.EVERY_ACTION) { // else left out, so that models kept before are found
            rules.put("accounting", protocol.accounting().name());
        }
        return rules;
    }

    /**
     * Reads the settings of a preference model; gives the model, or what stands in for one that is yet to be trained.
     */
    PreferenceModel check(PreferenceProvider provider, Settings settings) {
        if (provider instanceof LearnedPreferenceProvider learned) {
            learned.hyperparameters(settings);
            return learned.reflects() ? REFLECTING : UNTRAINED;
        }
        return provider.create(setup(settings, Stages.NONE));
    }

    /** Reads the settings of a policy and sees whether it could be trained, without any training. */
    void check(PolicyProvider provider, Settings settings, PreferenceModel preference) {
        provider.check(setup(settings, preference, Stages.NONE, Bookmark.NONE));
        if (provider instanceof LearnedPolicyProvider && validation.size() == 0) {
            throw new IllegalArgumentException(
                    "a policy that learns needs validation tuples, and this data set has none");
        }
    }

    /** The settings of how a policy acts that training does not read. */
    static Set<String> actingKeys(LearnedPolicyProvider provider, PreferenceModel preference) {
        Settings training = Settings.shared(Map.of());
        provider.hyperparameters(training);
        Settings acting = Settings.shared(Map.of());
        provider.checkActing(acting, preference instanceof ReflectingModel);
        Set<String> keys = new TreeSet<>(acting.resolved().keySet());
        keys.removeAll(training.resolved().keySet());
        return keys;
    }

    Trained<PreferenceModel> preference(PreferenceProvider provider, Map<String, String> values) {
        Settings settings = Settings.shared(values);
        if (!(provider instanceof LearnedPreferenceProvider learned)) {
            PreferenceModel model = provider.create(setup(settings, Stages.NONE));
            Map<String, String> resolved = Map.copyOf(settings.resolved());
            TrainedPart part =
                    new TrainedPart(TrainedPart.Kind.PREFERENCE, provider.name(), resolved, Map.of(), NOTHING);
            String identity = provider.name() + new TreeMap<>(resolved);
            return new Trained<>(provider.name(), model, resolved, identity, part, Double.NaN);
        }
        String hyperparameters = learned.hyperparameters(settings).toString();
        Map<String, String> training = learnedFrom();
        TrainedPart form =
                new TrainedPart(TrainedPart.Kind.PREFERENCE, provider.name(), settings.resolved(), training, NOTHING);
        return make(
                form,
                hyperparameters,
                training,
                Map.copyOf(settings.resolved()),
                (stages, bookmark) -> learned.train(setup(settings, stages)),
                checkpoint -> learned.restore(graph, checkpoint));
    }

    Trained<Policy> policy(PolicyProvider provider, Map<String, String> values, Trained<PreferenceModel> preference) {
        Settings settings = Settings.shared(values);
        if (!(provider instanceof LearnedPolicyProvider learned)) {
            Policy policy = make(provider, settings, preference.value());
            return new Trained<>(provider.name(), policy, Map.copyOf(settings.resolved()), "", null, Double.NaN);
        }
        String hyperparameters = learned.hyperparameters(settings).toString();
        Map<String, String> training = learnedFrom();
        if (lists != null) {
            training.put("userAttributes", GraphFingerprint.of(lists));
        }
        training.putAll(rules(protocol));
        training.put("preference", preference.identity());
        Map<String, String> told = new TreeMap<>(training);
        told.put("protocol", protocol.name());
        TrainedPart form =
                new TrainedPart(TrainedPart.Kind.POLICY, provider.name(), settings.resolved(), told, NOTHING);
        Trained<Policy> made = make(
                form,
                hyperparameters,
                training,
                Map.of(),
                (stages, bookmark) -> learned.train(setup(settings, preference.value(), stages, bookmark)),
                checkpoint ->
                        learned.restore(setup(settings, preference.value(), Stages.NONE, Bookmark.NONE), checkpoint));
        // Restoring reads settings too.
        return new Trained<>(
                made.name(),
                made.value(),
                Map.copyOf(settings.resolved()),
                made.identity(),
                made.part(),
                made.seconds());
    }

    /** A policy that learns nothing may still try things out. */
    private Policy make(PolicyProvider provider, Settings settings, PreferenceModel preference) {
        try (ExperimentListener.Work work = listener.begin()) {
            return provider.create(setup(settings, preference, named(provider.name(), work), Bookmark.NONE));
        } catch (CancellationException e) {
            throw interrupted("tuning", provider.name(), false);
        }
    }

    /** Makes the policy of a model file. */
    Trained<Policy> restore(
            LearnedPolicyProvider provider,
            TrainedPart part,
            Map<String, String> values,
            Trained<PreferenceModel> preference) {
        Settings settings = Settings.shared(values);
        PolicySetup setup = setup(settings, preference.value(), Stages.NONE, Bookmark.NONE);
        provider.check(setup);
        Policy policy = provider.restore(setup, part.checkpoint());
        return new Trained<>(provider.name(), policy, Map.copyOf(settings.resolved()), "", part, Double.NaN);
    }

    /** Makes the preference model of a model file. */
    Trained<PreferenceModel> restore(PreferenceProvider provider, TrainedPart part) {
        if (!(provider instanceof LearnedPreferenceProvider learned)) {
            return preference(provider, part.hyperparameters());
        }
        learned.check(Settings.shared(part.hyperparameters()));
        PreferenceModel model = learned.restore(graph, part.checkpoint());
        return new Trained<>(provider.name(), model, part.hyperparameters(), "", part, Double.NaN);
    }

    private Map<String, String> learnedFrom() {
        Map<String, String> training = new TreeMap<>();
        training.put("seed", Long.toString(typedSeed));
        training.put("validation", GraphFingerprint.of(validation));
        return training;
    }

    private PreferenceSetup setup(Settings settings, Stages stages) {
        return new PreferenceSetup(graph, validation, settings, seed, stages);
    }

    private PolicySetup setup(Settings settings, PreferenceModel preference, Stages stages, Bookmark bookmark) {
        return new PolicySetup(graph, validation, lists, protocol, preference, settings, seed, stages, bookmark);
    }

    private <T> Trained<T> make(
            TrainedPart form,
            String hyperparameters,
            Map<String, String> training,
            Map<String, String> settings,
            BiFunction<Stages, Bookmark, Checkpoint> trainer,
            Function<Checkpoint, T> restorer) {
        String key = ModelStore.key(graphFingerprint(), form.kind(), form.provider(), hyperparameters, training);
        Checkpoint known = models.find(key, graphFingerprint(), form.kind(), form.provider(), listener::notice);
        long start = System.nanoTime();
        TrainedPart part = known != null ? with(form, known) : train(key, form, trainer);
        double seconds = known != null ? Double.NaN : (System.nanoTime() - start) / 1e9;
        return new Trained<>(form.provider(), restorer.apply(part.checkpoint()), settings, key, part, seconds);
    }

    /** Trains and keeps the model, even if the listener stopped it at the end. */
    private TrainedPart train(String key, TrainedPart form, BiFunction<Stages, Bookmark, Checkpoint> trainer) {
        String name = form.provider();
        try (ExperimentListener.Work work = listener.begin()) {
            Bookmark bookmark = models.bookmark(key, graphFingerprint(), form, listener::notice);
            TrainedPart part = with(form, trainer.apply(named(name, work), bookmark));
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
                + (goesOn ? ", which goes on from there the next time" : "")
                + (kept.isEmpty() ? "" : "; kept: " + String.join(", ", kept)));
    }

    private static TrainedPart with(TrainedPart form, Checkpoint checkpoint) {
        return new TrainedPart(form.kind(), form.provider(), form.hyperparameters(), form.training(), checkpoint);
    }
}
