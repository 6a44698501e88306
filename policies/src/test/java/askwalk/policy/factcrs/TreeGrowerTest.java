package askwalk.policy.factcrs;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Stages;
import askwalk.policy.tree.TrainingSessions;
import askwalk.policy.tree.TreeWorld;
import askwalk.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TreeGrowerTest {

    private static final long SEED = 31;

    private final TreeWorld world = new TreeWorld(SEED);
    private final TrainingSessions sessions = TrainingSessions.of(world.graph, world.lists, new Seed(SEED));

    /**
     * Two items in opposite directions, which attribute 1 separates; both have attribute 0, and one of the three
     * sessions of the first item has attribute 2.
     */
    @Test
    void theRootAsksAboutTheSeparatingAttribute() {
        GraphBuilder builder = new GraphBuilder();
        for (int id = 0; id < 3; id++) {
            builder.add(VertexType.USER, "u" + id, "u");
            builder.add(VertexType.ATTRIBUTE, "a" + id, "a");
        }
        for (int id = 0; id < 3; id++) {
            builder.add(VertexType.ITEM, "i" + id, "i");
            builder.connect(Relation.HAS_ATTRIBUTE, id, 0);
        }
        builder.connect(Relation.HAS_ATTRIBUTE, 0, 1).connect(Relation.HAS_ATTRIBUTE, 2, 1);
        builder.connect(Relation.HAS_ATTRIBUTE, 2, 2);
        KnowledgeGraph graph = InMemoryGraph.of(builder.build());
        int[] items = {0, 1, 0, 1, 2, 1, 0, 1};
        TrainingSessions few = TrainingSessions.inOrder(graph, null, new int[items.length], items);
        double[][] vectors = {{2, 0}, {-2, 0.1}, {1.9, 0.2}};
        DecisionTree tree = grow(few, vectors, Map.of("depth", "1", "fitEpochs", "50", "learningRate", "0.1"));
        assertThat(tree.attribute(0)).isEqualTo(1);
        assertThat(tree.items(tree.child(0, true)).toArray()).containsExactly(0, 2);
        assertThat(tree.items(tree.child(0, false)).toArray()).containsExactly(1);
        assertThat(tree.sessions(tree.child(0, true))).isEqualTo(4);
        assertThat(tree.node(tree.child(0, true)).vector[0]).isPositive();
        assertThat(tree.node(tree.child(0, false)).vector[0]).isNegative();
    }

    @Test
    void withoutASplitANodeIsALeaf() {
        int[] items = {0, 0, 0};
        TrainingSessions same = TrainingSessions.inOrder(world.graph, null, new int[3], items);
        DecisionTree tree = grow(same, vectors(), Map.of());
        assertThat(tree.size()).isOne();
        assertThat(tree.isLeaf(0)).isTrue();
        assertThat(tree.attribute(0)).isEqualTo(-1);
        assertThat(tree.child(0, true)).isEqualTo(-1);
    }

    /** Children partition their parent's sessions, no attribute is asked twice on a path, and the depth limit holds. */
    @Test
    void childrenPartitionTheSessions() {
        for (int depth = 1; depth <= 6; depth++) {
            DecisionTree tree = grow(sessions, vectors(), Map.of("depth", Integer.toString(depth)));
            assertThat(check(tree, 0, new HashSet<>()))
                    .as("depth, seed %d", SEED)
                    .isEqualTo(depth);
        }
    }

    private static int check(DecisionTree tree, int place, Set<Integer> asked) {
        if (tree.isLeaf(place)) {
            return 0;
        }
        assertThat(asked.add(tree.attribute(place))).as("asked once").isTrue();
        Set<Integer> items = new HashSet<>();
        int members = 0;
        int deepest = 0;
        for (boolean yes : new boolean[] {true, false}) {
            int child = tree.child(place, yes);
            assertThat(child).isGreaterThan(place);
            members += tree.sessions(child);
            Arrays.stream(tree.items(child).toArray()).forEach(items::add);
            deepest = Math.max(deepest, check(tree, child, new HashSet<>(asked)));
        }
        assertThat(members).isEqualTo(tree.sessions(place));
        assertThat(items).hasSize(tree.items(place).size());
        return deepest + 1;
    }

    /** The root has at most 30 items for about 300 sessions, and deep nodes have almost as many items as sessions. */
    @Test
    void giniMakesLeavesOfNodesWithManyItems() {
        int whole = grow(sessions, vectors(), Map.of()).size();
        assertThat(grow(sessions, vectors(), Map.of("gini", "0.6")).size())
                .isLessThan(whole)
                .isGreaterThan(1);
        assertThat(grow(sessions, vectors(), Map.of("gini", "1")).size()).isOne();
    }

    @Test
    void theForestDoesNotDependOnThreads() throws Exception {
        List<String> one = inPool(1);
        assertThat(inPool(4)).isEqualTo(one);
        assertThat(one).hasSize(3);
    }

    @Test
    void onlyTheFirstTreeMayAskAboutAllAttributes() {
        FactCrsSettings settings = settings(Map.of("trees", "20", "keep", "0.5", "depth", "8"));
        List<DecisionTree> trees =
                new ForestGrower(sessions, factors(), settings, new Seed(SEED)).grow(split(sessions), Stages.NONE);
        Set<Integer> sizes = new HashSet<>();
        int asked = 0;
        for (DecisionTree tree : trees.subList(1, 20)) {
            Set<Integer> attributes = attributes(tree);
            asked += attributes.size();
            sizes.add(attributes.size());
            assertThat(tree.sessions(0)).isEqualTo((int) (0.9 * sessions.size()));
        }
        assertThat(attributes(trees.get(0))).hasSize(TreeWorld.ATTRIBUTES);
        assertThat(asked / 19.0).isBetween(3.5, 6.5);
        assertThat(sizes).hasSizeGreaterThan(2);
    }

    @Test
    void selectsTheAttributesWithTheLargestEntropy() {
        boolean[] askable = new boolean[12];
        Arrays.fill(askable, true);
        askable[3] = false;
        int[] counts = sessions.counts(12);
        SplitAttributes three = SplitAttributes.of(sessions, askable, 3, new Seed(1));
        assertThat(three.size()).isEqualTo(3);
        int farthest = 0;
        Set<Integer> taken = new HashSet<>();
        for (int column = 0; column < 3; column++) {
            taken.add(three.id(column));
            farthest = Math.max(farthest, Math.abs(2 * counts[three.id(column)] - sessions.size()));
        }
        assertThat(taken).doesNotContain(3);
        for (int attribute = 0; attribute < 10; attribute++) {
            if (attribute != 3 && !taken.contains(attribute)) {
                assertThat(Math.abs(2 * counts[attribute] - sessions.size())).isGreaterThanOrEqualTo(farthest);
            }
        }
        assertThat(SplitAttributes.of(sessions, askable, 100, new Seed(1)).size())
                .as("attributes 10 and 11 are on no item")
                .isEqualTo(9);
    }

    private List<String> inPool(int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> {
                        List<String> texts = new ArrayList<>();
                        FactCrsSettings settings = settings(Map.of("trees", "3"));
                        for (DecisionTree tree : new ForestGrower(sessions, factors(), settings, new Seed(SEED))
                                .grow(split(sessions), Stages.NONE)) {
                            StringBuilder text = new StringBuilder();
                            for (int place = 0; place < tree.size(); place++) {
                                text.append(tree.attribute(place)).append(tree.items(place));
                                text.append(Arrays.toString(tree.node(place).vector));
                            }
                            texts.add(text.toString());
                        }
                        return texts;
                    })
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static Set<Integer> attributes(DecisionTree tree) {
        Set<Integer> attributes = new HashSet<>();
        for (int place = 0; place < tree.size(); place++) {
            if (!tree.isLeaf(place)) {
                attributes.add(tree.attribute(place));
            }
        }
        return attributes;
    }

    private static DecisionTree grow(TrainingSessions grown, double[][] vectors, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.putAll(Map.of("trees", "1", "sample", "1", "embeddingSize", Integer.toString(vectors[0].length)));
        FactCrsSettings settings = settings(values);
        int[] members = new int[grown.size()];
        Arrays.setAll(members, i -> i);
        NodeFit fit = new NodeFit(
                grown,
                vectors,
                settings.learning().learningRate(),
                settings.learning().l2(),
                settings.growth().loss());
        SplitAttributes attributes = split(grown);
        boolean[] allowed = new boolean[attributes.size()];
        Arrays.fill(allowed, true);
        return new TreeGrower(fit, grown, vectors.length, attributes, settings.growth(), steps -> {})
                .grow(new double[vectors[0].length], members, allowed);
    }

    private static FactCrsSettings settings(Map<String, String> values) {
        return FactCrsSettings.read(new FactCrsProvider().values(values));
    }

    private static SplitAttributes split(TrainingSessions sessions) {
        boolean[] askable = new boolean[12];
        Arrays.fill(askable, true);
        return SplitAttributes.of(sessions, askable, 100, new Seed(1));
    }

    private Factors factors() {
        return new FactorTrainer(
                        world.graph,
                        sessions,
                        settings(Map.of("itemEpochs", "5", "jointEpochs", "3")).learning(),
                        new Seed(3))
                .train(Stages.NONE);
    }

    private double[][] vectors() {
        return factors().items;
    }
}
