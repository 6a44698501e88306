package askwalk.policy.reinforce;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {

    @Test
    void eachTupleIsInOnePart() {
        HeldOut parts = HeldOut.of(103, 0.2, new Seed(4));
        assertThat(parts.choosing().size()).isEqualTo(20);
        List<Integer> all = new ArrayList<>();
        IntStream.of(parts.choosing().toArray()).forEach(all::add);
        IntStream.of(parts.training().toArray()).forEach(all::add);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 103).boxed().toList());
        assertThat(HeldOut.of(103, 0.2, new Seed(4))).isEqualTo(parts);
        assertThat(HeldOut.of(103, 0.2, new Seed(5))).isNotEqualTo(parts);
    }

    @Test
    void fewTuplesAreAllTrainedOn() {
        assertThat(HeldOut.of(4, 0.2, new Seed(1)).choosing().size()).isZero();
        assertThat(HeldOut.of(4, 0.2, new Seed(1)).training().size()).isEqualTo(4);
    }

    @Test
    void noMoreAreHeldOutThanItTakes() {
        assertThat(HeldOut.of(100_000, 0.2, new Seed(1)).choosing().size()).isEqualTo(5000);
    }
}
