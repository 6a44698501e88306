package askwalk.cli;

import askwalk.conversation.Accounting;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.DisplayText;
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
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes policies and preference models, and trains those that learn unless that was done before. */
final class Trainer {

    /**
     * A preference model that is ready to score.
     *
     * @param settings its settings with their defaults
     * @param identity what tells it from others in what is trained with it
     * @param part how to make it again
     * @param seconds how long training took; NaN if there was none now
     */
    record ReadyPreference(
            String name,
            PreferenceModel model,
            Map<String, String> settings,
            String identity,
            TrainedPart part,
            double seconds) {}

    /**
     * A policy that is ready to talk.
     *
     * @param settings its settings with their defaults
     * @param part how to make it again; null if it learns nothing
     * @param seconds how long training took; NaN if there was none now
     */
    record ReadyPolicy(Policy policy, Map<String, String> settings, TrainedPart part, double seconds) {}

    private record Trained(String key, TrainedPart part, double seconds) {}

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
    private final ModelCache cache;
    private final PrintWriter err;
    private final List<String> kept = new ArrayList<>();
    private String fingerprint;

    /** Makes a trainer; {@code lists} is what users may speak of as far as policies may learn it, or null. */
    Trainer(
            KnowledgeGraph graph,
            Tuples validation,
            UserAttributes lists,
            Protocol protocol,
            long typedSeed,
            ModelCache cache,
            PrintWriter err) {
        this.graph = graph;
        this.validation = validation;
        this.lists = lists;
        this.protocol = protocol;
        this.typedSeed = typedSeed;
        this.seed = new Seed(typedSeed).derive("training");
        this.cache = cache;
        this.err = err;
    }

    void say(List<String> messages) {
        messages.forEach(message -> err.println("askwalk: " + DisplayText.line(message)));
        err.flush();
    }

    QuestionType questions() {
        return protocol.questions();
    }

    /** The fingerprint of the graph. */
    String graphFingerprint() {
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

    ReadyPreference preference(PreferenceProvider provider, Map<String, String> values) {
        Settings settings = Settings.shared(values);
        if (!(provider instanceof LearnedPreferenceProvider learned)) {
            PreferenceModel model = provider.create(setup(settings, Stages.NONE));
            Map<String, String> resolved = Map.copyOf(settings.resolved());
            TrainedPart part =
                    new TrainedPart(TrainedPart.Kind.PREFERENCE, provider.name(), resolved, Map.of(), NOTHING);
            String identity = provider.name() + new TreeMap<>(resolved);
            return new ReadyPreference(provider.name(), model, resolved, identity, part, Double.NaN);
        }
        String hyperparameters = learned.hyperparameters(settings).toString();
        Map<String, String> training = learnedFrom();
        TrainedPart form =
                new TrainedPart(TrainedPart.Kind.PREFERENCE, provider.name(), settings.resolved(), training, NOTHING);
        Made<PreferenceModel> made = make(
                form,
                hyperparameters,
                training,
                (stages, bookmark) -> learned.train(setup(settings, stages)),
                checkpoint -> learned.restore(graph, checkpoint));
        return new ReadyPreference(
                provider.name(),
                made.thing,
                Map.copyOf(settings.resolved()),
                made.trained.key,
                made.trained.part,
                made.trained.seconds);
    }

    ReadyPolicy policy(PolicyProvider provider, Map<String, String> values, ReadyPreference preference) {
        Settings settings = Settings.shared(values);
        if (!(provider instanceof LearnedPolicyProvider learned)) {
            Policy policy = make(provider, settings, preference.model());
            return new ReadyPolicy(policy, Map.copyOf(settings.resolved()), null, Double.NaN);
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
        Made<Policy> made = make(
                form,
                hyperparameters,
                training,
                (stages, bookmark) -> learned.train(setup(settings, preference.model(), stages, bookmark)),
                checkpoint ->
                        learned.restore(setup(settings, preference.model(), Stages.NONE, Bookmark.NONE), checkpoint));
        return new ReadyPolicy(made.thing, Map.copyOf(settings.resolved()), made.trained.part, made.trained.seconds);
    }

    /** A policy that learns nothing may still try things out. */
    private Policy make(PolicyProvider provider, Settings settings, PreferenceModel preference) {
        try (Interrupt interrupt = Interrupt.listen()) {
            return provider.create(setup(settings, preference, stages(provider.name(), interrupt), Bookmark.NONE));
        } catch (CancellationException e) {
            throw interrupted("tuning", provider.name(), false);
        }
    }

    /** Makes the policy of a model file. */
    ReadyPolicy restore(
            LearnedPolicyProvider provider, TrainedPart part, Map<String, String> values, ReadyPreference preference) {
        Settings settings = Settings.shared(values);
        PolicySetup setup = setup(settings, preference.model(), Stages.NONE, Bookmark.NONE);
        provider.check(setup);
        Policy policy = provider.restore(setup, part.checkpoint());
        return new ReadyPolicy(policy, Map.copyOf(settings.resolved()), part, Double.NaN);
    }

    /** Makes the preference model of a model file. */
    ReadyPreference restore(PreferenceProvider provider, TrainedPart part) {
        if (!(provider instanceof LearnedPreferenceProvider learned)) {
            return preference(provider, part.hyperparameters());
        }
        learned.check(Settings.shared(part.hyperparameters()));
        PreferenceModel model = learned.restore(graph, part.checkpoint());
        return new ReadyPreference(provider.name(), model, part.hyperparameters(), "", part, Double.NaN);
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

    private record Made<T>(T thing, Trained trained) {}

    private <T> Made<T> make(
            TrainedPart form,
            String hyperparameters,
            Map<String, String> training,
            BiFunction<Stages, Bookmark, Checkpoint> trainer,
            Function<Checkpoint, T> restorer) {
        String key = ModelCache.key(graphFingerprint(), form.kind(), form.provider(), hyperparameters, training);
        Checkpoint known = cache.find(key, graphFingerprint(), form.kind(), form.provider());
        if (known != null) {
            return new Made<>(restorer.apply(known), new Trained(key, with(form, known), Double.NaN));
        }
        long start = System.nanoTime();
        TrainedPart part = train(key, form, trainer);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Made<>(restorer.apply(part.checkpoint()), new Trained(key, part, seconds));
    }

    /** Trains and keeps what came of it, even if Ctrl-C came at the end. */
    private TrainedPart train(String key, TrainedPart form, BiFunction<Stages, Bookmark, Checkpoint> trainer) {
        try (Interrupt interrupt = Interrupt.listen()) {
            String name = form.provider();
            TrainedPart part =
                    with(form, trainer.apply(stages(name, interrupt), cache.bookmark(key, graphFingerprint(), form)));
            cache.keep(key, graphFingerprint(), part);
            kept.add(name);
            if (interrupt.requested()) {
                throw new CancellationException();
            }
            return part;
        } catch (CancellationException e) {
            throw interrupted("training", form.provider(), cache.isUnfinished(key));
        }
    }

    private Stages stages(String name, Interrupt interrupt) {
        return (stage, steps) -> new ProgressDisplay(name + " " + stage, steps, interrupt, err);
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
