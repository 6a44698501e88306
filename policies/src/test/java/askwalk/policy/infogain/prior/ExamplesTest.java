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

/** What a prior is fitted to, in a small world whose users named an attribute of their target. */
class ExamplesTest {

    private final InfoWorld world = InfoWorld.of(6);
    private final KnowledgeGraph graph = world.graph();
    private final Prior prior = Priors.of(graph, world.validation(), Map.of());
    private final PolicySetup setup = world.setup(InfoWorld.protocol());

    /** All items with the attribute that was named, less those that the user has. */
    @Test
    void theItemsAreThoseThatFitTheOpening() {
        List<Example> examples = new Examples(setup, prior, true).make(10_000, Progress.NONE);
        List<Example> all = new Examples(setup, prior, false).make(10_000, Progress.NONE);

        assertThat(examples).hasSize(world.validation().size()).hasSameSizeAs(all);
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            assertThat(all.get(i).size()).isGreaterThanOrEqualTo(example.size());
            assertThat(example.size()).isGreaterThan(world.graph().count(VertexType.ITEM) / 8);
            assertThat(example.acquainted()).isTrue();
            int attributes = column(example, Feature.ATTRIBUTES, example.target());
            assertThat(attributes).isEqualTo(carried(world.validation().item(i)));
        }
        assertThat(all.stream().mapToInt(Example::size).sum())
                .isGreaterThan(examples.stream().mapToInt(Example::size).sum());
    }

    /** The target is counted as others' target alone: with one tuple for each item there would be none. */
    @Test
    void theOwnTupleDoesNotSpeakForTheTarget() {
        List<Example> examples = new Examples(setup, prior, true).make(10_000, Progress.NONE);
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
                float[] targets = sign(examples.get(i), Feature.TARGETS);
                assertThat(targets[examples.get(i).target()]).isEqualTo((float) others);
            }
        }
    }

    @Test
    void nobodyNamesAnythingUnderAnotherProtocol() {
        Protocol silent = Protocols.of(6, 2);
        List<Example> examples = new Examples(world.setup(silent), prior, true).make(50, Progress.NONE);
        assertThat(examples)
                .hasSize(50)
                .allSatisfy(example -> assertThat(example.size()).isBetween(InfoWorld.ITEMS - 40, InfoWorld.ITEMS));
    }

    private int column(Example example, Feature sign, int item) {
        return (int) Math.round(Math.exp(sign(example, sign)[item]));
    }

    private static float[] sign(Example example, Feature sign) {
        return example.signs()[Arrays.asList(Feature.values()).indexOf(sign)];
    }

    private int carried(int item) {
        IdBuffer attributes = new IdBuffer();
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, attributes);
        return Ids.copyOf(attributes).size();
    }
}
