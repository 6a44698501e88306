package askwalk.preference.ease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.Direction;
import askwalk.graph.GraphBuilder;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.RandomGraphs;
import askwalk.walk.WalkView;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class EaseTest {

    private static final long SEED = 9;
    private static final Tuples NONE = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());

    /**
     * One user with items 0 and 1 and another with only item 0, lambda 1, no attributes: X'X + 1 is (3 1; 1 2), its
     * inverse (2 -1; -1 3) / 5, so that item 1 scores 1/3 for item 0, and item 0 scores 1/2 for item 1.
     */
    @Test
    void scoresOfTwoItemsEqualHandCalculation() {
        GraphBuilder builder = new GraphBuilder();
        for (String name : new String[] {"u", "w", "x"}) {
            builder.add(VertexType.USER, name, name);
        }
        for (String name : new String[] {"a", "b"}) {
            builder.add(VertexType.ITEM, name, name);
        }
        builder.connect(Relation.INTERACTED_WITH, 0, 0).connect(Relation.INTERACTED_WITH, 0, 1);
        builder.connect(Relation.INTERACTED_WITH, 1, 0);
        KnowledgeGraph graph = InMemoryGraph.of(builder.build());
        PreferenceModel model = model(graph, "l2=1", "attributeWeight=0");

        assertThat(scores(graph, model, 0)).containsExactly(new double[] {1 / 2.0, 1 / 3.0}, within(1e-6));
        assertThat(scores(graph, model, 1)).containsExactly(new double[] {0, 1 / 3.0}, within(1e-6));
        assertThat(scores(graph, model, 2)).containsExactly(0, 0);
        assertThat(scores(graph, model, WalkView.UNKNOWN_USER)).containsExactly(0, 0);
    }

    /** Compares with the inverse over items, with and without rows for all users. */
    @Test
    void scoresEqualTheDenseFormula() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 40; round++) {
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(
                    random, random.nextInt(1, 9), random.nextInt(1, 25), random.nextInt(8), random.nextInt(3)));
            double lambda = random.nextDouble(0.5, 20);
            double weight = random.nextDouble(2);
            for (int max : new int[] {100, 4}) {
                EaseRows rows = EaseProvider.rows(graph, max);
                assertThat(rows.count).isLessThanOrEqualTo(max);
                Autoencoder model = Autoencoder.fit(rows, lambda, weight, Progress.NONE);
                double[][] expected = dense(graph, rows, lambda, weight);
                for (int user = 0; user < expected.length; user++) {
                    assertThat(model.scores(user))
                            .as("seed %d, round %d, %d rows, user %d", SEED, round, rows.count, user)
                            .containsExactly(expected[user], within(2e-5));
                }
            }
        }
    }

    /** The scores of all users, from B = 1 - P / diag(P). */
    private static double[][] dense(KnowledgeGraph graph, EaseRows rows, double lambda, double weight) {
        int items = rows.itemCount();
        RealMatrix x = new Array2DRowRealMatrix(rows.count + 1, items);
        for (int item = 0; item < items; item++) {
            for (int row : rows.rowsOfItem[item]) {
                x.setEntry(row, item, row < rows.userRows ? 1 : Math.sqrt(weight));
            }
        }
        RealMatrix gram = x.transpose().multiply(x);
        for (int item = 0; item < items; item++) {
            gram.addToEntry(item, item, lambda);
        }
        RealMatrix p = new LUDecomposition(gram).getSolver().getInverse();
        double[][] scores = new double[graph.count(VertexType.USER)][items];
        IdBuffer history = new IdBuffer();
        for (int user = 0; user < scores.length; user++) {
            graph.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD, user, history);
            for (int j = 0; j < items; j++) {
                for (int i = 0; i < history.size(); i++) {
                    int item = history.get(i);
                    scores[user][j] += item == j ? 0 : -p.getEntry(item, j) / p.getEntry(j, j);
                }
            }
        }
        return scores;
    }

    @Test
    void theSmallestRowsAreLeftOut() {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(SEED), 8, 30, 6, 2));
        EaseRows all = EaseProvider.rows(graph, 1000);
        EaseRows some = EaseProvider.rows(graph, 5);
        assertThat(all.userRows).isEqualTo(8);
        assertThat(all.count).isBetween(9, 14);
        assertThat(some.userRows).isEqualTo(5);
        int min = Integer.MAX_VALUE;
        int max = 0;
        for (int user = 0; user < 8; user++) {
            int size = some.itemsOfUser.degree(user);
            if (some.rowOfUser[user] >= 0) {
                min = Math.min(min, size);
            } else {
                max = Math.max(max, size);
            }
        }
        assertThat(min).isGreaterThanOrEqualTo(max);
    }

    @Test
    void openSettingsAreTunedOnValidationTuples() {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(SEED), 30, 40, 6, 2));
        Tuples validation = Tuples.of(Role.VALIDATION, Ids.of(0, 3, 5, 9, 9, 20), Ids.of(30, 22, 31, 8, 33, 39));
        Checkpoint tuned = new EaseProvider().train(setup(graph, validation));
        Checkpoint set = new EaseProvider().train(setup(graph, validation, "l2=30", "attributeWeight=1"));

        assertThat(tuned.metrics()).containsKeys("l2", "attributeWeight", "validationMrr");
        assertThat(tuned.metrics().get("validationMrr"))
                .isGreaterThanOrEqualTo(set.metrics().get("validationMrr"))
                .isBetween(0.02, 1.0);
        assertThat(set.metrics()).containsEntry("l2", 30.0).containsEntry("attributeWeight", 1.0);
    }

    @Test
    void aRestoredModelHasTheSameScores() {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(SEED), 12, 40, 6, 2));
        EaseProvider provider = new EaseProvider();
        Checkpoint checkpoint = provider.train(setup(graph, NONE, "rows=9"));
        assertThat(scores(graph, provider.restore(setup(graph, NONE, "rows=9"), checkpoint), 4))
                .containsExactly(scores(graph, provider.restore(setup(graph, NONE, "rows=9"), checkpoint), 4));
        assertThat(scores(graph, provider.restore(setup(graph, NONE, "rows=9"), checkpoint), 4))
                .doesNotContain(Double.NaN);

        Map<String, Matrix> cut = new HashMap<>(checkpoint.matrices());
        cut.put("inverse", new Matrix(2, 2, new float[4]));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> provider.restore(setup(graph, NONE, "rows=9"), new Checkpoint(cut, checkpoint.metrics())))
                .withMessage("matrix 'inverse' is 2 x 2, expected 9 x 9");
    }

    @Test
    void invalidSettingsAreRejectedAndTrainingCanBeCancelled() {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(SEED), 12, 40, 6, 2));
        EaseProvider provider = new EaseProvider();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.train(setup(graph, NONE, "l2=0")))
                .withMessageContaining("setting l2 is '0'");
        PreferenceSetup stopped = new PreferenceSetup(
                graph, NONE, new EaseProvider().values(Map.of()), new Seed(1), (name, steps) -> new Progress() {
                    @Override
                    public void advance(int more) {
                        // only the cancellation is tested
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                });
        assertThatThrownBy(() -> provider.train(stopped)).isInstanceOf(CancellationException.class);
    }

    private static PreferenceModel model(KnowledgeGraph graph, String... settings) {
        EaseProvider provider = new EaseProvider();
        return provider.restore(setup(graph, NONE, settings), provider.train(setup(graph, NONE, settings)));
    }

    private static PreferenceSetup setup(KnowledgeGraph graph, Tuples validation, String... settings) {
        Map<String, String> values = new HashMap<>();
        for (String setting : settings) {
            values.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return new PreferenceSetup(graph, validation, new EaseProvider().values(values), new Seed(1), Stages.NONE);
    }

    private static double[] scores(KnowledgeGraph graph, PreferenceModel model, int user) {
        int[] items = new int[graph.count(VertexType.ITEM)];
        for (int item = 0; item < items.length; item++) {
            items[item] = item;
        }
        double[] scores = new double[items.length];
        model.start(user, new Seed(1)).score(items, items.length, scores);
        return scores;
    }
}
