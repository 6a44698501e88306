package askwalk.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.Rules;
import askwalk.testing.Shares;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The decisions of each rule. */
class RulesTest {

    private static final Protocol TEN_OF_FIVE = Protocols.of(10, 5);
    private static final int TRIALS = 4_000;

    @Test
    void thePoliciesAreFoundByName() {
        assertThat(Policies.all())
                .extracting(PolicyProvider::name)
                .containsExactly(
                        "abs-greedy",
                        "ask-first",
                        "crm",
                        "ear",
                        "fact-crs",
                        "infogain",
                        "lazy-tree",
                        "max-entropy",
                        "random",
                        "scpr",
                        "threshold");
        assertThat(Policies.all())
                .extracting(PolicyProvider::summary)
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Policies.all())
                .extracting(PolicyProvider::argumentKey)
                .containsExactly(null, "questions", null, null, null, null, null, null, null, null, "candidates");
    }

    @Test
    void absGreedyOnlyRecommends() {
        KnowledgeGraph graph = TinyGraphs.nested(20, 10, 5);
        Conversation conversation = begun(graph, new AbsGreedyRule(), TEN_OF_FIVE, Map.of(), 1);
        while (!conversation.isOver()) {
            Action action = conversation.nextAction();
            assertThat(action).isInstanceOf(Recommend.class);
            assertThat(action.subjects().size()).isEqualTo(5);
            conversation.answer(Answer.none(action));
        }
        assertThat(conversation.turns()).hasSize(4);
    }

    @Test
    void rulesRecommendByPreferenceScores() {
        KnowledgeGraph graph = TinyGraphs.music();
        Policy policy = Rules.all(
                        graph, Protocols.of(5, 2), new PopularityPreference().create(PreferenceSetup.of(graph)))
                .get("abs-greedy");
        Conversation conversation =
                new Conversations(graph, policy, Protocols.of(5, 2)).start(TinyGraphs.DEE, Ids.of(), new Seed(1));
        Action first = conversation.nextAction();
        assertThat(first.subjects().toArray()).containsExactlyInAnyOrder(TinyGraphs.KIND_OF_BLUE, TinyGraphs.HARVEST);
        conversation.answer(Answer.none(first));
        assertThat(conversation.nextAction().subjects().toArray())
                .containsExactlyInAnyOrder(TinyGraphs.BITCHES_BREW, TinyGraphs.NEVERMIND);
    }

    @Test
    void thresholdAsksWhileMoreCandidatesRemain() {
        KnowledgeGraph graph = TinyGraphs.nested(9, 4, 2);
        Conversation conversation = begun(graph, new ThresholdRule(), TEN_OF_FIVE, Map.of("candidates", "4"), 1);
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(0));
        conversation.answer(Answer.NO);
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(1));

        Conversation other = begun(graph, new ThresholdRule(), TEN_OF_FIVE, Map.of("candidates", "4"), 1);
        other.answer(Answer.YES);
        assertThat(other.walk().candidateCount()).isEqualTo(4);
        assertThat(other.nextAction()).isInstanceOf(Recommend.class);
    }

    @Test
    void thresholdIs150ByDefault() {
        assertThat(first(TinyGraphs.nested(150, 75), new ThresholdRule(), Map.of(), 1))
                .isInstanceOf(Recommend.class);
        assertThat(first(TinyGraphs.nested(151, 75), new ThresholdRule(), Map.of(), 1))
                .isEqualTo(Ask.about(0));
        refused(new ThresholdRule(), Map.of("candidates", "-1"));
    }

    @Test
    void askFirstAsksAFixedNumberOfQuestions() {
        KnowledgeGraph graph = TinyGraphs.nested(64, 32, 16, 8, 4, 2, 1);
        for (int questions = 0; questions <= 4; questions++) {
            Map<String, String> settings = Map.of("questions", Integer.toString(questions));
            Conversation conversation = begun(graph, new AskFirstRule(), TEN_OF_FIVE, settings, 1);
            for (int turn = 0; turn < questions; turn++) {
                assertThat(conversation.nextAction()).isEqualTo(Ask.about(turn));
                conversation.answer(Answer.YES);
            }
            assertThat(conversation.nextAction()).isInstanceOf(Recommend.class);
            conversation.answer(Answer.skip(conversation.nextAction()));
            assertThat(conversation.nextAction()).isInstanceOf(Recommend.class);
        }
    }

    @Test
    void askFirstAsksFiveQuestionsByDefaultWithoutTheOpening() {
        KnowledgeGraph graph = TinyGraphs.nested(64, 64, 32, 16, 8, 4, 2, 1);
        Policy policy = Rules.of(new AskFirstRule(), graph, TEN_OF_FIVE, Map.of());
        Conversation conversation =
                new Conversations(graph, policy, TEN_OF_FIVE).start(WalkView.UNKNOWN_USER, Ids.of(0), new Seed(1));
        for (int turn = 0; turn < 5; turn++) {
            assertThat(conversation.nextAction()).isInstanceOf(Ask.class);
            conversation.answer(Answer.YES);
        }
        assertThat(conversation.nextAction()).isInstanceOf(Recommend.class);
        refused(new AskFirstRule(), Map.of("questions", "-1"));
    }

    @Test
    void rulesRecommendIfThereIsNoUsefulQuestion() {
        KnowledgeGraph graph = TinyGraphs.nested(20, 20, 0);
        assertThat(first(graph, new AskFirstRule(), Map.of(), 1)).isInstanceOf(Recommend.class);
        assertThat(first(graph, new ThresholdRule(), Map.of("candidates", "0"), 1))
                .isInstanceOf(Recommend.class);
        assertThat(first(TinyGraphs.nested(20), new RandomRule(), Map.of("askProbability", "1"), 1))
                .isInstanceOf(Recommend.class);
    }

    @Test
    void maxEntropyRecommendsWithProbabilityListSizeByCandidates() {
        KnowledgeGraph graph = TinyGraphs.nested(20, 10);
        Shares.check("asks", countAsks(graph, new MaxEntropyRule(), Map.of()), TRIALS, 1 - 5 / 20.0);
        Shares.check("asks", countAsks(TinyGraphs.nested(6, 3), new MaxEntropyRule(), Map.of()), TRIALS, 1 / 6.0);
    }

    @Test
    void maxEntropyAlwaysRecommendsIfTheListHoldsAllCandidates() {
        for (int items = 1; items <= 5; items++) {
            assertThat(countAsks(TinyGraphs.nested(items, 1, 2 * items / 3), new MaxEntropyRule(), Map.of()))
                    .isZero();
        }
    }

    @Test
    void randomAsksWithTheGivenProbability() {
        KnowledgeGraph graph = TinyGraphs.nested(20, 10, 20, 1);
        Shares.check("asks", countAsks(graph, new RandomRule(), Map.of()), TRIALS, 0.5);
        Shares.check("asks", countAsks(graph, new RandomRule(), Map.of("askProbability", "0.2")), TRIALS, 0.2);
        assertThat(countAsks(graph, new RandomRule(), Map.of("askProbability", "0")))
                .isZero();
        assertThat(countAsks(graph, new RandomRule(), Map.of("askProbability", "1")))
                .isEqualTo(TRIALS);
        refused(new RandomRule(), Map.of("askProbability", "1.1"));
        refused(new RandomRule(), Map.of("askProbability", "-0.1"));
    }

    /** The decision to ask is independent of the question. */
    @Test
    void randomAsksReachableAttributesUniformly() {
        KnowledgeGraph graph = TinyGraphs.nested(20, 10, 20, 0, 1);
        Map<Action, Integer> asked = new HashMap<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            Action action = first(graph, new RandomRule(), Map.of("askProbability", "0.3"), seed);
            if (action instanceof Ask) {
                asked.merge(action, 1, Integer::sum);
            }
        }
        assertThat(asked).containsOnlyKeys(Ask.about(0), Ask.about(1), Ask.about(3));
        int total = asked.values().stream().mapToInt(Integer::intValue).sum();
        asked.forEach((action, times) -> Shares.check(action.toString(), times, total, 1 / 3.0));
    }

    @Test
    void randomAsksCoarseAttributesWithAReachableChild() {
        KnowledgeGraph graph = TinyGraphs.music();
        Protocol protocol = Protocols.of(10, 5).withQuestions(QuestionType.ENUMERATED);
        Policy policy = Rules.of(new RandomRule(), graph, protocol, Map.of("askProbability", "1"));
        Conversations conversations = new Conversations(graph, policy, protocol);
        Ask style = new Ask(Ids.of(TinyGraphs.JAZZ, TinyGraphs.ROCK), TinyGraphs.STYLE);
        Ask wind = new Ask(Ids.of(TinyGraphs.TRUMPET, TinyGraphs.SAX), TinyGraphs.WIND);
        Map<Action, Integer> asked = new HashMap<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            Conversation conversation = conversations.start(TinyGraphs.ANN, Ids.of(), new Seed(2).derive(seed));
            asked.merge(conversation.nextAction(), 1, Integer::sum);
        }
        assertThat(asked).containsOnlyKeys(style, wind);
        Shares.check("style", asked.get(style), TRIALS, 0.5);

        Conversation conversation =
                conversations.start(TinyGraphs.ANN, Ids.of(TinyGraphs.CALM, TinyGraphs.ROCK), new Seed(2));
        assertThat(conversation.nextAction())
                .as("Harvest has no style left to ask and no wind")
                .isInstanceOf(Recommend.class);
    }

    private static int countAsks(KnowledgeGraph graph, PolicyProvider provider, Map<String, String> settings) {
        Policy policy = Rules.of(provider, graph, TEN_OF_FIVE, settings);
        Conversations conversations = new Conversations(graph, policy, TEN_OF_FIVE);
        int asks = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            Conversation conversation = conversations.start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(6).derive(seed));
            asks += conversation.nextAction() instanceof Ask ? 1 : 0;
        }
        return asks;
    }

    private static Action first(
            KnowledgeGraph graph, PolicyProvider provider, Map<String, String> settings, long seed) {
        return begun(graph, provider, TEN_OF_FIVE, settings, seed).nextAction();
    }

    private static Conversation begun(
            KnowledgeGraph graph, PolicyProvider provider, Protocol protocol, Map<String, String> settings, long seed) {
        return new Conversations(graph, Rules.of(provider, graph, protocol, settings), protocol)
                .start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(6).derive(seed));
    }

    private static void refused(PolicyProvider provider, Map<String, String> settings) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(provider, TinyGraphs.nested(2, 1), TEN_OF_FIVE, settings))
                .withMessageContaining(settings.keySet().iterator().next());
    }
}
