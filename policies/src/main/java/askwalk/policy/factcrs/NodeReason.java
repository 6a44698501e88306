package askwalk.policy.factcrs;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;

/** Explains in text which answers led to the current node of a tree. */
final class NodeReason {

    private NodeReason() {}

    static String of(DecisionTree tree, int number, int end, TreeTraversal traversal, Action action, WalkView walk) {
        Catalogue catalogue = walk.graph().catalogue();
        StringBuilder text = new StringBuilder("tree ").append(number + 1);
        int index = 0;
        String before = ": ";
        while (index != end) {
            int attribute = tree.attribute(index);
            boolean yes = traversal.isAccepted(attribute);
            if (walk.isAsked(attribute)) { // otherwise a rule closed the question
                text.append(before)
                        .append(catalogue.name(VertexType.ATTRIBUTE, attribute))
                        .append(yes ? " yes" : " no");
                before = ", ";
            }
            index = tree.child(index, yes);
        }
        TreeNode node = tree.node(index);
        text.append(before.equals(": ") ? ", no answer yet" : "")
                .append("; this node has ")
                .append(count(node.sessions, "training session"))
                .append(" with ")
                .append(count(node.items.length, "item"));
        if (action instanceof Ask) {
            text.append("; ")
                    .append(catalogue.name(VertexType.ATTRIBUTE, node.attribute))
                    .append(" splits them best");
        }
        return text.toString();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
