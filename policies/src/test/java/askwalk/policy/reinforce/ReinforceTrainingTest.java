package askwalk.policy.reinforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Policy;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.crm.CrmProvider;
import askwalk.policy.ear.EarProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.ReflectingModel;
import askwalk.preference.Reflection;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Testbed;
import askwalk.testing.KeyTask;
import askwalk.testing.Permutation;
import askwalk.testing.RandomGraphs;
import askwalk.training.HeldOut;
import askwalk.training.TrainingDivergedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Training on a task with a known optimal policy. */
class ReinforceTrainingTest {

    private static final List<LearnedPolicyProvider> PROVIDERS = List.of(new CrmProvider(), new EarProvider());
    private static final Map<String, String> QUICK = Map.of(
            "pretrainingDialogues",
            "0",
            "epochs",
            "5",
            "evaluationsPerEpoch",
            "2",
            "learningRate",
            "0.01",
            "hiddenUnits",
            "16");

    private final GraphData graph = KeyTask.graph();

    @Test
    void theOptimalPolicyIsFound() {
        for (LearnedPolicyProvider provider : PROVIDERS) {
            Checkpoint trained = provider.train(KeyTask.setup(graph, KeyTask.tuples(600), 3, provider.values(QUICK)));
            assertThat(trained.metrics().get("heldOutSuccessRateBefore"))
                    .as(provider.name())
                    .isLessThan(0.5);
            assertThat(trained.metrics())
                    .as(provider.name())
                    .containsEntry("heldOutSuccessRate", 1.0)
                    .containsEntry("heldOutAverageTurns", 2.0)
                    .containsEntry("heldOutDialogues", 120.0)
                    .containsEntry("episodes", 2400.0);
        }
    }

    /** Ids carry no information: with permuted ids, the same policy is found. */
    @Test
    void theOptimalPolicyIsFoundWithPermutedIds() {
        Permutation permutation = new Permutation(graph, new SplittableRandom(6));
        for (LearnedPolicyProvider provider : PROVIDERS) {
            PolicySetup setup = KeyTask.setup(
                    permutation.graph(), permutation.tuples(KeyTask.tuples(600)), 3, provider.values(QUICK));
            assertThat(provider.train(setup).metrics()).as(provider.name()).containsEntry("heldOutSuccessRate", 1.0);
        }
    }

    /**
     * Max Entropy's questions are determined by EAR's state; only its recommendations are random, and rare here, with
     * hundreds of candidates and lists of 5.
     */
    @Test
    void behaviourCloningImitatesMaxEntropy() {
        GraphData large = RandomGraphs.data(new SplittableRandom(2), 40, 400, 12, 0);
        Map<String, String> settings = Map.of("epochs", "0", "pretrainingLearningRate", "0.01", "dropout", "0");
        Map<String, Double> figures = new EarProvider()
                .train(KeyTask.setup(large, KeyTask.tuples(1), 3, new EarProvider().values(settings)))
                .metrics();
        assertThat(figures).containsEntry("episodes", 0.0);
        assertThat(figures.get("pretrainingAccuracy")).isGreaterThan(0.8);
    }

    @Test
    void trainingIsDeterministicGivenTheSeed() {
        Map<String, String> settings = Map.of("epochs", "1", "pretrainingEpochs", "2");
        for (LearnedPolicyProvider provider : PROVIDERS) {
            Checkpoint one = provider.train(KeyTask.setup(graph, KeyTask.tuples(60), 5, provider.values(settings)));
            Checkpoint same = provider.train(KeyTask.setup(graph, KeyTask.tuples(60), 5, provider.values(settings)));
            Checkpoint other = provider.train(KeyTask.setup(graph, KeyTask.tuples(60), 6, provider.values(settings)));
            assertThat(same.metrics()).isEqualTo(one.metrics());
            assertThat(numbers(same)).isEqualTo(numbers(one)).isNotEqualTo(numbers(other));
        }
    }

