package askwalk.policy.factcrs;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.math.Vectors;
import askwalk.policy.tree.AttributeQuestions;
import java.util.Arrays;

/** One conversation of a {@link ForestPolicy}. */
final class ForestSession implements Policy.Session {

    private final DecisionTree[] trees;
    private final AttributeQuestions questions;
    private final ForestSettings settings;
    private final Policy.Context context;
    private final TreeTraversal traversal;
    private final NodeRanking ranking;
    private final VisitedNodes visited;
    private final RejectionFeedback feedback;
    private final boolean[] used;
    private int unused;
    private boolean allTreesUsed;
    private int current;

    ForestSession(Forest forest, AttributeQuestions questions, ForestSettings settings, Policy.Context context) {
        int count = Math.min(settings.trees(), forest.trees().size());
        trees = forest.trees().subList(0, count).toArray(new DecisionTree[0]);
        this.questions = questions;
        this.settings = settings;
        this.context = context;
        traversal = new TreeTraversal(context.walk());
        ranking = new NodeRanking(forest.itemVectors(), settings, context);
        visited = new VisitedNodes(settings.feedback().kind() != ForestSettings.Feedback.Kind.NONE);
        feedback = new RejectionFeedback(forest.itemVectors(), settings.feedback());
        used = new boolean[count];
        unused = count;
    }

    @Override
    public Action next() {
        DecisionTree tree = trees[current];
        boolean last = context.actionsLeft() == 1;
        int open = isListForbidden() ? openTree() : -1;
        if (open >= 0) {
            TreeNode node = trees[open].node(traversal.follow(trees[open], -1));
            return questions.about(node.attribute, context.walk());
        }
        if (last && settings.lastTurn() == ForestSettings.LastTurn.ROOT) {
            return recommend(tree.node(0), false);
        }
        TreeNode node = tree.node(traversal.follow(tree, settings.earlyStop()));
        boolean early = !node.isLeaf() && node.items.length <= settings.earlyStop();
        if (!last
                && !early
                && !node.isLeaf()
                && context.mayAsk()
                && context.walk().isAskable(node.attribute)) {
            return questions.about(node.attribute, context.walk());
        }
        return recommend(node, early && !last && !allTreesUsed);
    }

    private boolean isListForbidden() {
        return context.mayAsk() && !context.mayRecommend() && context.actionsLeft() > 1;
    }

    /** Returns the first tree that has a question left, beginning with the current one; -1 if there is none. */
    private int openTree() {
        for (int i = 0; i < trees.length; i++) {
            int tree = (current + i) % trees.length;
            TreeNode node = trees[tree].node(traversal.follow(trees[tree], -1));
            if (!node.isLeaf() && context.walk().isAskable(node.attribute)) {
                return tree;
            }
        }
        return -1;
    }

    private Recommend recommend(TreeNode node, boolean early) {
        return new Recommend(ranking.top(node, visited.meanWith(node.vector), context.listSize()), early);
    }

    @Override
    public void observe(Action action, Answer answer) {
        if (action instanceof Ask) {
            answer.accepted(action).forEach(traversal::accept);
        } else {
            DecisionTree tree = trees[current];
            switchTree(tree.node(traversal.follow(tree, settings.earlyStop())), answer.rejected(action));
        }
    }

    /**
     * Switches to another tree after a rejected recommendation; when all trees are used, all become available again.
     */
    private void switchTree(TreeNode node, Ids rejected) {
        float[] vector = visited.meanWith(node.vector);
        if (!rejected.isEmpty()) {
            feedback.apply(vector, node, rejected, ranking::next); // first, since it may access the graph and fail
        }
        visited.add(node.vector);
        used[current] = true;
        unused--;
        if (unused == 0) {
            allTreesUsed = true;
            unused = used.length;
            Arrays.fill(used, false);
        }
        current = bestUnused(vector);
    }

    private int bestUnused(float[] vector) {
        int best = -1;
        double bestScore = 0;
        for (int tree = 0; tree < trees.length; tree++) {
            if (!used[tree]) {
                TreeNode node = trees[tree].node(traversal.follow(trees[tree], -1));
                double score = Vectors.dot(node.vector, vector);
                if (best < 0 || score > bestScore) {
                    best = tree;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    @Override
    public Reason reason(Action action) {
        int open = action instanceof Ask && isListForbidden() ? openTree() : -1;
        if (open >= 0) {
            int index = traversal.follow(trees[open], -1);
            return NodeReason.of(trees[open], open, index, traversal, action, context.walk());
        }
        int index = traversal.follow(trees[current], settings.earlyStop());
        return NodeReason.of(trees[current], current, index, traversal, action, context.walk());
    }
}
