package askwalk.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayMemoryTest {

    @Test
    void addedTransitionsAreReturned() {
        ReplayMemory memory = new ReplayMemory(3, 2);
        memory.add(new float[] {1, 2}, 1, 0.5f, new float[] {3, 4}, 3);
        memory.add(new float[] {5, 6}, 0, -1, new float[] {7, 8}, ReplayMemory.NONE_ALLOWED);
        assertThat(memory.size()).isEqualTo(2);
        assertThat(describe(memory, 0)).isEqualTo("1.0 2.0 did 1 for 0.5 saw 3.0 4.0 may 3");
        assertThat(describe(memory, 1)).as("nothing comes next").isEqualTo("5.0 6.0 did 0 for -1.0 saw 0.0 0.0 may 0");
    }

    /** Compares with a list whose first element is removed. */
    @Test
    void theOldestIsOverwrittenAndASavedMemoryIsEqual() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int capacity = random.nextInt(1, 20);
            ReplayMemory memory = new ReplayMemory(capacity, 1);
            List<String> expected = new ArrayList<>();
            for (int turn = 0; turn < 50; turn++) {
                int allowed = random.nextInt(4);
                memory.add(new float[] {turn}, turn % 24, turn / 8f, new float[] {turn + 1}, allowed);
                float next = allowed == 0 ? 0 : turn + 1;
                expected.add(
                        (float) turn + " did " + turn % 24 + " for " + turn / 8f + " saw " + next + " may " + allowed);
                if (expected.size() > capacity) {
                    expected.remove(0);
                }
                if (random.nextInt(5) == 0) {
                    Map<String, Matrix> saved = new HashMap<>();
                    memory.save("m", saved);
                    memory = ReplayMemory.restore(new Checkpoint(saved, Map.of()), "m", capacity, 1);
                }
                ReplayMemory now = memory;
                assertThat(IntStream.range(0, memory.size()).mapToObj(place -> describe(now, place)))
                        .as("seed %d, turn %d", seed, turn)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void samplesAreDistinctAndUniform() {
        ReplayMemory memory = new ReplayMemory(10, 1);
        for (int turn = 0; turn < 10; turn++) {
            memory.add(new float[] {turn}, 0, 0, new float[] {0}, 1);
        }
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[10];
        int[] places = new int[4];
        for (int draw = 0; draw < 1000; draw++) {
            memory.sample(random, places);
            assertThat(places).doesNotHaveDuplicates();
            for (int place : places) {
                drawn[place]++;
            }
        }
        for (int count : drawn) {
            assertThat(count).isBetween(330, 470); // 400 expected, with a standard deviation of 15.5
        }
    }

    @Test
    void tooLargeSamplesAndCapacitiesAreRejected() {
        ReplayMemory memory = new ReplayMemory(10, 1);
        memory.add(new float[] {0}, 0, 0, new float[] {0}, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.sample(new SplittableRandom(1), new int[2]))
                .withMessage("cannot sample 2 transitions: only 1 are stored");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplayMemory(1_000_000, 8_000))
                .withMessage(
                        "a replay memory of 1000000 transitions with 8000 numbers each is too large: set a smaller memory");
    }

    private static String describe(ReplayMemory memory, int place) {
        float[] state = new float[memory.stateSize()];
        float[] next = new float[memory.stateSize()];
        memory.state(place, state);
        memory.nextState(place, next);
        return text(state) + "did " + memory.action(place) + " for " + memory.reward(place) + " saw " + text(next)
                + "may " + memory.nextAllowed(place);
    }

    private static String text(float[] numbers) {
        StringBuilder text = new StringBuilder();
        for (float number : numbers) {
            text.append(number).append(' ');
        }
        return text.toString();
    }
}