    /** With the openings of the held-out evaluations, the restored policy has the reported score. */
    @Test
    void theRestoredPolicyActsAsTheTrainedOne() {
        Map<String, String> settings = Map.of("epochs", "2", "pretrainingEpochs", "2", "mask", "dividing");
        for (LearnedPolicyProvider provider : PROVIDERS) {
            for (long seed = 1; seed < 6; seed++) {
                PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(200), seed, provider.values(settings));
                Checkpoint trained = provider.train(setup);
                Policy policy = provider.restore(
                        KeyTask.setup(graph, KeyTask.tuples(200), seed, provider.values(settings)), trained);
                Ids choosing =
                        HeldOut.of(setup.validation(), 0.2, new Seed(seed)).selection();
                DialogueSimulator simulator = new DialogueSimulator(
                        Testbed.of(
                                setup.graph(),
                                KeyTask.PROTOCOL,
                                new Seed(seed).derive("reinforce").derive("check")),
                        policy);
                double successes = 0;
                for (int i = 0; i < choosing.size(); i++) {
                    int tuple = choosing.get(i);
                    successes += simulator
                                    .run(
                                            setup.validation().user(tuple),
                                            setup.validation().item(tuple),
                                            tuple)
                                    .success()
                            ? 1
                            : 0;
                }
                assertThat(successes / choosing.size())
                        .as("%s, seed %d", provider.name(), seed)
                        .isEqualTo(trained.metrics().get("heldOutSuccessRate"));
            }
        }
    }

    /**
     * Each tuple has its own user, so that the preference model records which dialogues are simulated. In 3 epochs with
     * one evaluation each, and one before, a training tuple is simulated 3 times and a held-out one 4 times. Users of
     * training interactions appear in pre-training, and no other users at all.
     */
    @Test
    void heldOutTuplesAreNeverTrainedOn() {
        Map<Integer, Integer> heard = new ConcurrentHashMap<>();
        PreferenceModel listening = (user, seed) -> {
            heard.merge(user, 1, Integer::sum);
            return KeyTask.UNIFORM.start(user, seed);
        };
        Tuples tuples = Tuples.of(
                Role.VALIDATION, Ids.of(15, 16, 17, 18, 19, 20, 21, 22, 23, 24), Ids.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4));
        SettingValues settings =
                new EarProvider().values(Map.of("epochs", "3", "evaluationsPerEpoch", "1", "heldOutShare", "0.3"));
        new EarProvider().train(KeyTask.setup(graph, tuples, listening, settings, 9));
        HeldOut parts = HeldOut.of(tuples, 0.3, new Seed(9));
        assertThat(parts.selection().size()).isEqualTo(3);
        for (int tuple = 0; tuple < 10; tuple++) {
            assertThat(heard.remove(15 + tuple)).isEqualTo(parts.selection().contains(tuple) ? 4 : 3);
        }
        assertThat(heard.keySet()).allMatch(user -> user < 15).hasSize(15);
    }

    @Test
    void fewTuplesAreTrainedOnWithoutEvaluations() {
        Checkpoint trained =
                new CrmProvider().train(KeyTask.setup(graph, KeyTask.tuples(1), 1, new CrmProvider().values(QUICK)));
        assertThat(trained.metrics()).containsEntry("episodes", 5.0).doesNotContainKey("heldOutSuccessRate");
    }

    @Test
    void trainingWithoutValidationTuplesIsRejected() {
        for (LearnedPolicyProvider provider : PROVIDERS) {
            PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(0), 1, provider.values(Map.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> provider.train(setup))
                    .withMessage("a learned policy needs validation tuples, and this data set has none");
        }
    }

    @Test
    void invalidSettingsAreRejected() {
        for (LearnedPolicyProvider provider : PROVIDERS) {
            assertWrong(provider, "mask", "all", "setting mask is 'all': expected asked or dividing");
            assertWrong(provider, "gamma", "1.5", "setting gamma is '1.5': expected a number from 0.0 to 1.0");
            assertWrong(provider, "optimiser", "rms", "setting optimiser is 'rms': expected sgd or adam");
            assertWrong(provider, "update", "maybe", "setting update is 'maybe': expected true or false");
        }
        assertWrong(
                new EarProvider(),
                "preferenceState",
                "cosine",
                "setting preferenceState is 'cosine': expected standardised or raw");
    }

    /** In training, the preference model observes answers but is never updated. */
    @Test
    void theModelIsUpdatedOnlyAtInferenceTime() {
        for (LearnedPolicyProvider provider : PROVIDERS) {
            Learning model = new Learning();
            SettingValues settings = provider.values(QUICK);
            PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(20), model, settings, 1);
            Checkpoint trained = provider.train(setup);
            assertThat(model.asked).isZero();
            provider.restore(setup, trained);
            assertThat(model.asked).isOne();
            SettingValues off = provider.values(QUICK).with(Map.of("update", "false"));
            provider.restore(KeyTask.setup(graph, KeyTask.tuples(20), model, off, 1), trained);
            assertThat(model.asked).isOne();
        }
    }

    @Test
    void aCheckpointOfAnotherPolicyIsRejected() {
        PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(5), 1, new CrmProvider().values(Map.of("epochs", "0")));
        Checkpoint trained = new CrmProvider().train(setup);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarProvider().restore(setup, trained))
                .withMessageContaining("turns");
    }

    /**
     * Scores outside the range of a float have the same effect on the net as a learning rate that is much too large.
     */
    @Test
    void divergedTrainingIsDetected() {
        Preferences broken = new Preferences() {
            @Override
            public void score(int[] items, int size, double[] into) {
                Arrays.fill(into, 0, size, 0);
            }

            @Override
            public void scoreAttributes(int[] attributes, int size, double[] into) {
                Arrays.fill(into, 0, size, 1e300);
            }
        };
        SettingValues settings = new EarProvider()
                .values(Map.of("preferenceState", "raw", "pretrainingDialogues", "0", "learningRate", "0.5"));
        PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(10), (user, seed) -> broken, settings, 1);
        assertThatThrownBy(() -> new EarProvider().train(setup))
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessage(
                        "training diverged: try a learningRate below 0.5, or check whether the scores of the preference model"
                                + " are finite");
    }

    /** All announced steps are reported, and training can be cancelled. */
    @Test
    void progressIsReportedAndCanCancel() {
        List<String> told = new ArrayList<>();
        PolicySetup setup = staged(told, Integer.MAX_VALUE);
        new EarProvider().train(setup);
        assertThat(told).containsExactly("pre-training: 28 of 28, closed", "REINFORCE: 100 of 100, closed");

        told.clear();
        PolicySetup stopped = staged(told, 30);
        assertThatThrownBy(() -> new EarProvider().train(stopped)).isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("pre-training: 28 of 28, closed", "REINFORCE: 30 of 100, closed");
    }

    /**
     * 15 interactions: 2 epochs of 13, then the last 2. 50 tuples, 10 of them held out: 40 in training and 6
     * evaluations.
     */
    private PolicySetup staged(List<String> told, int stopAfter) {
        Stages stages = (name, steps) -> new Progress() {
            private int done;

            @Override
            public synchronized void advance(int more) {
                done += more;
            }

            @Override
            public synchronized boolean cancelled() {
                return done >= stopAfter;
            }

            @Override
            public void close() {
                told.add(name + ": " + done + " of " + steps + ", closed");
            }
        };
        SettingValues settings =
                new EarProvider().values(Map.of("epochs", "1", "pretrainingEpochs", "2", "evaluationsPerEpoch", "5"));
        PolicySetup setup = KeyTask.setup(graph, KeyTask.tuples(50), KeyTask.UNIFORM, settings, 1);
        return new PolicySetup(
                setup.graph(),
                setup.validation(),
                null,
                setup.protocol(),
                setup.preference(),
                settings,
                setup.seed(),
                stages,
                TrainingState.NONE);
    }

    private static void assertWrong(LearnedPolicyProvider provider, String key, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.values(Map.of(key, value)))
                .withMessage(message);
    }

    private static Map<String, List<Float>> numbers(Checkpoint checkpoint) {
        Map<String, List<Float>> numbers = new HashMap<>();
        checkpoint.matrices().forEach((name, matrix) -> {
            List<Float> values = new ArrayList<>();
            for (float value : matrix.values()) {
                values.add(value);
            }
            numbers.put(name, values);
        });
        return numbers;
    }

    /** Counts the requests for a variant with updates. */
    private static final class Learning implements ReflectingModel {
        private int asked;

        @Override
        public Preferences start(int user, Seed seed) {
            return KeyTask.UNIFORM.start(user, seed);
        }

        @Override
        public PreferenceModel reflecting(Reflection reflection) {
            asked++;
            return this;
        }
    }
}
