package askwalk.random;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.testing.Shares;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedTest {

    /** Published results must be reproducible from their seeds, so these numbers must never change. */
    @Test
    void numbersAreStableAcrossReleases() {
        Seed seed = new Seed(42);
        assertThat(seed.derive(7).value()).isEqualTo(-5230076909777493577L);
        assertThat(seed.derive("noise").value()).isEqualTo(-2282124376180869202L);
        assertThat(seed.derive("").value()).isEqualTo(-6161046677720600871L);
        assertThat(seed.hash(0)).isEqualTo(279565198475132803L);
        assertThat(seed.hash(123)).isEqualTo(1439139981370965383L);
        assertThat(seed.uniform(123)).isEqualTo(0.07801593471565738);
        assertThat(seed.random().nextLong()).isEqualTo(-4767286540954276203L);
    }

    @Test
    void derivedSeedsDiffer() {
        Set<Long> values = new HashSet<>();
        for (int value = 0; value < 100; value++) {
            for (int key = -50; key < 50; key++) {
                values.add(new Seed(value).derive(key).value());
            }
        }
        assertThat(values).hasSize(10_000);
    }

    @Test
    void orderOfKeysMatters() {
        Seed seed = new Seed(5);
        assertThat(seed.derive(1).derive(2)).isNotEqualTo(seed.derive(2).derive(1));
        assertThat(seed.derive("ab")).isNotEqualTo(seed.derive("ba"));
    }

    @Test
    void namesDifferFromTheirBeginnings() {
        Seed seed = new Seed(5);
        assertThat(seed.derive("ab")).isNotEqualTo(seed.derive("a").derive("b"));
        assertThat(Set.of(seed, seed.derive(""), seed.derive("a"), seed.derive("aa"), seed.derive("aaa")))
                .hasSize(5);
    }

    /** Bits of two streams agree with probability 1/2, for neighbouring keys as well as neighbouring seeds. */
    @Test
    void derivedStreamsAreIndependent() {
        int sameByKey = 0;
        int sameBySeed = 0;
        int sameAsParent = 0;
        for (int key = 0; key < 2_000; key++) {
            long here = new Seed(9).derive(key).random().nextLong();
            sameByKey += 64
                    - Long.bitCount(here ^ new Seed(9).derive(key + 1).random().nextLong());
            sameBySeed +=
                    64 - Long.bitCount(here ^ new Seed(10).derive(key).random().nextLong());
            sameAsParent += 64 - Long.bitCount(here ^ new Seed(9).random().nextLong());
        }
        Shares.check("bits shared with the next key", sameByKey, 64 * 2_000, 0.5);
        Shares.check("bits shared with the next seed", sameBySeed, 64 * 2_000, 0.5);
        Shares.check("bits shared with the parent", sameAsParent, 64 * 2_000, 0.5);
    }

    @Test
    void uniformNumbersFillTheRangeEvenly() {
        int[] tenths = new int[10];
        int trials = 20_000;
        for (int id = 0; id < trials; id++) {
            double number = new Seed(3).uniform(id);
            assertThat(number).isGreaterThanOrEqualTo(0).isLessThan(1);
            tenths[(int) (10 * number)]++;
        }
        for (int tenth = 0; tenth < 10; tenth++) {
            Shares.check("numbers in tenth " + tenth, tenths[tenth], trials, 0.1);
        }
    }

    /** Over seeds, each of two ids comes first with probability 1/2, whichever is smaller. */
    @Test
    void hashesGiveTheOrderOfIdsNoMeaning() {
        int smallerFirst = 0;
        int neighbourFirst = 0;
        int trials = 4_000;
        for (int value = 0; value < trials; value++) {
            Seed seed = new Seed(1).derive(value);
            smallerFirst += seed.hash(3) < seed.hash(900) ? 1 : 0;
            neighbourFirst += seed.hash(3) < seed.hash(4) ? 1 : 0;
        }
        Shares.check("3 before 900", smallerFirst, trials, 0.5);
        Shares.check("3 before 4", neighbourFirst, trials, 0.5);
    }

    /**
     * Both are SplitMix64: a policy that breaks ties with one and draws from the other must not get the same numbers
     * twice.
     */
    @Test
    void hashesAreNotTheNumbersOfTheGenerator() {
        Seed seed = new Seed(8);
        List<Long> drawn = seed.random().longs(1_000).boxed().toList();
        for (int id = -1; id < 1_000; id++) {
            assertThat(drawn).doesNotContain(seed.hash(id));
        }
    }

    @Test
    void eachGeneratorStartsAtTheBeginning() {
        Seed seed = new Seed(8);
        assertThat(seed.random().nextLong()).isEqualTo(seed.random().nextLong());
    }
}
