package askwalk.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Ask;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.random.Seed;
import askwalk.settings.SettingException;
import askwalk.settings.SettingValues;
import askwalk.testing.KeyTask;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.TinyGraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Of 120 items, the 15 target items carry attribute 0, and 8 of these attribute 1; lists have 15 items. A policy that
 * asks about attribute 0, which divides the items better, and then recommends succeeds with action 2. Without
 * questions, each turn shows 15 of 120 items.
 */
class TunableNumberTest {

    private static final KnowledgeGraph GRAPH = TinyGraphs.nested(120, 15, 8);
    private static final Tuples FIFTEEN = tuples(15, 15);
    private static final Protocol TWO = Protocols.of(2, 15);
    private static final Protocol THREE = Protocols.of(3, 15);

    /**
     * With 10, attribute 1 is asked as well, and then no action remains. All numbers from 15 to below 120 give the
     * same, optimal result; 20 is the smallest of them in the grid.
     */
    @Test
    void theThresholdWithTheHighestSuccessRate() {
        assertThat(tuned(new ThresholdRule(), setup(TWO, "candidates"))).isEqualTo(Map.of("candidates", "20"));
    }

    /** With three actions, 10 has the same success rate as 20, but needs action 3, and it is the first in the grid. */
    @Test
    void amongEqualSuccessRatesTheOneWithFewerTurns() {
        assertThat(tuned(new ThresholdRule(), setup(THREE, "candidates"))).containsEntry("candidates", "20");
        assertThat(tuned(new AskFirstRule(), setup(THREE, "questions"))).containsEntry("questions", "1");
    }

    /** A list that holds all items needs no question. */
    @Test
    void zeroQuestionsAreInTheGrid() {
        assertThat(tuned(new AskFirstRule(), setup(Protocols.of(3, 120), "questions")))
                .isEqualTo(Map.of("questions", "0"));
    }

    /**
     * Each answer halves the 64 items, down to the 2 target items; lists have 2 items. After 4 questions, all 4
     * candidates are shown with actions 5 and 6, so all dialogues succeed, half of them early. After 5, all succeed
     * with action 6; after 3, there are 8 candidates but only 6 can be shown.
     */
    @Test
    void theOptimalNumberOfQuestions() {
        KnowledgeGraph graph = TinyGraphs.nested(64, 32, 16, 8, 4, 2);
        PolicySetup setup = setup(graph, tuples(200, 2), null, Protocols.of(6, 2), "questions", 1, Stages.NONE);

        assertThat(tuned(new AskFirstRule(), setup)).containsEntry("questions", "4");
    }

    @Test
    void thePolicyUsesTheTunedNumber() {
        Policy policy = new ThresholdRule().create(setup(TWO, "candidates"));
        Conversations conversations = new Conversations(GRAPH, policy, TWO);
        assertThat(conversations.start(0, Ids.of(), new Seed(3)).nextAction()).isEqualTo(Ask.about(0));
        assertThat(conversations.start(0, Ids.of(0), new Seed(3)).nextAction())
                .as("15 candidates")
                .isInstanceOf(Recommend.class);
    }

    /** A user who cannot be asked about attribute 0 rejects it: only policies that never ask succeed sometimes. */
    @Test
    void usersAreAskedOnlyAboutTheirLists() {
        UserAttributes none = UserAttributes.of(1, 2, Ids.of(), Ids.of());
        Protocol protocol = TWO.withAnswerModel(Protocol.FACT_STRICT.answerModel());

        assertThat(tuned(new ThresholdRule(), setup(GRAPH, FIFTEEN, none, protocol, "candidates", 1, Stages.NONE)))
                .containsEntry("candidates", "125");
        assertThat(tuned(new ThresholdRule(), setup(GRAPH, FIFTEEN, null, protocol, "candidates", 1, Stages.NONE)))
                .containsEntry("candidates", "20");
    }

    @Test
    void tuningIsDeterministic() {
        for (int trial = 0; trial < 30; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            KnowledgeGraph graph = RandomGraphs.small(random);
            int items = graph.count(VertexType.ITEM);
            Tuples tuples = tuples(20, items);
            int seed = trial;
            for (PolicyProvider rule : List.of(new ThresholdRule(), new AskFirstRule())) {
                String key = rule.argumentKey();
                Map<String, String> first =
                        tuned(rule, setup(graph, tuples, null, Protocols.of(5, 2), key, seed, Stages.NONE));
                Map<String, String> second =
                        tuned(rule, setup(graph, tuples, null, Protocols.of(5, 2), key, seed, Stages.NONE));
                assertThat(second).as("seed %d", trial).isEqualTo(first).containsKey(key);
            }
        }
    }

