package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.testing.Shares;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DropoutTest {

    @Test
    void withoutDropoutTheMaskIsOne() {
        float[] mask = new float[7];
        new Dropout(0).draw(new SplittableRandom(1), mask, 7);
        assertThat(mask).containsOnly(1);
    }

    @Test
    void masksHaveMeanOne() {
        for (double rate : new double[] {0.1, 0.5, 0.99}) {
            float[] mask = new float[1_000];
            int[] keptAt = new int[4];
            int kept = 0;
            int together = 0;
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 100; i++) {
                new Dropout(rate).draw(random, mask, mask.length);
                for (int d = 0; d < mask.length; d++) {
                    if (mask[d] != 0) {
                        assertThat(mask[d] * (1 - rate)).isEqualTo(1, within(2e-3));
                        kept++;
                        keptAt[d % 4]++;
                        together += d % 2 == 1 && mask[d - 1] != 0 ? 1 : 0;
                    }
                }
            }
            Shares.check("kept at rate " + rate, kept, 100_000, 1 - rate);
            for (int lane = 0; lane < 4; lane++) {
                Shares.check("kept in lane " + lane + " at rate " + rate, keptAt[lane], 25_000, 1 - rate);
            }
            Shares.check("neighbours at rate " + rate, together, 50_000, (1 - rate) * (1 - rate));
        }
    }

    @Test
    void onlyTheFirstDimensionsAreDrawn() {
        float[] mask = {9, 9, 9, 9, 9, 9, 9};
        new Dropout(0.5).draw(new SplittableRandom(1), mask, 5);
        assertThat(mask[5]).isEqualTo(9);
        for (int d = 0; d < 5; d++) {
            assertThat(mask[d]).isIn(0f, 2f);
        }
    }
}
