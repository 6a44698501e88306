package askwalk.policy.factcrs;

import askwalk.walk.WalkView;
import java.util.BitSet;

/**
 * The answers of one conversation, and where they lead in a tree. A "don't know" leads where a no does: to all those
 * who didn't say yes.
 */
final class Descent {

    private final WalkView walk;
    private final BitSet accepted = new BitSet();

    Descent(WalkView walk) {
        this.walk = walk;
    }

    void accept(int attribute) {
        accepted.set(attribute);
    }

    boolean isAccepted(int attribute) {
        return accepted.get(attribute);
    }

    /**
     * Follows the answers from the root to the first question that is open, a leaf, a node without a child for the
     * answer, or a node of few items.
     *
     * @param few with how many items a walk ends early; -1 for never
     * @return the number of the node
     */
    int follow(DecisionTree tree, int few) {
        int place = 0;
        while (true) {
            TreeNode node = tree.node(place);
            if (node.isLeaf() || node.items.length <= few || !walk.isAsked(node.attribute)) {
                return place;
            }
            int child = node.child(accepted.get(node.attribute));
            if (child == TreeNode.NONE) {
                return place;
            }
            place = child;
        }
    }
}
