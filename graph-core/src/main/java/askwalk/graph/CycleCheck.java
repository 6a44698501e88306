package askwalk.graph;

import java.util.Arrays;

/** Checks that no attribute is above itself: the walk up from an attribute to its parents has to end. */
final class CycleCheck {

    private static final int NEW = 0;
    private static final int ON_STACK = 1;
    private static final int DONE = 2;

    private final Catalogue catalogue;
    private final Ids children;
    private final Ids parents;

    /**
     * Makes a check.
     *
     * @param children the children of the edges
     * @param parents the parent of each of them
     */
    CycleCheck(Catalogue catalogue, Ids children, Ids parents) {
        this.catalogue = catalogue;
        this.children = children;
        this.parents = parents;
    }

    /** Depth first, on a stack of its own, since a chain of parents may be as long as there are attributes. */
    void check() {
        int count = catalogue.size(VertexType.ATTRIBUTE);
        Adjacency above = Adjacency.of(children, parents, count);
        int[] next = Arrays.copyOf(above.offsets(), count);
        int[] states = new int[count];
        int[] stack = new int[count];
        for (int root = 0; root < count; root++) {
            if (states[root] != NEW) {
                continue;
            }
            int depth = 0;
            stack[depth++] = root;
            states[root] = ON_STACK;
            while (depth > 0) {
                int child = stack[depth - 1];
                if (next[child] == above.end(child)) {
                    states[child] = DONE;
                    depth--;
                    continue;
                }
                int parent = above.target(next[child]++);
                if (states[parent] == ON_STACK) {
                    throw refused(stack, depth, parent);
                }
                if (states[parent] == NEW) {
                    states[parent] = ON_STACK;
                    stack[depth++] = parent;
                }
            }
        }
    }

    private InvalidGraphException refused(int[] stack, int depth, int again) {
        int from = depth - 1;
        while (stack[from] != again) {
            from--;
        }
        StringBuilder cycle = new StringBuilder();
        for (int at = from; at < depth; at++) {
            cycle.append('\'').append(key(stack[at])).append("' -> ");
        }
        return new InvalidGraphException(
                Relation.CHILD_OF + " has a cycle: " + cycle + "'" + key(again) + "'; leave out one of these parents");
    }

    private String key(int attribute) {
        return catalogue.key(VertexType.ATTRIBUTE, attribute);
    }
}
