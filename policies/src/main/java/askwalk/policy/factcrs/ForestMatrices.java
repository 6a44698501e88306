package askwalk.policy.factcrs;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.MatrixReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The matrices of a forest in a checkpoint: {@code items}, the item vectors; {@code vectors}, the node vectors, tree
 * after tree; {@code nodes}, in the same order, a row of tree, attribute, child for yes, child for no (-1 for none),
 * number of sessions and number of items; {@code nodeItems}, one row with the items of all nodes.
 */
final class ForestMatrices {

    private static final String ITEMS = "items";
    private static final String VECTORS = "vectors";
    private static final String NODES = "nodes";
    private static final String NODE_ITEMS = "nodeItems";
    private static final int COLUMNS = 6;

    /** The largest id that is written, since larger whole numbers are not exact in a float. */
    private static final int MAX_EXACT_INT = 1 << 24;

    private ForestMatrices() {}

    static Map<String, Matrix> of(Forest forest) {
        List<float[]> nodes = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        List<float[]> items = new ArrayList<>();
        for (int tree = 0; tree < forest.trees().size(); tree++) {
            DecisionTree decisionTree = forest.trees().get(tree);
            for (int index = 0; index < decisionTree.size(); index++) {
                TreeNode node = decisionTree.node(index);
                nodes.add(new float[] {tree, node.attribute, node.yes, node.no, node.sessions, node.items.length});
                vectors.add(node.vector);
                items.add(floats(node.items));
            }
        }
        int dimensions = vectors.get(0).length;
        float[] nodeItems = joined(items);
        return Map.of(
                ITEMS,
                new Matrix(forest.itemVectors().length, dimensions, joined(List.of(forest.itemVectors()))),
                VECTORS,
                new Matrix(vectors.size(), dimensions, joined(vectors)),
                NODES,
                new Matrix(nodes.size(), COLUMNS, joined(nodes)),
                NODE_ITEMS,
                new Matrix(1, nodeItems.length, nodeItems));
    }

    /** Reads a forest, and checks that all its references are valid. */
    static Forest read(Checkpoint checkpoint, KnowledgeGraph graph) {
        int itemCount = graph.count(VertexType.ITEM);
        int rows = present(checkpoint, VECTORS).rows();
        int dimensions = present(checkpoint, VECTORS).columns();
        if (dimensions == 0) {
            throw new IllegalArgumentException("matrix '" + VECTORS + "' has no columns, expected vectors");
        }
        float[] vectors = checkpoint.weights(VECTORS, rows, dimensions).values();
        float[] items = checkpoint.weights(ITEMS, itemCount, dimensions).values();
        MatrixReader nodes = checkpoint.reader(NODES, rows, COLUMNS);
        int listed = present(checkpoint, NODE_ITEMS).columns();
        MatrixReader nodeItems = checkpoint.reader(NODE_ITEMS, 1, listed);
        List<List<TreeNode>> trees = new ArrayList<>();
        int read = 0;
        for (int row = 0; row < rows; row++) {
            int tree = nodes.integer(row, 0, Math.max(0, trees.size() - 1), trees.size());
            if (tree == trees.size()) {
                trees.add(new ArrayList<>());
            }
            int size = nodes.integer(row, 5, 0, listed - read);
            int[] ids = new int[size];
            for (int i = 0; i < size; i++) {
                ids[i] = nodeItems.integer(0, read + i, i == 0 ? 0 : ids[i - 1] + 1, itemCount - 1);
            }
            trees.get(tree)
                    .add(new TreeNode(
                            nodes.integer(row, 1, TreeNode.NONE, graph.count(VertexType.ATTRIBUTE) - 1),
                            nodes.integer(row, 2, TreeNode.NONE, rows),
                            nodes.integer(row, 3, TreeNode.NONE, rows),
                            nodes.integer(row, 4, 0, Integer.MAX_VALUE),
                            ids,
                            row(vectors, row, dimensions)));
            read += size;
        }
        if (read != listed) {
            throw new IllegalArgumentException(
                    "the nodes of the trees have " + read + " items, but matrix '" + NODE_ITEMS + "' has " + listed);
        }
        float[][] itemVectors = new float[itemCount][];
        for (int item = 0; item < itemCount; item++) {
            itemVectors[item] = row(items, item, dimensions);
        }
        return new Forest(trees.stream().map(ForestMatrices::tree).toList(), itemVectors);
    }

    private static DecisionTree tree(List<TreeNode> nodes) {
        boolean[] reached = new boolean[nodes.size()];
        reached[0] = true;
        for (int index = 0; index < nodes.size(); index++) {
            TreeNode node = nodes.get(index);
            require(reached[index], index);
            requireChild(node.yes, index, reached);
            requireChild(node.no, index, reached);
        }
        return new DecisionTree(nodes.toArray(new TreeNode[0]));
    }

    /** Checks that a child comes after its parent and has no other parent, so that the nodes form a tree. */
    private static void requireChild(int child, int parent, boolean[] reached) {
        if (child != TreeNode.NONE) {
            require(child > parent && child < reached.length && !reached[child], parent);
            reached[child] = true;
        }
    }

    private static void require(boolean valid, int node) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "node " + node + " of a tree has no parent, or has a child that is missing or invalid");
        }
    }

    private static Matrix present(Checkpoint checkpoint, String name) {
        Matrix matrix = checkpoint.matrices().get(name);
        if (matrix == null || matrix.rows() == 0) {
            throw new IllegalArgumentException("matrix '" + name + "' is missing: these are not decision trees");
        }
        return matrix;
    }

    private static float[] floats(int[] ids) {
        float[] floats = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] > MAX_EXACT_INT) {
                throw new IllegalArgumentException("decision trees support at most " + MAX_EXACT_INT + " items");
            }
            floats[i] = ids[i];
        }
        return floats;
    }

    private static float[] row(float[] values, int row, int columns) {
        float[] copy = new float[columns];
        System.arraycopy(values, row * columns, copy, 0, columns);
        return copy;
    }

    private static float[] joined(List<float[]> rows) {
        int size = 0;
        for (float[] row : rows) {
            size = Math.addExact(size, row.length);
        }
        float[] joined = new float[size];
        int at = 0;
        for (float[] row : rows) {
            System.arraycopy(row, 0, joined, at, row.length);
            at += row.length;
        }
        return joined;
    }
}
