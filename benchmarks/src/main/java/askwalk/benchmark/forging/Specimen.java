package askwalk.benchmark.forging;

import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.dataset.Dataset;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Checkpoint;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.Stages;
import askwalk.model.TrainedComponent;
import askwalk.model.TrainingState;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicySetup;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.Preferences;
import askwalk.random.Seed;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Testbed;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A tiny trained model of one kind, whose model file is forged and opened. */
final class Specimen {

    private static final int DIALOGUES = 20;
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry(
                    "ear", "epochs=1,pretrainingEpochs=1,pretrainingDialogues=20,evaluationsPerEpoch=1,hiddenUnits=5"),
            Map.entry(
                    "crm", "epochs=1,pretrainingEpochs=1,pretrainingDialogues=20,evaluationsPerEpoch=1,hiddenUnits=5"),
            Map.entry("scpr", "episodes=10,hiddenUnits=5,batchSize=4,memory=50,evaluateEvery=5,state=entropies"),
            Map.entry("fact-crs", "trees=3,depth=4,embeddingSize=4,itemEpochs=3,jointEpochs=2,fitEpochs=2"),
            Map.entry("lazy-tree", "dialogues=10"),
            Map.entry("infogain", "dialogues=10,examples=40"),
            Map.entry("fm", "epochs=1,embeddingSize=4"),
            Map.entry("fm-plain", "epochs=1,embeddingSize=4"),
            Map.entry("ease", "rows=30"));

    private final String kind;
    private final Dataset data;
    private final KnowledgeGraph graph;
    private final Protocol protocol;
    private final Path file;
    private final ModelBundle model;
    private final byte[] bytes;

    private Specimen(String kind, Dataset data, Protocol protocol, Path file, ModelBundle model) throws IOException {
        this.kind = kind;
        this.data = data;
        this.protocol = protocol;
        this.file = file;
        this.model = model;
        graph = InMemoryGraph.of(data.graph());
        ModelFile.write(file, model);
        bytes = Files.readAllBytes(file);
    }

    /** Trains the policy of a spec such as {@code ear+fm binary}. */
    static Specimen train(String kind, Dataset data, Path file) throws IOException {
        String[] words = kind.split("[+ ]", -1);
        KnowledgeGraph graph = InMemoryGraph.of(data.graph());
        Protocol protocol = Protocol.IDEAL.withListSize(3).withQuestions(QuestionType.parse(words[2]));
        LearnedPolicyProvider policy = (LearnedPolicyProvider) Policies.all().stream()
                .filter(provider -> provider.name().equals(words[0]))
                .findFirst()
                .orElseThrow();
        TrainedComponent component =
                part(TrainedComponent.Kind.PREFERENCE, words[1], Map.of(), new Checkpoint(Map.of(), Map.of()));
        PreferenceProvider preference = Policies.preferenceProvider(file, component);
        PreferenceSetup scoring = new PreferenceSetup(
                graph, data.validation(), preference.values(settings(words[1])), new Seed(1), Stages.NONE);
        PreferenceModel scores;
        if (preference instanceof LearnedPreferenceProvider learned) {
            component = part(
                    TrainedComponent.Kind.PREFERENCE,
                    words[1],
                    scoring.settings().texts(),
                    learned.train(scoring));
            scores = learned.restore(scoring, component.checkpoint());
        } else {
            scores = preference.create(scoring);
        }
        PolicySetup setup = new PolicySetup(
                graph,
                data.validation(),
                null,
                protocol,
                scores,
                policy.values(settings(words[0])),
                new Seed(2),
                Stages.NONE,
                TrainingState.NONE);
        TrainedComponent trained = new TrainedComponent(
                TrainedComponent.Kind.POLICY,
                words[0],
                setup.settings().texts(Setting.Phase.TRAINING),
                Map.of("questions", words[2]),
                policy.train(setup));
        return new Specimen(
                kind, data, protocol, file, new ModelBundle(GraphFingerprint.of(graph), List.of(trained, component)));
    }

    String kind() {
        return kind;
    }

    /** Opens the original file and runs dialogues. */
    void play() throws IOException {
        Files.write(file, bytes);
        play(Policies.load(file, graph, protocol).policy());
    }

    /** Forges a file and opens it. Any exception of this method is a failure. */
    Tally.Outcome attempt(SplittableRandom random) throws IOException {
        if (random.nextInt(4) == 0) {
            Files.write(file, Bytes.forged(bytes, random));
        } else {
            ModelFile.write(file, Models.forged(model, random));
        }
        Policy policy;
        try {
            policy = Policies.load(file, graph, protocol).policy();
        } catch (ModelException refused) {
            return Tally.Outcome.REFUSED;
        }
        play(policy);
        return Tally.Outcome.PLAYED;
    }

    private void play(Policy policy) {
        requireFiniteScores();
        DialogueSimulator simulator = new DialogueSimulator(Testbed.of(graph, protocol, new Seed(3)), policy);
        for (int dialogue = 0; dialogue < DIALOGUES; dialogue++) {
            int tuple = dialogue % data.test().size();
            simulator.run(data.test().user(tuple), data.test().item(tuple), dialogue);
        }
        Conversation unknown =
                new Conversations(graph, policy, protocol).start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(4));
        while (!unknown.isOver()) {
            int subjects = unknown.next().action().subjects().size();
            unknown.answer(Answer.all(Response.REJECTED, subjects));
        }
    }

    private void requireFiniteScores() {
        TrainedComponent part = ModelFile.read(file).part(TrainedComponent.Kind.PREFERENCE);
        if (Policies.preferenceProvider(file, part) instanceof LearnedPreferenceProvider learned) {
            PreferenceSetup setup = new PreferenceSetup(
                    graph,
                    data.validation(),
                    SettingValues.resolveStored(learned.settings(), part.hyperparameters()),
                    new Seed(1),
                    Stages.NONE);
            PreferenceModel scores = learned.restore(setup, part.checkpoint());
            for (int user = WalkView.UNKNOWN_USER; user < graph.count(VertexType.USER); user++) {
                Preferences preferences = scores.start(user, new Seed(5));
                requireFinite(VertexType.ITEM, preferences::score);
                requireFinite(VertexType.ATTRIBUTE, preferences::scoreAttributes);
            }
        }
    }

    private void requireFinite(VertexType type, Scorer scorer) {
        int[] ids = IntStream.range(0, graph.count(type)).toArray();
        double[] scores = new double[ids.length];
        scorer.score(ids, ids.length, scores);
        for (int id = 0; id < scores.length; id++) {
            if (!Double.isFinite(scores[id])) {
                throw new IllegalStateException(type.word() + " " + id + " has the score " + scores[id]);
            }
        }
    }

    @FunctionalInterface
    private interface Scorer {
        void score(int[] ids, int size, double[] into);
    }

    private static Map<String, String> settings(String name) {
        Map<String, String> values = new TreeMap<>();
        String text = SETTINGS.getOrDefault(name, "");
        for (String each : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int equals = each.indexOf('=');
            values.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return values;
    }

    private static TrainedComponent part(
            TrainedComponent.Kind kind, String name, Map<String, String> settings, Checkpoint checkpoint) {
        return new TrainedComponent(kind, name, settings, Map.of(), checkpoint);
    }
}
