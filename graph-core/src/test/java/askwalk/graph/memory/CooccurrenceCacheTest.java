package askwalk.graph.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Constraints;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four items, three attributes: all items carry attribute 0, items 0 and 1 carry 1, and item 0 carries 2. */
class CooccurrenceCacheTest {

    private InMemoryGraph graph;

    @BeforeEach
    void build() {
        GraphBuilder builder = new GraphBuilder();
        for (int i = 0; i < 4; i++) {
            builder.add(VertexType.ITEM, "i" + i, "item");
        }
        for (int i = 0; i < 3; i++) {
            builder.add(VertexType.ATTRIBUTE, "a" + i, "attribute");
        }
        for (int item = 0; item < 4; item++) {
            builder.connect(Relation.HAS_ATTRIBUTE, item, 0);
        }
        builder.connect(Relation.HAS_ATTRIBUTE, 0, 1)
                .connect(Relation.HAS_ATTRIBUTE, 1, 1)
                .connect(Relation.HAS_ATTRIBUTE, 0, 2);
        graph = InMemoryGraph.of(builder.build());
    }

    @Test
    void areCachedIfTheRowIsNoLongerThanTheListOfItems() {
        assertThat(graph.hasCachedCounts(Constraints.allOf(Ids.of(0)))).isTrue();
        assertThat(graph.hasCachedCounts(Constraints.allOf(Ids.of(1)))).isFalse();
        assertThat(graph.hasCachedCounts(Constraints.allOf(Ids.of(0, 1)))).isFalse();
        assertThat(graph.hasCachedCounts(Constraints.NONE)).isFalse();
        assertThat(graph.hasCachedCounts(new Constraints(Ids.of(0), Ids.of(2), Ids.of())))
                .isFalse();
        assertThat(graph.hasCachedCounts(new Constraints(Ids.of(0), Ids.of(), Ids.of(3))))
                .isFalse();
        assertThatThrownBy(() -> graph.hasCachedCounts(Constraints.allOf(Ids.of(3))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void areNotChangedByTheCaller() {
        for (int time = 0; time < 2; time++) {
            int[] counts = new int[3];
            assertThat(graph.attributeCounts(Constraints.allOf(Ids.of(0)), counts))
                    .isEqualTo(4);
            assertThat(counts).containsExactly(4, 2, 1);
            Arrays.fill(counts, 99);
        }
    }
}
