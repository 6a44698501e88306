package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.evaluation.Evaluation;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Progress;
import askwalk.policy.cpr.Adjacency;
import askwalk.policy.cpr.AttributeScore;
import askwalk.policy.cpr.CprPolicy;
import askwalk.policy.ear.EarProvider;
import askwalk.policy.infogain.InfoGainProvider;
import askwalk.policy.lazytree.LazyTreeProvider;
import askwalk.policy.rule.RulePolicy;
import askwalk.policy.scpr.ScprProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.ScoreException;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.testing.KeyTask;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model with scores that are not finite fails the run for every policy, and the message names it. */
class ScoresThatAreNotFiniteTest {

    private static final KnowledgeGraph GRAPH = InMemoryGraph.of(KeyTask.graph());

    /** Tuples of users with training interactions. */
    private static final Tuples VALIDATION = Tuples.of(
            Role.VALIDATION,
            Ids.of(IntStream.range(0, 30).map(i -> i % 15).toArray()),
            Ids.of(IntStream.range(0, 30).map(i -> i % 8).toArray()));

    /** A model with score 0 for all items but one. */
    private record OddOneOut(double odd, double oddAttribute) implements PreferenceModel {

        @Override
        public Preferences start(int user, Seed seed) {
            return new Preferences() {
                @Override
                public void score(int[] items, int size, double[] into) {
                    fill(items, size, into, odd);
                }

                @Override
                public void scoreAttributes(int[] attributes, int size, double[] into) {
                    fill(attributes, size, into, oddAttribute);
                }
            };
        }

        private static void fill(int[] ids, int size, double[] into, double odd) {
            for (int i = 0; i < size; i++) {
                into[i] = ids[i] == 7 ? odd : 0;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aRuleFails(double score) {
        fails(RulePolicy.absGreedy(new OddOneOut(score, 0)), "item 'some item 7' (id 7) the score " + score);
    }

    @Test
    void learnedPoliciesFail() {
        OddOneOut model = new OddOneOut(Double.NaN, 0);
        Map<String, String> settings = Map.of("episodes", "4", "hiddenUnits", "4", "evaluateEvery", "4");
        fails(trained(new ScprProvider(), model, settings), "item 'some item 7'");
        fails(trained(new LazyTreeProvider(), model, Map.of("dialogues", "4")), "item 'some item 7'");
        fails(
                trained(new InfoGainProvider(), model, Map.of("prior", "preference", "dialogues", "4")),
                "item 'some item 7'");
    }

    @Test
    void attributeScoresAreChecked() {
        Map<String, String> settings =
                Map.of("epochs", "0", "pretrainingDialogues", "4", "pretrainingEpochs", "1", "hiddenUnits", "4");
        fails(trained(new EarProvider(), new OddOneOut(0, Double.NaN), settings), "attribute 'some attribute 7'");
    }

    @Test
    void aNanAttributeScoreIsReported() {
        AttributeScore odd = (conversation, preferences) -> new AttributeScore.Scoring() {
            @Override
            public void update() {}

            @Override
            public double score(int attribute) {
                return attribute == 7 ? Double.NaN : 1;
            }
        };
        Policy policy = new CprPolicy(
                GRAPH, KeyTask.UNIFORM, odd, Adjacency.CANDIDATES, false, (conversation, scores) -> possible -> true);
        fails(policy, "gives attribute 'some attribute 7' (id 7) the score NaN");
    }

    /** Trains a policy with finite scores and restores it with others. */
    private static Policy trained(LearnedPolicyProvider provider, PreferenceModel model, Map<String, String> settings) {
        return provider.restore(
                KeyTask.setup(KeyTask.graph(), VALIDATION, model, provider.values(settings), 1),
                provider.train(
                        KeyTask.setup(KeyTask.graph(), VALIDATION, new OddOneOut(1, 0), provider.values(settings), 1)));
    }

    private static void fails(Policy policy, String message) {
        Tuples tuples = Tuples.of(Role.TEST, Ids.of(0, 1, 2), Ids.of(0, 1, 2));
        Evaluation evaluation = new Evaluation(
                Testbed.of(GRAPH, KeyTask.PROTOCOL.withQuestions(QuestionType.BINARY), new Seed(1)), tuples, 1);
        assertThatThrownBy(() -> evaluation.run(policy, Progress.NONE))
                .hasRootCauseInstanceOf(ScoreException.class)
                .hasMessageStartingWith("dialogue 0 (user 0, item 0) failed: the ")
                .hasMessageContaining(message);
    }
}
