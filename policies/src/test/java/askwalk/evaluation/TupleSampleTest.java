package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.TupleSet;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.testing.Shares;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TupleSampleTest {

    @Test
    void aSampleAscendsWithoutRepetition() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(IntStream.of(TupleSample.draw(30, 12, new Seed(seed)).toArray())
                            .boxed())
                    .as("seed %d", seed)
                    .hasSize(12)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(index -> 0 <= index && index < 30);
        }
    }

    @Test
    void allAndMoreThanAllAreAll() {
        Ids all = Ids.of(IntStream.range(0, 30).toArray());
        assertThat(TupleSample.draw(30, TupleSet.ALL, new Seed(1))).isEqualTo(all);
        assertThat(TupleSample.draw(30, 30, new Seed(1))).isEqualTo(all);
        assertThat(TupleSample.draw(30, 31, new Seed(1))).isEqualTo(all);
    }

    @Test
    void theSeedDecides() {
        assertThat(TupleSample.draw(30, 12, new Seed(1))).isEqualTo(TupleSample.draw(30, 12, new Seed(1)));
        assertThat(TupleSample.draw(30, 12, new Seed(1))).isNotEqualTo(TupleSample.draw(30, 12, new Seed(2)));
    }

    @Test
    void tuplesAreDrawnUniformly() {
        int trials = 5_000;
        int[] drawn = new int[8];
        for (int seed = 0; seed < trials; seed++) {
            for (int index : TupleSample.draw(8, 3, new Seed(3).derive(seed)).toArray()) {
                drawn[index]++;
            }
        }
        for (int index = 0; index < 8; index++) {
            Shares.check("tuple " + index, drawn[index], trials, 3 / 8.0);
        }
    }
}
