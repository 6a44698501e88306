package askwalk.policy.scpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.PolicySetup;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Testbed;
import askwalk.testing.KeyTask;
import askwalk.testing.Permutation;
import askwalk.testing.Protocols;
import askwalk.testing.TinyGraphs;
import askwalk.training.HeldOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Training on small tasks. */
class ScprTrainingTest {

    private static final ScprProvider SCPR = new ScprProvider();
    private static final Map<String, String> QUICK = Map.of(
            "episodes", "400", "hiddenUnits", "8", "batchSize", "16", "evaluateEvery", "50", "exploreTurns", "100");

    private final GraphData graph = KeyTask.graph();

    /**
     * Of 40 items, the first 20 carry one attribute and the first 5, the target items, another. After two questions, 5
     * candidates remain for the last of three actions; with more recommendations, 15 of 40 or 10 of 20 items are shown.
     */
    @Test
    void itLearnsToAskTwice() {
        for (String state : List.of("compact", "length", "entropies")) {
            Map<String, String> settings = new HashMap<>(QUICK);
            settings.put("state", state);
            settings.putAll(Map.of("episodes", "600", "hiddenUnits", "32", "learningRate", "0.003"));
            Tuples tuples = Tuples.of(
                    Role.VALIDATION,
                    Ids.of(new int[200]),
                    Ids.of(IntStream.range(0, 200).map(i -> i % 5).toArray()));
            Map<String, Double> figures = SCPR.train(new PolicySetup(
                            TinyGraphs.nested(40, 20, 5),
                            tuples,
                            null,
                            Protocols.of(3, 5),
                            KeyTask.UNIFORM,
                            SCPR.values(settings),
                            new Seed(4),
                            Stages.NONE,
                            TrainingState.NONE))
                    .metrics();
            assertThat(figures)
                    .as(state)
                    .containsEntry("heldOutSuccessRate", 1.0)
                    .containsEntry("heldOutAverageTurns", 3.0)
                    .containsEntry("heldOutDialogues", 40.0)
                    .containsEntry("episodes", 600.0);
        }
    }

    @Test
    void trainingIsDeterministicGivenTheSeed() {
        Checkpoint one = SCPR.train(KeyTask.setup(graph, KeyTask.tuples(60), 5, SCPR.values(QUICK)));
        Checkpoint same = SCPR.train(KeyTask.setup(graph, KeyTask.tuples(60), 5, SCPR.values(QUICK)));
        Checkpoint other = SCPR.train(KeyTask.setup(graph, KeyTask.tuples(60), 6, SCPR.values(QUICK)));
        assertThat(same.metrics()).isEqualTo(one.metrics());
        assertThat(numbers(same)).isEqualTo(numbers(one)).isNotEqualTo(numbers(other));
    }

    /** Ids carry no information: with permuted ids, the success rate is about the same. */
    @Test
    void permutedIdsDifferOnlyByChance() {
        double[] rates = new double[2];
        for (long seed = 0; seed < 5; seed++) {
            Permutation permutation = new Permutation(graph, new SplittableRandom(seed));
            Tuples tuples = KeyTask.tuples(600);
            rates[0] += SCPR.train(KeyTask.setup(graph, tuples, seed, SCPR.values(QUICK)))
                    .metrics()
                    .get("heldOutSuccessRate");
            rates[1] += SCPR.train(
                            KeyTask.setup(permutation.graph(), permutation.tuples(tuples), seed, SCPR.values(QUICK)))
                    .metrics()
                    .get("heldOutSuccessRate");
        }
        assertThat(rates[0] / 5).isBetween(rates[1] / 5 - 0.1, rates[1] / 5 + 0.1);
    }

