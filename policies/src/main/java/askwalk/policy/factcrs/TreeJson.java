package askwalk.policy.factcrs;

import askwalk.graph.Ids;
import org.apache.commons.text.StringEscapeUtils;

/** Writes a tree as JSON. */
final class TreeJson {

    private static final String INDENT = "  ";

    private TreeJson() {}

    static String write(TreeView view) {
        StringBuilder text = new StringBuilder();
        add(text, view, 0, 0);
        return text.append('\n').toString();
    }

    private static void add(StringBuilder text, TreeView view, int index, int depth) {
        if (index == TreeNode.NONE) {
            text.append("null");
            return;
        }
        TreeNode node = view.node(index);
        text.append("{\"sessions\": ")
                .append(node.sessions)
                .append(", \"items\": ")
                .append(node.items.length);
        if (view.recommends(node, depth)) {
            text.append(", \"recommends\": [");
            Ids best = view.best(node);
            for (int i = 0; i < best.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(quoted(view.itemKey(best.get(i))));
            }
            text.append("]}");
            return;
        }
        text.append(", \"attribute\": ").append(quoted(view.attributeKey(node)));
        text.append(", \"name\": ").append(quoted(view.attributeName(node)));
        String line = ",\n" + INDENT.repeat(depth + 1);
        text.append(line).append("\"yes\": ");
        add(text, view, node.yes, depth + 1);
        text.append(line).append("\"no\": ");
        add(text, view, node.no, depth + 1);
        text.append('}');
    }

    private static String quoted(String name) {
        return '"' + StringEscapeUtils.escapeJson(name) + '"';
    }
}
