package askwalk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.walk.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CasesTest {

    /** Item 0 carries attributes 0 and 1, item 1 carries 0, item 2 carries 2. */
    private static KnowledgeGraph graph() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u0", "Ann");
        builder.add(VertexType.USER, "u1", "Bob");
        for (int id = 0; id < 3; id++) {
            builder.add(VertexType.ITEM, "i" + id, "item " + id);
            builder.add(VertexType.ATTRIBUTE, "a" + id, "attribute " + id);
        }
        builder.connect(Relation.HAS_ATTRIBUTE, 0, 0).connect(Relation.HAS_ATTRIBUTE, 0, 1);
        builder.connect(Relation.HAS_ATTRIBUTE, 1, 0).connect(Relation.HAS_ATTRIBUTE, 2, 2);
        return InMemoryGraph.of(builder.build());
    }

    @Test
    void bothAttributesAreThoseOfAnItemAndTheItemsShownCarryTheFirst() {
        Cases cases = Cases.draw(graph(), Tuples.of(Role.TEST, Ids.of(0, 1, 1), Ids.of(2, 1, 0)));
        Set<Ids> firsts = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            Cases.Case drawn = cases.next();
            firsts.add(drawn.first());
            assertThat(drawn.user()).isEqualTo(1);
            boolean zeroFirst = drawn.first().equals(Ids.of(0));
            assertThat(drawn.second()).isEqualTo(zeroFirst ? Ids.of(1) : Ids.of(0));
            assertThat(drawn.shown().toArray()).containsExactlyInAnyOrder(zeroFirst ? new int[] {0, 1} : new int[] {0});
            assertThat(drawn.no())
                    .isEqualTo(zeroFirst ? List.of(Response.REJECTED, Response.REJECTED) : List.of(Response.REJECTED));
        }
        assertThat(firsts).containsExactlyInAnyOrder(Ids.of(0), Ids.of(1));
    }

    @Test
    void withoutAnItemWithTwoAttributesThereIsNoCase() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Cases.draw(graph(), Tuples.of(Role.TEST, Ids.of(0), Ids.of(2))))
                .withMessage("no test tuple of this data set has an item with two attributes");
    }
}
