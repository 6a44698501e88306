package askwalk.policy.tree;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.learning.Checkpoint;
import askwalk.learning.Matrix;
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
        Matrix vectors = present(checkpoint, VECTORS);
        int dimensions = vectors.columns();
        float[] items = checkpoint.matrix(ITEMS, itemCount, dimensions).values();
        float[] nodes = checkpoint.matrix(NODES, vectors.rows(), COLUMNS).values();
        float[] nodeItems = checkpoint
                .matrix(NODE_ITEMS, 1, present(checkpoint, NODE_ITEMS).columns())
                .values();
        List<List<TreeNode>> trees = new ArrayList<>();
        int taken = 0;
        for (int row = 0; row < vectors.rows(); row++) {
            int at = row * COLUMNS;
            if ((int) nodes[at] == trees.size()) {
                trees.add(new ArrayList<>());
            }
            int size = (int) nodes[at + 5];
            require((int) nodes[at] == trees.size() - 1 && size >= 0 && size <= nodeItems.length - taken, row);
            TreeNode node = new TreeNode(
                    (int) nodes[at + 1],
                    (int) nodes[at + 2],
                    (int) nodes[at + 3],
                    (int) nodes[at + 4],
                    ids(nodeItems, taken, size),
                    row(vectors.values(), row, dimensions));
            require(node.attribute >= TreeNode.NONE && node.attribute < graph.count(VertexType.ATTRIBUTE), row);
            for (int item : node.items) {
                require(item >= 0 && item < itemCount, row);
            }
            trees.get(trees.size() - 1).add(node);
            taken += size;
        }
        float[][] itemVectors = new float[itemCount][];
        for (int item = 0; item < itemCount; item++) {
            itemVectors[item] = row(items, item, dimensions);
        }
        return new Forest(trees.stream().map(ForestMatrices::tree).toList(), itemVectors);
    }

    private static DecisionTree tree(List<TreeNode> nodes) {
        boolean[] reached = new boolean[nodes.size()];
        for (int place = 0; place < nodes.size(); place++) {
            TreeNode node = nodes.get(place);
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
            throw new IllegalArgumentException("node " + node + " of the trees points to where nothing is");
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

    private static int[] ids(float[] floats, int from, int size) {
        int[] ids = new int[size];
        for (int i = 0; i < size; i++) {
            ids[i] = (int) floats[from + i];
        }
        return ids;
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
