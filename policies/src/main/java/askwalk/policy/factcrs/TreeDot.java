package askwalk.policy.factcrs;

import askwalk.graph.DisplayText;

/** Writes a tree in the DOT language. */
final class TreeDot {

    private TreeDot() {}

    static String write(TreeView view) {
        StringBuilder text = new StringBuilder("digraph tree {\n  node [shape=box];\n");
        add(text, view, 0, 0);
        return text.append("}\n").toString();
    }

    private static void add(StringBuilder text, TreeView view, int index, int depth) {
        TreeNode node = view.node(index);
        boolean recommends = view.recommends(node, depth);
        StringBuilder label = new StringBuilder();
        if (recommends) {
            for (int item : view.best(node).toArray()) {
                label.append(quotable(view.itemName(item))).append("\\n");
            }
        } else {
            label.append(quotable(view.attributeName(node))).append("?\\n");
        }
        label.append(node.sessions)
                .append(" sessions, ")
                .append(node.items.length)
                .append(" items");
        text.append("  n").append(index).append(" [label=\"").append(label).append('"');
        text.append(recommends ? ", style=rounded];\n" : "];\n");
        if (!recommends) {
            addChild(text, view, index, "yes", node.yes, depth);
            addChild(text, view, index, "no", node.no, depth);
        }
    }

    private static void addChild(
            StringBuilder text, TreeView view, int parent, String answer, int child, int parentDepth) {
        if (child != TreeNode.NONE) {
            add(text, view, child, parentDepth + 1);
            text.append("  n").append(parent).append(" -> n").append(child);
            text.append(" [label=\"").append(answer).append("\"];\n");
        }
    }

    /**
     * Escapes a name: Graphviz reads a backslash as the start of an escape, and an ampersand as the start of an entity.
     */
    private static String quotable(String name) {
        return DisplayText.line(name.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replaceAll("&(?=#?\\w+;)", "&amp;")
                .replaceAll("\\R", "\\\\n"));
    }
}
