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
     * A corridor of three places. Action 0 goes on; from the last place that is the end and brings 1. Action 1 ends at
     * once and brings 0.3. With gamma 0.5 the places are worth 0.3 (0.25 by going on), 0.5 and 1.
     */
    private static final float[][] WORTH = {{0.25f, 0.3f}, {0.5f, 0.3f}, {1, 0.3f}};

    @Test
    void learnsWhatActionsAreWorth() {
        for (DqnLearner.Hyperparameters settings : new DqnLearner.Hyperparameters[] {DOUBLED, PLAIN}) {
            DqnLearner learner = new DqnLearner(net(), 3, settings);
            train(learner, corridor(), 0, 3000);
            for (int place = 0; place < 3; place++) {
                assertThat(values(learner.net(), place))
                        .as("place %d, %s", place, settings)
                        .containsExactly(WORTH[place], offset(0.05f));
            }
        }
    }

    /** To go on from the second place is worth 0.5 by the third's best action, and 0.15 if that is not allowed. */
    @Test
    void whatIsNotAllowedNextIsWorthNothing() {
        ReplayMemory memory = new ReplayMemory(100, 3);
        for (int i = 0; i < 32; i++) {
            memory.add(place(1), 0, 0, place(2), 2);
            memory.add(place(2), 0, 1, place(2), ReplayMemory.NONE_ALLOWED);
            memory.add(place(2), 1, 0.3f, place(2), ReplayMemory.NONE_ALLOWED);
        }
        DqnLearner learner = new DqnLearner(net(), 3, DOUBLED);
        train(learner, memory, 0, 3000);
        assertThat(values(learner.net(), 1)[0]).isCloseTo(0.15f, offset(0.05f));
    }

    /** Until the target follows, what comes next is judged as at first. */
    @Test
    void theTargetFollowsWhenItIsTold() {
        DqnLearner still = new DqnLearner(net(), 3, PLAIN);
        float judged = Math.max(values(net(), 1)[0], values(net(), 1)[1]);
        ReplayMemory memory = corridor();
        for (int step = 0; step < 3000; step++) {
            still.learn(memory, new SplittableRandom(step), 1 - step / 3000.0);
        }
        assertThat(values(still.net(), 0)[0]).isCloseTo(0.5f * judged, offset(0.05f));
        assertThat(Math.abs(0.5f * judged - WORTH[0][0]))
                .as("the test can tell")
                .isGreaterThan(0.1f);
    }

    @Test
    void learnsNothingFromLessThanABatch() {
        DqnLearner learner = new DqnLearner(net(), 3, PLAIN);
        ReplayMemory memory = new ReplayMemory(100, 3);
        for (int i = 0; i < 31; i++) {
            memory.add(place(0), 0, 1, place(1), 3);
        }
        learner.learn(memory, new SplittableRandom(1), 1);
        assertThat(learner.net().parameters()).isDeepEqualTo(net().parameters());
        memory.add(place(0), 0, 1, place(1), 3);
        learner.learn(memory, new SplittableRandom(1), 1);
        assertThat(values(learner.net(), 0)[0]).isNotEqualTo(values(net(), 0)[0]);
    }

    @Test
    void goesOnFromWhatWasSavedAsIfNothingHadHappened() {
        DqnLearner straight = new DqnLearner(net(), 3, DOUBLED);
        train(straight, corridor(), 0, 50);
        Map<String, Matrix> saved = new HashMap<>();
        straight.save("q", saved);
        DqnLearner resumed = DqnLearner.restore(new Checkpoint(saved, Map.of()), "q", 3, 2, DOUBLED);
        train(straight, corridor(), 50, 100);
        train(resumed, corridor(), 50, 100);
        assertThat(resumed.net().parameters()).isDeepEqualTo(straight.net().parameters());
    }

    private static void train(DqnLearner learner, ReplayMemory memory, int from, int to) {
        for (int step = from; step < to; step++) {
            learner.learn(memory, new SplittableRandom(step), 1 - step / 3000.0);
            if (step % 20 == 0) {
                learner.moveTarget();
            }
        }
    }

    private static ReplayMemory corridor() {
        ReplayMemory memory = new ReplayMemory(100, 3);
        for (int i = 0; i < 16; i++) {
            for (int place = 0; place < 3; place++) {
                boolean last = place == 2;
                memory.add(place(place), 0, last ? 1 : 0, last ? place(0) : place(place + 1), last ? 0 : 3);
                memory.add(place(place), 1, 0.3f, place(0), ReplayMemory.NONE_ALLOWED);
            }
        }
        return memory;
    }

    private static float[] place(int place) {
        float[] state = new float[3];
        state[place] = 1;
        return state;
    }

    private static float[] values(Mlp net, int place) {
        Mlp.Workspace work = net.workspace();
        net.forward(place(place), work);
        return work.outputs();
    }

    private static Mlp net() {
        return Mlp.normal(3, 16, 2, 0.5, new SplittableRandom(12));
    }
}
