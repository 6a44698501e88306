package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void keepsOrderAndRepetitions() {
        Ids ids = Ids.of(4, 2, 4);
        assertThat(ids.size()).isEqualTo(3);
        assertThat(ids.get(0)).isEqualTo(4);
        assertThat(ids.get(1)).isEqualTo(2);
        assertThat(ids.get(2)).isEqualTo(4);
        assertThat(ids).hasToString("[4, 2, 4]");
        assertThat(ids.isEmpty()).isFalse();
        assertThat(Ids.of().isEmpty()).isTrue();
        assertThat(Ids.of().size()).isZero();
    }

    @Test
    void findsTheFirstPosition() {
        Ids ids = Ids.of(4, 2, 4);
        assertThat(ids.indexOf(4)).isZero();
        assertThat(ids.indexOf(2)).isEqualTo(1);
        assertThat(ids.indexOf(3)).isEqualTo(-1);
        assertThat(ids.contains(4)).isTrue();
        assertThat(ids.contains(3)).isFalse();
    }

    @Test
    void rejectsPositionsOutOfRange() {
        Ids ids = Ids.of(4, 2);
        assertThatThrownBy(() -> ids.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ids.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void isIndependentOfItsSourceAndItsCopies() {
        int[] source = {4, 2};
        Ids ids = Ids.of(source);
        source[0] = 9;
        ids.toArray()[1] = 9;
        assertThat(ids.plus(7)).isEqualTo(Ids.of(4, 2, 7));
        assertThat(ids).isEqualTo(Ids.of(4, 2));
        assertThat(Ids.of().plus(7)).isEqualTo(Ids.of(7));
        assertThat(ids.toArray()).containsExactly(4, 2);
    }

    @Test
    void copiesTheCurrentContentOfABuffer() {
        IdBuffer buffer = new IdBuffer(8);
        assertThat(Ids.copyOf(buffer)).isEqualTo(Ids.of());
        buffer.add(4);
        buffer.add(2);
        Ids ids = Ids.copyOf(buffer);
        buffer.clear();
        buffer.add(9);
        assertThat(ids).isEqualTo(Ids.of(4, 2));
    }

    @Test
    void isEqualByValue() {
        assertThat(Ids.of(4, 2)).isEqualTo(Ids.of(4, 2)).hasSameHashCodeAs(Ids.of(4, 2));
        assertThat(Ids.of(4, 2)).isNotEqualTo(Ids.of(2, 4)).isNotEqualTo(Ids.of(4));
        assertThat(Ids.of(4, 2)).doesNotHaveSameHashCodeAs(Ids.of(2, 4));
        assertThat(Ids.of(4)).isNotEqualTo("[4]");
    }

    @Test
    void iteratesOverTheIdsInOrder() {
        IdBuffer seen = new IdBuffer();
        Ids.of(4, 2, 4).forEach(seen::add);
        assertThat(seen.toArray()).containsExactly(4, 2, 4);
        assertThat(seen.toIds()).isEqualTo(Ids.of(4, 2, 4));
        assertThat(Ids.of(4, 2, 4).stream().sum()).isEqualTo(10);
        assertThat(Ids.copyOf(new int[] {7, 8, 9}, 1, 3)).isEqualTo(Ids.of(8, 9));
        assertThat(Ids.copyOf(new int[] {7, 8, 9}, 2, 2)).isEqualTo(Ids.of());
    }

    @Test
    void findsIdsInAscendingLists() {
        IdBuffer buffer = new IdBuffer(8);
        buffer.addAll(new int[] {2, 4, 9}, 0, 3);
        for (int id = 0; id < 11; id++) {
            assertThat(buffer.containsAscending(id)).isEqualTo(buffer.toIds().contains(id));
            assertThat(buffer.toIds().containsAscending(id))
                    .isEqualTo(buffer.toIds().contains(id));
        }
    }
}
