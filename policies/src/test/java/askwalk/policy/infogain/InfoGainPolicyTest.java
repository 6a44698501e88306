package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Evaluation;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.SwitchingPolicy;
import askwalk.policy.ValidationTrial;
import askwalk.policy.infogain.prior.PriorChoice;
import askwalk.random.Seed;
import askwalk.settings.ResolvedSettings;
import askwalk.simulation.Testbed;
import askwalk.testing.Permutation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training and inference of the policy, in a small world. */
class InfoGainPolicyTest {

    private static final long SEED = 44;
    private static final Protocol PROTOCOL = InfoWorld.protocol();

    private static final Map<String, String> FORMER_KEYS = Map.of(
            "omissionRate", "silence",
            "stopThreshold", "floor",
            "stopThresholdPerAction", "perAction",
            "closedFormLookahead", "foresight"); // former keys

    private final InfoWorld world = InfoWorld.of(SEED);

    @Test
    void aFittedPriorIsBetterThanNone() {
        Checkpoint fitted = world.train(PROTOCOL);
        Checkpoint none = world.train(PROTOCOL, "prior=uniform");

        assertThat(fitted.metrics().get("openBits.mixture"))
                .isLessThan(fitted.metrics().get("openBits.uniform") - 0.3);
        assertThat(fitted.metrics().get("prior")).isGreaterThan(0);
        assertThat(none.metrics().get("prior")).isZero();
        assertThat(InfoWorld.success(world.rows(PROTOCOL, 2, fitted)))
                .isGreaterThan(InfoWorld.success(world.rows(PROTOCOL, 2, none)) + 0.03);
    }

    @Test
    void rowsDoNotDependOnThreads() throws Exception {
        List<DialogueRow> rows = world.rows(PROTOCOL, 1, world.train(PROTOCOL));
        ForkJoinPool pool = new ForkJoinPool(4);
        try {
            assertThat(pool.submit(() -> world.rows(PROTOCOL, 4, world.train(PROTOCOL)))
                            .get())
                    .isEqualTo(rows);
        } finally {
            pool.shutdown();
        }
    }

    /** Under new ids of users, items and attributes. */
    @Test
    void idsCarryNoInformation() {
        Permutation permutation = new Permutation(world.data(), new SplittableRandom(SEED));
        InfoWorld moved = new InfoWorld(
                permutation.graph(), permutation.tuples(world.validation()), permutation.tuples(world.test()));
        double here = InfoWorld.success(world.rows(PROTOCOL, 2, world.train(PROTOCOL)));
        double there = InfoWorld.success(moved.rows(PROTOCOL, 2, moved.train(PROTOCOL)));

        double error = Math.sqrt(
                (here * (1 - here) + there * (1 - there)) / world.test().size());
        assertThat(here).as("seed %d", SEED).isBetween(0.3, 0.98);
        assertThat(Math.abs(here - there))
                .as("seed %d: %s, %s", SEED, here, there)
                .isLessThan(3 * error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "enumerated", "choice:2", "choice:3", "choice:4"})
    void asksEveryKindOfQuestion(String questions) {
        Protocol protocol = PROTOCOL.withQuestions(QuestionType.parse(questions));
        assertThat(new InfoGainProvider().asks(QuestionType.parse(questions))).isTrue();
        List<DialogueRow> rows = world.rows(protocol, 2, world.train(protocol));
        assertThat(rows.stream().filter(row -> row.outcome().questions() > 0)).hasSizeGreaterThan(100);
        assertThat(InfoWorld.success(rows)).isGreaterThan(0.5);
    }

    /** More attributes in a question give more information. */
    @Test
    void aChoiceOfThreeSavesTurns() {
        Protocol choice = PROTOCOL.withQuestions(QuestionType.parse("choice:3"));
        assertThat(InfoWorld.success(world.rows(choice, 2, world.train(choice))))
                .isGreaterThan(InfoWorld.success(world.rows(PROTOCOL, 2, world.train(PROTOCOL))));
    }

    @Test
    void aChoiceOfFiveIsRefused() {
        QuestionType five = QuestionType.parse("choice:5");
        assertThat(new InfoGainProvider().asks(five)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.train(PROTOCOL.withQuestions(five)))
                .withMessage("a question is about at most 4 attributes, not 5");
    }

