package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AdjacencyTest {

    /** Row 0 has 5 and 2, row 1 nothing, row 2 has 2. */
    private final Adjacency lists = Adjacency.of(Ids.of(2, 0, 0), Ids.of(2, 5, 2), 3);

    @Test
    void groupsPairsInTheirOrder() {
        assertThat(lists.rowCount()).isEqualTo(3);
        assertThat(lists.size()).isEqualTo(3);
        assertThat(lists.offsets()).containsExactly(0, 2, 2, 3);
        assertThat(lists.targets()).containsExactly(5, 2, 2);
        assertThat(lists.toLists()).containsExactly(Ids.of(5, 2), Ids.of(), Ids.of(2));
        assertThat(lists.toArrays()).isDeepEqualTo(new int[][] {{5, 2}, {}, {2}});
        assertThat(lists.rows()).containsExactly(0, 0, 2);
        assertThat(lists.degree(0)).isEqualTo(2);
        assertThat(lists.get(0, 1)).isEqualTo(2);
        assertThat(lists.target(lists.start(2))).isEqualTo(2);
        assertThat(lists.end(2)).isEqualTo(3);
    }

    @Test
    void findsTargetsInRowsThatAscend() {
        Adjacency ascending = Adjacency.of(Ids.of(0, 0, 1), Ids.of(1, 3, 2), 2);
        assertThat(ascending.contains(0, 3)).isTrue();
        assertThat(ascending.contains(0, 2)).isFalse();
        assertThat(ascending.contains(1, 3)).isFalse();
    }

    @Test
    void turnsRound() {
        Adjacency reverse = lists.transposed(6);
        assertThat(reverse.toLists()).containsExactly(Ids.of(), Ids.of(), Ids.of(0, 2), Ids.of(), Ids.of(), Ids.of(0));
    }

    @Test
    void takesCompressedListsAsTheyAre() {
        int[] targets = {4, 3};
        Adjacency taken = Adjacency.ofCompressed(new int[] {0, 1, 2}, targets);
        assertThat(taken.targets()).isSameAs(targets);
        assertThat(taken.list(1)).isEqualTo(Ids.of(3));
        for (int[] offsets : new int[][] {{}, {0}, {1, 2}, {0, 3}, {0, 2, 1, 2}}) {
            assertThatThrownBy(() -> Adjacency.ofCompressed(offsets, targets))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Adjacency.of(Ids.of(3), Ids.of(0), 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
