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
 * A forest as matrices, which is what a checkpoint holds: {@code items} with a row for each item; {@code vectors} with
 * a row for each node, tree after tree; {@code nodes} likewise, with the number of its tree, the attribute, the
 * children for yes and no (-1 for none), the number of sessions and the number of items; and {@code nodeItems}, one row
 * with the items of all nodes.
 */
final class ForestMatrices {

    private static final String ITEMS = "items";
    private static final String VECTORS = "vectors";
    private static final String NODES = "nodes";
    private static final String NODE_ITEMS = "nodeItems";
    private static final int COLUMNS = 6;

    /** Whole numbers beyond this are not exact in a float. */
    private static final int LARGEST = 1 << 24;

    private ForestMatrices() {}

    static Map<String, Matrix> of(Forest forest) {
        List<float[]> nodes = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        List<float[]> items = new ArrayList<>();
        for (int tree = 0; tree < forest.trees().size(); tree++) {
            DecisionTree grown = forest.trees().get(tree);
            for (int place = 0; place < grown.size(); place++) {
                TreeNode node = grown.node(place);
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

    /** Reads a forest, and sees that nothing in it points to where nothing is. */
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
        int taken = 0;
        for (int row = 0; row < rows; row++) {
            int tree = nodes.integer(row, 0, Math.max(0, trees.size() - 1), trees.size());
            if (tree == trees.size()) {
                trees.add(new ArrayList<>());
            }
            int size = nodes.integer(row, 5, 0, listed - taken);
            int[] ids = new int[size];
            for (int i = 0; i < size; i++) {
                ids[i] = nodeItems.integer(0, taken + i, i == 0 ? 0 : ids[i - 1] + 1, itemCount - 1);
            }
            trees.get(tree)
                    .add(new TreeNode(
                            nodes.integer(row, 1, TreeNode.NONE, graph.count(VertexType.ATTRIBUTE) - 1),
                            nodes.integer(row, 2, TreeNode.NONE, rows),
                            nodes.integer(row, 3, TreeNode.NONE, rows),
                            nodes.integer(row, 4, 0, Integer.MAX_VALUE),
                            ids,
                            row(vectors, row, dimensions)));
            taken += size;
        }
        if (taken != listed) {
            throw new IllegalArgumentException(
                    "the nodes of the trees have " + taken + " items, but matrix '" + NODE_ITEMS + "' has " + listed);
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
        for (int place = 0; place < nodes.size(); place++) {
            TreeNode node = nodes.get(place);
            require(reached[place], place);
            requireChild(node.yes, place, reached);
            requireChild(node.no, place, reached);
        }
        return new DecisionTree(nodes.toArray(new TreeNode[0]));
    }

    /** Children come after their parent and have no other, so that every walk ends and it is a tree. */
    private static void requireChild(int child, int parent, boolean[] reached) {
        if (child != TreeNode.NONE) {
            require(child > parent && child < reached.length && !reached[child], parent);
            reached[child] = true;
        }
    }

    private static void require(boolean right, int node) {
        if (!right) {
            throw new IllegalArgumentException(
                    "node " + node + " of a tree has no parent, or points to where nothing is");
        }
    }

    private static Matrix present(Checkpoint checkpoint, String name) {
        Matrix matrix = checkpoint.matrices().get(name);
        if (matrix == null || matrix.rows() == 0) {
            throw new IllegalArgumentException("matrix '" + name + "' is missing: this holds no decision trees");
        }
        return matrix;
    }

    private static float[] floats(int[] ids) {
        float[] floats = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] > LARGEST) {
                throw new IllegalArgumentException("decision trees are kept for " + LARGEST + " items at most");
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
