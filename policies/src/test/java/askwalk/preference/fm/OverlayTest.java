package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private static final int SIZE = 3;

    @Test
    void rowsEqualAMap() {
        for (long seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            float[] source = GradientCheck.embeddings(random, 100, SIZE);
            float[] untouched = source.clone();
            Overlay overlay = new Overlay(SIZE);
            Map<Integer, float[]> expected = new HashMap<>();
            int range = seed % 2 == 0 ? 1_500 : Integer.MAX_VALUE;
            for (int i = 0; i < 3_000; i++) {
                int key = random.nextInt(range);
                int sourceRow = random.nextInt(100);
                assertThat(overlay.find(key) == Overlay.NONE)
                        .as("seed %d, key %d", seed, key)
                        .isEqualTo(!expected.containsKey(key));
                int row = overlay.rowOf(key, source, sourceRow);
                assertThat(overlay.find(key)).as("seed %d, key %d", seed, key).isEqualTo(row);
                float[] copied = Arrays.copyOfRange(source, sourceRow * SIZE, (sourceRow + 1) * SIZE);
                float[] values = expected.computeIfAbsent(key, k -> copied);
                values[1] += i;
                overlay.values()[row * SIZE + 1] += i;
            }
            for (Map.Entry<Integer, float[]> entry : expected.entrySet()) {
                int from = overlay.find(entry.getKey()) * SIZE;
                assertThat(Arrays.copyOfRange(overlay.values(), from, from + SIZE))
                        .as("seed %d, key %d", seed, entry.getKey())
                        .containsExactly(entry.getValue());
            }
            assertThat(source).as("seed %d", seed).containsExactly(untouched);
        }
    }
}
