package askwalk.policy.factcrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.KnowledgeGraph;
import askwalk.math.Logistic;
import askwalk.math.Vectors;
import askwalk.policy.tree.TrainingSessions;
import askwalk.testing.TinyGraphs;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Five sessions, of items 0 1 2 0 1, and items with random vectors. */
class NodeFitTest {

    private static final int DIMENSIONS = 3;
    private static final double RATE = 0.1;
    private static final double DECAY = 0.05;

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final TrainingSessions sessions =
            TrainingSessions.inOrder(graph, null, new int[5], new int[] {0, 1, 2, 0, 1});
    private final double[][] items = vectors(7, 6);

    /** The objective is {@code -ln sigmoid(v.x) + l2/2 |v|^2}, whose gradient is computed by central differences. */
    @Test
    void aStepFollowsTheNegativeGradient() {
        double[] vector = {0.3, -0.2, 0.9};
        double[] moved = vector.clone();
        fit(items, NodeFit.Loss.LOGISTIC).fit(moved, new int[] {2}, 1);
        for (int i = 0; i < DIMENSIONS; i++) {
            double h = 1e-6;
            double[] up = vector.clone();
            double[] down = vector.clone();
            up[i] += h;
            down[i] -= h;
            double slope = (regularised(up, items[2]) - regularised(down, items[2])) / (2 * h);
            assertThat(moved[i] - vector[i]).isCloseTo(-RATE * slope, within(1e-9));
        }
    }

    @Test
    void epochsVisitTheMembersInOrder() {
        double[] together = {0.1, 0.2, 0.3};
        double[] single = together.clone();
        NodeFit fit = fit(items, NodeFit.Loss.RELEASED);
        fit.fit(together, new int[] {4, 0, 2}, 2);
        for (int member : new int[] {4, 0, 2, 4, 0, 2}) {
            fit.fit(single, new int[] {member}, 1);
        }
        assertThat(together).isEqualTo(single);
        double[] otherwise = {0.1, 0.2, 0.3};
        fit.fit(otherwise, new int[] {0, 4, 2}, 2);
        assertThat(otherwise).isNotEqualTo(together);
    }

    @Test
    void theLossOfASplitIsTheSumOfBothParts() {
        int[] members = {3, 0, 1, 4, 2, 2};
        for (NodeFit.Loss loss : NodeFit.Loss.values()) {
            double[] start = {0.5, 0.1, -0.4};
            double[] yes = start.clone();
            double[] no = start.clone();
            double expected = 0;
            NodeFit fit = fit(items, loss);
            for (int member : members) {
                boolean accepting = member == 1 || member == 4;
                double[] vector = accepting ? yes : no;
                double margin = Vectors.dot(vector, items[sessions.item(member)]);
                expected += loss == NodeFit.Loss.RELEASED
                        ? Math.log(1 - Logistic.sigmoid(margin))
                        : -Math.log(Logistic.sigmoid(margin));
                fit.fit(vector, new int[] {member}, 1);
            }
            assertThat(fit.loss(start, members, new long[] {1L << 1 | 1L << 4}))
                    .as(loss.name())
                    .isCloseTo(expected, within(1e-9));
            assertThat(start).as("stays as it is").containsExactly(0.5, 0.1, -0.4);
        }
    }

    /** A product of a thousand small numbers underflows. */
    @Test
    void lossesOfHighScoresAddUp() {
        double[][] large = {{30, 0, 0}, {30, 0, 0}, {30, 0, 0}};
        int[] members = new int[1000];
        NodeFit still = new NodeFit(sessions, large, 0, 0, NodeFit.Loss.RELEASED);
        assertThat(still.loss(new double[] {1, 0, 0}, members, new long[1])).isCloseTo(-30_000, within(1e-6));
    }

    private NodeFit fit(double[][] vectors, NodeFit.Loss loss) {
        return new NodeFit(sessions, vectors, RATE, DECAY, loss);
    }

    private static double regularised(double[] vector, double[] item) {
        return Math.log1p(Math.exp(-Vectors.dot(vector, item))) + DECAY / 2 * Vectors.dot(vector, vector);
    }

    private static double[][] vectors(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] vectors = new double[count][DIMENSIONS];
        for (double[] vector : vectors) {
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = random.nextDouble(-1, 1);
            }
        }
        return vectors;
    }
}
