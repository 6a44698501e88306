package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.OnDifference;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.ResumedConversation;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.Turn;
import askwalk.conversation.event.ConversationEvent;
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
import askwalk.walk.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored conversations of every policy are resumed at every moment, by the same policy and by another one. */
class ResumedPoliciesTest {

    private static final int SEEDS = 4;
    private static final int DIALOGUES = 6;
    private static final List<Response> ANY = List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN);

    static Stream<String> policies() {
        return Policies.all().stream().map(PolicyProvider::name);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void continueAsIfTheyHadNotBeenInterrupted(String name) {
        for (long seed = 0; seed < SEEDS; seed++) {
            World world = World.of(name, seed);
            Conversations conversations = world.conversations(name);
            for (int dialogue = 0; dialogue < DIALOGUES; dialogue++) {
                String what = name + ", seed " + seed + ", dialogue " + dialogue;
                StoredConversation held = world.start(conversations);
                while (!held.isOver()) {
                    Proposal proposal = held.next();
                    Conversation resumed = resumed(conversations, held.events(), what);
                    assertThat(resumed.next()).as(what).isEqualTo(proposal);
                    held.answer(world.anything(proposal.action()));
                    if (world.random.nextInt(5) == 0) {
                        held.undo();
                    }
                    assertThat(State.of(resumed(conversations, held.events(), what)))
                            .as(what)
                            .isEqualTo(State.of(held.conversation()));
                }
                assertThat(held.events()).as(what).last().isInstanceOf(ConversationEvent.Ended.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void takeOverWhatAnotherPolicyHasAsked(String name) {
        int takenOver = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            World world = World.of(name, seed);
            Conversations random = new Conversations(
                            world.graph,
                            SmallPolicies.of("random", world.graph, world.protocol, world.preference, seed),
                            world.protocol)
                    .identified(PolicyIdentity.of("random", 1, Map.of()));
            Conversations conversations = world.conversations(name);
            for (int dialogue = 0; dialogue < DIALOGUES; dialogue++) {
                String what = name + ", seed " + seed + ", dialogue " + dialogue;
                StoredConversation held = world.start(random);
                for (int turn = world.random.nextInt(6); turn > 0 && !held.isOver(); turn--) {
                    held.answer(world.anything(held.next().action()));
                }
                ResumedConversation resumed = conversations.resume(held.events(), OnDifference.CONTINUE);
                Conversation conversation = resumed.conversation();
                assertThat(conversation.turns())
                        .as(what)
                        .isEqualTo(held.conversation().turns());
                while (!conversation.isOver()) {
                    conversation.answer(world.anything(conversation.next().action()));
                    takenOver++;
                }
            }
        }
        assertThat(takenOver).as(name).isGreaterThan(20);
    }

    private static Conversation resumed(Conversations conversations, List<ConversationEvent> events, String what) {
        ResumedConversation resumed = conversations.resume(events, OnDifference.REFUSE);
        assertThat(resumed.differences()).as(what).isEmpty();
        return resumed.conversation();
    }

    /** The observable state of a conversation. */
    private record State(Proposal next, List<Turn> turns, int counted, int accepted, Ids rejected) {

        static State of(Conversation conversation) {
            return new State(
                    conversation.isOver() ? null : conversation.next(),
                    List.copyOf(conversation.turns()),
                    conversation.countedActions(),
                    conversation.acceptedItem(),
                    conversation.walk().rejectedItems());
        }
    }

    private record World(
            KnowledgeGraph graph,
            Policy policy,
            PreferenceModel preference,
            Protocol protocol,
            long seed,
            SplittableRandom random) {

        static World of(String name, long seed) {
            SplittableRandom random = new Seed(seed).derive(name).random();
            QuestionType questions = seed % 2 == 0 ? QuestionType.BINARY : QuestionType.ENUMERATED;
            Protocol protocol = Protocols.of(7, 2, Opening.NONE, questions);
            KnowledgeGraph graph = InMemoryGraph.of(
                    RandomGraphs.withFriends(random, RandomGraphs.data(random, 8, random.nextInt(10, 60), 12, 3)));
            PreferenceModel preference = new CosinePreference().create(PreferenceSetup.of(graph));
            Policy policy = SmallPolicies.of(name, graph, protocol, preference, seed);
            return new World(graph, policy, preference, protocol, seed, random);
        }

        Conversations conversations(String name) {
            return new Conversations(graph, policy, protocol)
                    .identified(PolicyIdentity.of(name, 1, Map.of("seed", Long.toString(seed))));
        }

        StoredConversation start(Conversations conversations) {
            Optional<Turn> opening = Optional.of(new Turn(Ask.about(random.nextInt(12)), Answer.YES));
            return new StoredConversations(conversations, new MemoryConversationStore())
                    .start(
                            "talk",
                            random.nextInt(-1, graph.count(VertexType.USER)),
                            random.nextInt(3) == 0 ? Optional.empty() : opening,
                            new Seed(random.nextLong()));
        }

        Answer anything(Action action) {
            boolean asks = action instanceof Ask;
            return new Answer(IntStream.range(0, action.subjects().size())
                    .mapToObj(i -> asks || random.nextInt(8) == 0 ? ANY.get(random.nextInt(3)) : Response.REJECTED)
                    .toList());
        }
    }
}
