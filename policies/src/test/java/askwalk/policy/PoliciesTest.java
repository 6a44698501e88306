package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.GraphData;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.Stages;
import askwalk.model.TrainedComponent;
import askwalk.policy.ear.EarProvider;
import askwalk.policy.factcrs.FactCrsProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.preference.fm.FmProvider;
import askwalk.random.Seed;
import askwalk.settings.Setting;
import askwalk.settings.SettingException;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.testing.KeyTask;
import askwalk.testing.TinyGraphs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesTest {

    private static final Map<String, String> FM = Map.of("epochs", "3", "embeddingSize", "5");
    private static final Map<String, String> EAR = Map.of("epochs", "2", "pretrainingEpochs", "1", "hiddenUnits", "6");

    private final GraphData data = KeyTask.graph();
    private final KnowledgeGraph graph = InMemoryGraph.of(data);

    @TempDir
    private Path folder;

    @Test
    void aSavedPolicyActsAsTheTrainedOne() throws IOException {
        FmProvider fm = new FmProvider();
        EarProvider ear = new EarProvider();
        Checkpoint scores = fm.train(preferences());
        PolicySetup setup =
                KeyTask.setup(data, KeyTask.tuples(20), fm.restore(preferences(), scores), ear.values(EAR), 1);
        Checkpoint net = ear.train(setup);
        Path file = folder.resolve("ear.model");
        ModelFile.write(file, new ModelBundle(GraphFingerprint.of(graph), List.of(policy(net), preference(scores))));

        Policy loaded = Policies.load(file, graph, KeyTask.PROTOCOL).policy();
        assertThat(outcomes(loaded)).isEqualTo(outcomes(ear.restore(setup, net)));
        ModelFile.write(file, new ModelBundle(GraphFingerprint.of(graph), List.of(older(net), preference(scores))));
        assertThat(outcomes(Policies.load(file, graph, KeyTask.PROTOCOL).policy()))
                .as("with the keys of earlier versions")
                .isEqualTo(outcomes(loaded));
        Protocol enumerated = KeyTask.PROTOCOL.withQuestions(QuestionType.ENUMERATED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policies.load(file, graph, enumerated))
                .withMessage(file + " was trained for binary questions, not for enumerated");
        KnowledgeGraph other = TinyGraphs.music();
        assertThatThrownBy(() -> Policies.load(file, other, KeyTask.PROTOCOL))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("made for another data set");
    }

    @Test
    void aPolicyIsLoadedFromAStreamWithActingSettings() throws IOException {
        FactCrsProvider provider = new FactCrsProvider();
        PolicySetup setup = KeyTask.setup(
                data,
                KeyTask.tuples(20),
                new UniformPreference().create(PreferenceSetup.of(graph)),
                provider.values(Map.of("trees", "3", "depth", "4", "itemEpochs", "9", "jointEpochs", "5")),
                1);
        TrainedComponent policy = new TrainedComponent(
                TrainedComponent.Kind.POLICY,
                provider.name(),
                setup.settings().texts(Setting.Phase.TRAINING),
                Map.of(),
                provider.train(setup));
        TrainedComponent uniform = new TrainedComponent(
                TrainedComponent.Kind.PREFERENCE, "uniform", Map.of(), Map.of(), new Checkpoint(Map.of(), Map.of()));
        Path file = folder.resolve("tree.model");
        ModelFile.write(file, new ModelBundle(GraphFingerprint.of(graph), List.of(policy, uniform)));

        LoadedPolicy plain = Policies.load(file, graph, KeyTask.PROTOCOL);
        LoadedPolicy streamed = load(file, Map.of());
        assertThat(outcomes(streamed.policy())).isEqualTo(outcomes(plain.policy()));
        assertThat(streamed.identity()).isEqualTo(plain.identity());
        assertThat(streamed.identity().name()).isEqualTo("fact-crs");

        LoadedPolicy single = load(file, Map.of("maxTrees", "1"));
        PolicySetup narrowed = setup.withSettings(setup.settings().with(Map.of("maxTrees", "1")));
        assertThat(outcomes(single.policy())).isEqualTo(outcomes(provider.restore(narrowed, policy.checkpoint())));
        assertThat(single.identity().model()).isEqualTo(plain.identity().model());
        assertThat(single.identity().settings()).isNotEqualTo(plain.identity().settings());

        assertThatThrownBy(() -> load(file, Map.of("trees", "4")))
                .isInstanceOf(SettingException.class)
                .hasMessage("tree.model was trained with trees=3; train again to change it");
        assertThatThrownBy(() -> load(file, Map.of("maxTree", "1")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("maxTrees");
        assertThatThrownBy(() ->
                        Policies.load(new ByteArrayInputStream(new byte[9]), "jar", graph, KeyTask.PROTOCOL, Map.of()))
                .isInstanceOf(ModelException.class)
                .hasMessage("jar: this is not a model file");
    }

    private LoadedPolicy load(Path file, Map<String, String> settings) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Policies.load(in, "tree.model", graph, KeyTask.PROTOCOL, settings);
        }
    }

    @Test
    void allAskBinaryAndEnumeratedQuestionsAndOneSeveralAtOnce() {
        assertThat(Policies.all()).hasSizeGreaterThan(5).allSatisfy(provider -> {
            assertThat(provider.asks(QuestionType.BINARY)).isTrue();
            assertThat(provider.asks(QuestionType.ENUMERATED)).isTrue();
        });
        assertThat(asking("choice:2")).containsExactly("infogain");
        assertThat(asking("choice:4")).containsExactly("infogain");
        assertThat(asking("choice:5")).isEmpty();
    }

    private static List<String> asking(String questions) {
        QuestionType type = QuestionType.parse(questions);
        return Policies.all().stream()
                .filter(provider -> provider.asks(type))
                .map(PolicyProvider::name)
                .toList();
    }

    @Test
    void aFileWithoutAPolicyIsRejected() throws IOException {
        Path file = folder.resolve("fm.model");
        Checkpoint nothing = new Checkpoint(Map.of(), Map.of());
        ModelFile.write(file, new ModelBundle(GraphFingerprint.of(graph), List.of(preference(nothing))));
        assertThatThrownBy(() -> Policies.load(file, graph, KeyTask.PROTOCOL))
                .isInstanceOf(ModelException.class)
                .hasMessage(file + ": this file does not contain a policy with its preference model");
    }

    @Test
    void aMissingProviderIsReportedWithFileAndKind() throws IOException {
        assertThat(refusal("eat", "fm"))
                .isEqualTo(
                        "the policy 'eat', which is not on the class path; add the jar that contains it (for askwalk: to ASKWALK_CLASSPATH)");
        assertThat(refusal("ear", "fn"))
                .isEqualTo(
                        "the preference model 'fn', which is not on the class path; add the jar that contains it (for askwalk: to ASKWALK_CLASSPATH)");
        assertThat(refusal("random", "fm"))
                .isEqualTo("the policy 'random', but the policy of that name on the class path is not learned");
    }

    /** Returns the message for a file with these components, after the common prefix. */
    private String refusal(String policy, String preference) throws IOException {
        Path file = folder.resolve(policy + "-" + preference);
        Checkpoint nothing = new Checkpoint(Map.of(), Map.of());
        List<TrainedComponent> parts = List.of(
                new TrainedComponent(TrainedComponent.Kind.POLICY, policy, Map.of(), Map.of(), nothing),
                new TrainedComponent(TrainedComponent.Kind.PREFERENCE, preference, Map.of(), Map.of(), nothing));
        ModelFile.write(file, new ModelBundle(GraphFingerprint.of(graph), parts));
        ModelException refused =
                catchThrowableOfType(ModelException.class, () -> Policies.load(file, graph, KeyTask.PROTOCOL));
        assertThat(refused).hasMessageStartingWith(file + ": this file is for ");
        return refused.getMessage().substring((file + ": this file is for ").length());
    }

    private PreferenceSetup preferences() {
        return new PreferenceSetup(graph, KeyTask.tuples(20), new FmProvider().values(FM), new Seed(1), Stages.NONE);
    }

    private List<Outcome> outcomes(Policy policy) {
        DialogueSimulator simulator = new DialogueSimulator(Testbed.of(graph, KeyTask.PROTOCOL, new Seed(5)), policy);
        List<Outcome> outcomes = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            outcomes.add(simulator.run(index % 15, index, index));
        }
        return outcomes;
    }

    /** Manipulated contents with a correct checksum are detected on loading, not in the first turn. */
    @Test
    void manipulatedNumbersAndSettingsAreRejectedOnLoading() throws IOException {
        Checkpoint scores = new FmProvider().train(preferences());
        PreferenceModel model = new FmProvider().restore(preferences(), scores);
        Checkpoint net = new EarProvider()
                .train(KeyTask.setup(data, KeyTask.tuples(20), model, new EarProvider().values(EAR), 1));
        Map<String, String> binary = Map.of("questions", "binary");

        assertThat(forged(policy(with(net, "turns", -3)), preference(scores)))
                .isEqualTo("the policy 'ear' in it cannot be used: matrix 'turns' has -3.0 in row 0, column 0,"
                        + " expected a whole number from 1 to 10000; train it again");
        assertThat(forged(policy(with(net, "policy.hidden.bias", Float.NaN)), preference(scores)))
                .contains("matrix 'policy.hidden.bias' has NaN in row 0, column 0");
        assertThat(forged(policy(net), preference(with(scores, "items", Float.POSITIVE_INFINITY))))
                .contains("the preference model 'fm' in it cannot be used: matrix 'items' has Infinity");
        assertThat(forged(part("ear", Map.of("hiddenUnits", "-6"), binary, net), preference(scores)))
                .contains("setting hiddenUnits is '-6': expected a whole number from 1 to 4096");
        assertThat(forged(part("ear", EAR, Map.of("questions", "any"), net), preference(scores)))
                .contains("unknown question type 'any'");
    }

    private String forged(TrainedComponent policy, TrainedComponent preference) throws IOException {
        Path file = folder.resolve("forged.model");
        ModelFile.write(file, new ModelBundle(GraphFingerprint.of(graph), List.of(policy, preference)));
        ModelException refused =
                catchThrowableOfType(ModelException.class, () -> Policies.load(file, graph, KeyTask.PROTOCOL));
        assertThat(refused).hasMessageStartingWith(file + ": ");
        return refused.getMessage().substring((file + ": ").length());
    }

    /** Returns the checkpoint with another first value in a matrix. */
    private static Checkpoint with(Checkpoint checkpoint, String name, float first) {
        Map<String, Matrix> matrices = new HashMap<>(checkpoint.matrices());
        Matrix matrix = matrices.get(name);
        float[] values = matrix.values().clone();
        values[0] = first;
        matrices.put(name, new Matrix(matrix.rows(), matrix.columns(), values));
        return new Checkpoint(matrices, checkpoint.metrics());
    }

    private static TrainedComponent part(
            String name, Map<String, String> settings, Map<String, String> training, Checkpoint net) {
        return new TrainedComponent(TrainedComponent.Kind.POLICY, name, settings, training, net);
    }

    private static TrainedComponent older(Checkpoint net) {
        Map<String, String> keys = Map.of("passes", "2", "pretrainingEpochs", "1", "hidden", "6", "heldOut", "0.2");
        return part("ear", keys, Map.of("questions", "binary"), net);
    }

    private static TrainedComponent policy(Checkpoint net) {
        return new TrainedComponent(TrainedComponent.Kind.POLICY, "ear", EAR, Map.of("questions", "binary"), net);
    }

    private static TrainedComponent preference(Checkpoint scores) {
        return new TrainedComponent(TrainedComponent.Kind.PREFERENCE, "fm", FM, Map.of(), scores);
    }
}
