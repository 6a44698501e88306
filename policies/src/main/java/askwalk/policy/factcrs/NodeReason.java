package askwalk.policy.factcrs;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;

/** Says for people how the answers led through a tree to where a conversation stands. */
final class NodeReason {

    private NodeReason() {}

    static String of(DecisionTree tree, int number, int end, Descent descent, Action action, WalkView walk) {
        Catalogue catalogue = walk.graph().catalogue();
        StringBuilder text = new StringBuilder("tree ").append(number + 1);
        int place = 0;
        String before = ": ";
        while (place != end) {
            int attribute = tree.attribute(place);
            boolean yes = descent.isAccepted(attribute);
            text.append(before)
                    .append(catalogue.name(VertexType.ATTRIBUTE, attribute))
                    .append(yes ? " yes" : " no");
            before = ", ";
            place = tree.child(place, yes);
        }
        TreeNode node = tree.node(place);
        text.append(place == 0 ? ", nothing said yet" : "")
                .append("; ")
                .append(count(node.sessions, "conversation"))
                .append(" to learn from went this way, to ")
                .append(count(node.items.length, "item"));
        if (action instanceof Ask) {
            text.append("; ")
                    .append(catalogue.name(VertexType.ATTRIBUTE, node.attribute))
                    .append(" divides them best");
        }
        return text.toString();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
