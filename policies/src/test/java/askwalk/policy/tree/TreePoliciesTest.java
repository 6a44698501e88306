package askwalk.policy.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Accounting;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Evaluation;
import askwalk.graph.Ids;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.model.TrainingState;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.factcrs.FactCrsProvider;
import askwalk.policy.lazytree.LazyTreeProvider;
import askwalk.random.Seed;
import askwalk.settings.ResolvedSettings;
import askwalk.simulation.Testbed;
import askwalk.testing.KeyTask;
import askwalk.testing.Protocols;
import askwalk.walk.WalkView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FacT-CRS and the lazy tree as policies, trained on a small world. */
class TreePoliciesTest {

    private static final long SEED = 12;
    private static final Map<String, Map<String, String>> QUICK = Map.of(
            "fact-crs", Map.of("trees", "4", "depth", "5", "itemEpochs", "20", "jointEpochs", "10"),
            "lazy-tree", Map.of("dialogues", "60"));

    private final TreeWorld world = new TreeWorld(SEED);

    @ParameterizedTest
    @ValueSource(strings = {"fact-crs", "lazy-tree"})
    void isBetterThanRandomRecommendations(String name) {
        double random = 10.0 / TreeWorld.ITEMS; // five lists of two
        assertThat(success(rows(name, TreeWorld.protocol(), 2))).isBetween(random + 0.15, 0.99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-crs", "lazy-tree"})
    void rowsDoNotDependOnThreads(String name) throws Exception {
        List<DialogueRow> rows = rows(name, TreeWorld.protocol(), 1);
        ForkJoinPool pool = new ForkJoinPool(4);
        try {
            assertThat(pool.submit(() -> rows(name, TreeWorld.protocol(), 4)).get())
                    .isEqualTo(rows);
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-crs", "lazy-tree"})
    void asksEnumeratedQuestionsAndNoMultipleChoice(String name) {
        Protocol enumerated = TreeWorld.protocol().withQuestions(QuestionType.ENUMERATED);
        assertThat(success(rows(name, enumerated, 1))).isGreaterThan(0.4);
        Protocol choice = TreeWorld.protocol().withQuestions(QuestionType.parse("choice:2"));
        PolicySetup setup = world.setup(provider(name), choice, QUICK.get(name), SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider(name).train(setup))
                .withMessage("decision trees cannot ask multiple-choice questions");
    }

    /** Without user lists, a no means absent, and the policy uses the opening. */
    @ParameterizedTest
    @ValueSource(strings = {"fact-crs", "lazy-tree"})
    void supportsOtherProtocols(String name) {
        Protocol protocol = Protocols.of(5, 2, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY);
        PolicySetup setup = new PolicySetup(
                world.graph,
                world.validation,
                null,
                protocol,
                KeyTask.UNIFORM,
                provider(name).values(QUICK.get(name)),
                new Seed(SEED),
                (stage, steps) -> Progress.NONE,
                TrainingState.NONE);
        Policy policy = provider(name).create(setup);
        double rate = success(new Evaluation(Testbed.of(world.graph, protocol, new Seed(1)), world.test, 1)
                .run(policy, Progress.NONE)
                .rows());
        assertThat(rate).isGreaterThan(name.equals("lazy-tree") ? 0.9 : 0.4);
        Conversation talk =
                new Conversations(world.graph, policy, protocol).start(WalkView.UNKNOWN_USER, Ids.of(3), new Seed(1));
        for (int turn = 0; turn < 5; turn++) {
            if (talk.nextAction() instanceof Ask ask) {
                assertThat(ask.attributes().contains(3)).isFalse();
            }
            talk.answer(Answer.none(talk.nextAction()));
        }
    }

    /** A wrong answer lowers the target's rank in the lazy tree, but does not remove the target. */
    @Test
    void aWrongAnswerRulesNothingOut() {
        Protocol protocol = Protocols.of(15, 2, Opening.NONE, QuestionType.BINARY);
        Policy policy = policy(
                "lazy-tree", protocol.withAnswerModel(TreeWorld.protocol().answerModel()), Map.of());
        Protocol noisy =
                protocol.withAnswerModel(TreeWorld.protocol().answerModel()).withNoise(new Noise(0.2, 0.1));
        List<DialogueRow> rows = new Evaluation(
                        Testbed.of(world.graph, noisy, new Seed(1)).withUserAttributes(world.lists), world.test, 1)
                .run(policy, Progress.NONE)
                .rows();
        assertThat(success(rows)).isGreaterThan(0.6);
    }

    /** Early stops are free under one accounting only, which changes the counted turns. */
    @Test
    void earlyStopsAreFreeIfTheProtocolSaysSo() {
        Map<String, String> stopping = Map.of("earlyStop", "20");
        Protocol free = TreeWorld.protocol().withAccounting(Accounting.EARLY_STOPS_FREE);
        double paid = success(run(policy("fact-crs", TreeWorld.protocol(), stopping), TreeWorld.protocol(), 1));
        assertThat(success(run(policy("fact-crs", free, stopping), free, 1))).isGreaterThan(paid + 0.1);
        Policy lazy = policy("lazy-tree", TreeWorld.protocol(), Map.of());
        assertThat(run(lazy, free, 1)).isEqualTo(run(lazy, TreeWorld.protocol(), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-crs", "lazy-tree"})
    void aRestoredPolicyHasTheSameDialogues(String name) {
        LearnedPolicyProvider provider = provider(name);
        Checkpoint checkpoint = provider.train(world.setup(provider, TreeWorld.protocol(), QUICK.get(name), SEED));
        List<DialogueRow> rows = run(
                provider.restore(world.setup(provider, TreeWorld.protocol(), Map.of(), SEED + 1), checkpoint),
                TreeWorld.protocol(),
                1);
        assertThat(rows).isEqualTo(rows(name, TreeWorld.protocol(), 1));
    }

    @ParameterizedTest
    @CsvSource({
        "fact-crs,trees,0", "fact-crs,loss,squared", "fact-crs,earlyStop,few", "fact-crs,feedback,some",
        "fact-crs,attributes,0", "lazy-tree,flipRate,0", "lazy-tree,criterion,fame", "lazy-tree,threshold,high"
    })
    void wrongSettingsAreNamed(String name, String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider(name).values(Map.of(key, value)))
                .withMessageStartingWith("setting " + key + " is '" + value + "': expected ");
    }

    /** Values that were tuned are reported; values that were set are not. */
    @Test
    void tunedValuesAreReported() {
        assertThat(tuned(new FactCrsProvider(), Map.of("attributes", "5", "trees", "1")))
                .containsOnlyKeys("earlyStop");
        assertThat(tuned(new LazyTreeProvider(), Map.of("backOff", "3", "dialogues", "20")))
                .containsOnlyKeys("popularity", "smoothing", "rateBackOff");
    }

    private Map<String, String> tuned(LearnedPolicyProvider provider, Map<String, String> settings) {
        PolicySetup setup = world.setup(provider, TreeWorld.protocol(), settings, SEED);
        return ResolvedSettings.of(setup.settings(), provider.train(setup).metrics())
                .tuned();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-crs", "lazy-tree"})
    void trainingCanBeCancelled(String name) {
        PolicySetup setup = world.setup(provider(name), TreeWorld.protocol(), QUICK.get(name), SEED);
        Progress stop = new Progress() {
            @Override
            public void advance(int steps) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        PolicySetup stopped = new PolicySetup(
                setup.graph(),
                setup.validation(),
                setup.userAttributes(),
                setup.protocol(),
                setup.preference(),
                setup.settings(),
                setup.seed(),
                (stage, steps) -> stop,
                setup.trainingState());
        assertThatThrownBy(() -> provider(name).train(stopped)).isInstanceOf(CancellationException.class);
    }

    /** Training does not change if the lists of test users are available. */
    @ParameterizedTest
    @ValueSource(strings = {"fact-crs", "lazy-tree"})
    void trainingReadsNoListsOfTestUsers(String name) {
        PolicySetup setup = world.setup(provider(name), TreeWorld.protocol(), QUICK.get(name), SEED);
        PolicySetup tempted = new PolicySetup(
                setup.graph(),
                setup.validation(),
                world.lists,
                setup.protocol(),
                setup.preference(),
                setup.settings(),
                setup.seed(),
                setup.stages(),
                setup.trainingState());
        assertThat(world.lists.list(world.test.user(0)).isEmpty()).isFalse();
        Checkpoint expected = provider(name).train(setup);
        provider(name)
                .train(tempted)
                .matrices()
                .forEach((matrix, values) -> assertThat(values.values())
                        .as(matrix)
                        .isEqualTo(expected.matrices().get(matrix).values()));
    }

    private List<DialogueRow> rows(String name, Protocol protocol, int threads) {
        return run(policy(name, protocol, Map.of()), protocol, threads);
    }

    private Policy policy(String name, Protocol protocol, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(QUICK.get(name));
        settings.putAll(more);
        return provider(name).create(world.setup(provider(name), protocol, settings, SEED));
    }

    private List<DialogueRow> run(Policy policy, Protocol protocol, int threads) {
        return new Evaluation(
                        Testbed.of(world.graph, protocol, new Seed(1)).withUserAttributes(world.lists),
                        world.test,
                        threads)
                .run(policy, Progress.NONE)
                .rows();
    }

    private static double success(List<DialogueRow> rows) {
        return (double) rows.stream().filter(row -> row.outcome().success()).count() / rows.size();
    }

    private static LearnedPolicyProvider provider(String name) {
        return name.equals("fact-crs") ? new FactCrsProvider() : new LazyTreeProvider();
    }
}
