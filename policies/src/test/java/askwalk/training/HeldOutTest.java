package askwalk.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.random.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldOutTest {

    @Test
    void eachTupleIsInOneSplit() {
        HeldOut parts = HeldOut.of(tuples(103), 0.2, new Seed(4));
        assertThat(parts.selection().size()).isEqualTo(20);
        List<Integer> all = new ArrayList<>();
        IntStream.of(parts.selection().toArray()).forEach(all::add);
        IntStream.of(parts.training().toArray()).forEach(all::add);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 103).boxed().toList());
        assertThat(HeldOut.of(tuples(103), 0.2, new Seed(4))).isEqualTo(parts);
        assertThat(HeldOut.of(tuples(103), 0.2, new Seed(5))).isNotEqualTo(parts);
    }

    @Test
    void fewTuplesAreAllTrainingTuples() {
        assertThat(HeldOut.of(tuples(4), 0.2, new Seed(1)).selection().size()).isZero();
        assertThat(HeldOut.of(tuples(4), 0.2, new Seed(1)).training().size()).isEqualTo(4);
    }

    @Test
    void theHeldOutSplitIsLimited() {
        assertThat(HeldOut.of(tuples(100_000), 0.2, new Seed(1)).selection().size())
                .isEqualTo(5000);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEST", "TRAIN"})
    void onlyValidationTuplesAreSplit(Role role) {
        Tuples tuples = Tuples.of(role, Ids.of(0), Ids.of(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldOut.of(tuples, 0.2, new Seed(1)))
                .withMessage("training divides validation tuples, not " + role.word() + " tuples");
    }

    private static Tuples tuples(int size) {
        Ids zeros = Ids.of(new int[size]);
        return Tuples.of(Role.VALIDATION, zeros, zeros);
    }
}
