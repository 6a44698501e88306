package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.KnowledgeGraph;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.testing.TinyGraphs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactorizationMachineTest {

    private final KnowledgeGraph music = TinyGraphs.music();

    @Test
    void aCheckpointOfAnotherShapeIsRejected() {
        Matrix users = new Matrix(4, 2, new float[8]);
        Matrix items = new Matrix(6, 2, new float[12]);
        Matrix attributes = new Matrix(7, 2, new float[14]);
        refused(Map.of("users", users, "attributes", attributes), "matrix 'items' is missing");
        refused(Map.of("users", users, "items", items), "matrix 'attributes' is missing");
        refused(Map.of("users", items, "items", items, "attributes", attributes), "matrix 'users' is 6 x 2");
        refused(Map.of("users", users, "items", users, "attributes", attributes), "matrix 'items' is 4 x 2");
        refused(
                Map.of("users", users, "items", items, "attributes", new Matrix(7, 1, new float[7])),
                "matrix 'attributes' is 7 x 1");
    }

    private void refused(Map<String, Matrix> matrices, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorizationMachine.restore(music, new Checkpoint(matrices, Map.of())))
                .withMessageStartingWith(message);
    }
}
