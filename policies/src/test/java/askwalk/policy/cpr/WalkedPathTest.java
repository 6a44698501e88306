package askwalk.policy.cpr;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.Direction;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.testing.KeyTask;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Invariants of every walk on random graphs with friends and likes and truthful users. */
class WalkedPathTest {

    private int friendSteps;
    private int steps;

    @Test
    void theTargetIsACandidateAndEveryStepIsValid() {
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new Seed(seed).derive("walked path").random();
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.withFriends(
                    random,
                    RandomGraphs.data(random, random.nextInt(1, 8), random.nextInt(1, 40), 12, random.nextInt(4))));
            QuestionType questions = random.nextInt(3) > 0 ? QuestionType.BINARY : QuestionType.ENUMERATED;
            Protocol protocol = Protocols.of(12, 2, Opening.NONE, questions);
            Adjacency adjacency = List.of(Adjacency.values()).get(random.nextInt(3));
            double asks = random.nextDouble();
            CprPolicy policy = new CprPolicy(
                    graph,
                    KeyTask.UNIFORM,
                    (context, preferences) -> new ScoresOf(a -> context.seed().uniform(a)),
                    adjacency,
                    random.nextBoolean(),
                    (context, scores) -> possible -> context.random().nextDouble() < asks);
            int target = random.nextInt(graph.count(VertexType.ITEM));
            Set<Integer> carried = RandomGraphs.attributes(graph, target);
            Ids opening =
                    carried.isEmpty() ? Ids.of() : Ids.of(carried.iterator().next());
            Conversation conversation = new Conversations(graph, policy, protocol)
                    .start(random.nextInt(-1, graph.count(VertexType.USER)), opening, new Seed(seed));
            walk(conversation, graph, adjacency, target, carried, "seed " + seed + ", " + adjacency);
        }
        assertThat(steps).isGreaterThan(400);
        assertThat(friendSteps).as("steps that only a friend's like allows").isGreaterThan(5);
    }

    private void walk(
            Conversation conversation,
            KnowledgeGraph graph,
            Adjacency adjacency,
            int target,
            Set<Integer> carried,
            String as) {
        while (!conversation.isOver()) {
            assertThat(conversation.walk().isCandidate(target)).as(as).isTrue();
            Action action = conversation.nextAction();
            if (action instanceof Ask ask) {
                checkAdjacent(conversation, graph, adjacency, ask, as);
            }
            conversation.answer(truthful(action, target, carried));
            List<Vertex> path = conversation.walk().path().vertices();
            assertThat(new HashSet<>(path)).as(as).hasSameSizeAs(path);
        }
    }

    /** An enumerated question covers all remaining children of a coarse attribute; at least one step must be valid. */
    private void checkAdjacent(
            Conversation conversation, KnowledgeGraph graph, Adjacency adjacency, Ask ask, String as) {
        Set<Integer> byItems = new TreeSet<>();
        for (int item = 0; item < graph.count(VertexType.ITEM); item++) {
            if (conversation.walk().isCandidate(item)) {
                byItems.addAll(RandomGraphs.attributes(graph, item));
            }
        }
        Set<Integer> byFriends = adjacency == Adjacency.FRIENDS ? friendsLikes(conversation, graph) : Set.of();
        boolean itemStep = false;
        boolean friendStep = false;
        for (int i = 0; i < ask.attributes().size(); i++) {
            itemStep |= byItems.contains(ask.attributes().get(i));
            friendStep |= byFriends.contains(ask.attributes().get(i));
        }
        steps++;
        friendSteps += friendStep && !itemStep ? 1 : 0;
        if (adjacency != Adjacency.NONE) {
            assertThat(itemStep || friendStep).as("%s: %s", as, ask).isTrue();
        }
    }

    private static Set<Integer> friendsLikes(Conversation conversation, KnowledgeGraph graph) {
        Set<Integer> likes = new TreeSet<>();
        Ids accepted = conversation.walk().attributes(Response.ACCEPTED);
        if (conversation.walk().user() < 0 || accepted.isEmpty()) {
            return likes;
        }
        Set<Integer> friends = RandomGraphs.neighbours(
                graph,
                Relation.FRIEND_OF,
                Direction.FORWARD,
                conversation.walk().user());
        for (int friend : friends) {
            Set<Integer> own = RandomGraphs.neighbours(graph, Relation.LIKES, Direction.FORWARD, friend);
            boolean shares = false;
            for (int attribute : lastAccepted(conversation)) {
                shares |= own.contains(attribute);
            }
            if (shares) {
                likes.addAll(own);
            }
        }
        return likes;
    }

    /** Returns the attributes accepted by the last answer with an accepted attribute; the opening if there is none. */
    private static Set<Integer> lastAccepted(Conversation conversation) {
        for (int turn = conversation.turns().size() - 1; turn >= 0; turn--) {
            Action action = conversation.turns().get(turn).action();
            List<Response> responses = conversation.turns().get(turn).answer().responses();
            if (action instanceof Ask && responses.contains(Response.ACCEPTED)) {
                Set<Integer> accepted = new TreeSet<>();
                for (int i = 0; i < responses.size(); i++) {
                    if (responses.get(i) == Response.ACCEPTED) {
                        accepted.add(action.subjects().get(i));
                    }
                }
                return accepted;
            }
        }
        return Set.of(conversation.walk().attributes(Response.ACCEPTED).get(0));
    }

    private static Answer truthful(Action action, int target, Set<Integer> carried) {
        return new Answer(Arrays.stream(action.subjects().toArray())
                .mapToObj(id -> (action instanceof Ask ? carried.contains(id) : id == target)
                        ? Response.ACCEPTED
                        : Response.REJECTED)
                .toList());
    }
}