    @Test
    void theModelDoesNotDependOnTheNumberOfThreads() {
        PolicySetup setup = world.setup(PROTOCOL, "dialogues=300");
        InfoGainSettings settings = InfoGainSettings.read(setup.settings());
        ValidationTrial trial = ValidationTrial.ofAtMost(setup, settings.dialogues());
        Checkpoint one = new InfoGainTrainer(setup, settings, trial.onThreads(1)).train();
        for (int threads : new int[] {2, 5}) {
            assertThat(new InfoGainTrainer(setup, settings, trial.onThreads(threads)).train())
                    .as("%d threads", threads)
                    .usingRecursiveComparison()
                    .isEqualTo(one);
        }
    }

    /** With answer noise, a flip rate above 0 is tuned and improves the success rate. */
    @Test
    void tunesTheFlipRateToTheNoise() {
        Protocol noisy = PROTOCOL.withNoise(new Noise(0.2, 0.05));
        Checkpoint tuned = world.train(noisy, "dialogues=400", "stopThreshold=0.6");
        Checkpoint trusting = world.train(noisy, "dialogues=400", "stopThreshold=0.6", "flipRate=0");

        assertThat(tuned.metrics().get("flipRate")).isBetween(0.02, 0.3);
        assertThat(world.train(PROTOCOL, "dialogues=400", "stopThreshold=0.6")
                        .metrics()
                        .get("flipRate"))
                .isZero();
        assertThat(InfoWorld.success(world.rows(noisy, 2, tuned)))
                .isGreaterThan(InfoWorld.success(world.rows(noisy, 2, trusting)));
    }

    @Test
    void fewTurnsCanBeTheObjective() {
        Checkpoint success = world.train(PROTOCOL, "dialogues=400", "turnCost=0");
        Checkpoint turns = world.train(PROTOCOL, "dialogues=400", "objective=turns");
        assertThat(turns(world.rows(PROTOCOL, 2, turns))).isLessThan(turns(world.rows(PROTOCOL, 2, success)));
        assertThat(InfoWorld.success(world.rows(PROTOCOL, 2, turns)))
                .isLessThanOrEqualTo(InfoWorld.success(world.rows(PROTOCOL, 2, success)));
    }

