package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdBufferTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 200})
    void growsAsNeeded(int capacity) {
        IdBuffer buffer = new IdBuffer(capacity);
        for (int id = 0; id < 100; id++) {
            buffer.add(id);
            buffer.addAll(new int[] {-1, id, id + 1, -1}, 1, 3);
        }
        assertThat(buffer.size()).isEqualTo(300);
        assertThat(Ids.copyOf(buffer).toArray())
                .isEqualTo(IntStream.range(0, 100)
                        .flatMap(id -> IntStream.of(id, id, id + 1))
                        .toArray());
    }

    @Test
    void addsAPartThatFitsExactlyAndOneThatNeedsToGrow() {
        IdBuffer buffer = new IdBuffer(4);
        int[] room = buffer.array();
        buffer.addAll(new int[] {3, 1, 4, 1}, 0, 4);
        assertThat(buffer.array()).isSameAs(room).containsExactly(3, 1, 4, 1);
        buffer.addAll(IntStream.range(0, 1000).toArray(), 0, 1000);
        assertThat(buffer.size()).isEqualTo(1004);
        assertThat(buffer.get(3)).isEqualTo(1);
        assertThat(buffer.get(1003)).isEqualTo(999);
        buffer.addAll(new int[0], 0, 0);
        assertThat(buffer.size()).isEqualTo(1004);
    }

    @Test
    void clearingKeepsTheCapacity() {
        IdBuffer buffer = new IdBuffer();
        assertThat(buffer.isEmpty()).isTrue();
        buffer.add(5);
        assertThat(buffer.isEmpty()).isFalse();
        int[] room = buffer.array();
        buffer.clear();
        assertThat(buffer.isEmpty()).isTrue();
        assertThat(buffer.size()).isZero();
        assertThat(buffer.array()).isSameAs(room);
    }

    @Test
    void truncatingKeepsTheFirst() {
        IdBuffer buffer = new IdBuffer();
        buffer.addAll(new int[] {3, 1, 4}, 0, 3);
        buffer.truncate(3);
        assertThat(buffer).hasToString("[3, 1, 4]");
        buffer.truncate(2);
        assertThat(buffer).hasToString("[3, 1]");
        assertThatThrownBy(() -> buffer.truncate(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> buffer.truncate(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        buffer.truncate(0);
        assertThat(buffer.isEmpty()).isTrue();
    }

    @Test
    void rejectsPositionsBeyondItsSize() {
        IdBuffer buffer = new IdBuffer();
        buffer.add(5);
        assertThat(buffer.get(0)).isEqualTo(5);
        assertThatThrownBy(() -> buffer.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> buffer.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aRangeIsAddedAtTheEnd() {
        IdBuffer buffer = new IdBuffer(1);
        buffer.add(9);
        buffer.addRange(3, 6);
        buffer.addRange(7, 7);
        assertThat(Ids.copyOf(buffer)).isEqualTo(Ids.of(9, 3, 4, 5));
    }

    @Test
    void idsAfterARemovedIdMoveForward() {
        IdBuffer buffer = new IdBuffer();
        buffer.addRange(0, 4);
        buffer.removeAt(1);
        assertThat(Ids.copyOf(buffer)).isEqualTo(Ids.of(0, 2, 3));
        buffer.removeAt(2);
        assertThat(Ids.copyOf(buffer)).isEqualTo(Ids.of(0, 2));
        assertThatThrownBy(() -> buffer.removeAt(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void sortingKeepsEachIdOnce() {
        IdBuffer buffer = new IdBuffer(9);
        buffer.sortDistinct();
        assertThat(buffer.isEmpty()).isTrue();
        for (int id : new int[] {4, 0, 4, 2, 0, 0}) {
            buffer.add(id);
        }
        buffer.sortDistinct();
        assertThat(Ids.copyOf(buffer)).isEqualTo(Ids.of(0, 2, 4));
    }
}