    /** After any number of interruptions at any time, the weights equal those of uninterrupted training. */
    @Test
    void resumedTrainingEqualsUninterruptedTraining() {
        for (long seed = 1; seed <= 6; seed++) {
            Map<String, String> settings = new HashMap<>(QUICK);
            settings.put("state", List.of("compact", "length", "entropies").get((int) seed % 3));
            settings.put("memory", seed % 2 == 0 ? "50000" : "100");
            settings.put("draw", seed % 2 == 0 ? "tuple" : "user");
            settings.put("turnsPerStep", Long.toString(seed % 3 + 1));
            PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(60), seed, SCPR.values(settings));
            Checkpoint uninterrupted = SCPR.train(setup);
            SplittableRandom random = new SplittableRandom(seed);
            SavedState saved = new SavedState();
            Checkpoint resumed = null;
            int interruptions = 0;
            while (resumed == null) {
                try {
                    resumed = SCPR.train(with(setup, settings, stoppingAfter(random.nextInt(1, 200)), saved));
                } catch (CancellationException e) {
                    interruptions++;
                }
            }
            assertThat(interruptions).as("seed %d", seed).isGreaterThan(2);
            assertThat(numbers(resumed))
                    .as("seed %d, %d interruptions", seed, interruptions)
                    .isEqualTo(numbers(uninterrupted));
            assertThat(resumed.metrics()).isEqualTo(uninterrupted.metrics());
        }
    }

    /** A killed process leaves the state saved at the last evaluation. */
    @Test
    void trainingIsResumedFromAPeriodicState() {
        PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(60), 2, SCPR.values(QUICK));
        Checkpoint uninterrupted = SCPR.train(setup);
        SavedState saved = new SavedState();
        assertThatThrownBy(() -> SCPR.train(with(setup, QUICK, stoppingAfter(230), saved)))
                .isInstanceOf(CancellationException.class);
        assertThat(saved.all.size()).isGreaterThan(2);
        saved.last = saved.all.get(1); // as if the process had been killed before the third state was saved
        assertThat(numbers(SCPR.train(with(setup, QUICK, Stages.NONE, saved)))).isEqualTo(numbers(uninterrupted));
    }

    /** A saved state is used: a state of another seed leads to other weights. */
    @Test
    void aSavedTrainingStateIsUsed() {
        SavedState saved = new SavedState();
        SCPR.train(with(KeyTask.setup(graph, KeyTask.tuples(60), 2, SCPR.values(QUICK)), QUICK, Stages.NONE, saved));
        PolicySetup other = KeyTask.setup(graph, KeyTask.tuples(60), 3, SCPR.values(QUICK));
        saved.last = saved.all.get(1);
        assertThat(numbers(SCPR.train(with(other, QUICK, Stages.NONE, saved))))
                .isNotEqualTo(numbers(SCPR.train(other)));
    }

    /** With the openings of the held-out evaluations, the restored policy has the reported score. */
    @Test
    void theRestoredPolicyActsAsTheTrainedOne() {
        for (long seed = 1; seed < 7; seed++) {
            Map<String, String> settings = new HashMap<>(QUICK);
            settings.put("state", List.of("compact", "length", "entropies").get((int) seed % 3));
            settings.put("adjacency", List.of("candidates", "friends", "none").get((int) seed % 3));
            settings.put("idleQuestions", Boolean.toString(seed % 2 == 0));
            settings.put("entropy", seed % 2 == 0 ? "weighted" : "unweighted");
            settings.put("entropyTerms", seed < 4 ? "one" : "both");
            PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(200), seed, SCPR.values(settings));
            Checkpoint trained = SCPR.train(setup);
            Policy policy =
                    SCPR.restore(KeyTask.setup(graph, KeyTask.tuples(200), seed, SCPR.values(settings)), trained);
            DialogueSimulator simulator = new DialogueSimulator(
                    Testbed.of(
                            setup.graph(),
                            KeyTask.PROTOCOL,
                            new Seed(seed).derive("scpr").derive("check")),
                    policy);
            Ids choosing = HeldOut.of(setup.validation(), 0.2, new Seed(seed)).selection();
            double successes = IntStream.range(0, choosing.size())
                    .map(choosing::get)
                    .filter(tuple -> simulator
                            .run(
                                    setup.validation().user(tuple),
                                    setup.validation().item(tuple),
                                    tuple)
                            .success())
                    .count();
            assertThat(successes / choosing.size())
                    .as("seed %d", seed)
                    .isEqualTo(trained.metrics().get("heldOutSuccessRate"));
        }
    }

    /** Each tuple has its own user, so that the preference model records which dialogues are simulated. */
    @Test
    void heldOutTuplesAreNeverTrainedOn() {
        Map<Integer, Integer> observedUsers = new ConcurrentHashMap<>();
        PreferenceModel listening = (user, seed) -> {
            observedUsers.merge(user, 1, Integer::sum);
            return KeyTask.UNIFORM.start(user, seed);
        };
        Tuples tuples = Tuples.of(
                Role.VALIDATION, Ids.of(15, 16, 17, 18, 19, 20, 21, 22, 23, 24), Ids.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4));
        SettingValues settings = SCPR.values(Map.of(
                "episodes", "60", "evaluateEvery", "30", "heldOutShare", "0.3", "hiddenUnits", "4", "draw", "tuple"));
        SCPR.train(KeyTask.setup(graph, tuples, listening, settings, 9));
        HeldOut parts = HeldOut.of(tuples, 0.3, new Seed(9));
        int inTraining = 0;
        for (int tuple = 0; tuple < 10; tuple++) {
            int times = observedUsers.remove(15 + tuple);
            if (parts.selection().contains(tuple)) {
                assertThat(times)
                        .as("three checks, one or more of them simulated")
                        .isBetween(1, 3);
            } else {
                inTraining += times;
            }
        }
        assertThat(inTraining).isEqualTo(60);
        assertThat(observedUsers).as("there are no other users").isEmpty();
    }

    /** A user with one tuple is sampled as often as a user with nine. */
    @Test
    void usersCanBeSampledBeforeTuples() {
        Tuples tuples =
                Tuples.of(Role.VALIDATION, Ids.of(7, 7, 7, 7, 7, 7, 7, 7, 7, 3), Ids.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        Ids all = Ids.of(IntStream.range(0, 10).toArray());
        assertThat(share(new TupleDraw(tuples, all, true), 9)).isBetween(0.45, 0.55);
        assertThat(share(new TupleDraw(tuples, all, false), 9)).isBetween(0.07, 0.13);
        assertThat(share(new TupleDraw(tuples, all, true), 0)).isBetween(0.04, 0.07);
    }

    @Test
    void rewardsAreThoseOfThePaper() {
        ScprRewards rewards = ScprRewards.read(SettingValues.DEFAULTS);
        assertThat(rewards.of(new Turn(Ask.about(1), Answer.YES), false)).isEqualTo(0.01);
        assertThat(rewards.of(new Turn(Ask.about(1), Answer.NO), false)).isEqualTo(-0.1);
        assertThat(rewards.of(new Turn(Ask.about(1), Answer.UNKNOWN), false)).isEqualTo(-0.1);
        assertThat(rewards.of(new Turn(new Recommend(Ids.of(1)), Answer.YES), false))
                .isEqualTo(1);
        assertThat(rewards.of(new Turn(new Recommend(Ids.of(1)), Answer.NO), false))
                .isEqualTo(-0.1);
        assertThat(rewards.of(new Turn(new Recommend(Ids.of(1)), Answer.NO), true))
                .isEqualTo(-0.4);
        assertThat(rewards.of(new Turn(Ask.about(1), Answer.YES), true)).isEqualTo(-0.29);
    }

    /** The rate decays from 0.9 to 0.05, and after 200 turns 1/e of the difference remains. */
    @Test
    void theExplorationRateDecays() {
        ScprSettings.Exploration exploration = new ScprSettings.Exploration(0.9, 0.05, 200);
        assertThat(exploration.rate(0)).isEqualTo(0.9);
        assertThat(exploration.rate(200)).isCloseTo(0.05 + 0.85 / Math.E, offset(1e-12));
        assertThat(exploration.rate(100_000)).isEqualTo(0.05);
    }

    @Test
    void fewTuplesAreTrainedOnWithoutEvaluationsAndNoneAreRejected() {
        assertThat(SCPR.train(KeyTask.setup(graph, KeyTask.tuples(1), 1, SCPR.values(QUICK)))
                        .metrics())
                .containsEntry("episodes", 400.0)
                .doesNotContainKey("heldOutSuccessRate");
        PolicySetup none = KeyTask.setup(graph, KeyTask.tuples(0), 1, SCPR.values(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCPR.train(none))
                .withMessage("a learned policy needs validation tuples, and this data set has none");
    }

    @Test
    void invalidSettingsAreRejected() {
        assertWrong("state", "all", "setting state is 'all': expected compact or length or entropies");
        assertWrong("entropy", "none", "setting entropy is 'none': expected weighted or unweighted");
        assertWrong("adjacency", "likes", "setting adjacency is 'likes': expected candidates or friends or none");
        assertWrong("gamma", "1.5", "setting gamma is '1.5': expected a number from 0.0 to 1.0");
    }

    @Test
    void progressIsReportedAndCanCancel() {
        List<String> told = new ArrayList<>();
        PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(50), 1, SCPR.values(QUICK));
        SCPR.train(with(setup, QUICK, telling(told, Integer.MAX_VALUE), TrainingState.NONE));
        assertThat(told)
                .containsExactly("deep Q-learning: 490 of 490, closed"); // 400 dialogues and 9 evaluations of 10
    }

    private static void assertWrong(String key, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCPR.values(Map.of(key, value)))
                .withMessage(message);
    }

    private static double share(TupleDraw draw, int tuple) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, 2000).filter(i -> draw.next(random) == tuple).count() / 2000.0;
    }

    private static PolicySetup with(
            PolicySetup setup, Map<String, String> settings, Stages stages, TrainingState trainingState) {
        return new PolicySetup(
                setup.graph(),
                setup.validation(),
                null,
                setup.protocol(),
                setup.preference(),
                SCPR.values(settings),
                setup.seed(),
                stages,
                trainingState);
    }

    private static Stages stoppingAfter(int steps) {
        return telling(new ArrayList<>(), steps);
    }

    private static Stages telling(List<String> told, int stopAfter) {
        return (name, steps) -> new Progress() {
            private int done;
            private boolean begun;
            private int stopAt = stopAfter;

            @Override
            public synchronized void advance(int more) {
                if (!begun && stopAfter < Integer.MAX_VALUE) {
                    stopAt = stopAfter + more; // steps before the resume are not counted
                }
                begun = true;
                done += more;
            }

            @Override
            public synchronized boolean cancelled() {
                return done >= stopAt;
            }

            @Override
            public void close() {
                told.add(name + ": " + done + " of " + steps + ", closed");
            }
        };
    }

    private static List<List<Float>> numbers(Checkpoint checkpoint) {
        return checkpoint.matrices().values().stream()
                .map(matrix -> {
                    List<Float> values = new ArrayList<>();
                    for (float value : matrix.values()) {
                        values.add(value);
                    }
                    return values;
                })
                .toList();
    }

    private static final class SavedState implements TrainingState {

        private final List<Checkpoint> all = new ArrayList<>();
        private Checkpoint last;

        @Override
        public Checkpoint load() {
            return last;
        }

        @Override
        public void save(Checkpoint state) {
            all.add(state);
            last = state;
        }
    }
}
