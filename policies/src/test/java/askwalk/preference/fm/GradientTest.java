package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GradientTest {

    /** Starts with few rows, so that rows, slots and values have to grow, and is reused after clearing. */
    @Test
    void sumsEqualAMap() {
        for (long seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(4);
            Gradient gradient = new Gradient(1 + random.nextInt(50), size);
            for (int round = 0; round < 4; round++) {
                Map<Integer, Float> expected = new HashMap<>();
                for (int i = random.nextInt(600); i > 0; i--) {
                    int row = random.nextInt(400);
                    float by = random.nextInt(10);
                    int at = gradient.offset(row);
                    gradient.values()[at + size - 1] += by;
                    expected.merge(row, by, Float::sum);
                }
                assertThat(gradient.count()).as("seed %d", seed).isEqualTo(expected.size());
                Map<Integer, Float> found = new HashMap<>();
                for (int slot = 0; slot < gradient.count(); slot++) {
                    found.put(gradient.row(slot), gradient.values()[slot * size + size - 1]);
                    for (int d = 0; d < size - 1; d++) {
                        assertThat(gradient.values()[slot * size + d]).isZero();
                    }
                }
                assertThat(found).as("seed %d, round %d", seed, round).isEqualTo(expected);
                gradient.clear();
                assertThat(gradient.count()).isZero();
            }
        }
    }
}
