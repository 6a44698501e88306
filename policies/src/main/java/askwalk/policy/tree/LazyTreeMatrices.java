package askwalk.policy.tree;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.learning.Checkpoint;
import askwalk.learning.Matrix;
import java.util.Map;

/**
 * A lazy tree as matrices, which is what a checkpoint holds: {@code itemWeights}, one row; {@code rates}, one row with
 * the rate of each attribute of each item, in the order of ids; {@code pairs} with a row for each pair, of item, weight
 * and number of attributes; {@code pairAttributes}, one row with those of all pairs; {@code thresholds}, one row by the
 * number of actions left; {@code rules}, one row of aim, doubt, turn cost and shortlist.
 */
final class LazyTreeMatrices {

    private static final String ITEM_WEIGHTS = "itemWeights";
    private static final String RATES = "rates";
    private static final String PAIRS = "pairs";
    private static final String PAIR_ATTRIBUTES = "pairAttributes";
    private static final String THRESHOLDS = "thresholds";
    private static final String RULES = "rules";

    private LazyTreeMatrices() {}

    static Map<String, Matrix> of(LazyTreeModel model) {
        PairTable table = model.table();
        float[] pairs = new float[3 * table.pairItems.length];
        for (int pair = 0; pair < table.pairItems.length; pair++) {
            pairs[3 * pair] = table.pairItems[pair];
            pairs[3 * pair + 1] = (float) table.pairWeights[pair];
            pairs[3 * pair + 2] = table.pairStarts[pair + 1] - table.pairStarts[pair];
        }
        float[] attributes = new float[table.pairAttributes.length];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = table.pairAttributes[i];
        }
        LazyTreeModel.Rules rules = model.rules();
        return Map.of(
                ITEM_WEIGHTS, row(Vectors.floats(table.itemWeights)),
                RATES, row(Vectors.floats(table.rates)),
                PAIRS, new Matrix(table.pairItems.length, 3, pairs),
                PAIR_ATTRIBUTES, row(attributes),
                THRESHOLDS, row(Vectors.floats(model.thresholds().toArray())),
                RULES,
                        row(new float[] {
                            rules.aim() == LazyTreeModel.Aim.HITS ? 0 : 1,
                            (float) rules.doubt(),
                            (float) rules.turnCost(),
                            rules.shortlist()
                        }));
    }

    static LazyTreeModel read(Checkpoint checkpoint, KnowledgeGraph graph) {
        float[] pairs = present(checkpoint, PAIRS).values();
        float[] attributes = present(checkpoint, PAIR_ATTRIBUTES).values();
        int items = graph.count(VertexType.ITEM);
        int[] pairItems = new int[pairs.length / 3];
        double[] pairWeights = new double[pairItems.length];
        int[] starts = new int[pairItems.length + 1];
        for (int pair = 0; pair < pairItems.length; pair++) {
            pairItems[pair] = (int) pairs[3 * pair];
            pairWeights[pair] = pairs[3 * pair + 1];
            starts[pair + 1] = starts[pair] + (int) pairs[3 * pair + 2];
            boolean ordered = pair == 0 || pairItems[pair] >= pairItems[pair - 1];
            require(ordered && pairItems[pair] >= 0 && pairItems[pair] < items && starts[pair + 1] >= starts[pair]);
        }
        require(starts[pairItems.length] == attributes.length);
        int[] pairAttributes = new int[attributes.length];
        for (int i = 0; i < attributes.length; i++) {
            pairAttributes[i] = (int) attributes[i];
            require(pairAttributes[i] >= 0 && pairAttributes[i] < graph.count(VertexType.ATTRIBUTE));
        }
        double[] weights = doubles(checkpoint.matrix(ITEM_WEIGHTS, 1, items));
        int edges = graph.edgeCount(Relation.HAS_ATTRIBUTE);
        double[] rates = doubles(checkpoint.matrix(RATES, 1, edges));
        double[] thresholds = doubles(present(checkpoint, THRESHOLDS));
        require(thresholds.length > 0);
        float[] rules = checkpoint.matrix(RULES, 1, 4).values();
        return new LazyTreeModel(
                new PairTable(graph, pairItems, pairWeights, starts, pairAttributes, weights, rates),
                new LazyTreeModel.Rules(
                        rules[0] == 0 ? LazyTreeModel.Aim.HITS : LazyTreeModel.Aim.ENTROPY, rules[1], rules[2], (int)
                                rules[3]),
                new Thresholds(thresholds));
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("the pairs of items and attributes are not those of this graph");
        }
    }

    private static Matrix present(Checkpoint checkpoint, String name) {
        Matrix matrix = checkpoint.matrices().get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("matrix '" + name + "' is missing: this holds no lazy tree");
        }
        return matrix;
    }

    private static Matrix row(float[] values) {
        return new Matrix(1, values.length, values);
    }

    private static double[] doubles(Matrix matrix) {
        double[] doubles = new double[matrix.values().length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = matrix.values()[i];
        }
        return doubles;
    }
}
