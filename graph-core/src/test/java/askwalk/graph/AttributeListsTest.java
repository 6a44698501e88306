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
    void rowsPointIntoTheGivenArray() {
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
        lists.move(2, 3, 1);
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
    void selectedItemsAreLocatedByTheOffsetsOfTheirRows() {
        AttributeLists lists = new AttributeLists();
        int[] attributes = {7, 8, 9, 5, 6};
        lists.reset(attributes);
        lists.selection().add(0);
        lists.selection().add(2);
        lists.locate(new int[] {0, 3, 3, 5});
        assertThat(Row.all(lists)).containsExactly(Row.of(0, 7, 8, 9), Row.of(2, 5, 6));
    }
}
