package askwalk.policy.lazytree;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.math.Vectors;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.MatrixReader;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The matrices of a lazy tree in a checkpoint: {@code itemWeights}, one row with the weight of each item's independent
 * component; {@code rates}, one row with the acceptance rate of each attribute of each item, in the order of ids;
 * {@code pairs}, a row of item, weight and number of attributes for each pair; {@code pairAttributes}, one row with the
 * attributes of all pairs; {@code thresholds}, one row by the number of actions left. The other parameters are
 * settings.
 */
final class LazyTreeMatrices {

    private static final String ITEM_WEIGHTS = "itemWeights";
    private static final String RATES = "rates";
    private static final String PAIRS = "pairs";
    private static final String PAIR_ATTRIBUTES = "pairAttributes";
    private static final String THRESHOLDS = "thresholds";

    /** A weight is a power of a count and can be large; sums of such weights are doubles, which do not overflow. */
    private static final double MAX_WEIGHT = Float.MAX_VALUE;

    private LazyTreeMatrices() {}

    static Map<String, Matrix> of(LazyTreeModel model) {
        PairTable table = model.table();
        double scale = scale(table);
        float[] pairs = new float[3 * table.pairItems.length];
        for (int pair = 0; pair < table.pairItems.length; pair++) {
            pairs[3 * pair] = table.pairItems[pair];
            pairs[3 * pair + 1] = (float) (scale * table.pairWeights[pair]);
            pairs[3 * pair + 2] = table.pairStarts[pair + 1] - table.pairStarts[pair];
        }
        float[] attributes = new float[table.pairAttributes.length];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = table.pairAttributes[i];
        }
        return Map.of(
                ITEM_WEIGHTS, row(scaled(table.independentWeights, scale)),
                RATES, row(Vectors.toFloats(table.acceptanceRates)),
                PAIRS, new Matrix(table.pairItems.length, 3, pairs),
                PAIR_ATTRIBUTES, row(attributes),
                THRESHOLDS, row(Vectors.toFloats(model.thresholds().toArray())));
    }

    /** Returns a power of two that scales all weights into the range of a float; only their ratios matter. */
    private static double scale(PairTable table) {
        double max = DoubleStream.concat(Arrays.stream(table.independentWeights), Arrays.stream(table.pairWeights))
                .max()
                .orElse(0);
        return max < Float.MAX_VALUE ? 1 : Math.scalb(1, Float.MAX_EXPONENT - 1 - Math.getExponent(max));
    }

    private static float[] scaled(double[] weights, double scale) {
        return Vectors.toFloats(
                Arrays.stream(weights).map(weight -> scale * weight).toArray());
    }

    /**
     * Reads a lazy tree. Its parameters are rounded to the precision of earlier file versions, which stored them as
     * floats.
     */
    static LazyTreeModel read(Checkpoint checkpoint, KnowledgeGraph graph, LazyTreeModel.Parameters parameters) {
        int items = graph.count(VertexType.ITEM);
        int lastAttribute = graph.count(VertexType.ATTRIBUTE) - 1;
        int count = present(checkpoint, PAIRS).rows();
        MatrixReader pairs = checkpoint.reader(PAIRS, count, 3);
        int listed = present(checkpoint, PAIR_ATTRIBUTES).columns();
        MatrixReader attributes = checkpoint.reader(PAIR_ATTRIBUTES, 1, listed);
        int[] pairItems = new int[count];
        double[] pairWeights = new double[count];
        int[] starts = new int[count + 1];
        int[] pairAttributes = new int[listed];
        for (int pair = 0; pair < count; pair++) {
            pairItems[pair] = pairs.integer(pair, 0, pair == 0 ? 0 : pairItems[pair - 1], items - 1);
            pairWeights[pair] = pairs.real(pair, 1, 0, MAX_WEIGHT);
            starts[pair + 1] = starts[pair] + pairs.integer(pair, 2, 0, listed - starts[pair]);
            for (int at = starts[pair]; at < starts[pair + 1]; at++) {
                int min = at == starts[pair] ? 0 : pairAttributes[at - 1] + 1;
                pairAttributes[at] = attributes.integer(0, at, min, lastAttribute);
            }
        }
        require(starts[count] == listed);
        int thresholds = present(checkpoint, THRESHOLDS).columns();
        require(thresholds > 0);
        return new LazyTreeModel(
                new PairTable(
                        graph,
                        pairItems,
                        pairWeights,
                        starts,
                        pairAttributes,
                        reals(checkpoint, ITEM_WEIGHTS, items, 0, MAX_WEIGHT),
                        reals(checkpoint, RATES, graph.edgeCount(Relation.HAS_ATTRIBUTE), 0, 1)),
                new LazyTreeModel.Parameters(
                        parameters.criterion(),
                        (float) parameters.flipRate(),
                        (float) parameters.turnCost(),
                        parameters.shortlist()),
                new Thresholds(reals(checkpoint, THRESHOLDS, thresholds, -MAX_WEIGHT, MAX_WEIGHT)));
    }

    private static void require(boolean valid) {
        if (!valid) {
            throw new IllegalArgumentException("the pairs of items and attributes do not belong to this graph");
        }
    }

    private static Matrix present(Checkpoint checkpoint, String name) {
        Matrix matrix = checkpoint.matrices().get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("matrix '" + name + "' is missing: this is not a lazy tree");
        }
        return matrix;
    }

    private static Matrix row(float[] values) {
        return new Matrix(1, values.length, values);
    }

    private static double[] reals(Checkpoint checkpoint, String name, int size, double min, double max) {
        MatrixReader row = checkpoint.reader(name, 1, size);
        double[] reals = new double[size];
        for (int at = 0; at < size; at++) {
            reals[at] = row.real(0, at, min, max);
        }
        return reals;
    }
}
