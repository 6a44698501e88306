package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.testing.RandomGraphs;
import askwalk.testing.SmallPolicies;
import askwalk.walk.Response;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A turn allocates what belongs to the turn, and no array of the size of the catalogue. */
class TurnAllocationTest {

    private static final int SMALL = 1_000;
    private static final int LARGE = 8_000;
    private static final int TURNS = 6;

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"max-entropy", "infogain", "scpr", "abs-greedy", "random", "threshold"})
    void isTheSameForEverySizeOfTheCatalogue(String policy) {
        long small = bytesOfTurn(policy, SMALL);
        long large = bytesOfTurn(policy, LARGE);
        assertThat(large)
                .as("bytes with %d items, against %d with %d", LARGE, small, SMALL)
                .isLessThan(2048)
                .isLessThan(small + 128);
    }

    /** Returns the median over the turns of many conversations, so that work of the JVM does not count. */
    private long bytesOfTurn(String name, int items) {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(1), 20, items, items / 10, 0));
        Protocol protocol = Protocol.IDEAL;
        Policy policy =
                SmallPolicies.of(name, graph, protocol, new UniformPreference().create(PreferenceSetup.of(graph)), 1);
        Conversations conversations = new Conversations(graph, policy, protocol);
        long[] bytes = new long[40 * TURNS];
        int measured = 0;
        for (int round = 0; round < 40; round++) {
            Conversation conversation =
                    conversations.start(round % graph.count(VertexType.USER), Optional.empty(), new Seed(round));
            conversation.nextAction();
            for (int turn = 0; turn < TURNS && !conversation.isOver(); turn++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                int size = conversation.nextAction() instanceof Ask ask
                        ? ask.attributes().size()
                        : conversation.nextAction().subjects().size();
                conversation.answer(Answer.all(Response.REJECTED, size));
                if (!conversation.isOver()) {
                    conversation.nextAction();
                }
                bytes[measured++] = threads.getCurrentThreadAllocatedBytes() - before;
            }
        }
        long[] sorted = Arrays.copyOf(bytes, measured);
        Arrays.sort(sorted);
        return sorted[measured / 2];
    }
}
