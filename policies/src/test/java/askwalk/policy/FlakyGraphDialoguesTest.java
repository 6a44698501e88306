package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.GraphAccessException;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.random.Seed;
import askwalk.simulation.TruthfulUser;
import askwalk.testing.FlakyGraph;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.SmallPolicies;
import askwalk.walk.Path;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dialogues on a graph that fails intermittently, where each call is repeated until it succeeds. */
class FlakyGraphDialoguesTest {

    private static final int SEEDS = 6;
    private static final int DIALOGUES = 12;
    private static final int MAX_TRIES = 5_000;
    private static final List<Response> ANY = List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN);

    /** A call that may fail. */
    private enum Call {
        START,
        NEXT,
        ANSWER,
        UNDO,
        EFFECTS
    }

    static Stream<String> policies() {
        return Policies.all().stream().map(PolicyProvider::name);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void equalThoseOnAReliableGraph(String name) {
        Map<Call, Integer> failures = new EnumMap<>(Call.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            World world = World.of(name, seed);
            Conversations plain = new Conversations(world.graph, world.policy, world.protocol);
            Conversations flaky = new Conversations(world.flaky, world.policy, world.protocol);
            for (int dialogue = 0; dialogue < DIALOGUES; dialogue++) {
                String what = name + ", seed " + seed + ", dialogue " + dialogue;
                Start start = world.start();
                world.flaky.goDown(0);
                Conversation told = start.with(plain);
                List<Exchange> script = play(told, start, world);
                world.flaky.goDown(world.random.nextDouble(0.02, 0.3));
                Conversation retold;
                try {
                    retold = Retelling.start(flaky, start, failures, what);
                    new Retelling(retold, script, world, failures, what).run();
                } catch (RuntimeException e) {
                    throw new AssertionError(what, e);
                }
                world.flaky.goDown(0);
                assertThat(Ending.of(retold)).as(what).isEqualTo(Ending.of(told));
            }
        }
        assertThat(failures).as(name).containsKeys(Call.NEXT, Call.ANSWER, Call.UNDO);
        if (!name.equals("fact-crs")) { // starts without the preference model and the candidates
            assertThat(failures).as(name).containsKey(Call.START);
        }
        if (name.equals("infogain")) {
            assertThat(failures).as(name).containsKey(Call.EFFECTS);
        }
    }

    /** Simulates a dialogue with a user who is sometimes truthful. */
    private static List<Exchange> play(Conversation conversation, Start start, World world) {
        TruthfulUser user = new TruthfulUser(world.graph, start.target);
        List<Exchange> script = new ArrayList<>();
        while (!conversation.isOver()) {
            Proposal proposal = conversation.next();
            boolean truthful = world.random.nextInt(3) > 0;
            Answer answer = truthful ? user.answer(proposal.action()) : world.anything(proposal.action());
            conversation.answer(answer);
            script.add(new Exchange(proposal, answer));
        }
        return script;
    }

    /** A policy, the graph that it was trained on, and the same graph as an unreliable database. */
    private record World(
            KnowledgeGraph graph, FlakyGraph flaky, Policy policy, Protocol protocol, SplittableRandom random) {

        static World of(String name, long seed) {
            SplittableRandom random = new Seed(seed).derive(name).random();
            QuestionType questions = seed % 2 == 0 ? QuestionType.BINARY : QuestionType.ENUMERATED;
            Protocol protocol = Protocols.of(7, 2, Opening.NONE, questions);
            KnowledgeGraph graph = InMemoryGraph.of(
                    RandomGraphs.withFriends(random, RandomGraphs.data(random, 8, random.nextInt(10, 60), 12, 3)));
            FlakyGraph flaky = new FlakyGraph(graph, random.split());
            Policy policy = SmallPolicies.of(name, graph, protocol, keptIn(flaky), seed);
            return new World(graph, flaky, policy, protocol, random);
        }

        Start start() {
            int user = random.nextInt(-1, graph.count(VertexType.USER));
            int target = random.nextInt(graph.count(VertexType.ITEM));
            Ids named = random.nextInt(3) == 0 ? Ids.of() : Ids.of(random.nextInt(12));
            return new Start(user, target, named, new Seed(random.nextLong()));
        }

        Answer anything(Action action) {
            return new Answer(IntStream.range(0, action.subjects().size())
                    .mapToObj(i -> ANY.get(random.nextInt(3)))
                    .toList());
        }
    }

    private record Start(int user, int target, Ids named, Seed seed) {
        Conversation with(Conversations conversations) {
            return conversations.start(user, named, seed);
        }
    }

    private record Exchange(Proposal proposal, Answer answer) {}

    /** The result of a dialogue. */
    private record Ending(
            Transcript transcript, int paid, int accepted, boolean over, Path path, List<String> effects) {
        static Ending of(Conversation conversation) {
            return new Ending(
                    conversation.transcript(),
                    conversation.countedActions(),
                    conversation.acceptedItem(),
                    conversation.isOver(),
                    conversation.walk().path(),
                    conversation.answerEffects());
        }
    }

    /** The observable state that a failure must not change, read without access to the graph. */
    private record Said(List<Turn> turns, int paid, int accepted, Path path, Ids rejected) {
        static Said of(Conversation conversation) {
            return new Said(
                    List.copyOf(conversation.turns()),
                    conversation.countedActions(),
                    conversation.acceptedItem(),
                    conversation.walk().path(),
                    conversation.walk().rejectedItems());
        }
    }

    /** Replays a dialogue with occasional undo on an unreliable graph. */
    private record Retelling(
            Conversation conversation, List<Exchange> script, World world, Map<Call, Integer> failures, String what) {

        static Conversation start(Conversations conversations, Start start, Map<Call, Integer> failures, String what) {
            for (int tries = 0; tries < MAX_TRIES; tries++) {
                try {
                    return start.with(conversations);
                } catch (GraphAccessException down) {
                    failures.merge(Call.START, 1, Integer::sum);
                }
            }
            throw new AssertionError(what + ": never starts");
        }

        void run() {
            for (int turn = 0; turn < script.size(); turn++) {
                tell(turn);
                int back = world.random.nextInt(4) == 0 ? world.random.nextInt(1, turn + 2) : 0;
                int stand = turn + 1;
                while (back-- > 0 && undo()) {
                    stand--;
                }
                for (int again = stand; again <= turn; again++) {
                    tell(again);
                }
            }
            insist(Call.EFFECTS, conversation::answerEffects);
        }

        private void tell(int turn) {
            assertThat(conversation.isOver()).as(what).isFalse();
            if (world.random.nextBoolean()) {
                Proposal proposal = insist(Call.NEXT, conversation::next);
                assertThat(proposal).as("%s, turn %d", what, turn).isEqualTo(script.get(turn).proposal);
            }
            insist(Call.ANSWER, () -> {
                conversation.answer(script.get(turn).answer);
                return null;
            });
            assertThat(conversation.turns())
                    .as("%s, turn %d", what, turn)
                    .hasSize(turn + 1)
                    .last()
                    .isEqualTo(new Turn(script.get(turn).proposal.action(), script.get(turn).answer));
        }

        /** Undoes an answer, or gives up after a few failures. */
        private boolean undo() {
            List<Turn> before = List.copyOf(conversation.turns());
            int patience = world.random.nextInt(1, 6);
            for (int tries = 0; tries < patience; tries++) {
                if (attempt(Call.UNDO, () -> {
                            conversation.undo();
                            return true;
                        })
                        != null) {
                    assertThat(conversation.turns()).as(what).isEqualTo(before.subList(0, before.size() - 1));
                    return true;
                }
            }
            return false;
        }

        private <T> T insist(Call call, Supplier<T> action) {
            boolean[] done = {false};
            for (int tries = 0; tries < MAX_TRIES; tries++) {
                T result = attempt(call, () -> {
                    T got = action.get();
                    done[0] = true;
                    return got;
                });
                if (done[0]) {
                    return result;
                }
            }
            throw new AssertionError(what + ": " + call + " never succeeds");
        }

        /** Returns the result, or null if the graph failed; then nothing has changed. */
        private <T> T attempt(Call call, Supplier<T> action) {
            Said before = Said.of(conversation);
            try {
                return action.get();
            } catch (GraphAccessException down) {
                failures.merge(call, 1, Integer::sum);
                assertThat(Said.of(conversation)).as("%s, %s", what, call).isEqualTo(before);
                return null;
            }
        }
    }

    /**
     * Preferences that access a graph in every call and are updated by accepted questions and rejected items. As in the
     * built-in models, rejected questions have no effect.
     */
    private static PreferenceModel keptIn(FlakyGraph graph) {
        return (user, seed) -> {
            graph.ask();
            return new Preferences() {
                private int heard;

                @Override
                public void score(int[] items, int size, double[] into) {
                    graph.ask();
                    Seed now = new Seed(user).derive(heard);
                    for (int i = 0; i < size; i++) {
                        into[i] = now.uniform(items[i]);
                    }
                }

                @Override
                public void observe(Action action, Answer answer) {
                    graph.ask();
                    if (action instanceof Recommend || answer.firstAccepted() >= 0) {
                        heard++;
                    }
                }
            };
        };
    }
}
