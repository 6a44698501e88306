package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.EligibilitySource;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.OnDifference;
import askwalk.conversation.Opening;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.Turn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.SmallPolicies;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every policy shows eligible items only, although others are eligible in each turn, and no item that an answer has
 * removed, with undo and resumptions.
 */
class EligibleItemsObeyedTest {

    private static final int SEEDS = 6;
    private static final int DIALOGUES = 4;
    private static final List<Response> TO_QUESTIONS =
            List.of(Response.ACCEPTED, Response.REJECTED, Response.REJECTED, Response.UNKNOWN);
    private static final List<Response> TO_ITEMS = List.of(Response.REJECTED, Response.SEEN, Response.NOT_NOW);

    static Stream<String> policies() {
        return Policies.all().stream().map(PolicyProvider::name);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyPolicyShowsEligibleItemsOnly(String name) {
        int shown = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new Seed(seed).derive(name).random();
            QuestionType questions = seed % 2 == 0 ? QuestionType.BINARY : QuestionType.ENUMERATED;
            Protocol protocol = Protocols.of(9, 3, Opening.NONE, questions);
            KnowledgeGraph graph = InMemoryGraph.of(
                    RandomGraphs.withFriends(random, RandomGraphs.data(random, 8, random.nextInt(10, 60), 12, 3)));
            PreferenceModel preference = new CosinePreference().create(PreferenceSetup.of(graph));
            Stock stock = new Stock(graph.count(VertexType.ITEM), new Seed(seed));
            boolean isRestricted = seed % 3 != 0; // otherwise only answers remove items
            Conversations all = new Conversations(
                            graph, SmallPolicies.of(name, graph, protocol, preference, seed), protocol)
                    .identified(PolicyIdentity.of(name, 1, Map.of("seed", Long.toString(seed))));
            Conversations conversations = isRestricted ? all.withEligibility(stock) : all;
            for (int dialogue = 0; dialogue < DIALOGUES; dialogue++) {
                String what = name + ", seed " + seed + ", dialogue " + dialogue;
                StoredConversation held = start(conversations, random);
                while (!held.isOver()) {
                    Proposal proposal = held.next();
                    if (proposal.action() instanceof Recommend list) {
                        ItemSet eligible = stock.set(held.conversation());
                        list.items()
                                .forEach(item -> assertThat(!isRestricted || eligible.contains(item))
                                        .as(what)
                                        .isTrue());
                        shown++;
                    }
                    Conversation resumed = conversations
                            .resume(held.events(), OnDifference.REFUSE)
                            .conversation();
                    assertThat(resumed.next()).as(what).isEqualTo(proposal);
                    held.answer(answer(proposal.action(), random));
                    if (random.nextInt(5) == 0) {
                        held.undo();
                    }
                    Conversation after = conversations
                            .resume(held.events(), OnDifference.REFUSE)
                            .conversation();
                    assertThat(after.isOver()).as(what).isEqualTo(held.isOver());
                    if (!after.isOver()) {
                        assertThat(after.nextAction())
                                .as(what)
                                .isEqualTo(held.conversation().nextAction());
                    }
                }
            }
        }
        assertThat(shown).as(name).isGreaterThan(SEEDS * DIALOGUES);
    }

    private static StoredConversation start(Conversations conversations, SplittableRandom random) {
        Optional<Turn> opening = Optional.of(new Turn(Ask.about(random.nextInt(12)), Answer.YES));
        return new StoredConversations(conversations, new MemoryConversationStore())
                .start(
                        "talk",
                        random.nextInt(-1, conversations.graph().count(VertexType.USER)),
                        random.nextInt(3) == 0 ? Optional.empty() : opening,
                        new Seed(random.nextLong()));
    }

    private static Answer answer(Action action, SplittableRandom random) {
        List<Response> responses = action instanceof Ask ? TO_QUESTIONS : TO_ITEMS;
        return new Answer(IntStream.range(0, action.subjects().size())
                .mapToObj(i -> responses.get(random.nextInt(responses.size())))
                .toList());
    }

    /** A third of the items in each turn, which are others in the next one; the same ones in a replay. */
    private record Stock(int items, Seed seed) implements EligibilitySource {

        @Override
        public Eligibility eligible(Conversation conversation) {
            return Eligibility.of(set(conversation));
        }

        ItemSet set(Conversation conversation) {
            Seed turn = seed.derive(conversation.turns().size());
            Ids always = Ids.of((int) (turn.hash(-1) & Integer.MAX_VALUE) % items);
            return ItemSet.where(items, item -> turn.uniform(item) < 0.3 || always.contains(item));
        }
    }
}
