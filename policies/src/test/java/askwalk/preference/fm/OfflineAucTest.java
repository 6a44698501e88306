package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.preference.Preferences;
import askwalk.random.Seed;
import askwalk.testing.RandomGraphs;
import askwalk.walk.Response;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OfflineAucTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    /**
     * All five items carry 0; items 1 and 2 carry 1, item 3 carries 2, item 4 carries 3, and nothing carries 4. The
     * user has interacted with item 1.
     */
    private final KnowledgeGraph graph = graph();

    /** Item 0 scores 2: ahead of 1 and 0, behind 3, and level with item 2. Item 1 is the user's. */
    @Test
    void itemAucEqualsHandCalculation() {
        OfflineAuc auc = auc(0);
        assertThat(auc.item()).isEqualTo((1 + 0.5 + 0 + 1) / 4, ROUNDING);
        assertThat(auc.newItem()).isEqualTo((0.5 + 0 + 1) / 3, ROUNDING);
        assertThat(auc.attribute()).as("the item carries nothing else").isNaN();
        assertThat(auc.rows()).isOne();
    }

    /** Whether 0 or 2 was accepted, the other has the score of attribute 1 and is above attribute 3. */
    @Test
    void attributeAucEqualsHandCalculation() {
        assertThat(auc(3).attribute()).isEqualTo((0.5 + 1) / 2, ROUNDING);
    }

    @Test
    void withoutRowsTheAucIsNaN() {
        OfflineAuc auc = auc();
        assertThat(auc.item()).isNaN();
        assertThat(auc.rows()).isZero();
    }

    @Test
    void meansEqualBruteForce() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int items = 2 + random.nextInt(20);
            KnowledgeGraph any = InMemoryGraph.of(RandomGraphs.data(random, 3, items, 8, 1));
            FactorizationMachine machine = machine(random, any);
            int size = 10;
            Tuples tuples = Tuples.of(
                    Role.VALIDATION,
                    Ids.of(random.ints(size, 0, 3).toArray()),
                    Ids.of(random.ints(size, 0, items).toArray()));
            QuestionOrderTree orders = new QuestionOrderTree(any, new Seed(seed));
            Ids all = Ids.of(IntStream.range(0, size).toArray());
            OfflineRows rows = OfflineRows.of(tuples, all, orders, new Seed(seed));
            Interactions train = new Interactions(any);
            double[] sums = new double[3];
            int[] counts = new int[3];
            for (int row = 0; row < rows.size(); row++) {
                int target = rows.items[row];
                int user = rows.users[row];
                int[] accepted = rows.accepted[row];
                Preferences preferences = machine.start(user, new Seed(1));
                preferences.observe(Ask.about(accepted), Answer.all(Response.ACCEPTED, accepted.length));
                double[] scores = new double[items];
                preferences.score(IntStream.range(0, items).toArray(), items, scores);
                double[] liked = new double[9];
                preferences.scoreAttributes(IntStream.range(0, 9).toArray(), 9, liked);
                int[] others = IntStream.range(0, items)
                        .filter(item -> item != target)
                        .filter(item -> IntStream.of(accepted)
                                .allMatch(
                                        a -> RandomGraphs.attributes(any, item).contains(a)))
                        .toArray();
                assertThat(rows.others[row]).as("seed %d", seed).containsExactlyInAnyOrder(others);
                int[] fresh = IntStream.of(others)
                        .filter(item -> !train.has(user, item))
                        .toArray();
                int[] rest = IntStream.of(orders.attributesOf(target))
                        .filter(a -> IntStream.of(accepted).noneMatch(b -> a == b))
                        .toArray();
                int[] foreign = IntStream.of(orders.carriedAttributes())
                        .filter(a -> IntStream.of(orders.attributesOf(target)).noneMatch(b -> a == b))
                        .toArray();
                add(scores, new int[] {target}, others, 0, sums, counts);
                add(scores, new int[] {target}, fresh, 1, sums, counts);
                add(liked, rest, foreign, 2, sums, counts);
            }
            OfflineAuc auc = OfflineAuc.of(rows, machine, orders, train, 1, Progress.NONE);
            assertThat(new double[] {auc.item(), auc.newItem(), auc.attribute()})
                    .as("seed %d", seed)
                    .containsExactly(
                            new double[] {sums[0] / counts[0], sums[1] / counts[1], sums[2] / counts[2]}, ROUNDING);
            assertThat(auc.rows()).isEqualTo(counts[0]);
        }
    }

    private static void add(double[] scores, int[] right, int[] wrong, int which, double[] sums, int[] counts) {
        double ahead = 0;
        for (int one : right) {
            for (int other : wrong) {
                ahead += (1 + Math.signum(scores[one] - scores[other])) / 2;
            }
        }
        if (right.length > 0 && wrong.length > 0) {
            sums[which] += ahead / (right.length * wrong.length);
            counts[which]++;
        }
    }

    private OfflineAuc auc(int... items) {
        FactorizationMachine machine = new FactorizationMachine(
                graph,
                new Matrix(1, 1, new float[] {0.5f}),
                new Matrix(5, 1, new float[] {2, 1, 2, 3, 0}),
                new Matrix(5, 1, new float[] {0.5f, 0.5f, 0.5f, -1, 9}));
        QuestionOrderTree orders = new QuestionOrderTree(graph, new Seed(1));
        Tuples tuples = Tuples.of(Role.VALIDATION, Ids.of(new int[items.length]), Ids.of(items));
        Ids all = Ids.of(IntStream.range(0, items.length).toArray());
        return OfflineAuc.of(
                OfflineRows.of(tuples, all, orders, new Seed(1)),
                machine,
                orders,
                new Interactions(graph),
                3,
                Progress.NONE);
    }

    /** Small integers, so that ties are common and sums are exact. */
    private static FactorizationMachine machine(SplittableRandom random, KnowledgeGraph graph) {
        Matrix[] matrices = new Matrix[3];
        VertexType[] types = {VertexType.USER, VertexType.ITEM, VertexType.ATTRIBUTE};
        for (int i = 0; i < 3; i++) {
            int rows = graph.count(types[i]);
            float[] values = new float[2 * rows];
            for (int at = 0; at < values.length; at++) {
                values[at] = random.nextInt(-1, 2);
            }
            matrices[i] = new Matrix(rows, 2, values);
        }
        return new FactorizationMachine(graph, matrices[0], matrices[1], matrices[2]);
    }

    private static KnowledgeGraph graph() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "user");
        for (int i = 0; i < 5; i++) {
            builder.add(VertexType.ITEM, "i" + i, "item " + i);
            builder.add(VertexType.ATTRIBUTE, "a" + i, "attribute " + i);
            builder.connect(Relation.HAS_ATTRIBUTE, i, 0);
        }
        builder.connect(Relation.HAS_ATTRIBUTE, 1, 1).connect(Relation.HAS_ATTRIBUTE, 2, 1);
        builder.connect(Relation.HAS_ATTRIBUTE, 3, 2).connect(Relation.HAS_ATTRIBUTE, 4, 3);
        builder.connect(Relation.INTERACTED_WITH, 0, 1);
        return InMemoryGraph.of(builder.build());
    }
}
