package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.ModelBundle;
import askwalk.model.ModelFile;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.model.TrainedComponent;
import askwalk.model.TrainingState;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import askwalk.training.TrainingDivergedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FmTrainerTest {

    private static final int USERS = 20;
    private static final int ITEMS = 20;

    private final KnowledgeGraph planted = planted();

    @TempDir
    private Path temp;

    /** Users like items of their own parity; the AUC of an untrained model is about one half. */
    @Test
    void aPlantedStructureIsLearned() {
        for (String optimiser : new String[] {"adagrad", "sgd"}) {
            Map<String, String> settings = Map.of("optimiser", optimiser, "learningRate", "0.05");
            assertThat(train(settings, held(), Stages.NONE).metrics().get("heldOutNewItemAuc"))
                    .as(optimiser)
                    .isGreaterThan(0.9);
        }
        Map<String, String> still = Map.of("learningRate", "0", "attributeLearningRate", "0");
        assertThat(train(still, held(), Stages.NONE).metrics().get("heldOutNewItemAuc"))
                .as("untrained")
                .isBetween(0.3, 0.7);
    }

    @Test
    void theModelDoesNotDependOnTheNumberOfThreads() {
        for (String batchSize : List.of("3", "64", "5000")) {
            Checkpoint one = train(Map.of("threads", "1", "epochs", "6", "batchSize", batchSize), held(), Stages.NONE);
            for (String threads : List.of("2", "5")) {
                Checkpoint more =
                        train(Map.of("threads", threads, "epochs", "6", "batchSize", batchSize), held(), Stages.NONE);
                same(more, one);
                assertThat(more.metrics()).as("%s threads", threads).isEqualTo(one.metrics());
            }
        }
    }

    @Test
    void trainingIsDeterministicAndTheModelIsStored() throws IOException {
        Checkpoint checkpoint = train(Map.of("epochs", "3"), held(), Stages.NONE);
        same(train(Map.of("epochs", "3"), held(), Stages.NONE), checkpoint);
        TrainedComponent part =
                new TrainedComponent(TrainedComponent.Kind.PREFERENCE, "fm", Map.of(), Map.of(), checkpoint);
        ModelFile.write(temp.resolve("m"), new ModelBundle("graph", List.of(part)));
        Checkpoint read = ModelFile.read(temp.resolve("m"))
                .part(TrainedComponent.Kind.PREFERENCE)
                .checkpoint();
        same(read, checkpoint);
        assertThat(read.metrics()).isEqualTo(checkpoint.metrics());
        assertThat(FactorizationMachine.restore(planted, read).items().values())
                .containsExactly(checkpoint.matrices().get("items").values());
    }

    /** With a single evaluation, at the end, the held-out tuples have no effect. */
    @Test
    void validationTuplesSelectOnlyTheEpoch() {
        Map<String, String> settings = Map.of("epochs", "4", "evaluateEvery", "4");
        Checkpoint checkpoint = train(settings, held(), Stages.NONE);
        same(train(settings, none(), Stages.NONE), checkpoint);
        Tuples others = Tuples.of(Role.VALIDATION, Ids.of(0, 1, 2), Ids.of(1, 2, 3));
        same(train(settings, others, Stages.NONE), checkpoint);
        assertThat(train(settings, none(), Stages.NONE).metrics().get("heldOutItemAuc"))
                .isNaN();
    }

    /** Training that ends at the best epoch gives the same model as longer training that returns to it. */
    @Test
    void theBestEpochIsKept() {
        Map<String, String> whole = Map.of("epochs", "40", "evaluateEvery", "1", "learningRate", "0.1");
        Checkpoint saved = train(whole, held(), Stages.NONE);
        int best = saved.metrics().get("epoch").intValue();
        assertThat(best).isLessThan(40);
        String end = Integer.toString(best);
        Map<String, String> upToBest = Map.of("epochs", end, "evaluateEvery", end, "learningRate", "0.1");
        same(train(upToBest, held(), Stages.NONE), saved);
    }

    @Test
    void tooManyEmbeddingsAreRejected() {
        Map<String, String> settings = Map.of("embeddingSize", "4096");
        KnowledgeGraph graph = TinyGraphs.nested(600_000, 1);
        PreferenceSetup setup =
                new PreferenceSetup(graph, none(), new FmProvider().values(settings), new Seed(1), Stages.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FmProvider().train(setup))
                .withMessage("600002 embeddings of embeddingSize 4096 do not fit into one array:"
                        + " set a smaller embeddingSize");
    }

    @Test
    void divergedTrainingFails() {
        assertThatThrownBy(() -> train(Map.of("learningRate", "10", "epochs", "200"), held(), Stages.NONE))
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessageMatching("training diverged in epoch [0-9]+: try a learningRate below 10.0 or an"
                        + " attributeLearningRate below 0.005");
    }

    @Test
    void progressCancelsTraining() {
        for (String threads : new String[] {"1", "2"}) {
            AtomicInteger steps = new AtomicInteger();
            AtomicInteger closed = new AtomicInteger();
            Stages stages = (name, all) -> new Progress() {
                @Override
                public void advance(int by) {
                    steps.addAndGet(by);
                }

                @Override
                public boolean cancelled() {
                    return steps.get() >= 7;
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> train(Map.of("threads", threads, "batchSize", "4"), held(), stages));
            assertThat(steps.get()).as(threads + " threads").isBetween(7, 8);
            assertThat(closed.get()).isOne();
        }
    }

    @Test
    void progressCountsEachBatch() {
        AtomicInteger planned = new AtomicInteger();
        AtomicInteger steps = new AtomicInteger();
        Stages stages = (name, all) -> {
            planned.set((int) all);
            return steps::addAndGet;
        };
        train(Map.of("epochs", "3", "batchSize", "7"), held(), stages);
        int batches = (new Interactions(planted).count() + 6) / 7;
        assertThat(planned.get()).isEqualTo(3 * batches);
        assertThat(steps.get()).isEqualTo(3 * batches);
    }

    /**
     * In the second graph, one user has no interaction and one item no attribute; the other graphs have no
     * interactions.
     */
    @Test
    void smallGraphsAreSupported() {
        GraphBuilder bare = new GraphBuilder();
        bare.add(VertexType.ITEM, "i", "item");
        for (KnowledgeGraph graph :
                List.of(TinyGraphs.nested(3, 2), TinyGraphs.music(), InMemoryGraph.of(bare.build()))) {
            PreferenceSetup setup = new PreferenceSetup(
                    graph, none(), new FmProvider().values(Map.of("epochs", "2")), new Seed(1), Stages.NONE);
            Checkpoint checkpoint = new FmProvider().train(setup);
            assertThat(checkpoint.matrices().get("items").rows()).isEqualTo(graph.count(VertexType.ITEM));
            for (float value : checkpoint.matrices().get("items").values()) {
                assertThat(value).isFinite();
            }
        }
    }

    /** Training that is cancelled in its fifth epoch and resumed gives the model of uninterrupted training. */
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "adagrad"})
    void cancelledTrainingIsResumed(String optimiser) throws IOException {
        Map<String, String> settings = Map.of("optimiser", optimiser, "epochs", "6", "evaluateEvery", "2");
        Checkpoint whole = resumable(settings, Stages.NONE, TrainingState.NONE);
        SavedState saved = new SavedState();
        int batches = batches(settings);
        AtomicInteger done = new AtomicInteger();
        Stages stopping = (name, steps) -> new Progress() {
            @Override
            public void advance(int more) {
                done.addAndGet(more);
            }

            @Override
            public boolean cancelled() {
                return done.get() > batches * 4 / 6 + 1;
            }
        };
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> resumable(settings, stopping, saved));
        assertThat(saved.state.metrics()).containsEntry("epoch", 4.0);
        AtomicInteger rest = new AtomicInteger();

        Checkpoint resumed =
                resumable(settings, (name, steps) -> more -> rest.addAndGet(more == 1 ? 1 : 0), throughAFile(saved));

        same(resumed, whole);
        assertThat(resumed.metrics()).isEqualTo(whole.metrics());
        assertThat(rest.get()).isLessThanOrEqualTo(batches * 2 / 6);
    }

    /** A state of another shape is ignored. */
    @Test
    void aStateOfAnotherShapeIsIgnored() {
        Map<String, String> settings = Map.of("epochs", "2", "evaluateEvery", "1");
        SavedState saved = new SavedState();
        saved.save(new Checkpoint(Map.of("embeddings", new Matrix(1, 1, new float[1])), Map.of("epoch", 1.0)));

        same(resumable(settings, Stages.NONE, saved), resumable(settings, Stages.NONE, TrainingState.NONE));
    }

    private int batches(Map<String, String> settings) {
        AtomicInteger all = new AtomicInteger();
        resumable(
                settings,
                (name, steps) -> {
                    all.compareAndSet(0, (int) steps);
                    return Progress.NONE;
                },
                TrainingState.NONE);
        return all.get();
    }

    private TrainingState throughAFile(SavedState saved) throws IOException {
        TrainedComponent part =
                new TrainedComponent(TrainedComponent.Kind.PREFERENCE, "fm", Map.of(), Map.of(), saved.state);
        ModelFile.write(temp.resolve("state"), new ModelBundle("graph", List.of(part)));
        SavedState read = new SavedState();
        read.save(ModelFile.read(temp.resolve("state"))
                .part(TrainedComponent.Kind.PREFERENCE)
                .checkpoint());
        return read;
    }

    /** Copies saved states, like a file. */
    private static final class SavedState implements TrainingState {
        private Checkpoint state;

        @Override
        public Checkpoint load() {
            return state;
        }

        @Override
        public void save(Checkpoint next) {
            Map<String, Matrix> copies = new HashMap<>();
            next.matrices()
                    .forEach((name, matrix) -> copies.put(
                            name,
                            new Matrix(
                                    matrix.rows(),
                                    matrix.columns(),
                                    matrix.values().clone())));
            state = new Checkpoint(copies, next.metrics());
        }
    }

    private Checkpoint resumable(Map<String, String> more, Stages stages, TrainingState trainingState) {
        Map<String, String> settings =
                new HashMap<>(Map.of("embeddingSize", "8", "batchSize", "16", "heldOutShare", "1"));
        settings.putAll(more);
        PreferenceSetup setup = new PreferenceSetup(
                planted, held(), new FmProvider().values(settings), new Seed(1), stages, trainingState);
        return new FmTrainer(setup, FmSettings.attributeAware(setup.settings()), Duration.ZERO).train();
    }

    private Checkpoint train(Map<String, String> more, Tuples validation, Stages stages) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "embeddingSize", "8", "epochs", "40", "batchSize", "16", "heldOutShare", "1", "evaluateEvery", "40"));
        settings.putAll(more);
        return new FmProvider()
                .train(new PreferenceSetup(
                        planted, validation, new FmProvider().values(settings), new Seed(1), stages));
    }

    private static void same(Checkpoint found, Checkpoint expected) {
        assertThat(found.matrices().keySet()).containsExactly("attributes", "items", "users");
        expected.matrices()
                .forEach((name, matrix) ->
                        assertThat(found.matrices().get(name).values()).as(name).containsExactly(matrix.values()));
    }

    private static Tuples none() {
        return Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
    }

    /** For each user the one item of their parity that they have not interacted with. */
    private static Tuples held() {
        int[] users = new int[USERS];
        int[] items = new int[USERS];
        for (int user = 0; user < USERS; user++) {
            users[user] = user;
            items[user] = held(user);
        }
        return Tuples.of(Role.VALIDATION, Ids.of(users), Ids.of(items));
    }

    private static int held(int user) {
        return user;
    }

    private static KnowledgeGraph planted() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ATTRIBUTE, "all", "on every item");
        builder.add(VertexType.ATTRIBUTE, "third", "on every third item");
        for (int user = 0; user < USERS; user++) {
            builder.add(VertexType.USER, "u" + user, "user " + user);
        }
        for (int item = 0; item < ITEMS; item++) {
            builder.add(VertexType.ITEM, "i" + item, "item " + item);
            builder.connect(Relation.HAS_ATTRIBUTE, item, 0);
            if (item % 3 == 0) {
                builder.connect(Relation.HAS_ATTRIBUTE, item, 1);
            }
            for (int user = item % 2; user < USERS; user += 2) {
                if (item != held(user)) {
                    builder.connect(Relation.INTERACTED_WITH, user, item);
                }
            }
        }
        return InMemoryGraph.of(builder.build());
    }
}
