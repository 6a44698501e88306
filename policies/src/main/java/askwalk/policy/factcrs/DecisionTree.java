package askwalk.policy.factcrs;

import askwalk.graph.Ids;
import java.util.Objects;

/**
 * A decision tree over answers, trained by {@link FactCrsProvider}: every inner node asks about an attribute and has a
 * child for a yes and a child for all other answers. Nodes are numbered from 0, the root first and parents before their
 * children. Immutable, so it is safe for concurrent use.
 */
public final class DecisionTree {

    private final TreeNode[] nodes;

    /** Creates a tree of nodes; the array must not be modified afterwards. */
    DecisionTree(TreeNode[] nodes) {
        this.nodes = nodes;
    }

    /**
     * Returns the number of nodes.
     *
     * @return the number, 1 or more
     */
    public int size() {
        return nodes.length;
    }

    /**
     * Returns whether a node is a leaf, which has no question.
     *
     * @param node the node's number
     * @return whether it is a leaf
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public boolean isLeaf(int node) {
        return node(node).isLeaf();
    }

    /**
     * Returns the attribute that a node asks about.
     *
     * @param node the node's number
     * @return the attribute id, or -1 for a leaf
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int attribute(int node) {
        return node(node).attribute;
    }

    /**
     * Returns the child for an answer.
     *
     * @param node the number of an inner node
     * @param yes true for a yes, false for a no or "don't know"
     * @return the child's number, or -1 for a leaf or if no training session gave that answer
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int child(int node, boolean yes) {
        return node(node).child(yes);
    }

    /**
     * Returns the number of training sessions that reached a node.
     *
     * @param node the node's number
     * @return the number; sessions are sampled with replacement, and repetitions count
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int sessions(int node) {
        return node(node).sessions;
    }

    /**
     * Returns the items of the training sessions of a node, which it recommends first.
     *
     * @param node the node's number
     * @return item ids, ascending
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public Ids items(int node) {
        return Ids.of(node(node).items.clone());
    }

    TreeNode node(int node) {
        return nodes[Objects.checkIndex(node, nodes.length)];
    }
}
