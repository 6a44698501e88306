package askwalk.evaluation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** On the graph of records of {@link TinyGraphs}. */
class PathMeterTest {

    private static final Seed SEED = new Seed(4);

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void aSuccessHasAPathToItsItem() {
        Action wrong = new Recommend(Ids.of(BLUE_TRAIN, HARVEST));
        Action right = new Recommend(Ids.of(KIND_OF_BLUE, BITCHES_BREW));

        PathFigures figures =
                measure(Opening.NONE, BITCHES_BREW, Ask.about(TRUMPET), Ask.about(CALM), wrong, Ask.about(ROCK), right);

        // Ann, trumpet, rock, Bitches Brew; each of the two attributes is worth 100 and each rejection costs 1.
        assertThat(figures).isEqualTo(new PathFigures(3, true, 200 - 2));
    }

    @Test
    void theOpeningIsObservedToo() {
        // Blue Train has jazz and sax, so that the user names one of them.
        PathFigures figures = measure(Opening.TARGET_ATTRIBUTE, BLUE_TRAIN, new Recommend(Ids.of(BLUE_TRAIN)));

        assertThat(figures).isEqualTo(new PathFigures(2, true, 100));
    }

    @Test
    void aFailureHasAPathWithoutAnItemAndNoAnswerEffect() {
        Action wrong = new Recommend(Ids.of(HARVEST));

        assertThat(measure(Opening.NONE, BLUE_TRAIN, Ask.about(JAZZ), Ask.about(SAX), wrong, wrong(0), wrong(1)))
                .isEqualTo(new PathFigures(2, true, Double.NaN));
        assertThat(measure(Opening.NONE, BLUE_TRAIN, Ask.about(CALM), wrong, wrong(0), wrong(1), wrong(4)))
                .isEqualTo(new PathFigures(0, true, Double.NaN));
    }

    @Test
    void withoutAnAttributeNothingLeadsToTheItem() {
        assertThat(measure(Opening.NONE, BLUE_TRAIN, new Recommend(Ids.of(BLUE_TRAIN))))
                .isEqualTo(new PathFigures(1, false, 0));
    }

    @Test
    void withoutAPreferenceModelTheAnswerEffectIsNaN() {
        Action right = new Recommend(Ids.of(BLUE_TRAIN));
        assertThat(measure((PreferenceModel) null, Opening.NONE, BLUE_TRAIN, Ask.about(JAZZ), right))
                .isEqualTo(new PathFigures(2, true, Double.NaN));
    }

    @Test
    void bothSessionsHaveTheSameUserAndSeed() {
        List<Object> started = new ArrayList<>();
        PreferenceModel model = (user, seed) -> {
            started.add(List.of(user, seed));
            return new Hearing(user, accepted -> 0);
        };

        measure(model, Opening.NONE, BLUE_TRAIN, new Recommend(Ids.of(BLUE_TRAIN)));

        assertThat(started).containsExactly(List.of(ANN, SEED), List.of(ANN, SEED));
    }

    @Test
    void rowsOfAnEvaluationHaveTheFigures() {
        Policy policy = new ScriptedPolicy(Ask.about(JAZZ), new Recommend(Ids.of(KIND_OF_BLUE, BLUE_TRAIN)));
        Tuples tuples = Tuples.of(Role.TEST, Ids.of(BOB, ANN), Ids.of(BLUE_TRAIN, HARVEST));
        Evaluation evaluation = new Evaluation(Testbed.of(graph, Protocols.of(2, 2), SEED), tuples, 1);

        assertThat(evaluation.run(policy, model(), Progress.NONE).rows())
                .extracting(DialogueRow::path)
                .containsExactly(new PathFigures(2, true, 100), new PathFigures(0, true, Double.NaN));
        assertThat(evaluation.run(policy, Progress.NONE).rows())
                .extracting(DialogueRow::path)
                .containsExactly(new PathFigures(2, true, Double.NaN), new PathFigures(0, true, Double.NaN));
    }

    @Test
    void theMeasurementIsNotPartOfTheCost() {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        PreferenceModel slow = (user, seed) -> {
            long end = clock.getCurrentThreadCpuTime() + 5_000_000;
            while (clock.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
            }
            return new Hearing(user, accepted -> accepted);
        };
        Policy policy = new ScriptedPolicy(new Recommend(Ids.of(BLUE_TRAIN)));
        Tuples tuples = Tuples.of(Role.TEST, Ids.of(new int[20]), Ids.of(repeat(BLUE_TRAIN, 20)));
        Evaluation evaluation = new Evaluation(Testbed.of(graph, Protocols.of(1, 1), SEED), tuples, 1);

        EvaluationResult result = evaluation.run(policy, slow, Progress.NONE);

        assertThat(result.rows()).allMatch(row -> row.path().answerEffect() == 0);
        assertThat(result.cpuMillisPerDialogue()).isBetween(0.0, 5.0); // with it, they would be more than 10
    }

    @Test
    void figuresHaveARange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PathFigures(-1, true, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PathFigures(1, true, Double.POSITIVE_INFINITY));
    }

    private PathFigures measure(Opening opening, int target, Action... script) {
        return measure(model(), opening, target, script);
    }

    private PathFigures measure(PreferenceModel model, Opening opening, int target, Action... script) {
        Protocol protocol = Protocols.of(script.length, 2, opening, QuestionType.BINARY);
        DialogueSimulator simulator =
                new DialogueSimulator(Testbed.of(graph, protocol, SEED), new ScriptedPolicy(script));
        Outcome outcome = simulator.run(ANN, target, 0);
        return new PathMeter(graph, model, SEED).measure(simulator, outcome.success() ? target : -1);
    }

    private static Action wrong(int item) {
        return new Recommend(Ids.of(item));
    }

    private static int[] repeat(int value, int times) {
        int[] all = new int[times];
        Arrays.fill(all, value);
        return all;
    }

    private static PreferenceModel model() {
        return (user, seed) -> new Hearing(user, accepted -> accepted);
    }

    /** Adds 100 for each accepted attribute and -1 for each rejected item to the score of the user. */
    private static final class Hearing implements Preferences {
        private final int user;
        private final IntToDoubleFunction score;
        private int sum;

        Hearing(int user, IntToDoubleFunction score) {
            this.user = user;
            this.score = score;
        }

        @Override
        public void score(int[] items, int size, double[] into) {
            for (int i = 0; i < size; i++) {
                into[i] = 1000 * user + items[i] + score.applyAsDouble(sum);
            }
        }

        @Override
        public void observe(Action action, Answer answer) {
            for (Response response : answer.responses()) {
                if (action instanceof Ask) {
                    sum += response == Response.ACCEPTED ? 100 : 0;
                } else {
                    sum -= response == Response.REJECTED ? 1 : 0;
                }
            }
        }
    }
}
