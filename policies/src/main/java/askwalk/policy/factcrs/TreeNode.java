package askwalk.policy.factcrs;

/** A node of a {@link DecisionTree}. Immutable if its arrays are left alone. */
final class TreeNode {

    /** Stands where a leaf has no attribute and a node no child. */
    static final int NONE = -1;

    /** What it asks about, or {@link #NONE}. */
    final int attribute;

    /** The number of the child for a yes, or {@link #NONE}. */
    final int yes;

    /** The number of the child for a no, or {@link #NONE}. */
    final int no;

    /** How many training sessions are in it. */
    final int sessions;

    /** The items that these wanted, ascending. */
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
