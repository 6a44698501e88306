package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.EligibleItems;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Eligible items on a graph in a database: by attributes, within the queries, as in memory. */
class LiveEligibilityTest {

    private static final int ATTRIBUTES = 9;
    private static final int IN_STOCK = 0;
    private static final int RECALLED = 1;
    private static final Eligibility IN_THE_SHOP = Eligibility.attributes(Ids.of(IN_STOCK), Ids.of(RECALLED));

    private static final KnowledgeGraph MEMORY = graph();
    private static LoadedGraph loaded;

    private final List<Map<String, Object>> queries = new ArrayList<>();
    private final KnowledgeGraph live = LiveGraph.open(loaded.load(data()), GraphMapping.ASKWALK)
            .withListener((cypher, parameters, rows, nanos) -> queries.add(parameters));

    @BeforeAll
    static void connect() {
        loaded = new LoadedGraph();
    }

    @AfterAll
    static void close() {
        loaded.close();
    }

    private static KnowledgeGraph graph() {
        return InMemoryGraph.of(data());
    }

    private static GraphData data() {
        SplittableRandom random = new SplittableRandom(5);
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "u");
        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "a" + attribute, "a" + attribute);
        }
        for (int item = 0; item < 60; item++) {
            builder.add(VertexType.ITEM, "i" + item, "i" + item);
            for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
                if (random.nextInt(3) == 0) {
                    builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
                }
            }
        }
        return builder.build();
    }

    @Test
    void conversationsAreTheSameAsInMemory() {
        for (long seed = 1; seed <= 5; seed++) {
            Conversation inMemory = start(MEMORY, seed);
            Conversation inDatabase = start(live, seed);
            while (!inMemory.isOver()) {
                assertThat(inDatabase.isOver()).as("seed %d", seed).isFalse();
                Proposal proposal = inMemory.next();
                assertThat(inDatabase.next()).as("seed %d", seed).isEqualTo(proposal);
                Answer answer = answer(proposal.action(), new SplittableRandom(seed));
                inMemory.answer(answer);
                inDatabase.answer(answer);
            }
            assertThat(inDatabase.isOver()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void theConditionIsPartOfTheQuery() {
        Conversation conversation = start(live, 1);
        queries.clear();
        conversation.next();
        assertThat(queries).hasSize(1);
        assertThat(queries.get(0).toString())
                .contains("others=[" + IN_STOCK + "]")
                .contains("noneOf=[" + RECALLED + "]");
    }

    @Test
    void eventsHaveTheConditionAndTheNumber() {
        Conversations conversations = conversations(live).identified(PolicyIdentity.of("entropy", 1, Map.of()));
        StoredConversation conversation = new StoredConversations(conversations, new MemoryConversationStore())
                .start(WalkView.UNKNOWN_USER, Ids.of(2));
        conversation.next();
        assertThat(conversation.events())
                .last()
                .isInstanceOfSatisfying(
                        ConversationEvent.Proposed.class,
                        proposed -> assertThat(proposed.eligible())
                                .contains(EligibleItems.ofCondition(
                                        IN_THE_SHOP.on(MEMORY).size(),
                                        List.of("a" + IN_STOCK),
                                        List.of("a" + RECALLED))));
    }

    @Test
    void aSetNeedsASnapshot() {
        Eligibility set = Eligibility.of(ItemSet.of(60, Ids.of(3)));
        Conversations conversations = conversations(live);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.withEligibility(set))
                .withMessage(
                        "sets of items and predicates need a snapshot of the graph: a live graph can select items by"
                                + " attributes only");
        Conversation conversation =
                conversations.withEligibility(each -> set).start(WalkView.UNKNOWN_USER, Ids.of(2), new Seed(1));
        assertThatIllegalArgumentException()
                .isThrownBy(conversation::next)
                .withMessageContaining("use a snapshot of the graph");
    }

    private static Conversations conversations(KnowledgeGraph graph) {
        return new Conversations(
                        graph,
                        RulePolicy.maxEntropy(graph, new UniformPreference().create(PreferenceSetup.of(MEMORY))),
                        Protocol.IDEAL.withListSize(2))
                .withEligibility(IN_THE_SHOP);
    }

    private static Conversation start(KnowledgeGraph graph, long seed) {
        return conversations(graph).start(WalkView.UNKNOWN_USER, Ids.of(2 + (int) seed), new Seed(seed));
    }

    private static Answer answer(Action action, SplittableRandom random) {
        return action instanceof Ask
                ? Answer.all(random.nextBoolean() ? Response.ACCEPTED : Response.REJECTED, 1)
                : new Answer(IntStream.range(0, action.subjects().size())
                        .mapToObj(i -> i == 0 ? Response.NOT_NOW : Response.REJECTED)
                        .toList());
    }
}
