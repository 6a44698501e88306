package askwalk.policy.factcrs;

import askwalk.graph.Ids;
import java.util.Objects;

/**
 * A decision tree over answers, as {@link FactCrsProvider} grows it: every inner node asks about an attribute and has a
 * child for a yes and a child for everything else. Nodes have numbers from zero, the root first and parents before
 * their children. Immutable, hence safe for concurrent use.
 */
public final class DecisionTree {

    private final TreeNode[] nodes;

    /** Makes a tree of nodes that the caller leaves alone. */
    DecisionTree(TreeNode[] nodes) {
        this.nodes = nodes;
    }

    /**
     * Returns how many nodes it has.
     *
     * @return the number, one or more
     */
    public int size() {
        return nodes.length;
    }

    /**
     * Says whether a node asks nothing.
     *
     * @param node its number
     * @return whether it is a leaf
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public boolean isLeaf(int node) {
        return node(node).isLeaf();
    }

    /**
     * Returns what a node asks about.
     *
     * @param node its number
     * @return attribute id, or -1 if it is a leaf
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int attribute(int node) {
        return node(node).attribute;
    }

    /**
     * Returns where an answer leads.
     *
     * @param node number of a node that asks
     * @param yes whether the answer is yes; a no and a "don't know" are the same here
     * @return the child's number, or -1 if it is a leaf or no training session gave that answer here
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int child(int node, boolean yes) {
        return node(node).child(yes);
    }

    /**
     * Returns how many training sessions a node was grown from.
     *
     * @param node its number
     * @return the number; sessions are drawn with replacement, and one drawn twice counts twice
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int sessions(int node) {
        return node(node).sessions;
    }

    /**
     * Returns the items that the training sessions of a node wanted: those that it recommends first.
     *
     * @param node its number
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
