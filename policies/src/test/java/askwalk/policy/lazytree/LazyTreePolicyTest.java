package askwalk.policy.lazytree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Relation;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.Score;
import askwalk.policy.ValidationTrial;
import askwalk.policy.tree.TreeWorld;
import askwalk.settings.SettingValues;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrices of a lazy tree, and its thresholds. */
class LazyTreePolicyTest {

    private static final long SEED = 12;
    private static final Map<String, String> QUICK = Map.of("dialogues", "60");

    private static final LazyTreeModel.Parameters PARAMETERS =
            LazyTreeSettings.read(SettingValues.DEFAULTS).parameters();

    private final LazyTreeProvider provider = new LazyTreeProvider();
    private final TreeWorld world = new TreeWorld(SEED);

    /** Weights are {@code (sessions + smoothing)^popularity}: here beyond 1e30, or beyond what a float holds. */
    @ParameterizedTest
    @CsvSource({"10,2e3", "10,1e6"})
    void aLazyTreeWithLargeWeightsIsRestored(String popularity, String smoothing) {
        Map<String, String> settings =
                Map.of("popularity", popularity, "smoothing", smoothing, "threshold", "0.1", "dialogues", "20");
        PolicySetup setup = world.setup(new LazyTreeProvider(), TreeWorld.protocol(), settings, SEED);
        PairTable table = LazyTreeMatrices.read(provider.train(setup), world.graph, PARAMETERS)
                .table();
        int[] sessions = new int[TreeWorld.ITEMS];
        IdBuffer users = new IdBuffer();
        for (int item = 0; item < sessions.length; item++) {
            world.graph.neighbours(Relation.INTERACTED_WITH, Direction.BACKWARD, item, users);
            sessions[item] = users.size();
        }
        double offset = Double.parseDouble(smoothing);
        for (int item = 1; item < sessions.length; item++) {
            double ratio = Math.pow((sessions[item] + offset) / (sessions[0] + offset), 10);
            assertThat(weight(table, item) / weight(table, 0)).isCloseTo(ratio, withinPercentage(0.001));
        }
    }

    /** Returns the total weight of an item: its pairs and its independent component. */
    private static double weight(PairTable table, int item) {
        return table.independentWeights[item]
                + Arrays.stream(table.pairWeights, table.pairsOfItem[item], table.pairsOfItem[item + 1])
                        .sum();
    }

    @Test
    void aLazyTreeOfAnotherGraphIsRefused() {
        Checkpoint checkpoint = provider.train(world.setup(new LazyTreeProvider(), TreeWorld.protocol(), QUICK, SEED));
        for (String name : checkpoint.matrices().keySet()) {
            Map<String, Matrix> matrices = new HashMap<>(checkpoint.matrices());
            matrices.remove(name);
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> LazyTreeMatrices.read(new Checkpoint(matrices, Map.of()), world.graph, PARAMETERS))
                    .withMessageContaining("matrix '" + name + "' is missing");
        }
        Map<String, Matrix> matrices = new HashMap<>(checkpoint.matrices());
        float[] pairs = matrices.get("pairs").values().clone();
        pairs[0] = TreeWorld.ITEMS;
        matrices.put("pairs", new Matrix(pairs.length / 3, 3, pairs));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LazyTreeMatrices.read(new Checkpoint(matrices, Map.of()), world.graph, PARAMETERS))
                .withMessage("matrix 'pairs' has 30.0 in row 0, column 0, expected a whole number from 0 to 29");
    }

    @Test
    void theModelDoesNotDependOnTheNumberOfThreads() {
        PolicySetup setup = world.setup(new LazyTreeProvider(), TreeWorld.protocol(), QUICK, SEED);
        LazyTreeSettings settings = LazyTreeSettings.read(setup.settings());
        ValidationTrial trial = ValidationTrial.ofAtMost(setup, settings.dialogues());
        Checkpoint one = new LazyTreeTrainer(setup, settings, trial.onThreads(1)).train();
        for (int threads : new int[] {2, 5}) {
            assertThat(new LazyTreeTrainer(setup, settings, trial.onThreads(threads)).train())
                    .as("%d threads", threads)
                    .usingRecursiveComparison()
                    .isEqualTo(one);
        }
    }

    /** Thresholds by the number of actions left are better than any single threshold, on the same dialogues. */
    @Test
    void thresholdsByTurnAreBetterThanASingleOne() {
        Map<String, String> fixed =
                Map.of("dialogues", "160", "popularity", "1", "smoothing", "0.1", "backOff", "10", "rateBackOff", "2");
        PolicySetup setup = world.setup(new LazyTreeProvider(), TreeWorld.protocol(), fixed, SEED);
        double tuned = value(setup, provider.train(setup));
        for (String threshold : List.of("-10", "-0.05", "0", "0.02", "0.05", "10")) {
            Map<String, String> same = new HashMap<>(fixed);
            same.put("threshold", threshold);
            Checkpoint one = provider.train(world.setup(new LazyTreeProvider(), TreeWorld.protocol(), same, SEED));
            assertThat(tuned).as("threshold " + threshold).isGreaterThanOrEqualTo(value(setup, one));
        }
    }

    private static double value(PolicySetup setup, Checkpoint checkpoint) {
        Score score = ValidationTrial.ofAtMost(setup, 160)
                .score(new LazyTreeProvider().restore(setup, checkpoint), Progress.NONE);
        return score.worth(0.08);
    }
}
