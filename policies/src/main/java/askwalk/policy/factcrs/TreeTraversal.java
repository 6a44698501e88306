package askwalk.policy.factcrs;

import askwalk.walk.WalkView;
import java.util.BitSet;

/**
 * The answers of one conversation, and the tree nodes to which they lead. A "don't know" leads to the same child as a
 * no, that of all sessions without a yes, and so does a question that may not be asked in this turn.
 */
final class TreeTraversal {

    private final WalkView walk;
    private final BitSet accepted = new BitSet();

    TreeTraversal(WalkView walk) {
        this.walk = walk;
    }

    void accept(int attribute) {
        accepted.set(attribute);
    }

    boolean isAccepted(int attribute) {
        return accepted.get(attribute);
    }

    /**
     * Follows the answers from the root to the first node that has an unanswered question, is a leaf, has no child for
     * the answer, or has at most {@code maxItems} items.
     *
     * @param maxItems number of items at which the traversal stops early; -1 for never
     * @return the number of the node
     */
    int follow(DecisionTree tree, int maxItems) {
        int index = 0;
        while (true) {
            TreeNode node = tree.node(index);
            if (node.isLeaf() || node.items.length <= maxItems || walk.isAskable(node.attribute)) {
                return index;
            }
            int child = node.child(accepted.get(node.attribute));
            if (child == TreeNode.NONE) {
                return index;
            }
            index = child;
        }
    }
}
