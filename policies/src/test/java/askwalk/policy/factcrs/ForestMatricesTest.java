package askwalk.policy.factcrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.policy.tree.TreeWorld;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForestMatricesTest {

    private final TreeWorld world = new TreeWorld(8);
    private final Checkpoint checkpoint = new FactCrsProvider()
            .train(world.setup(
                    new FactCrsProvider(),
                    TreeWorld.protocol(),
                    Map.of("trees", "2", "depth", "3", "itemEpochs", "2", "jointEpochs", "1"),
                    1));

    @Test
    void aForestIsRestored() {
        Forest forest = Forest.of(checkpoint, world.graph);
        assertThat(forest.trees()).hasSize(2);
        Map<String, Matrix> again = ForestMatrices.of(forest);
        assertThat(again).hasSameSizeAs(checkpoint.matrices());
        checkpoint
                .matrices()
                .forEach((name, matrix) ->
                        assertThat(again.get(name).values()).as(name).isEqualTo(matrix.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "vectors", "nodes", "nodeItems"})
    void aMissingMatrixIsNamed(String name) {
        Map<String, Matrix> matrices = new HashMap<>(checkpoint.matrices());
        matrices.remove(name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forest.of(new Checkpoint(matrices, Map.of()), world.graph))
                .withMessageContaining("matrix '" + name + "' is missing");
    }

    /** Columns are: tree, attribute, yes, no, sessions, items. */
    @ParameterizedTest
    @CsvSource({"0,1", "1,12", "1,-2", "2,0", "2,999", "3,0", "5,-1", "5,100000"})
    void aNodeWithAMissingChildIsRefused(int column, int value) {
        Map<String, Matrix> matrices = new HashMap<>(checkpoint.matrices());
        Matrix nodes = matrices.get("nodes");
        float[] values = nodes.values().clone();
        values[column] = value;
        matrices.put("nodes", new Matrix(nodes.rows(), nodes.columns(), values));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forest.of(new Checkpoint(matrices, Map.of()), world.graph))
                .withMessageMatching("(node 0 of a tree |matrix .node(s|Items). has .* in row 0, ).*");
    }

    @Test
    void aNodeWithTwoParentsIsRefused() {
        Map<String, Matrix> matrices = new HashMap<>(checkpoint.matrices());
        Matrix nodes = matrices.get("nodes");
        float[] values = nodes.values().clone();
        values[3] = values[2];
        matrices.put("nodes", new Matrix(nodes.rows(), nodes.columns(), values));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forest.of(new Checkpoint(matrices, Map.of()), world.graph))
                .withMessageMatching("(node 0 of a tree |matrix .node(s|Items). has .* in row 0, ).*");
    }

    @Test
    void aNodeWithAnInvalidItemIsRefused() {
        Map<String, Matrix> matrices = new HashMap<>(checkpoint.matrices());
        float[] values = matrices.get("nodeItems").values().clone();
        values[0] = TreeWorld.ITEMS;
        matrices.put("nodeItems", new Matrix(1, values.length, values));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forest.of(new Checkpoint(matrices, Map.of()), world.graph))
                .withMessageMatching("(node 0 of a tree |matrix .node(s|Items). has .* in row 0, ).*");
    }
}
