package askwalk.policy.factcrs;

import askwalk.graph.Catalogue;

/** Languages that a decision tree can be written in. */
public enum TreeFormat {
    /** An outline for people. */
    TEXT,
    /** The DOT language of Graphviz. */
    DOT,
    /**
     * JSON: nested objects with {@code sessions}, {@code items} (their number) and {@code recommends} (keys, best
     * first); those that ask have {@code attribute} and {@code name}, and {@code yes} and {@code no} with an object or
     * null where no training session went.
     */
    JSON,
    /**
     * Java source of a class that needs nothing but Java: its method {@code recommend} takes the keys of attributes to
     * yes or no, and gives the keys of items.
     */
    JAVA;

    /**
     * Writes a tree.
     *
     * @param forest the forest
     * @param tree which of its trees, from zero
     * @param catalogue the names of attributes and items
     * @param limits how much of it to write
     * @return the text, which ends with a line end
     * @throws IndexOutOfBoundsException if there is no such tree
     */
    public String write(Forest forest, int tree, Catalogue catalogue, Limits limits) {
        TreeView view = new TreeView(forest, tree, catalogue, limits);
        return switch (this) {
            case TEXT -> TreeText.write(view);
            case DOT -> TreeDot.write(view);
            case JSON -> TreeJson.write(view);
            case JAVA -> TreeJava.write(view);
        };
    }

    /**
     * How much of a tree to write.
     *
     * @param depth nodes below so many questions are left out, and what is above them recommends
     * @param items how many items of a node that recommends, best first
     */
    public record Limits(int depth, int items) {

        /**
         * Makes limits.
         *
         * @throws IllegalArgumentException if one of them is negative
         */
        public Limits {
            if (depth < 0 || items < 0) {
                throw new IllegalArgumentException(
                        "a tree cannot be written to a depth of " + depth + " with " + items + " items a node");
            }
        }
    }
}
