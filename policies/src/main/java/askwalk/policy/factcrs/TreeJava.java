package askwalk.policy.factcrs;

import askwalk.graph.Ids;
import org.apache.commons.text.StringEscapeUtils;

/** Writes a tree as Java source, with one method per node, so that no method becomes too large in a deep tree. */
final class TreeJava {

    private TreeJava() {}

    static String write(TreeView view) {
        StringBuilder text = new StringBuilder();
        text.append("import java.util.function.Predicate;\n\n");
        text.append("/** A decision tree that recommends items by the attributes that a user likes. */\n");
        text.append("public final class DecisionTree {\n\n    private DecisionTree() {}\n\n");
        text.append("    /**\n     * Returns the recommended items.\n     *\n");
        text.append("     * @param likes returns whether the user likes the attribute with a key\n");
        text.append("     * @return item keys, best first\n     */\n");
        text.append("    public static String[] recommend(Predicate<String> likes) {\n");
        text.append("        return node0(likes);\n    }\n");
        add(text, view, 0, 0);
        return text.append("}\n").toString();
    }

    private static void add(StringBuilder text, TreeView view, int index, int depth) {
        TreeNode node = view.node(index);
        text.append("\n    private static String[] ").append(method(index)).append("Predicate<String> likes) {\n");
        if (view.recommends(node, depth)) {
            text.append("        return ").append(items(view, node)).append(";\n    }\n");
            return;
        }
        text.append("        if (likes.test(")
                .append(quoted(view.attributeKey(node)))
                .append(")) {\n");
        text.append("            return ").append(reached(view, node, node.yes)).append(";\n        }\n");
        text.append("        return ").append(reached(view, node, node.no)).append(";\n    }\n");
        for (int child : new int[] {node.yes, node.no}) {
            if (child != TreeNode.NONE) {
                add(text, view, child, depth + 1);
            }
        }
    }

    /** Returns the expression of a child; if there is none, the node itself recommends. */
    private static String reached(TreeView view, TreeNode node, int child) {
        return child == TreeNode.NONE ? items(view, node) : method(child) + "likes)";
    }

    private static String method(int index) {
        return "node" + index + "(";
    }

    private static String items(TreeView view, TreeNode node) {
        Ids best = view.best(node);
        StringBuilder text = new StringBuilder("new String[] {");
        for (int i = 0; i < best.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(quoted(view.itemKey(best.get(i))));
        }
        return text.append('}').toString();
    }

    private static String quoted(String name) {
        return '"' + StringEscapeUtils.escapeJava(name) + '"';
    }
}