    /** Each of these settings changes the rows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lookahead=100",
                "closedFormLookahead=0.7",
                "stopThreshold=0.6",
                "stopThresholdPerAction=0.1",
                "prior=targets",
                "excludeKnown=false",
                "flipRate=0.1"
            })
    void everySettingMatters(String changed) {
        String key = changed.substring(0, changed.indexOf('='));
        List<String> settings = new ArrayList<>(List.of(
                "lookahead=0",
                "closedFormLookahead=0",
                "stopThreshold=0.2",
                "stopThresholdPerAction=0",
                "prior=uniform",
                "excludeKnown=true",
                "flipRate=0"));
        List<DialogueRow> rows = rows(settings);
        settings.removeIf(setting -> setting.startsWith(key + "="));
        settings.add(changed);
        assertThat(rows(settings).equals(rows)).as(changed).isFalse();
    }

    private List<DialogueRow> rows(List<String> settings) {
        String[] all = settings.toArray(String[]::new);
        return world.rows(PROTOCOL, 2, world.train(PROTOCOL, all), all);
    }

    @Test
    void theNumberOfQuestionsCanBeSetFromOutside() {
        SwitchingPolicy policy =
                (SwitchingPolicy) new InfoGainProvider().restore(world.setup(PROTOCOL), world.train(PROTOCOL));
        Evaluation evaluation = new Evaluation(Testbed.of(world.graph(), PROTOCOL, new Seed(1)), world.test(), 2);
        for (int questions = 0; questions < 4; questions++) {
            int asked = questions;
            assertThat(evaluation
                            .run(policy.switchingAfter(questions), Progress.NONE)
                            .rows())
                    .allMatch(row -> row.outcome().questions() <= asked)
                    .anyMatch(row -> row.outcome().questions() == asked);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> policy.switchingAfter(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "prior=best,setting prior is 'best'",
        "flipRate=0.6,setting flipRate is '0.6'",
        "objective=fame,setting objective is 'fame'",
        "lookahead=-1,setting lookahead is '-1'",
        "closedFormLookahead=3,setting closedFormLookahead is '3'",
        "excludeKnown=2,setting excludeKnown is '2'"
    })
    void settingsOutOfRangeAreRefused(String setting, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.setup(PROTOCOL, setting))
                .withMessageContaining(message);
    }

    @Test
    void tunedValuesAreReported() {
        PolicySetup setup = world.setup(PROTOCOL, "stopThreshold=0.3");
        ResolvedSettings resolved = ResolvedSettings.of(
                setup.settings(), world.train(PROTOCOL, "stopThreshold=0.3").metrics());
        assertThat(resolved.set())
                .containsEntry("stopThreshold", "0.3")
                .containsEntry("prior", "tuned")
                .containsEntry("excludeKnown", "true");
        assertThat(resolved.tuned())
                .containsOnlyKeys("prior", "flipRate", "stopThresholdPerAction", "lookahead", "closedFormLookahead");
        assertThat(PriorChoice.words()).contains(resolved.tuned().get("prior"));
    }

    /** In files of earlier versions, tuned values have former names, and the objective is in the matrix "rules". */
    @Test
    void aCheckpointWithFormerNamesActsTheSame() {
        Protocol protocol = PROTOCOL.withAnswerModel(AnswerModel.NO_PROVES_NOTHING);
        Checkpoint current = world.train(protocol, "turnCost=0.03");
        assertThat(current.metrics()).containsKeys(FORMER_KEYS.keySet().toArray(String[]::new));
        Map<String, Double> metrics = new HashMap<>();
        current.metrics().forEach((key, value) -> metrics.put(FORMER_KEYS.getOrDefault(key, key), value));
        Map<String, Matrix> matrices = new HashMap<>(current.matrices());
        float[] objective = matrices.remove("objective").values();
        matrices.put("rules", new Matrix(1, 9, new float[] {0, 0, 0, 0, 0, 0, objective[0], objective[1], 0}));

        Checkpoint former = new Checkpoint(matrices, metrics);

        PolicySetup setup = world.setup(protocol, "turnCost=0.03");
        assertThat(ResolvedSettings.of(setup.settings(), former.metrics()))
                .isEqualTo(ResolvedSettings.of(setup.settings(), current.metrics()));
        assertThat(InfoGainMatrices.read(former, setup).parameters())
                .isEqualTo(InfoGainMatrices.read(current, setup).parameters());
    }

    @Test
    void trainingCanBeStopped() {
        PolicySetup setup = world.setup(PROTOCOL, (name, steps) -> new Progress() {
            @Override
            public void advance(int more) {
                // only whether it is stopped matters
            }

            @Override
            public boolean cancelled() {
                return name.equals("prior");
            }
        });
        assertThatThrownBy(() -> new InfoGainProvider().train(setup)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "objective,expected a number from 0.0 to 1.0",
        "scales,matrix 'scales' is 1 x 2",
        "targets,'expected a whole number from 0 to'"
    })
    void damagedCheckpointsAreRefused(String matrix, String message) {
        Checkpoint whole = world.train(
                PROTOCOL,
                "flipRate=0",
                "stopThreshold=0.1",
                "stopThresholdPerAction=0",
                "lookahead=0",
                "closedFormLookahead=0");
        Map<String, Matrix> matrices = new HashMap<>(whole.matrices());
        matrices.put(matrix, new Matrix(1, 2, new float[] {InfoWorld.ITEMS, InfoWorld.ITEMS}));
        Checkpoint damaged = new Checkpoint(matrices, whole.metrics());
        PolicySetup setup = world.setup(PROTOCOL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InfoGainProvider().restore(setup, damaged))
                .withMessageContaining(message);
    }

    @Test
    void settingsForPeopleAreValid() {
        Map<String, String> forPeople = new InfoGainProvider().forPeople();
        assertThat(new InfoGainProvider().values(forPeople).texts()).containsAllEntriesOf(forPeople);
    }

    private static double turns(List<DialogueRow> rows) {
        return rows.stream()
                .mapToInt(row -> row.outcome().success() ? row.outcome().actions() : 6)
                .average()
                .orElseThrow();
    }
}
