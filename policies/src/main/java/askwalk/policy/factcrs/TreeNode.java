package askwalk.policy.factcrs;

/** A node of a {@link DecisionTree}. Immutable as long as its arrays are not modified. */
final class TreeNode {

    /** Stands for no attribute of a leaf, or no child. */
    static final int NONE = -1;

    /** The attribute of its question, or {@link #NONE}. */
    final int attribute;

    /** The number of the child for a yes, or {@link #NONE}. */
    final int yes;

    /** The number of the child for a no, or {@link #NONE}. */
    final int no;

    /** The number of training sessions that reached it. */
    final int sessions;

    /** The items of these sessions, ascending. */
    final int[] items;

    final float[] vector;

    TreeNode(int attribute, int yes, int no, int sessions, int[] items, float[] vector) {
        this.attribute = attribute;
        this.yes = yes;
        this.no = no;
        this.sessions = sessions;
        this.items = items;
        this.vector = vector;
    }

    boolean isLeaf() {
        return attribute == NONE;
    }

    int child(boolean accepted) {
        return accepted ? yes : no;
    }
}
