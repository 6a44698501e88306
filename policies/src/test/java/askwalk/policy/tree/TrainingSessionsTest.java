package askwalk.policy.tree;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.UserAttributes;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TrainingSessionsTest {

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void eachInteractionIsASessionWithTheUsersAttributesOfTheItem() {
        assertThat(texts(TinyGraphs.lists(), 1))
                .containsExactly("0:0 [0, 4]", "0:3 [1, 4]", "1:3 []", "1:4 []", "2:0 [2]", "2:1 [1, 2]");
    }

    @Test
    void withoutListsAllAttributesAreAccepted() {
        assertThat(texts(null, 1))
                .containsExactly(
                        "0:0 [0, 2, 4]", "0:3 [1, 4]", "1:3 [1, 4]", "1:4 [1]", "2:0 [0, 2, 4]", "2:1 [0, 1, 2]");
    }

    @Test
    void theOrderDependsOnlyOnTheSeed() {
        assertThat(order(1)).isEqualTo(order(1)).isNotEqualTo(order(2));
    }

    @Test
    void countsTheSessionsOfAnAttribute() {
        assertThat(TrainingSessions.of(graph, TinyGraphs.lists(), new Seed(1)).counts(7))
                .containsExactly(1, 2, 2, 0, 2, 0, 0);
    }

    private String order(long seed) {
        TrainingSessions sessions = TrainingSessions.of(graph, null, new Seed(seed));
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < sessions.size(); i++) {
            order.append(sessions.user(i)).append(':').append(sessions.item(i)).append(' ');
        }
        return order.toString();
    }

    private Set<String> texts(UserAttributes lists, long seed) {
        TrainingSessions sessions = TrainingSessions.of(graph, lists, new Seed(seed));
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < sessions.size(); i++) {
            texts.add(sessions.user(i) + ":" + sessions.item(i) + " "
                    + Arrays.toString(
                            Arrays.copyOfRange(sessions.accepted(), sessions.start(i), sessions.start(i + 1))));
        }
        return texts;
    }
}
