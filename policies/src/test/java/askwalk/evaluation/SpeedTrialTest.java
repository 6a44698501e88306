package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.conversation.TupleSet;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.testing.Protocols;
import askwalk.testing.TinyGraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class SpeedTrialTest {

    private static final long SLEEP_MILLIS = 3;

    private final KnowledgeGraph graph = TinyGraphs.music();

    /**
     * Ten tuples of which the five at odd places are timed turn by turn. The policy always shows Nevermind, so a
     * dialogue has one action if that is the target, which it is at places 0 to 4, and three if it is not.
     */
    @Test
    void countsEachDialogueOnceAndEveryActionOfThoseThatAreTimed() {
        Shower policy = new Shower(0);
        List<Integer> advances = new ArrayList<>();

        Speed speed = trial(10, 5, TupleSet.ALL).run(policy, advances::add);

        assertThat(speed.dialogues()).isEqualTo(10);
        assertThat(speed.warmUpDialogues()).isEqualTo(10);
        assertThat(policy.dialogues).isEqualTo(20);
        assertThat(speed.timedTurns()).isEqualTo(1 + 1 + 3 + 3 + 3);
        assertThat(advances.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(speed.cpuMillisPerDialogue()).isPositive();
        int wholeTurns = 1 + 1 + 1 + 3 + 3;
        double turnsPerSecond = 1000 * wholeTurns / (5 * speed.cpuMillisPerDialogue());
        assertThat(speed.turnsPerSecond() / turnsPerSecond).isBetween(0.999, 1.001);
    }

    /** Sleeping takes wall-clock time but no CPU time. */
    @Test
    void wallAndCpuTimesAreNotSwapped() {
        Speed speed = trial(4, 4, TupleSet.ALL).run(new Shower(SLEEP_MILLIS), Progress.NONE);

        assertThat(speed.timedTurns()).isEqualTo(2);
        assertThat(speed.wall().p50()).isBetween((double) SLEEP_MILLIS, 10_000.0);
        assertThat(speed.cpu().p50()).isLessThan(speed.wall().p50());
        assertThat(speed.wall().max()).isGreaterThanOrEqualTo(speed.wall().p50());
    }

    @Test
    void runsAsManyDialoguesAsTheProtocolSaysAndReportsAllOfThem() {
        Shower policy = new Shower(0);
        SpeedTrial trial = trial(100, 0, 37);
        List<Integer> advances = new ArrayList<>();

        assertThat(trial.dialogues()).isEqualTo(74);
        assertThat(trial.run(policy, advances::add).dialogues()).isEqualTo(37);
        assertThat(policy.dialogues).isEqualTo(74);
        assertThat(advances).containsExactly(16, 16, 16, 16, 10);
    }

    @Test
    void theWarmUpIsLimited() {
        SpeedTrial trial = trial(2_500, 2_500, TupleSet.ALL);
        Shower policy = new Shower(0);

        assertThat(trial.dialogues()).isEqualTo(4_500);
        assertThat(trial.run(policy, Progress.NONE).warmUpDialogues()).isEqualTo(2_000);
        assertThat(policy.dialogues).isEqualTo(4_500);
    }

    @Test
    void progressMayStopTheTrial() {
        Shower policy = new Shower(0);
        int[] reported = {0};
        Progress impatient = new Progress() {
            @Override
            public void advance(int dialogues) {
                reported[0] += dialogues;
            }

            @Override
            public boolean cancelled() {
                return reported[0] >= 32;
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> trial(100, 0, TupleSet.ALL).run(policy, impatient));
        assertThat(policy.dialogues).isEqualTo(32);
    }

    @Test
    void aFailingPolicyIsReportedWithItsDialogue() {
        Policy broken = context -> {
            throw new IllegalArgumentException("no idea");
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> trial(10, 0, TupleSet.ALL).run(broken, Progress.NONE))
                .withMessage("dialogue 0 (user 0, item 0) failed: no idea");
    }

    @Test
    void rejectsTuplesThatCannotBeMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trial(1, 0, TupleSet.ALL))
                .withMessage("a trial needs at least two dialogues, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trial(10, 0, 1))
                .withMessage("a trial needs at least two dialogues, not 1");
        Tuples validation = Tuples.of(Role.VALIDATION, Ids.of(0, 1), Ids.of(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpeedTrial(Testbed.of(graph, Protocols.of(3, 2), new Seed(1)), validation))
                .withMessage("the protocol is about test tuples, but these are validation tuples");
    }

    /** Creates tuples, the first of which have Nevermind as their target and the others Kind of Blue. */
    private SpeedTrial trial(int count, int nevermind, int wanted) {
        int[] users = new int[count];
        int[] items = new int[count];
        for (int i = 0; i < count; i++) {
            users[i] = i % 4;
            items[i] = i < nevermind ? TinyGraphs.NEVERMIND : TinyGraphs.KIND_OF_BLUE;
        }
        Protocol protocol =
                Protocols.of(3, 1, Opening.NONE, QuestionType.BINARY).withTuples(new TupleSet(Role.TEST, wanted));
        return new SpeedTrial(
                Testbed.of(graph, protocol, new Seed(1)), Tuples.of(Role.TEST, Ids.of(users), Ids.of(items)));
    }

    /** Shows Nevermind, then Harvest, then Silence, slowly. */
    private static final class Shower implements Policy {
        private final long millis;
        private int dialogues;

        Shower(long millis) {
            this.millis = millis;
        }

        @Override
        public Session start(Context context) {
            dialogues++;
            return new Session() {
                @Override
                public Action next() {
                    if (millis > 0) {
                        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
                        while (System.nanoTime() < end) {
                            LockSupport.parkNanos(end - System.nanoTime());
                        }
                    }
                    int[] shown = {TinyGraphs.NEVERMIND, TinyGraphs.HARVEST, TinyGraphs.SILENCE};
                    return new Recommend(Ids.of(shown[context.turn()]));
                }

                @Override
                public void observe(Action action, Answer answer) {
                    // It shows the same items for every answer.
                }

                @Override
                public Reason reason(Action action) {
                    return Reason.of("");
                }
            };
        }
    }
}
