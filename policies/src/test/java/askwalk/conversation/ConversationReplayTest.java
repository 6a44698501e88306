package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Path;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Undo and reused walks leave no traces, in random conversations with every rule policy. */
class ConversationReplayTest {

    private static final List<Response> ANY = List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN);

    @Test
    void undoIsReplayWithoutTheLastTurn() {
        forRandomConversations((seed, name, policy, talk) -> {
            Conversation conversation = talk.begun(policy);
            List<State> states = new ArrayList<>(List.of(State.of(conversation)));
            List<Answer> answers = new ArrayList<>();
            while (!conversation.isOver()) {
                Answer answer = talk.answer(conversation.nextAction());
                conversation.answer(answer);
                answers.add(answer);
                states.add(State.of(conversation));
            }
            for (int turns = answers.size() - 1; turns >= 0; turns--) {
                conversation.undo();
                assertThat(State.of(conversation))
                        .as("seed %d, %s, back to turn %d", seed, name, turns)
                        .isEqualTo(states.get(turns));
            }
            answers.forEach(conversation::answer);
            assertThat(State.of(conversation))
                    .as("seed %d, %s, replayed", seed, name)
                    .isEqualTo(states.get(answers.size()));
        });
    }

    @Test
    void aReusedWalkEqualsAFreshOne() {
        forRandomConversations((seed, name, policy, talk) -> {
            Conversations conversations = new Conversations(talk.graph, policy, talk.protocol);
            Walk walk = new Walk(talk.graph);
            Conversation before =
                    conversations.start(WalkView.UNKNOWN_USER, Optional.empty(), new Seed(seed + 1), walk);
            for (int turn = 0; turn < 3 && !before.isOver(); turn++) {
                before.answer(talk.answer(before.nextAction()));
            }
            Conversation fresh = talk.begun(policy);
            Conversation used =
                    conversations.start(talk.user, fresh.transcript().opening(), new Seed(seed), walk);
            while (!fresh.isOver()) {
                assertThat(State.of(used)).as("seed %d, %s", seed, name).isEqualTo(State.of(fresh));
                Answer answer = talk.answer(fresh.nextAction());
                used.answer(answer);
                fresh.answer(answer);
            }
            assertThat(State.of(used)).as("seed %d, %s", seed, name).isEqualTo(State.of(fresh));
        });
    }

    @Test
    void undoReplaysTheOpeningToAFreshSession() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(TinyGraphs.ROCK), Ask.about(TinyGraphs.CALM));
        Conversation conversation = new Conversations(TinyGraphs.music(), policy, Protocols.of(5, 2))
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        conversation.answer(Answer.YES);
        List<Turn> before = policy.observed();
        conversation.answer(Answer.NO);
        conversation.undo();
        assertThat(policy.observed()).isEqualTo(before).hasSize(2);
    }

    @Test
    void undoRevertsAnAcceptedItem() {
        Action shown = new Recommend(Ids.of(TinyGraphs.HARVEST));
        Conversation conversation = new Conversations(TinyGraphs.music(), new ScriptedPolicy(shown), Protocols.of(5, 2))
                .start(TinyGraphs.ANN, Ids.of(), new Seed(1));
        conversation.answer(Answer.YES);
        conversation.undo();
        assertThat(conversation.acceptedItem()).isEqualTo(-1);
        assertThat(conversation.isOver()).isFalse();
        assertThat(conversation.nextAction()).isEqualTo(shown);
    }

    @Test
    void theOpeningCannotBeUndone() {
        Conversation conversation = new Conversations(
                        TinyGraphs.music(), new ScriptedPolicy(Ask.about(TinyGraphs.ROCK)), Protocols.of(5, 2))
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        assertThatIllegalStateException().isThrownBy(conversation::undo).withMessage("there is no answer to take back");
    }

    private static void forRandomConversations(Check check) {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new Seed(seed).derive("replay").random();
            KnowledgeGraph graph = RandomGraphs.small(random);
            QuestionType questions = random.nextBoolean() ? QuestionType.BINARY : QuestionType.ENUMERATED;
            Protocol protocol = Protocols.of(1 + random.nextInt(12), 1 + random.nextInt(4), Opening.NONE, questions);
            int attributes = graph.count(VertexType.ATTRIBUTE);
            Ids opening = attributes == 0 || random.nextBoolean() ? Ids.of() : Ids.of(random.nextInt(attributes));
            int user = random.nextInt(-1, graph.count(VertexType.USER));
            Map<String, Policy> policies =
                    Rules.all(graph, protocol, new CosinePreference().create(PreferenceSetup.of(graph)));
            for (Map.Entry<String, Policy> entry : policies.entrySet()) {
                check.run(
                        seed, entry.getKey(), entry.getValue(), new Talk(graph, protocol, user, opening, seed, random));
            }
        }
    }

    private interface Check {
        void run(long seed, String name, Policy policy, Talk talk);
    }

    /** A random course of a conversation. */
    private record Talk(
            KnowledgeGraph graph, Protocol protocol, int user, Ids opening, long seed, SplittableRandom random) {

        Conversation begun(Policy policy) {
            return new Conversations(graph, policy, protocol).start(user, opening, new Seed(seed));
        }

        Answer answer(Action action) {
            return new Answer(IntStream.range(0, action.subjects().size())
                    .mapToObj(i -> action instanceof Ask || random.nextInt(15) == 0
                            ? ANY.get(random.nextInt(3))
                            : Response.REJECTED)
                    .toList());
        }
    }

    /** The observable state of a conversation. */
    private record State(
            Proposal next, List<Turn> turns, List<Integer> candidates, Ids rejected, Path path, int accepted) {

        static State of(Conversation conversation) {
            WalkView walk = conversation.walk();
            return new State(
                    conversation.isOver() ? null : conversation.next(),
                    List.copyOf(conversation.turns()),
                    Arrays.stream(walk.candidates().items(), 0, walk.candidateCount())
                            .boxed()
                            .toList(),
                    walk.rejectedItems(),
                    walk.path(),
                    conversation.acceptedItem());
        }
    }
}
