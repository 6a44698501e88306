package askwalk.policy.factcrs;

import askwalk.math.Vectors;
import askwalk.model.Progress;
import askwalk.policy.tree.TrainingSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grows a tree from the root: each node is split by the attribute whose two parts, each with its own vector, have the
 * smallest total loss. Attributes are evaluated in parallel; the tree does not depend on the number of threads.
 */
final class TreeGrower {

    private final NodeFit fit;
    private final TrainingSessions sessions;
    private final int itemCount;
    private final SplitAttributes attributes;
    private final FactCrsSettings.Growth settings;
    private final Progress progress;

    TreeGrower(
            NodeFit fit,
            TrainingSessions sessions,
            int itemCount,
            SplitAttributes attributes,
            FactCrsSettings.Growth settings,
            Progress progress) {
        this.fit = fit;
        this.sessions = sessions;
        this.itemCount = itemCount;
        this.attributes = attributes;
        this.settings = settings;
        this.progress = progress;
    }

    /** Returns the number of progress steps of a tree. */
    static long steps(int members, FactCrsSettings.Growth settings) {
        return (long) members * (settings.depth() + 1);
    }

    /**
     * Grows a tree.
     *
     * @param root the root's vector
     * @param members the sessions that it is grown from
     * @param allowed the columns of the attributes that it may ask about
     */
    DecisionTree grow(double[] root, int[] members, boolean[] allowed) {
        List<TreeNode> nodes = new ArrayList<>();
        add(nodes, root, members, allowed, 0);
        return new DecisionTree(nodes.toArray(new TreeNode[0]));
    }

    /** Adds a node and its descendants, and returns its number. */
    private int add(List<TreeNode> nodes, double[] vector, int[] members, boolean[] allowed, int depth) {
        if (members.length == 0) {
            return TreeNode.NONE;
        }
        progress.check();
        int[] items = items(members);
        int column = maySplit(members, items, depth) ? bestColumn(vector, members, allowed) : -1;
        int index = nodes.size();
        nodes.add(null);
        int attribute = TreeNode.NONE;
        int yes = TreeNode.NONE;
        int no = TreeNode.NONE;
        if (column >= 0) {
            progress.advance(members.length);
            boolean[] remaining = allowed.clone();
            remaining[column] = false;
            attribute = attributes.id(column);
            yes = addChild(nodes, vector, attributes.part(column, members, true), remaining, depth);
            no = addChild(nodes, vector, attributes.part(column, members, false), remaining, depth);
        } else {
            progress.advance(members.length * (settings.depth() - depth + 1));
        }
        nodes.set(index, new TreeNode(attribute, yes, no, members.length, items, Vectors.toFloats(vector)));
        return index;
    }

    /** Adds a child, whose vector is initialised with its parent's. */
    private int addChild(List<TreeNode> nodes, double[] parent, int[] members, boolean[] allowed, int parentDepth) {
        double[] vector = parent.clone();
        fit.fit(vector, members, settings.fitEpochs());
        return add(nodes, vector, members, allowed, parentDepth + 1);
    }

    private boolean maySplit(int[] members, int[] items, int depth) {
        double distinct = (double) items.length / members.length;
        return depth < settings.depth() && 1 - distinct * distinct >= settings.gini();
    }

    /**
     * Returns the column with the smallest loss among those that split the members, the first in case of a tie; -1 if
     * there is none.
     */
    private int bestColumn(double[] vector, int[] members, boolean[] allowed) {
        double[] losses = new double[attributes.size()];
        IntStream.range(0, losses.length)
                .parallel()
                .forEach(column -> losses[column] = allowed[column] && attributes.splits(column, members)
                        ? fit.loss(vector, members, attributes.yes(column))
                        : Double.POSITIVE_INFINITY);
        int best = -1;
        for (int column = 0; column < losses.length; column++) {
            if (losses[column] < (best < 0 ? Double.POSITIVE_INFINITY : losses[best])) {
                best = column;
            }
        }
        return best;
    }

    private int[] items(int[] members) {
        boolean[] present = new boolean[itemCount];
        for (int member : members) {
            present[sessions.item(member)] = true;
        }
        return IntStream.range(0, itemCount).filter(item -> present[item]).toArray();
    }
}
