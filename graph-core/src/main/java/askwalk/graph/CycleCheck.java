package askwalk.graph;

import java.util.Arrays;

/** Checks that the attribute hierarchy has no cycle. */
final class CycleCheck {

    private static final int NEW = 0;
    private static final int ON_STACK = 1;
    private static final int DONE = 2;

    private final Catalogue catalogue;
    private final Ids children;
    private final Ids parents;

    /**
     * Creates a check.
     *
     * @param children the child of each edge
     * @param parents the parent of each edge
     */
    CycleCheck(Catalogue catalogue, Ids children, Ids parents) {
        this.catalogue = catalogue;
        this.children = children;
        this.parents = parents;
    }

    /**
     * Searches depth first with an explicit stack, since a chain of parents can be as long as the number of attributes.
     */
    void check() {
        int count = catalogue.size(VertexType.ATTRIBUTE);
        Adjacency parentsOf = Adjacency.of(children, parents, count);
        int[] next = Arrays.copyOf(parentsOf.offsets(), count);
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
                if (next[child] == parentsOf.end(child)) {
                    states[child] = DONE;
                    depth--;
                    continue;
                }
                int parent = parentsOf.target(next[child]++);
                if (states[parent] == ON_STACK) {
                    throw cycleFound(stack, depth, parent);
                }
                if (states[parent] == NEW) {
                    states[parent] = ON_STACK;
                    stack[depth++] = parent;
                }
            }
        }
    }

    private InvalidGraphException cycleFound(int[] stack, int depth, int repeated) {
        int from = depth - 1;
        while (stack[from] != repeated) {
            from--;
        }
        StringBuilder cycle = new StringBuilder();
        for (int at = from; at < depth; at++) {
            cycle.append('\'').append(key(stack[at])).append("' -> ");
        }
        return new InvalidGraphException(Relation.CHILD_OF + " has a cycle: " + cycle + "'" + key(repeated)
                + "'; leave out one of these parents");
    }

    private String key(int attribute) {
        return catalogue.key(VertexType.ATTRIBUTE, attribute);
    }
}