    /** Eleven thresholds, or as many numbers of questions as there are actions, each in as many dialogues. */
    @Test
    void progressIsReported() {
        Watch watch = new Watch(Integer.MAX_VALUE);
        tuned(new ThresholdRule(), setup(GRAPH, FIFTEEN, null, TWO, "candidates", 1, watch));
        tuned(new AskFirstRule(), setup(GRAPH, FIFTEEN, null, THREE, "questions", 1, watch));

        assertThat(watch.begun).containsExactly("tuning 165", "tuning 45");
        assertThat(watch.done).hasValue(165 + 45);
        assertThat(watch.closed).isEqualTo(2);
    }

    @Test
    void atMostFiveThousandTuplesAreUsed() {
        Watch watch = new Watch(Integer.MAX_VALUE);
        tuned(new AskFirstRule(), setup(GRAPH, tuples(5_200, 15), null, TWO, "questions", 1, watch));

        assertThat(watch.begun).containsExactly("tuning 10000");
    }

    @Test
    void tuningCanBeCancelled() {
        Watch watch = new Watch(20);
        PolicySetup setup = setup(GRAPH, FIFTEEN, null, TWO, "candidates", 1, watch);

        assertThatThrownBy(() -> new ThresholdRule().create(setup)).isInstanceOf(CancellationException.class);
        // threads complete their current dialogue
        assertThat(watch.done.get()).isBetween(20, 20 + Runtime.getRuntime().availableProcessors());
        assertThat(watch.closed).isEqualTo(1);
    }

    @Test
    void checkingRunsNoDialogue() {
        Watch watch = new Watch(0);
        PolicySetup threshold = setup(GRAPH, FIFTEEN, null, TWO, "candidates", 1, watch);
        new ThresholdRule().check(threshold.settings(), TWO, threshold.validation());
        PolicySetup askFirst = setup(GRAPH, FIFTEEN, null, TWO, "questions", 1, watch);
        new AskFirstRule().check(askFirst.settings(), TWO, askFirst.validation());

        assertThat(watch.begun).isEmpty();
        assertThat(threshold.settings().texts()).isEqualTo(Map.of("candidates", "tuned"));
        assertThat(askFirst.settings().texts()).isEqualTo(Map.of("questions", "tuned"));
    }

    @Test
    void aNumberIsNotTuned() {
        Watch watch = new Watch(0);
        SettingValues settings = new ThresholdRule().values(Map.of("candidates", "30"));
        new ThresholdRule().create(setup(GRAPH, FIFTEEN, null, TWO, settings, 1, watch));

        assertThat(watch.begun).isEmpty();
        assertThat(settings.texts()).isEqualTo(Map.of("candidates", "30"));
    }

    @Test
    void tuningWithoutValidationTuplesIsRejected() {
        for (PolicyProvider rule : List.of(new ThresholdRule(), new AskFirstRule())) {
            PolicySetup setup = setup(GRAPH, tuples(0, 1), null, TWO, rule.argumentKey(), 1, Stages.NONE);
            String message = "setting " + rule.argumentKey()
                    + " is 'tuned': tuning needs validation tuples, and there are none; set a number";

            assertThatThrownBy(() -> rule.check(setup.settings(), TWO, setup.validation()))
                    .isInstanceOf(SettingException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> rule.create(setup)).hasMessage(message);
        }
    }

    private static Map<String, String> tuned(PolicyProvider rule, PolicySetup setup) {
        return rule.tune(setup);
    }

    private static PolicySetup setup(Protocol protocol, String key) {
        return setup(GRAPH, FIFTEEN, null, protocol, key, 1, Stages.NONE);
    }

    private static PolicySetup setup(
            KnowledgeGraph graph,
            Tuples tuples,
            UserAttributes lists,
            Protocol protocol,
            String key,
            long seed,
            Stages stages) {
        PolicyProvider rule = key.equals("questions") ? new AskFirstRule() : new ThresholdRule();
        return setup(graph, tuples, lists, protocol, rule.values(Map.of(key, "tuned")), seed, stages);
    }

    private static PolicySetup setup(
            KnowledgeGraph graph,
            Tuples tuples,
            UserAttributes lists,
            Protocol protocol,
            SettingValues settings,
            long seed,
            Stages stages) {
        return new PolicySetup(
                graph, tuples, lists, protocol, KeyTask.UNIFORM, settings, new Seed(seed), stages, TrainingState.NONE);
    }

    /** Each of the first items is a target item of the first user. */
    private static Tuples tuples(int size, int items) {
        int[] wanted = IntStream.range(0, size).map(i -> i % items).toArray();
        return Tuples.of(Role.VALIDATION, Ids.of(new int[size]), Ids.of(wanted));
    }

    /** Records the progress and cancels after a number of steps. */
    private static final class Watch implements Stages {

        private final int max;
        private final List<String> begun = new ArrayList<>();
        private final AtomicInteger done = new AtomicInteger();
        private int closed;

        Watch(int max) {
            this.max = max;
        }

        @Override
        public Progress begin(String name, long steps) {
            begun.add(name + " " + steps);
            return new Progress() {
                @Override
                public void advance(int more) {
                    done.addAndGet(more);
                }

                @Override
                public boolean cancelled() {
                    return done.get() >= max;
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }
    }
}
