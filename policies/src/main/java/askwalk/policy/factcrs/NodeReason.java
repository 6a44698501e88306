package askwalk.policy.factcrs;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Reason;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;

/** Explains which answers led to the current node of a tree. */
final class NodeReason {

    private NodeReason() {}

    static Reason of(DecisionTree tree, int number, int end, TreeTraversal traversal, Action action, WalkView walk) {
        List<Reason.AttributeAnswer> answers = new ArrayList<>();
        int index = 0;
        while (index != end) {
            int attribute = tree.attribute(index);
            boolean yes = traversal.isAccepted(attribute);
            if (walk.isAsked(attribute)) { // otherwise a rule closed the question
                answers.add(new Reason.AttributeAnswer(attribute, yes));
            }
            index = tree.child(index, yes);
        }
        TreeNode node = tree.node(index);
        int question = action instanceof Ask ? node.attribute : -1;
        return new Reason.TreeNode(number + 1, answers, node.sessions, node.items.length, question);
    }
}
