package askwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BitSetsTest {

    @Test
    void holdsAWordForEvery64Ids() {
        assertThat(BitSets.ofSize(0)).isEmpty();
        assertThat(BitSets.ofSize(1)).hasSize(1);
        assertThat(BitSets.ofSize(64)).hasSize(1);
        assertThat(BitSets.ofSize(65)).hasSize(2);
    }

    @Test
    void behavesLikeTheBitSetOfTheJdk() {
        for (long seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int ids = 1 + random.nextInt(200);
            long[] set = BitSets.ofSize(ids);
            BitSet expected = new BitSet();
            for (int step = 0; step < 300; step++) {
                int id = random.nextInt(ids);
                if (random.nextBoolean()) {
                    BitSets.add(set, id);
                    expected.set(id);
                } else {
                    BitSets.remove(set, id);
                    expected.clear(id);
                }
            }
            for (int id = 0; id < ids; id++) {
                assertThat(BitSets.contains(set, id))
                        .as("seed %d, %d", seed, id)
                        .isEqualTo(expected.get(id));
            }
        }
    }
}
