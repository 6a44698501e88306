package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.memory.InMemoryGraph;
import org.junit.jupiter.api.Test;

class AdjacencyTest {

    /** Row 0 has 5 and 2, row 1 is empty, row 2 has 2. */
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
    void transposes() {
        Adjacency reverse = lists.transposed(6);
        assertThat(reverse.toLists()).containsExactly(Ids.of(), Ids.of(), Ids.of(0, 2), Ids.of(), Ids.of(), Ids.of(0));
    }

    @Test
    void acceptsListsInCsrFormat() {
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

    @Test
    void aDeletedItemHasNoAttributes() {
        KnowledgeGraph whole = InMemoryGraph.of(TinyGraph.data());
        KnowledgeGraph changed = new WithoutHarvest(whole);
        Adjacency attributes = changed.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        assertThat(attributes.rowCount()).isEqualTo(6);
        assertThat(attributes.list(TinyGraph.HARVEST)).isEqualTo(Ids.of());
        for (int item : new int[] {TinyGraph.KIND_OF_BLUE, TinyGraph.BLUE_TRAIN, TinyGraph.NEVERMIND}) {
            assertThat(attributes.list(item))
                    .isEqualTo(whole.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD)
                            .list(item));
        }
        assertThat(changed.adjacency(Relation.HAS_ATTRIBUTE, Direction.BACKWARD).list(TinyGraph.CALM))
                .isEqualTo(Ids.of(TinyGraph.KIND_OF_BLUE));
    }

    /** A graph that lost an item after its catalogue was read. */
    private record WithoutHarvest(KnowledgeGraph graph) implements KnowledgeGraph {

        @Override
        public Catalogue catalogue() {
            return graph.catalogue();
        }

        @Override
        public int edgeCount(Relation relation) {
            return graph.edgeCount(relation);
        }

        @Override
        public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
            graph.neighbours(relation, direction, vertex, into);
        }

        @Override
        public void items(Constraints constraints, IdBuffer into) {
            graph.items(without(constraints), into);
        }

        @Override
        public void attributeLists(Constraints constraints, AttributeLists into) {
            graph.attributeLists(without(constraints), into);
        }

        @Override
        public int attributeCounts(Constraints constraints, int[] counts) {
            return graph.attributeCounts(without(constraints), counts);
        }

        private static Constraints without(Constraints all) {
            return new Constraints(all.allOf(), all.noneOf(), all.except().plus(TinyGraph.HARVEST));
        }
    }
}
