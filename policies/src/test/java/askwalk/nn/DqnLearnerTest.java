package askwalk.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DqnLearnerTest {

    private static final DqnLearner.Hyperparameters DOUBLED = new DqnLearner.Hyperparameters(3e-3, 0.5, 32, true);
    private static final DqnLearner.Hyperparameters PLAIN = new DqnLearner.Hyperparameters(3e-3, 0.5, 32, false);

    /**
     * A corridor of three states. Action 0 moves on; from the last state it ends the episode with reward 1. Action 1
     * ends the episode with reward 0.3. With gamma 0.5 the state values are 0.3 (0.25 by moving on), 0.5 and 1.
     */
    private static final float[][] ACTION_VALUES = {{0.25f, 0.3f}, {0.5f, 0.3f}, {1, 0.3f}};

    @Test
    void learnsActionValues() {
        for (DqnLearner.Hyperparameters settings : new DqnLearner.Hyperparameters[] {DOUBLED, PLAIN}) {
            DqnLearner learner = new DqnLearner(net(), settings);
            train(learner, corridor(), 0, 3000);
            for (int state = 0; state < 3; state++) {
                assertThat(values(learner.net(), state))
                        .as("state %d, %s", state, settings)
                        .containsExactly(ACTION_VALUES[state], offset(0.05f));
            }
        }
    }

    /**
     * Moving on from the second state has value 0.5 by the third state's best action, or 0.15 if that action is masked.
     */
    @Test
    void maskedNextActionsHaveNoValue() {
        ReplayMemory memory = new ReplayMemory(100, 3);
        for (int i = 0; i < 32; i++) {
            memory.add(state(1), 0, 0, state(2), 2);
            memory.add(state(2), 0, 1, state(2), ReplayMemory.NONE_ALLOWED);
            memory.add(state(2), 1, 0.3f, state(2), ReplayMemory.NONE_ALLOWED);
        }
        DqnLearner learner = new DqnLearner(net(), DOUBLED);
        train(learner, memory, 0, 3000);
        assertThat(values(learner.net(), 1)[0]).isCloseTo(0.15f, offset(0.05f));
    }

    /** Until the target network is synchronised, the next state has its initial value. */
    @Test
    void theTargetNetworkChangesOnlyBySync() {
        DqnLearner unsynchronised = new DqnLearner(net(), PLAIN);
        float initialValue = Math.max(values(net(), 1)[0], values(net(), 1)[1]);
        ReplayMemory memory = corridor();
        for (int step = 0; step < 3000; step++) {
            unsynchronised.learn(memory, new SplittableRandom(step), 1 - step / 3000.0);
        }
        assertThat(values(unsynchronised.net(), 0)[0]).isCloseTo(0.5f * initialValue, offset(0.05f));
        assertThat(Math.abs(0.5f * initialValue - ACTION_VALUES[0][0]))
                .as("the test can tell")
                .isGreaterThan(0.1f);
    }

    @Test
    void doesNothingWithLessThanAMiniBatch() {
        DqnLearner learner = new DqnLearner(net(), PLAIN);
        ReplayMemory memory = new ReplayMemory(100, 3);
        for (int i = 0; i < 31; i++) {
            memory.add(state(0), 0, 1, state(1), 3);
        }
        learner.learn(memory, new SplittableRandom(1), 1);
        assertThat(learner.net().parameters()).isDeepEqualTo(net().parameters());
        memory.add(state(0), 0, 1, state(1), 3);
        learner.learn(memory, new SplittableRandom(1), 1);
        assertThat(values(learner.net(), 0)[0]).isNotEqualTo(values(net(), 0)[0]);
    }

    @Test
    void resumedTrainingEqualsUninterruptedTraining() {
        DqnLearner uninterrupted = new DqnLearner(net(), DOUBLED);
        train(uninterrupted, corridor(), 0, 50);
        Map<String, Matrix> saved = new HashMap<>();
        uninterrupted.save("q", saved);
        DqnLearner resumed = DqnLearner.restore(new Checkpoint(saved, Map.of()), "q", 3, 2, DOUBLED);
        train(uninterrupted, corridor(), 50, 100);
        train(resumed, corridor(), 50, 100);
        assertThat(resumed.net().parameters()).isDeepEqualTo(uninterrupted.net().parameters());
    }

    private static void train(DqnLearner learner, ReplayMemory memory, int from, int to) {
        for (int step = from; step < to; step++) {
            learner.learn(memory, new SplittableRandom(step), 1 - step / 3000.0);
            if (step % 20 == 0) {
                learner.syncTarget();
            }
        }
    }

    private static ReplayMemory corridor() {
        ReplayMemory memory = new ReplayMemory(100, 3);
        for (int i = 0; i < 16; i++) {
            for (int state = 0; state < 3; state++) {
                boolean last = state == 2;
                memory.add(state(state), 0, last ? 1 : 0, last ? state(0) : state(state + 1), last ? 0 : 3);
                memory.add(state(state), 1, 0.3f, state(0), ReplayMemory.NONE_ALLOWED);
            }
        }
        return memory;
    }

    private static float[] state(int state) {
        float[] encoded = new float[3];
        encoded[state] = 1;
        return encoded;
    }

    private static float[] values(Mlp net, int state) {
        Mlp.Workspace work = net.workspace();
        net.forward(state(state), work);
        return work.outputs();
    }

    private static Mlp net() {
        return Mlp.normal(3, 16, 2, 0.5, new SplittableRandom(12));
    }
}
