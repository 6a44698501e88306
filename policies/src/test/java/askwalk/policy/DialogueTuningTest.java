package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import askwalk.conversation.Policy;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.policy.infogain.InfoWorld;
import askwalk.policy.rule.RandomRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DialogueTuningTest {

    private final PolicySetup setup = InfoWorld.of(3).setup(InfoWorld.protocol());
    private final AtomicInteger dialogues = new AtomicInteger();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong completed = new AtomicLong();
    private final Stages stages = (name, number) -> {
        steps.addAndGet(number);
        return completed::addAndGet;
    };

    @Test
    void noDialogueIsSimulatedTwice() {
        DialogueTuning<Integer> tuning = tuning(ValidationTrial.ofAtMost(setup, 150), stages);
        assertThat(tuning.best("first", List.of(0, 1, 2), 0)).isZero();
        assertThat(dialogues)
                .as("all equal: 3 in 100 dialogues, 2 in the other 50")
                .hasValue(3 * 100 + 2 * 50);
        assertThat(steps).hasValue(400);
        assertThat(completed).hasValue(400);

        assertThat(tuning.best("again", List.of(1, 0, 3), 0)).isZero();
        assertThat(dialogues).as("only 3 is new").hasValue(400 + 100);
        assertThat(completed).hasValue(steps.get());
    }

    @Test
    void aCancelledTuningEnds() {
        Stages cancelling = (name, number) -> new Progress() {
            @Override
            public void advance(int by) {
                completed.addAndGet(by);
            }

            @Override
            public boolean cancelled() {
                return completed.get() >= 20;
            }
        };
        DialogueTuning<Integer> tuning = tuning(ValidationTrial.ofAtMost(setup, 150), cancelling);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> tuning.best("cancelled", List.of(0, 1, 2), 0));
        assertThat(dialogues).hasValueLessThan(300);
    }

    /** The order of the tuples is random, but all of them are used once. */
    @Test
    void scoresDoNotDependOnThreadsAndParts() {
        ValidationTrial trial = ValidationTrial.ofAtMost(setup, 150);
        double[] all = trial.onThreads(1).scores(List.of(policy(0)), 0, 150, this::value, Progress.NONE)[0];
        for (int threads : new int[] {2, 5}) {
            double[][] last = trial.onThreads(threads)
                    .scores(List.of(policy(0), policy(1)), 100, 150, this::value, Progress.NONE);
            for (int i = 0; i < 50; i++) {
                assertThat(last[0][i]).isEqualTo(all[100 + i]);
                assertThat(last[1][i]).isEqualTo(all[100 + i]);
            }
        }
        double sum = 0;
        for (double value : all) {
            sum += value;
        }
        Score score = trial.score(policy(0), Progress.NONE);
        assertThat(sum).isEqualTo(value(score));
    }

    private DialogueTuning<Integer> tuning(ValidationTrial trial, Stages observed) {
        return new DialogueTuning<>(trial, observed, this::policy, this::value);
    }

    private double value(Score score) {
        return 1000.0 * score.successes() - score.turns();
    }

    /** Returns a policy that does the same for each number. */
    private Policy policy(int number) {
        RandomRule provider = new RandomRule();
        Policy random = provider.create(setup.withSettings(provider.values(Map.of())));
        return context -> {
            dialogues.incrementAndGet();
            return random.start(context);
        };
    }
}
