package askwalk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationRules;
import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.OnDifference;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.Turn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.SmallPolicies;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every policy follows random rules with every type of question, while the eligible items change in each turn, with
 * undo and resume. {@code -Daskwalk.rules.conversations} sets the number of conversations of each policy and type.
 */
class RulesObeyedTest {

    private static final int CONVERSATIONS = Integer.getInteger("askwalk.rules.conversations", 20);
    private static final long SEED = Long.getLong("askwalk.seed", 1);
    private static final List<String> TYPES = List.of("binary", "enumerated");

    /** The only policy with multiple-choice questions. */
    private static final String CHOOSING = "infogain";

    private static final List<Response> TO_QUESTIONS =
            List.of(Response.ACCEPTED, Response.REJECTED, Response.REJECTED, Response.UNKNOWN);
    private static final List<Response> TO_ITEMS =
            List.of(Response.REJECTED, Response.SEEN, Response.NOT_NOW, Response.UNKNOWN);

    static Stream<String> policies() {
        return Policies.all().stream().map(PolicyProvider::name);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void rulesHoldInEveryTurn(String name) {
        int proposals = 0;
        List<String> types = new ArrayList<>(TYPES);
        if (name.equals(CHOOSING)) {
            types.add("choice:3");
        }
        for (String type : types) {
            SplittableRandom random = new Seed(SEED).derive(name).derive(type).random();
            World world = World.of(random, name, QuestionType.parse(type));
            for (int i = 0; i < CONVERSATIONS; i++) {
                proposals += world.converse("%s, %s, seed %d, conversation %d".formatted(name, type, SEED, i));
            }
        }
        assertThat(proposals).as(name).isGreaterThan(types.size() * CONVERSATIONS * 2);
    }

    private record World(SplittableRandom random, String name, KnowledgeGraph graph, Protocol protocol, Policy policy) {

        static World of(SplittableRandom random, String name, QuestionType questions) {
            Protocol protocol = Protocols.of(8, 2, Opening.NONE, questions);
            KnowledgeGraph graph = InMemoryGraph.of(
                    RandomGraphs.withFriends(random, RandomGraphs.data(random, 8, random.nextInt(30, 60), 12, 3)));
            Policy policy = SmallPolicies.of(
                    name, graph, protocol, new CosinePreference().create(PreferenceSetup.of(graph)), SEED);
            return new World(random, name, graph, protocol, policy);
        }

        /** Holds a conversation to its end and returns the number of checked proposals. */
        int converse(String what) {
            DrawnRules drawn = drawn();
            ConversationRules rules = drawn.rules().on(graph, protocol);
            List<Eligibility> eligible = eligible();
            Conversations conversations = new Conversations(graph, policy, protocol)
                    .identified(PolicyIdentity.of(name, 1, Map.of()))
                    .withRules(rules)
                    .withEligibility(talk -> eligible.get(talk.turns().size() % eligible.size()));
            StoredConversation held = start(conversations);
            int proposals = 0;
            while (!held.isOver()) {
                Proposal proposal = held.next();
                proposals++;
                Conversation conversation = held.conversation();
                Eligibility now = eligible.get(conversation.turns().size() % eligible.size());
                new RuleChecker(drawn, protocol, conversation, what)
                        .check(proposal, item -> now.on(graph).contains(item));
                if (random.nextInt(3) == 0) {
                    Conversation resumed = conversations
                            .resume(held.events(), OnDifference.REFUSE)
                            .conversation();
                    assertThat(resumed.next()).as(what).isEqualTo(proposal);
                    assertThat(resumed.setAside()).as(what).isEqualTo(conversation.setAside());
                }
                held.answer(anything(proposal.action()));
                if (random.nextInt(6) == 0) {
                    held.undo();
                }
            }
            return proposals;
        }

        /** Draws rules until they do not contradict each other. */
        private DrawnRules drawn() {
            while (true) {
                DrawnRules drawn =
                        DrawnRules.draw(random, graph.count(VertexType.ATTRIBUTE), graph.count(VertexType.ITEM));
                try {
                    drawn.rules().on(graph, protocol);
                    return drawn;
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessageMatching("(ask-first|must-ask|at-least|only-after)[^\n]*");
                }
            }
        }

        private List<Eligibility> eligible() {
            int items = graph.count(VertexType.ITEM);
            List<Eligibility> sets = new ArrayList<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                sets.add(
                        random.nextInt(3) == 0
                                ? Eligibility.ALL
                                : Eligibility.of(ItemSet.where(items, item -> random.nextInt(4) != 0)));
            }
            return sets;
        }

        private StoredConversation start(Conversations conversations) {
            Optional<Turn> opening =
                    Optional.of(new Turn(Ask.about(random.nextInt(12)), random.nextBoolean() ? Answer.YES : Answer.NO));
            return new StoredConversations(conversations, new MemoryConversationStore())
                    .start(
                            "talk",
                            random.nextInt(-1, graph.count(VertexType.USER)),
                            random.nextInt(3) == 0 ? Optional.empty() : opening,
                            new Seed(random.nextLong()));
        }

        private Answer anything(Action action) {
            List<Response> some = action instanceof Ask ? TO_QUESTIONS : TO_ITEMS;
            return new Answer(IntStream.range(0, action.subjects().size())
                    .mapToObj(i -> some.get(random.nextInt(some.size())))
                    .toList());
        }
    }
}
