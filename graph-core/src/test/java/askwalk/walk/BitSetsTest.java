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
    void anEmptySetHasNoNext() {
        assertThat(BitSets.next(BitSets.ofSize(0), 0)).isEqualTo(-1);
        assertThat(BitSets.next(BitSets.ofSize(200), 0)).isEqualTo(-1);
        assertThat(BitSets.next(BitSets.ofSize(64), 64)).isEqualTo(-1);
    }

    @Test
    void findsTheNextAcrossWords() {
        long[] set = BitSets.ofSize(200);
        BitSets.add(set, 0);
        BitSets.add(set, 63);
        BitSets.add(set, 64);
        BitSets.add(set, 191);
        assertThat(BitSets.next(set, 0)).isZero();
        assertThat(BitSets.next(set, 1)).isEqualTo(63);
        assertThat(BitSets.next(set, 64)).isEqualTo(64);
        assertThat(BitSets.next(set, 65)).isEqualTo(191);
        assertThat(BitSets.next(set, 191)).isEqualTo(191);
        assertThat(BitSets.next(set, 192)).isEqualTo(-1);
        assertThat(BitSets.next(set, 1000)).isEqualTo(-1);
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
                assertThat(BitSets.next(set, id)).as("seed %d, %d", seed, id).isEqualTo(expected.nextSetBit(id));
            }
        }
    }
}
