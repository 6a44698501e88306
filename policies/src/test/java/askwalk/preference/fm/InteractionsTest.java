package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.testing.RandomGraphs;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InteractionsTest {

    /** They are read only from the graph, so items of validation and test tuples are not included. */
    @Test
    void theyAreTheEdgesOfTheGraph() {
        for (long seed = 0; seed < 40; seed++) {
            KnowledgeGraph graph = RandomGraphs.small(new SplittableRandom(seed));
            Interactions interactions = new Interactions(graph);
            int next = 0;
            for (int user = 0; user < graph.count(VertexType.USER); user++) {
                Set<Integer> items = RandomGraphs.neighbours(graph, Relation.INTERACTED_WITH, Direction.FORWARD, user);
                assertThat(interactions.start(user)).as("seed %d", seed).isEqualTo(next);
                for (int item : items) {
                    assertThat(interactions.user(next)).as("seed %d", seed).isEqualTo(user);
                    assertThat(interactions.item(next++)).as("seed %d", seed).isEqualTo(item);
                }
                assertThat(interactions.end(user)).as("seed %d", seed).isEqualTo(next);
                for (int item = 0; item < graph.count(VertexType.ITEM); item++) {
                    assertThat(interactions.has(user, item))
                            .as("seed %d, user %d, item %d", seed, user, item)
                            .isEqualTo(items.contains(item));
                }
            }
            assertThat(interactions.count()).isEqualTo(next);
        }
    }
}
