package askwalk.policy.factcrs;

import askwalk.graph.Catalogue;

/** The formats in which a decision tree can be written. */
public enum TreeFormat {
    /** An indented outline. */
    TEXT,
    /** The DOT language of Graphviz. */
    DOT,
    /**
     * JSON: nested objects with {@code sessions}, {@code items} (their number) and {@code recommends} (keys, best
     * first). Objects with a question have {@code attribute} and {@code name}, and {@code yes} and {@code no} with an
     * object, or null if there is no training session.
     */
    JSON,
    /**
     * Java source of a class without dependencies. Its method {@code recommend} takes a predicate over attribute keys
     * and returns item keys.
     */
    JAVA;

    /**
     * Writes a tree.
     *
     * @param forest the forest
     * @param tree index of the tree, from 0
     * @param catalogue the names of attributes and items
     * @param limits the part of the tree to write
     * @return the text, which ends with a line separator
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
     * The part of a tree to write.
     *
     * @param depth number of questions on a path; nodes at this depth are written as recommendations
     * @param items number of items of a recommendation, best first
     */
    public record Limits(int depth, int items) {

        /**
         * Creates limits.
         *
         * @throws IllegalArgumentException if one of them is negative
         */
        public Limits {
            if (depth < 0 || items < 0) {
                throw new IllegalArgumentException(
                        "a tree cannot be written to a depth of " + depth + " with " + items + " items per node");
            }
        }
    }
}
