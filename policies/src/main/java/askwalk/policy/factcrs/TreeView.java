package askwalk.policy.factcrs;

import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.math.Vectors;
import askwalk.preference.TopItems;
import askwalk.random.Seed;

/** The view of a tree that the writers share: a depth-limited tree, with names. */
final class TreeView {

    private final Forest forest;
    private final DecisionTree tree;
    private final Catalogue catalogue;
    private final TreeFormat.Limits limits;

    TreeView(Forest forest, int number, Catalogue catalogue, TreeFormat.Limits limits) {
        this.forest = forest;
        this.catalogue = catalogue;
        this.limits = limits;
        tree = forest.trees().get(number);
    }

    TreeNode node(int index) {
        return tree.node(index);
    }

    /** Returns whether a node is written as a recommendation: a leaf, or a node at the depth limit. */
    boolean recommends(TreeNode node, int depth) {
        return node.isLeaf() || depth >= limits.depth();
    }

    String attributeName(TreeNode node) {
        return catalogue.name(VertexType.ATTRIBUTE, node.attribute);
    }

    String attributeKey(TreeNode node) {
        return catalogue.key(VertexType.ATTRIBUTE, node.attribute);
    }

    String itemName(int item) {
        return catalogue.name(VertexType.ITEM, item);
    }

    String itemKey(int item) {
        return catalogue.key(VertexType.ITEM, item);
    }

    /** Returns the items that a node recommends, best first. */
    Ids best(TreeNode node) {
        TopItems top = new TopItems(
                (ids, size, into) -> {
                    for (int i = 0; i < size; i++) {
                        into[i] = Vectors.dot(forest.itemVectors()[ids[i]], node.vector);
                    }
                },
                new Seed(0));
        return top.pick(node.items, node.items.length, limits.items());
    }
}
