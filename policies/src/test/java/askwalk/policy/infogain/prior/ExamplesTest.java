package askwalk.policy.infogain.prior;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Protocol;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.infogain.InfoWorld;
import askwalk.testing.Protocols;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The training examples of a prior, in a small world whose users open with an attribute of their target. */
class ExamplesTest {

    private final InfoWorld world = InfoWorld.of(6);
    private final KnowledgeGraph graph = world.graph();
    private final Prior prior = Priors.of(graph, world.validation(), Map.of());
    private final PolicySetup setup = world.setup(InfoWorld.protocol());

    /** All items with the attribute of the opening, except the user's known items. */
    @Test
    void itemsAreConsistentWithTheOpening() {
        List<Example> examples = new Examples(setup, prior, true).create(10_000, Progress.NONE);
        List<Example> all = new Examples(setup, prior, false).create(10_000, Progress.NONE);

        assertThat(examples).hasSize(world.validation().size()).hasSameSizeAs(all);
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            assertThat(all.get(i).size()).isGreaterThanOrEqualTo(example.size());
            assertThat(example.size()).isGreaterThan(world.graph().count(VertexType.ITEM) / 8);
            assertThat(example.knownUser()).isTrue();
            int attributes = column(example, Feature.LOG_ATTRIBUTE_COUNT, example.target());
            assertThat(attributes).isEqualTo(carried(world.validation().item(i)));
        }
        assertThat(all.stream().mapToInt(Example::size).sum())
                .isGreaterThan(examples.stream().mapToInt(Example::size).sum());
    }

    /** Only tuples of other users count: with one tuple for each item there are none. */
    @Test
    void theOwnTupleIsNotCounted() {
        List<Example> examples = new Examples(setup, prior, true).create(10_000, Progress.NONE);
        for (int i = 0; i < examples.size(); i++) {
            int user = world.validation().user(i);
            int item = world.validation().item(i);
            int others = 0;
            boolean repeated = false;
            for (int other = 0; other < world.validation().size(); other++) {
                boolean same = world.validation().item(other) == item;
                others += same && world.validation().user(other) != user ? 1 : 0;
                repeated |= same && other != i && world.validation().user(other) == user;
            }
            if (!repeated) {
                float[] targets = feature(examples.get(i), Feature.TARGET_COUNT);
                assertThat(targets[examples.get(i).target()]).isEqualTo((float) others);
            }
        }
    }

    @Test
    void withoutAnOpeningAllItemsRemain() {
        Protocol silent = Protocols.of(6, 2);
        List<Example> examples = new Examples(world.setup(silent), prior, true).create(50, Progress.NONE);
        assertThat(examples)
                .hasSize(50)
                .allSatisfy(example -> assertThat(example.size()).isBetween(InfoWorld.ITEMS - 40, InfoWorld.ITEMS));
    }

    private int column(Example example, Feature feature, int item) {
        return (int) Math.round(Math.exp(feature(example, feature)[item]));
    }

    private static float[] feature(Example example, Feature feature) {
        return example.features()[Arrays.asList(Feature.values()).indexOf(feature)];
    }

    private int carried(int item) {
        IdBuffer attributes = new IdBuffer();
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, attributes);
        return Ids.copyOf(attributes).size();
    }
}
