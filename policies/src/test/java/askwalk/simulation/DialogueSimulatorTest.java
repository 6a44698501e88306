package askwalk.simulation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DialogueSimulatorTest {

    @Test
    void aSuccessCountsItsActionsRankAndQuestions() {
        Action question = Ask.about(ROCK);
        Action wrong = new Recommend(Ids.of(KIND_OF_BLUE, BLUE_TRAIN));
        Action right = new Recommend(Ids.of(NEVERMIND, HARVEST));
        DialogueSimulator simulator =
                simulator(Protocols.of(6, 2), question, Ask.about(JAZZ), wrong, right, Ask.about(SAX));
        assertThat(simulator.run(ANN, HARVEST, 0)).isEqualTo(new Outcome(true, 4, 2, 2));
        assertThat(simulator.turns())
                .containsExactly(
                        new Turn(question, Answer.YES),
                        new Turn(Ask.about(JAZZ), Answer.NO),
                        new Turn(wrong, Answer.none(wrong)),
                        new Turn(right, Answer.only(right, HARVEST)));
        assertThat(simulator.transcript()).isEqualTo(new Transcript(ANN, Optional.empty(), simulator.turns()));
        assertThat(simulator.walk().attributes(Response.ACCEPTED)).isEqualTo(Ids.of(ROCK));
    }

    @Test
    void aFailureCountsItsActionsAndNoRank() {
        Action wrong = new Recommend(Ids.of(KIND_OF_BLUE));
        DialogueSimulator simulator = simulator(Protocols.of(3, 2), Ask.about(ROCK), wrong, Ask.about(SAX), wrong);
        assertThat(simulator.run(ANN, HARVEST, 0)).isEqualTo(new Outcome(false, 3, 0, 2));
    }

    @Test
    void theProtocolDefinesTheOpening() {
        Protocol protocol = Protocols.of(2, 2, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY);
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(JAZZ), new Recommend(Ids.of(NEVERMIND)));
        DialogueSimulator simulator =
                new DialogueSimulator(Testbed.of(TinyGraphs.music(), protocol, new Seed(1)), policy);
        assertThat(simulator.run(ANN, NEVERMIND, 0)).isEqualTo(new Outcome(true, 2, 1, 1));
        assertThat(policy.observed().get(0)).isEqualTo(new Turn(Ask.about(ROCK), Answer.YES));
        assertThat(policy.context().walk().user()).isEqualTo(ANN);
    }

    @Test
    void theProtocolDefinesTheNoise() {
        Protocol protocol = Protocols.of(2, 2).withNoise(new Noise(1, 0));
        DialogueSimulator simulator = simulator(protocol, Ask.about(JAZZ), new Recommend(Ids.of(NEVERMIND)));
        assertThat(simulator.run(ANN, NEVERMIND, 0).success()).isTrue();
        assertThat(simulator.turns().get(0).answer()).isEqualTo(Answer.YES);
    }

    @Test
    void aDialogueDoesNotDependOnEarlierDialogues() {
        SplittableRandom random = new SplittableRandom(5);
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(random, 5, 60, 20, 4));
        Protocol protocol = Protocols.of(8, 3, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY)
                .withNoise(new Noise(0.2, 0.1));
        Policy policy = Rules.all(graph, protocol, new PopularityPreference().create(PreferenceSetup.of(graph)))
                .get("random");
        DialogueSimulator forwards = new DialogueSimulator(Testbed.of(graph, protocol, new Seed(3)), policy);
        List<Outcome> outcomes = new ArrayList<>();
        List<List<Turn>> turns = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            outcomes.add(forwards.run(index % 5, index, index));
            turns.add(List.copyOf(forwards.turns()));
        }
        DialogueSimulator backwards = new DialogueSimulator(Testbed.of(graph, protocol, new Seed(3)), policy);
        for (int index = 59; index >= 0; index--) {
            Outcome outcome = index % 2 == 0
                    ? backwards.run(index % 5, index, index)
                    : backwards.run(index % 5, index, index, TurnTimer.NONE);
            assertThat(outcome).isEqualTo(outcomes.get(index));
            assertThat(backwards.turns()).as("dialogue %d", index).isEqualTo(turns.get(index));
        }
    }

    /** Each part of a dialogue's seed changes the numbers of the policy, except the target, which must stay hidden. */
    @Test
    void theRandomStreamOfAPolicyDependsOnSeedUserAndIndexButNotOnTheTarget() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(JAZZ));
        Set<Seed> seeds = new HashSet<>();
        for (int[] dialogue : new int[][] {{1, 0, 0, 0}, {2, 0, 0, 0}, {1, 1, 0, 0}, {1, 0, 1, 0}, {1, 0, 0, 1}}) {
            new DialogueSimulator(Testbed.of(TinyGraphs.music(), Protocols.of(1, 2), new Seed(dialogue[0])), policy)
                    .run(dialogue[1], dialogue[2], dialogue[3]);
            seeds.add(policy.context().seed());
        }
        assertThat(seeds).hasSize(4);
    }

    /** The opening counts as an answer; the time after the last answer is not measured. */
    @Test
    void theTimerRunsFromTheAnswerToTheNextAction() {
        Protocol protocol = Protocols.of(3, 2, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY);
        List<String> log = new ArrayList<>();
        Policy policy =
                new LoggingPolicy(new ScriptedPolicy(Ask.about(JAZZ), new Recommend(Ids.of(HARVEST, NEVERMIND))), log);
        DialogueSimulator simulator =
                new DialogueSimulator(Testbed.of(TinyGraphs.music(), protocol, new Seed(1)), policy);
        TurnTimer timer = new TurnTimer() {
            @Override
            public void start() {
                log.add("said");
            }

            @Override
            public void stop() {
                log.add("acts");
            }
        };

        assertThat(simulator.run(ANN, NEVERMIND, 0, timer)).isEqualTo(new Outcome(true, 2, 2, 1));

        assertThat(String.join(" ", log)).isEqualTo("said start observe next acts said observe next acts said observe");
    }

    /** A truthful user never loses the target: until it is shown it is a candidate, and a short list contains it. */
    @Test
    void truthfulAnswersNeverRemoveTheTarget() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new Seed(seed).derive("truth").random();
            KnowledgeGraph graph = RandomGraphs.small(random);
            for (QuestionType type : new QuestionType[] {QuestionType.BINARY, QuestionType.ENUMERATED}) {
                Protocol protocol = Protocols.of(10, 1 + random.nextInt(4), Opening.TARGET_ATTRIBUTE, type);
                Map<String, Policy> policies =
                        Rules.all(graph, protocol, new PopularityPreference().create(PreferenceSetup.of(graph)));
                for (Map.Entry<String, Policy> entry : policies.entrySet()) {
                    int target = random.nextInt(graph.count(VertexType.ITEM));
                    TargetWatch watch =
                            new TargetWatch(entry.getValue(), target, "seed " + seed + ", " + entry.getKey());
                    new DialogueSimulator(Testbed.of(graph, protocol, new Seed(seed)), watch).run(0, target, 0);
                    assertThat(watch.observed())
                            .as("seed %d, %s", seed, entry.getKey())
                            .isNotEmpty();
                }
            }
        }
    }

    private static DialogueSimulator simulator(Protocol protocol, Action... script) {
        return new DialogueSimulator(Testbed.of(TinyGraphs.music(), protocol, new Seed(1)), new ScriptedPolicy(script));
    }

    /** Records the calls of a policy. */
    private record LoggingPolicy(Policy policy, List<String> log) implements Policy {

        @Override
        public Session start(Context context) {
            log.add("start");
            Session session = policy.start(context);
            return new Session() {
                @Override
                public Action next() {
                    log.add("next");
                    return session.next();
                }

                @Override
                public void observe(Action action, Answer answer) {
                    log.add("observe");
                    session.observe(action, answer);
                }

                @Override
                public Reason reason(Action action) {
                    return session.reason(action);
                }
            };
        }
    }
}
