package askwalk.policy.factcrs;

import askwalk.graph.DisplayText;
import askwalk.graph.Ids;

/** Writes a tree as an indented outline. */
final class TreeText {

    private static final String INDENT = "  ";

    private TreeText() {}

    static String write(TreeView view) {
        StringBuilder text = new StringBuilder();
        add(text, view, 0, 0, "");
        return text.toString();
    }

    private static void add(StringBuilder text, TreeView view, int index, int depth, String answer) {
        text.append(INDENT.repeat(depth)).append(answer);
        if (index == TreeNode.NONE) {
            text.append("no training session\n");
            return;
        }
        TreeNode node = view.node(index);
        String size = " (" + node.sessions + " sessions, " + node.items.length + " items)\n";
        if (view.recommends(node, depth)) {
            text.append(recommendation(view, node)).append(size);
            return;
        }
        text.append(oneLine(view.attributeName(node))).append('?').append(size);
        add(text, view, node.yes, depth + 1, "yes: ");
        add(text, view, node.no, depth + 1, "no: ");
    }

    private static String recommendation(TreeView view, TreeNode node) {
        Ids best = view.best(node);
        StringBuilder names = new StringBuilder("recommend");
        for (int i = 0; i < best.size(); i++) {
            names.append(i == 0 ? " " : ", ").append(oneLine(view.itemName(best.get(i))));
        }
        int more = node.items.length - best.size();
        if (more > 0) {
            names.append(best.isEmpty() ? " " : " and ").append(more).append(best.isEmpty() ? " of them" : " more");
        }
        return names.toString();
    }

    private static String oneLine(String name) {
        return DisplayText.line(name.replaceAll("\\R", " "));
    }
}
