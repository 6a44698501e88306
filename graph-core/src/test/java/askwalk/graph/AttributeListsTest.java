package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AttributeListsTest {

    private static AttributeLists threeRows() {
        AttributeLists lists = new AttributeLists();
        lists.reset(new int[] {8, 9, 5, 6, 7});
        lists.add(2, 2, 5);
        lists.add(4, 0, 0);
        lists.add(6, 0, 2);
        return lists;
    }

    @Test
    void rowsPointIntoTheArrayLent() {
        assertThat(Row.all(threeRows())).containsExactly(Row.of(2, 5, 6, 7), Row.of(4), Row.of(6, 8, 9));
        int[] lent = {1};
        AttributeLists lists = threeRows();
        lists.reset(lent);
        assertThat(lists.size()).isZero();
        assertThat(lists.attributes()).isSameAs(lent);
    }

    @Test
    void movingAndTruncatingDropRows() {
        AttributeLists lists = threeRows();
        lists.move(2, 1);
        assertThat(lists.size()).isEqualTo(3);
        lists.truncate(2);
        assertThat(Row.all(lists)).containsExactly(Row.of(2, 5, 6, 7), Row.of(6, 8, 9));
        assertThatThrownBy(() -> lists.truncate(3)).isInstanceOf(IndexOutOfBoundsException.class);
        lists.truncate(0);
        assertThat(lists.size()).isZero();
    }

    @Test
    void growsAsNeeded() {
        AttributeLists lists = new AttributeLists();
        lists.reset(new int[1000]);
        for (int row = 0; row < 500; row++) {
            lists.add(3 * row, row, 2 * row);
        }
        assertThat(lists.size()).isEqualTo(500);
        for (int row = 0; row < 500; row++) {
            assertThat(lists.items()[row]).isEqualTo(3 * row);
            assertThat(lists.starts()[row]).isEqualTo(row);
            assertThat(lists.ends()[row]).isEqualTo(2 * row);
        }
    }

    @Test
    void roomMadeInAdvanceIsUsed() {
        AttributeLists lists = threeRows();
        lists.ensureCapacity(100);
        int[] items = lists.items();
        assertThat(items.length).isGreaterThanOrEqualTo(100);
        assertThat(Row.all(lists)).isEqualTo(Row.all(threeRows()));
        for (int item = 10; lists.size() < 100; item++) {
            lists.add(item, 0, 1);
        }
        lists.ensureCapacity(50);
        assertThat(lists.items()).isSameAs(items);
    }
}
